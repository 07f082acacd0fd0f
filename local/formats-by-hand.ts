/** What a person does in the Format menu and the toolbar: number formats by name, looks of cells, notes. */
import type { CellStyle } from './cell-look.ts';

/** Format ▸ Number, in its order. */
export type NumberFormatName =
  | 'automatic'
  | 'plainText'
  | 'number'
  | 'percent'
  | 'scientific'
  | 'accounting'
  | 'financial'
  | 'currency'
  | 'currencyRounded'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'duration';

/** Null takes an entry back to what new cells have. */
export type StyleChoices = { readonly [Entry in keyof CellStyle]?: CellStyle[Entry] | null };

/** Cells in A1 notation, as in all gestures. */
export interface FormatGestures {
  /** Format ▸ Number: the pattern that the spreadsheet's locale has for it. */
  chooseNumberFormat(a1: string, name: NumberFormatName): void;
  /** Decrease (-1) or increase (1) decimal places. */
  changeDecimals(a1: string, by: 1 | -1): void;
  changeStyle(a1: string, choices: StyleChoices): void;
  /** Format ▸ Clear formatting: looks and number formats go, content, rules and notes stay. */
  clearFormats(a1: string): void;
  /** Data ▸ Data validation ▸ Remove rule: content stays. */
  clearValidation(a1: string): void;
  /** Insert ▸ Note; an empty text takes the note away. */
  setNote(a1: string, text: string): void;
}
