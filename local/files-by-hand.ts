/** What a person does with the whole file by hand: its name, its settings, sheets from other files. */
import type { SheetSeed } from './contract.ts';

export interface SettingsChoices {
  /** Such as "de_DE". What is typed afterwards is read in it, and what is shown is shown in it. */
  readonly locale?: string;
  /** Such as "Europe/Berlin". */
  readonly timeZone?: string;
}

export interface FileGestures {
  renameFile(title: string): void;
  /** File ▸ Settings. */
  changeSettings(choices: SettingsChoices): void;
  /** File ▸ Import ▸ Insert new sheets: behind the others; a title that is taken gets a number. Answers with the new titles. */
  importSheets(sheets: readonly SheetSeed[]): string[];
}
