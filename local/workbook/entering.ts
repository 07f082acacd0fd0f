/** Putting values into cells: as typed (USER_ENTERED) or exactly as given (RAW), with the number format that typing gives. */
import { LocalHostError } from '../errors.ts';
import { numberFormatType } from '../values/number-format.ts';
import { serialOfInstant } from '../values/serial.ts';
import { parseTyped } from '../values/typed-input.ts';
import { type CellExtras, extrasOf, type StoredCell, storedCell, storedValue, withContent } from './cell.ts';
import { cellCharacterLimit, type Workbook } from './workbook.ts';

const sameKind = (one: string, other: string) => numberFormatType(one) === numberFormatType(other);

/** The format after typing something that brings its own: a format of the same kind stays. */
function patternAfter(existing: string | undefined, typed: string | undefined): string | undefined {
  if (typed === undefined || existing === undefined) return existing ?? typed;
  return sameKind(existing, typed) ? existing : typed;
}

export function checkLength(text: string): void {
  if (text.length > cellCharacterLimit) {
    throw new LocalHostError(
      'invalid-cell',
      `Your input contains more than the maximum of ${cellCharacterLimit} characters in a single cell.`,
    );
  }
}

/** The cell after typing `text` into it. */
export function typedCell(workbook: Workbook, existing: StoredCell, text: string): StoredCell {
  checkLength(text);
  const { pattern } = extrasOf(existing);
  if (pattern === '@')
    return withContent(existing, text === '' ? null : text.startsWith("'") ? text.slice(1) : text);
  const typed = parseTyped(text, workbook.locale, workbook.serialNow());
  switch (typed.kind) {
    case 'empty':
      return withContent(existing, null);
    case 'text':
      return withContent(existing, typed.text);
    case 'formula':
      return withContent(existing, null, { formula: typed.formula });
    case 'boolean':
      return withContent(existing, typed.boolean);
    case 'number': {
      const inPercents =
        typed.pattern === undefined && pattern !== undefined && numberFormatType(pattern) === 'PERCENT';
      const number = inPercents ? typed.number / 100 : typed.number;
      return withContent(existing, number, { pattern: patternAfter(pattern, typed.pattern) });
    }
  }
}

/** The cell after writing a value that is not text to be parsed: numbers, booleans, exact text, null to clear. */
export function rawCell(existing: StoredCell, value: string | number | boolean | null): StoredCell {
  if (typeof value === 'string') checkLength(value);
  return withContent(existing, value);
}

/** The cell after writing an instant: a date in the spreadsheet's zone, shown as a date or date-time unless it has such a format. */
export function instantCell(
  workbook: Workbook,
  existing: StoredCell,
  instant: number,
  datePattern: string,
  dateTimePattern: string,
): StoredCell {
  const serial = serialOfInstant(instant, workbook.timeZone);
  const { pattern } = extrasOf(existing);
  const kind = pattern === undefined ? 'NUMBER' : numberFormatType(pattern);
  const own = kind === 'DATE' || kind === 'DATE_TIME' || kind === 'TIME';
  return withContent(existing, serial, {
    pattern: own ? pattern : Number.isInteger(serial) ? datePattern : dateTimePattern,
  });
}

/** The cell without its content; formats, rule and note stay. */
export const clearedCell = (existing: StoredCell): StoredCell => withContent(existing, null);

/** The cell with other extras, content untouched. */
export const withExtras = (existing: StoredCell, change: CellExtras): StoredCell =>
  storedCell(storedValue(existing), { ...extrasOf(existing), ...change });
