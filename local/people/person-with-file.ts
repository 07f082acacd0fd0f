/** A person's gestures on the whole file. */
import type { SheetSeed } from '../contract.ts';
import type { FileGestures, SettingsChoices } from '../files-by-hand.ts';
import { changeSettingsByHand, importSheetsByHand, renameFileByHand } from './file-gestures.ts';
import { PersonWithFormats } from './person-with-formats.ts';

export class PersonWithFile extends PersonWithFormats implements FileGestures {
  renameFile(title: string): void {
    renameFileByHand(this.acting, title);
  }

  changeSettings(choices: SettingsChoices): void {
    changeSettingsByHand(this.acting, choices);
  }

  importSheets(sheets: readonly SheetSeed[]): string[] {
    return importSheetsByHand(this.acting, sheets);
  }
}
