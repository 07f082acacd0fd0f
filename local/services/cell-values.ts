/** Between stored cells and the values that scripts read and write through SpreadsheetApp. */
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { sheetLocale } from '../values/locale.ts';
import { showsDate } from '../values/number-format.ts';
import { instantOfSerial } from '../values/serial.ts';
import { CellError, cellErrorOf, patternOf, type StoredCell, storedCell } from '../workbook/cell.ts';
import { instantCell, rawCell, typedCell } from '../workbook/entering.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a script may put into a cell; an instant for dates. */
export type ScriptValue = string | number | boolean | null | { readonly instant: number };

/** Number, boolean, string, Date for numbers shown as dates, '' for empty, '#N/A' for errors (Apps Script reference: Range.getValues). */
export function valueForScript(execution: Execution, workbook: Workbook, stored: StoredCell): unknown {
  const value = workbook.effective(stored);
  if (value === null) return '';
  if (value instanceof CellError) return value.text;
  if (typeof value === 'number' && showsDate(patternOf(stored))) {
    return execution.realm.date(instantOfSerial(value, workbook.timeZone));
  }
  return value;
}

/** Takes a value over from a script at the moment of the call: later changes of a Date or array do not matter. */
export function scriptValue(value: unknown, method = 'setValue'): ScriptValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]')
    return { instant: (value as Date).getTime() };
  throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [value]);
}

/** The cell after a script wrote a value: strings are read as typed, dates stand in the spreadsheet's zone. */
export function cellFromScript(workbook: Workbook, existing: StoredCell, value: ScriptValue): StoredCell {
  if (typeof value === 'string') return typedCell(workbook, existing, value);
  if (typeof value === 'number' && !Number.isFinite(value)) return storedCell(cellErrorOf('#NUM!') ?? null);
  if (typeof value === 'object' && value !== null) {
    const { datePattern, dateTimePattern } = sheetLocale(workbook.locale);
    return instantCell(workbook, existing, value.instant, datePattern, dateTimePattern);
  }
  return rawCell(existing, value);
}
