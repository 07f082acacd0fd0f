/** How gestures on rows, columns and sheets are carried out. */
import type { LocalSpreadsheet, Person } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { address, columnLetters } from './cell-address.ts';
import type { LineGesture, SheetGesture } from './gesture-kinds.ts';
import type { Acts } from './gestures.ts';

export const sheetActs: Acts<LineGesture | SheetGesture> = {
  insertRows: ({ sheet, at, count }, person) => person.insertRows(sheet, at, count),
  deleteRows: ({ sheet, at, count }, person) => person.deleteRows(sheet, at, count),
  insertColumns: ({ sheet, at, count }, person) => person.insertColumns(sheet, at, count),
  deleteColumns: ({ sheet, at, count }, person) => person.deleteColumns(sheet, at, count),
  hideRows: ({ sheet, at, count }, person) => person.hideRows(sheet, at, count),
  showRows: ({ sheet, at, count }, person) => person.showRows(sheet, at, count),
  hideColumns: ({ sheet, at, count }, person) => person.hideColumns(sheet, at, count),
  showColumns: ({ sheet, at, count }, person) => person.showColumns(sheet, at, count),
  moveRows: ({ sheet, at, count, before }, person) => person.moveRows(sheet, at, count, before),
  moveColumns: ({ sheet, at, count, before }, person) => person.moveColumns(sheet, at, count, before),
  resizeColumns: ({ sheet, at, count, pixels }, person) => person.resizeColumn(sheet, at, pixels, count),
  resizeRows: ({ sheet, at, count, pixels }, person) => person.resizeRow(sheet, at, pixels, count),
  freeze: ({ sheet, rows, columns }, person) => person.freeze(rows, columns, sheet),
  sortSheet,
  sortRange: ({ sheet, range, column, ascending }, person) =>
    person.sort(address(sheet, range), column - 1, ascending),
  addSheet: ({ title }, person) => person.addSheet(title),
  renameSheet: ({ sheet, title }, person) => person.renameSheet(sheet, title),
  deleteSheet: ({ sheet }, person) => person.deleteSheet(sheet),
  duplicateSheet: ({ sheet }, person) => void person.duplicateSheet(sheet),
  hideSheet: ({ sheet }, person) => person.hideSheet(sheet),
  showSheet: ({ sheet }, person) => person.showSheet(sheet),
  moveSheet: ({ sheet, index }, person) => person.moveSheet(sheet, index),
  colorSheet: ({ sheet, color }, person) => person.colorSheet(sheet, color),
};

/** Data ▸ Sort sheet: all rows below the frozen ones, all columns, as Google Sheets does. */
function sortSheet(
  { sheet: title, column, ascending }: Extract<LineGesture, { kind: 'sortSheet' }>,
  person: Person,
  spreadsheet: LocalSpreadsheet,
): void {
  const sheet = spreadsheet.sheets().find((candidate) => candidate.title === title);
  if (!sheet)
    throw new LocalHostError('no-such-sheet', `There is no sheet "${title}" any more; nothing was sorted.`);
  const firstRow = sheet.frozenRows + 1;
  const lastRow = sheet.rowCount;
  if (lastRow <= firstRow) return;
  person.sort(
    address(title, `A${firstRow}:${columnLetters(sheet.columnCount)}${lastRow}`),
    column - 1,
    ascending,
  );
}
