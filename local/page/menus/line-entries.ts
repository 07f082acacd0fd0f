/** Menu items about rows and columns, which stand in several menus: insert, delete, move, hide, resize, sort. */
import { columnLetters, rangeName } from '../a1.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { counted, type Entry, item, separator } from './entry.ts';

type Kind = 'row' | 'column';

/** The selected rows or columns. */
function lines({ selection }: PageState, kind: Kind): { first: number; last: number; count: number } {
  const { firstRow, lastRow, firstColumn, lastColumn } = selection.range;
  const [first, last] = kind === 'row' ? [firstRow, lastRow] : [firstColumn, lastColumn];
  return { first, last, count: last - first + 1 };
}

const nameOf = (kind: Kind, line: number) => (kind === 'row' ? String(line) : columnLetters(line));

/** "row 5", "columns B - D" */
function named(state: PageState, kind: Kind): string {
  const { first, last } = lines(state, kind);
  return first === last
    ? `${kind} ${nameOf(kind, first)}`
    : `${kind}s ${nameOf(kind, first)} - ${nameOf(kind, last)}`;
}

export function insertEntries(page: SpreadsheetPage, state: PageState, kind: Kind): Entry[] {
  const { first, last, count } = lines(state, kind);
  const insert = (at: number) => () => insertLines(page, kind, at, count);
  const [before, after] = kind === 'row' ? ['above', 'below'] : ['left', 'right'];
  return [
    item(`Insert ${counted(count, kind)} ${before}`, insert(first)),
    item(`Insert ${counted(count, kind)} ${after}`, insert(last + 1)),
  ];
}

export function insertLines(page: SpreadsheetPage, kind: Kind, at: number, count: number): void {
  void page.inSheet((sheet) => ({ kind: kind === 'row' ? 'insertRows' : 'insertColumns', sheet, at, count }));
}

export function deleteEntry(page: SpreadsheetPage, state: PageState, kind: Kind): Entry {
  return item(`Delete ${named(state, kind)}`, () => deleteLines(page, kind));
}

/** Deletes the selected rows or columns. */
export function deleteLines(page: SpreadsheetPage, kind: Kind): void {
  const { first, count } = lines(page.store.get(), kind);
  void page.inSheet((sheet) => ({
    kind: kind === 'row' ? 'deleteRows' : 'deleteColumns',
    sheet,
    at: first,
    count,
  }));
}

export function moveEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const sheet = activeSheet(state);
  const move = (kind: Kind, by: -1 | 1) => {
    const { first, last, count } = lines(state, kind);
    const most = (kind === 'row' ? sheet?.rowCount : sheet?.columnCount) ?? 0;
    const label = `${kind === 'row' ? 'Row' : 'Column'}${count === 1 ? '' : 's'} ${
      kind === 'row' ? (by < 0 ? 'up' : 'down') : by < 0 ? 'left' : 'right'
    }`;
    const isEdge = by < 0 ? first === 1 : last >= most;
    return item(label, () => moveLines(page, kind, by), { disabled: isEdge });
  };
  return [move('row', -1), move('row', 1), move('column', -1), move('column', 1)];
}

function moveLines(page: SpreadsheetPage, kind: Kind, by: -1 | 1): void {
  const { first, last, count } = lines(page.store.get(), kind);
  const before = by < 0 ? first - 1 : last + 2;
  void page.inSheet((sheet) => ({
    kind: kind === 'row' ? 'moveRows' : 'moveColumns',
    sheet,
    at: first,
    count,
    before,
  }));
  const { selection } = page.store.get();
  const { range } = selection;
  page.display.select(
    kind === 'row'
      ? {
          ...selection,
          row: selection.row + by,
          range: { ...range, firstRow: range.firstRow + by, lastRow: range.lastRow + by },
        }
      : {
          ...selection,
          column: selection.column + by,
          range: { ...range, firstColumn: range.firstColumn + by, lastColumn: range.lastColumn + by },
        },
  );
}

export function hideEntries(page: SpreadsheetPage, state: PageState, kind: Kind): Entry[] {
  const { first, last } = lines(state, kind);
  const sheet = activeSheet(state);
  const spans = (kind === 'row' ? sheet?.hiddenRows : sheet?.hiddenColumns) ?? [];
  const hasHidden = spans.some((span) => span.first < last && span.first + span.count >= first);
  return [
    item(`Hide ${named(state, kind)}`, () => hideLines(page, kind)),
    ...(hasHidden ? [item(`Unhide ${kind}s`, () => showLines(page, kind))] : []),
  ];
}

export function hideLines(page: SpreadsheetPage, kind: Kind): void {
  const { first, count } = lines(page.store.get(), kind);
  void page.inSheet((sheet) => ({
    kind: kind === 'row' ? 'hideRows' : 'hideColumns',
    sheet,
    at: first,
    count,
  }));
}

export function showLines(page: SpreadsheetPage, kind: Kind): void {
  const { first, count } = lines(page.store.get(), kind);
  void page.inSheet((sheet) => ({
    kind: kind === 'row' ? 'showRows' : 'showColumns',
    sheet,
    at: first,
    count,
  }));
}

export function resizeEntry(page: SpreadsheetPage, state: PageState, kind: Kind): Entry {
  return item(`Resize ${named(state, kind)}`, () => page.show({ kind: 'resize', lines: kind }));
}

export function sortSheetEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { column } = selection;
  const sort = (ascending: boolean) => () =>
    void page.inSheet((sheet) => ({ kind: 'sortSheet', sheet, column, ascending }));
  const name = `Sort sheet by column ${columnLetters(column)}`;
  return [item(`${name} (A to Z)`, sort(true)), item(`${name} (Z to A)`, sort(false))];
}

export function sortRangeEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { range, column } = selection;
  const single = range.firstRow === range.lastRow;
  const sort = (ascending: boolean) => () =>
    void page.inSheet((sheet) => ({
      kind: 'sortRange',
      sheet,
      range: rangeName(range),
      column: column - range.firstColumn + 1,
      ascending,
    }));
  const name = `Sort range by column ${columnLetters(column)}`;
  return [
    item(`${name} (A to Z)`, sort(true), { disabled: single }),
    item(`${name} (Z to A)`, sort(false), { disabled: single }),
    separator,
    item('Advanced range sorting options', () => page.show({ kind: 'sortRange' }), { disabled: single }),
  ];
}
