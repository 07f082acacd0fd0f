/** Putting values into cells: as typed (USER_ENTERED) or exactly as given (RAW), with the number format that typing gives. */
import { LocalHostError } from '../errors.ts';
import { numberFormatType } from '../values/number-format.ts';
import { serialOfInstant } from '../values/serial.ts';
import { parseTyped } from '../values/typed-input.ts';
import { type CellExtras, extrasOf, type StoredCell, storedCell } from './cell.ts';
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
  const { pattern, validation } = extrasOf(existing);
  if (pattern === '@') {
    return storedCell(text === '' ? null : text.startsWith("'") ? text.slice(1) : text, {
      pattern,
      validation,
    });
  }
  const typed = parseTyped(text, workbook.locale, workbook.serialNow());
  switch (typed.kind) {
    case 'empty':
      return storedCell(null, { pattern, validation });
    case 'text':
      return storedCell(typed.text, { pattern, validation });
    case 'formula':
      return storedCell(null, { pattern, validation, formula: typed.formula });
    case 'boolean':
      return storedCell(typed.boolean, { pattern, validation });
    case 'number': {
      const inPercents =
        typed.pattern === undefined && pattern !== undefined && numberFormatType(pattern) === 'PERCENT';
      const number = inPercents ? typed.number / 100 : typed.number;
      return storedCell(number, { pattern: patternAfter(pattern, typed.pattern), validation });
    }
  }
}

/** The cell after writing a value that is not text to be parsed: numbers, booleans, exact text, null to clear. */
export function rawCell(existing: StoredCell, value: string | number | boolean | null): StoredCell {
  if (typeof value === 'string') checkLength(value);
  const { pattern, validation } = extrasOf(existing);
  return storedCell(value, { pattern, validation });
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
  const { pattern, validation } = extrasOf(existing);
  const kind = pattern === undefined ? 'NUMBER' : numberFormatType(pattern);
  const own = kind === 'DATE' || kind === 'DATE_TIME' || kind === 'TIME';
  return storedCell(serial, {
    pattern: own ? pattern : Number.isInteger(serial) ? datePattern : dateTimePattern,
    validation,
  });
}

/** The cell without its content; format and rule stay. */
export const clearedCell = (existing: StoredCell): StoredCell => {
  const { pattern, validation } = extrasOf(existing);
  return storedCell(null, { pattern, validation });
};

/** The cell with other extras, content untouched. */
export function withExtras(existing: StoredCell, change: CellExtras): StoredCell {
  const value =
    existing === undefined
      ? null
      : typeof existing === 'object' && 'validation' in existing
        ? existing.value
        : existing;
  return storedCell(value, { ...extrasOf(existing), ...change });
}
