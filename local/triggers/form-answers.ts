/** Answers to a form whose responses go to a sheet: Google writes the row, then the triggers on form submit run. */
import type { FormAnswers } from '../add-on-use.ts';
import type { HostCore } from '../host-core.ts';
import { sheetLocale } from '../values/locale.ts';
import { displayValue } from '../values/number-format.ts';
import { extrasOf } from '../workbook/cell.ts';
import { instantCell, typedCell } from '../workbook/entering.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { fireFormSubmit } from './events.ts';

/** Writes below the last row: the time in the first column, each answer under the header that is its question. */
export function submitAnswers(host: HostCore, workbook: Workbook, sheet: Sheet, answers: FormAnswers): void {
  const { grid } = sheet;
  const headers = Array.from(grid.row(0), (stored) => String(workbook.effective(stored) ?? ''));
  const row = Math.max(1, grid.lastRow());
  const { datePattern, dateTimePattern } = sheetLocale(workbook.locale);
  if (row >= grid.rowCount)
    changeDimension(workbook, sheet, 'ROWS', { kind: 'insert', at: grid.rowCount, count: 1 }, host.switches);
  const cells = headers.map((header, column) => {
    const existing = grid.get(row, column);
    if (column === 0)
      return instantCell(workbook, existing, host.clock.milliseconds, datePattern, dateTimePattern);
    return typedCell(workbook, existing, answers[header] ?? '');
  });
  cells.forEach((cell, column) => {
    workbook.setCell(sheet, row, column, cell);
  });
  const values = cells.map((cell) =>
    displayValue(workbook.effective(cell), extrasOf(cell).pattern, workbook.locale),
  );
  const namedValues = Object.fromEntries(headers.map((header, column) => [header, [values[column] ?? '']]));
  host.announceContent(workbook);
  fireFormSubmit(host, workbook, { sheet, row, values, namedValues });
}
