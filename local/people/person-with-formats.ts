/** A person's gestures on the look of cells. */
import type { FormatGestures, NumberFormatName, StyleChoices } from '../formats-by-hand.ts';
import { namedPattern } from '../values/named-formats.ts';
import {
  changeDecimalsByHand,
  changeStyleByHand,
  clearFormatsByHand,
  clearValidationByHand,
  setNoteByHand,
  setPattern,
} from './format-gestures.ts';
import { PersonWithAddOn } from './person-with-add-on.ts';

export class PersonWithFormats extends PersonWithAddOn implements FormatGestures {
  chooseNumberFormat(a1: string, name: NumberFormatName): void {
    const { sheet, area } = this.cells(a1);
    setPattern(this.acting, sheet, area, namedPattern(name, this.acting.workbook.locale));
  }

  changeDecimals(a1: string, by: 1 | -1): void {
    const { sheet, area } = this.cells(a1);
    changeDecimalsByHand(this.acting, sheet, area, by);
  }

  changeStyle(a1: string, choices: StyleChoices): void {
    const { sheet, area } = this.cells(a1);
    changeStyleByHand(this.acting, sheet, area, choices);
  }

  clearFormats(a1: string): void {
    const { sheet, area } = this.cells(a1);
    clearFormatsByHand(this.acting, sheet, area);
  }

  clearValidation(a1: string): void {
    const { sheet, area } = this.cells(a1);
    clearValidationByHand(this.acting, sheet, area);
  }

  setNote(a1: string, text: string): void {
    const { sheet, area } = this.cells(a1);
    setNoteByHand(this.acting, sheet, area, text);
  }
}
