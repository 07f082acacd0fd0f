/** What people do to whole sheets and to how rows and columns are shown: add, rename, duplicate, hide, move, colour, freeze, resize. */
import { LocalHostError } from '../errors.ts';
import { fireChange } from '../triggers/events.ts';
import { copiedSheet, copyBelongings, titleOfCopy } from '../workbook/copy-sheet.ts';
import { checkGridSize, isValidTitle } from '../workbook/limits.ts';
import type { Dimension } from '../workbook/ranges.ts';
import { mayDeleteSheet } from '../workbook/rights.ts';
import type { Sheet, SheetProperties } from '../workbook/sheet.ts';
import { setSheetProperties, withLines, withSize } from '../workbook/sheet-properties.ts';
import { addSheet, deleteSheet, newSheet } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Acting, act, permitsArrange, requireEditor } from './acting.ts';

function freeTitle(workbook: Workbook, title: string, own?: Sheet): string {
  const other = workbook.sheetByTitle(title);
  if (!isValidTitle(title))
    throw new LocalHostError('invalid-gesture', 'A sheet needs a name of 1 to 100 characters.');
  if (other !== undefined && other !== own)
    throw new LocalHostError('invalid-gesture', `There is already a sheet called ${title}.`);
  return title;
}

export function addSheetByHand(acting: Acting, title: string): void {
  const { host, workbook, email, seat } = acting;
  const sheet = newSheet(workbook, freeTitle(workbook, title));
  checkGridSize(workbook, sheet.grid.rowCount * sheet.grid.columnCount);
  act(acting, () => addSheet(workbook, sheet, workbook.sheets.length));
  seat.sheetId = sheet.id;
  fireChange(host, workbook, email, 'INSERT_GRID');
}

/** "Copy of …" right behind its original. Answers with the title. */
export function duplicateSheetByHand(acting: Acting, source: Sheet): string {
  const { host, workbook, email, seat } = acting;
  checkGridSize(workbook, source.grid.rowCount * source.grid.columnCount);
  const title = titleOfCopy(source.title, (candidate) => workbook.sheetByTitle(candidate) !== undefined);
  act(acting, () => {
    const copy = copiedSheet(workbook, source, freeTitle(workbook, title));
    addSheet(workbook, copy, workbook.sheets.indexOf(source) + 1);
    copyBelongings(workbook, source, copy, host.switches);
    seat.sheetId = copy.id;
  });
  fireChange(host, workbook, email, 'INSERT_GRID');
  return title;
}

/** Changes how a sheet is shown; Google tells change triggers OTHER. */
function changeProperties(
  acting: Acting,
  sheet: Sheet,
  change: Partial<SheetProperties>,
  kind: 'OTHER' | 'FORMAT' = 'OTHER',
): void {
  const { host, workbook, email } = acting;
  if (!permitsArrange(acting, sheet)) return;
  act(acting, () => setSheetProperties(workbook, sheet, change));
  fireChange(host, workbook, email, kind);
}

export function renameSheetByHand(acting: Acting, sheet: Sheet, title: string): void {
  changeProperties(acting, sheet, { title: freeTitle(acting.workbook, title, sheet) });
}

/** Everybody keeps at least one sheet to look at. */
export function hideSheetByHand(acting: Acting, sheet: Sheet): void {
  const { workbook } = acting;
  if (workbook.sheets.every((other) => other === sheet || other.hidden))
    throw new LocalHostError('invalid-gesture', "You can't hide all the sheets in a document.");
  changeProperties(acting, sheet, { hidden: true });
  if (sheet.hidden && acting.seat.sheetId === sheet.id) acting.seat.sheetId = undefined;
}

export function showSheetByHand(acting: Acting, sheet: Sheet): void {
  if (sheet.hidden) changeProperties(acting, sheet, { hidden: false });
  acting.seat.sheetId = sheet.id;
}

export function colorSheetByHand(acting: Acting, sheet: Sheet, color: string | null): void {
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color))
    throw new LocalHostError('invalid-gesture', `${color} is not a colour such as "#ff0000".`);
  changeProperties(acting, sheet, { tabColor: color?.toLowerCase() });
}

/** Drags a tab to another place; nothing happens where it is there already. */
export function moveSheetByHand(acting: Acting, sheet: Sheet, index: number): void {
  const { host, workbook, email } = acting;
  requireEditor(acting);
  if (!Number.isInteger(index) || index < 0 || index >= workbook.sheets.length)
    throw new LocalHostError('invalid-gesture', `There are ${workbook.sheets.length} sheets.`);
  const before = workbook.sheets;
  const after = before.filter((other) => other !== sheet).toSpliced(index, 0, sheet);
  if (after.every((other, at) => other === before[at])) return;
  const arrange = (sheets: Sheet[]) => () => {
    workbook.sheets = sheets;
  };
  act(acting, () => workbook.rearrange(arrange(after), arrange(before)));
  fireChange(host, workbook, email, 'OTHER');
}

export function deleteSheetByHand(acting: Acting, sheet: Sheet): void {
  const { host, workbook, email } = acting;
  requireEditor(acting);
  if (workbook.sheets.every((other) => other === sheet || other.hidden))
    throw new LocalHostError('invalid-gesture', "You can't remove all the visible sheets in a document.");
  if (!mayDeleteSheet(workbook, email, sheet)) {
    throw new LocalHostError(
      'protected',
      `The sheet ${sheet.title} holds protected cells and cannot be deleted by ${email}.`,
    );
  }
  act(acting, () => deleteSheet(workbook, sheet));
  fireChange(host, workbook, email, 'REMOVE_GRID');
}

export function freezeLines(acting: Acting, sheet: Sheet, rows: number, columns: number): void {
  const { rowCount, columnCount } = sheet.grid;
  if (!Number.isInteger(rows) || rows < 0 || rows >= rowCount)
    throw new LocalHostError('invalid-gesture', "You can't freeze all visible rows on the sheet.");
  if (!Number.isInteger(columns) || columns < 0 || columns >= columnCount)
    throw new LocalHostError('invalid-gesture', "You can't freeze all visible columns on the sheet.");
  changeProperties(acting, sheet, { frozenRows: rows, frozenColumns: columns });
}

const lengthOf = ({ grid }: Sheet, dimension: Dimension) =>
  dimension === 'ROWS' ? grid.rowCount : grid.columnCount;

function checkLines(sheet: Sheet, dimension: Dimension, first: number, count: number): void {
  const length = lengthOf(sheet, dimension);
  if (
    !Number.isInteger(first) ||
    !Number.isInteger(count) ||
    first < 0 ||
    count < 1 ||
    first + count > length
  )
    throw new LocalHostError(
      'no-such-range',
      `The sheet ${sheet.title} has ${length} ${dimension.toLowerCase()}.`,
    );
}

export function resizeLines(
  acting: Acting,
  sheet: Sheet,
  dimension: Dimension,
  first: number,
  count: number,
  pixels: number,
): void {
  checkLines(sheet, dimension, first, count);
  if (!Number.isInteger(pixels) || pixels < 2 || pixels > 2000)
    throw new LocalHostError('invalid-gesture', 'Rows and columns are 2 to 2000 pixels wide.');
  const change =
    dimension === 'ROWS'
      ? { rowHeights: withSize(sheet.rowHeights, first, count, pixels === 21 ? undefined : pixels) }
      : { columnWidths: withSize(sheet.columnWidths, first, count, pixels === 100 ? undefined : pixels) };
  changeProperties(acting, sheet, change);
}

/** Hides rows or columns, or shows them again. */
export function hideLines(
  acting: Acting,
  sheet: Sheet,
  dimension: Dimension,
  first: number,
  count: number,
  hidden: boolean,
): void {
  checkLines(sheet, dimension, first, count);
  const before = dimension === 'ROWS' ? sheet.hiddenRows : sheet.hiddenColumns;
  const lines = withLines(before, first, count, hidden);
  if (lines.size >= lengthOf(sheet, dimension))
    throw new LocalHostError('invalid-gesture', `You can't hide all the ${dimension.toLowerCase()}.`);
  changeProperties(acting, sheet, dimension === 'ROWS' ? { hiddenRows: lines } : { hiddenColumns: lines });
}
