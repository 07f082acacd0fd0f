/** What one cell holds. Plain values are stored as they are; anything with a format, formula or rule is a record, so that big sheets stay small. */
import type { CellStyle, CellValidation, TextRun } from '../contract.ts';

export type ErrorType = 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';

/** An error value as a formula leaves it in a cell. */
export class CellError {
  readonly type: ErrorType;
  readonly text: string;
  constructor(type: ErrorType, text: string) {
    this.type = type;
    this.text = text;
  }
}

const errors: readonly CellError[] = [
  new CellError('N_A', '#N/A'),
  new CellError('DIVIDE_BY_ZERO', '#DIV/0!'),
  new CellError('VALUE', '#VALUE!'),
  new CellError('REF', '#REF!'),
  new CellError('NAME', '#NAME?'),
  new CellError('NUM', '#NUM!'),
  new CellError('NULL_VALUE', '#NULL!'),
  new CellError('ERROR', '#ERROR!'),
];
const errorsByText = new Map(errors.map((error) => [error.text, error]));
const genericError = new CellError('ERROR', '#ERROR!');

/** The error value shown as `text`, or undefined where the text is none. */
export const cellErrorOf = (text: string): CellError | undefined => errorsByText.get(text);
/** Like `cellErrorOf`, for text that is known to stand for an error. */
export const anyCellError = (text: string): CellError =>
  errorsByText.get(text) ?? errorsByText.get(`${text}!`) ?? errorsByText.get(`${text}?`) ?? genericError;

export type CellValue = string | number | boolean | CellError | null;

export interface CellExtras {
  readonly formula?: string | undefined;
  readonly pattern?: string | undefined;
  readonly validation?: CellValidation | undefined;
  /** Shared by all cells that look alike: see `internedStyle`. */
  readonly style?: CellStyle | undefined;
  readonly note?: string | undefined;
  /** Styles and links of parts of a text; gone with the next content. */
  readonly runs?: readonly TextRun[] | undefined;
}

/** A cell with more than a plain value. `value` of a formula is what was last calculated. */
export class CellRecord implements CellExtras {
  value: CellValue;
  readonly formula: string | undefined;
  readonly pattern: string | undefined;
  readonly validation: CellValidation | undefined;
  readonly style: CellStyle | undefined;
  readonly note: string | undefined;
  readonly runs: readonly TextRun[] | undefined;
  /** The number format that a formula's result brings where the cell has none. */
  resultPattern: string | undefined = undefined;
  constructor(value: CellValue, extras: CellExtras) {
    this.value = value;
    this.formula = extras.formula;
    this.pattern = extras.pattern;
    this.validation = extras.validation;
    this.style = extras.style;
    this.note = extras.note;
    this.runs = extras.runs;
  }
}

/** A cell that shows a part of the array which the formula of another cell gives; what it holds itself are only format, rule and note. */
export class SpilledCell extends CellRecord {
  /** The formula's cell. */
  readonly origin: CellRecord;
  constructor(value: CellValue, extras: CellExtras, origin: CellRecord) {
    super(value, extras);
    this.origin = origin;
  }
}

export type StoredCell = string | number | boolean | CellError | CellRecord | undefined;

/** Packs a value and what belongs to it; an empty cell without extras is undefined. */
export function storedCell(value: CellValue, extras: CellExtras = {}): StoredCell {
  if (
    extras.formula === undefined &&
    extras.pattern === undefined &&
    extras.validation === undefined &&
    extras.style === undefined &&
    extras.note === undefined &&
    extras.runs === undefined
  ) {
    return value === null ? undefined : value;
  }
  return new CellRecord(value, extras);
}

/** The cell with other content: format, rule and note stay, a formula and the styles of parts of a text do not. */
export function withContent(
  existing: StoredCell,
  value: CellValue,
  own: { readonly formula?: string; readonly pattern?: string | undefined } = {},
): StoredCell {
  if (!(existing instanceof CellRecord)) return storedCell(value, own);
  const { pattern, validation, style, note } = existing;
  return storedCell(value, { pattern, validation, style, note, ...own });
}

/** The stored value; of a formula, what was last calculated. A cell that another one's array fills holds none itself. */
export const storedValue = (stored: StoredCell): CellValue =>
  stored === undefined || stored instanceof SpilledCell
    ? null
    : stored instanceof CellRecord
      ? stored.value
      : stored;

const noExtras: CellExtras = {};
export const extrasOf = (stored: StoredCell): CellExtras =>
  stored instanceof CellRecord ? stored : noExtras;
export const patternOf = (stored: StoredCell): string | undefined =>
  stored instanceof CellRecord ? (stored.pattern ?? stored.resultPattern) : undefined;
export const formulaOf = (stored: StoredCell): string | undefined =>
  stored instanceof CellRecord ? stored.formula : undefined;

/** Value or formula present: what getLastRow counts. */
export const hasContent = (stored: StoredCell): boolean =>
  stored !== undefined &&
  (!(stored instanceof CellRecord) || stored.value !== null || stored.formula !== undefined);
