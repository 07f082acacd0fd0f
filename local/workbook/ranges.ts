/** Rectangles of cells: zero-based and half-open, as the Sheets API's GridRange; A1 notation; how ranges follow rows and columns that come, go and move. */
import type { GridRangeView } from '../contract.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** A bounded rectangle. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A range of one sheet in which any bound may be open. */
export type GridRange = GridRangeView;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export interface A1Parts {
  readonly sheetTitle?: string;
  /** Absent bounds are open (A:C, 2:5, A2:C). */
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  /** True where the text names a sheet only. */
  readonly wholeSheet: boolean;
}

/** "Contacts", "'My list'!A2:C", "B2", "A:C", "2:5"; null where the text is no range. */
export function parseA1(text: string): A1Parts | null {
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  const title = named === null ? undefined : (named[1]?.replaceAll("''", "'") ?? named[2]);
  const cells = named === null ? text : (named[3] ?? '');
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(cells);
  const isRange =
    found !== null &&
    cells !== '' &&
    cells !== ':' &&
    (cells.includes(':') || (found[1] !== undefined && found[2] !== undefined));
  if (!isRange || found === null) {
    if (named !== null) return null;
    const bare = /^'((?:[^']|'')+)'$/.exec(text);
    return text === '' ? null : { sheetTitle: bare?.[1]?.replaceAll("''", "'") ?? text, wholeSheet: true };
  }
  const [, column1, row1, column2, row2] = found;
  if (row1 === '0' || row2 === '0') return null;
  const single = !cells.includes(':');
  const bounds = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && b < a ? ([b, a] as const) : ([a, b] as const);
  const [startRow, lastRow] = bounds(
    row1 === undefined ? undefined : Number(row1) - 1,
    single ? Number(row1) - 1 : row2 === undefined ? undefined : Number(row2) - 1,
  );
  const [startColumn, lastColumn] = bounds(
    column1 === undefined ? undefined : columnIndex(column1),
    single ? columnIndex(column1 ?? '') : column2 === undefined ? undefined : columnIndex(column2),
  );
  return {
    ...(title === undefined ? {} : { sheetTitle: title }),
    ...(startRow === undefined ? {} : { startRow }),
    ...(lastRow === undefined ? {} : { endRow: lastRow + 1 }),
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(lastColumn === undefined ? {} : { endColumn: lastColumn + 1 }),
    wholeSheet: false,
  };
}

/** "B2:C5", or "B2" for one cell. */
export function a1Of(area: Rectangle): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${columnLetters(area.column + area.columnCount - 1)}${area.row + area.rowCount}`;
}

/** A sheet's title as it stands before "!": quoted unless it is a plain word. */
export const quotedTitle = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;

/** The bounded part of a range on a grid of this size; empty ranges have zero rows or columns. */
export function boundedRange(range: GridRange, rowCount: number, columnCount: number): Rectangle {
  const row = Math.min(range.startRowIndex ?? 0, rowCount);
  const column = Math.min(range.startColumnIndex ?? 0, columnCount);
  return {
    row,
    column,
    rowCount: Math.max(0, Math.min(range.endRowIndex ?? rowCount, rowCount) - row),
    columnCount: Math.max(0, Math.min(range.endColumnIndex ?? columnCount, columnCount) - column),
  };
}

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

/** Rows or columns that come, go, or move (`to` as before the move). */
export type DimensionChange =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly at: number; readonly count: number; readonly to: number };

/** Where one row or column is after the change; null where it is gone. */
export function followIndex(index: number, change: DimensionChange): number | null {
  const { at, count } = change;
  if (change.kind === 'insert') return index >= at ? index + count : index;
  if (change.kind === 'delete') return index < at ? index : index < at + count ? null : index - count;
  const within = index >= at && index < at + count;
  if (change.to > at) {
    if (within) return index + change.to - at - count;
    return index >= at + count && index < change.to ? index - count : index;
  }
  if (within) return index - at + change.to;
  return index >= change.to && index < at ? index + count : index;
}

/** Bounds after the change, null where nothing is left. An open bound stays open. Cells inserted at the end are not taken in. */
function followBounds(
  start: number | undefined,
  end: number | undefined,
  change: DimensionChange,
): { start: number | undefined; end: number | undefined } | null {
  const from = start ?? 0;
  const until = end ?? Number.POSITIVE_INFINITY;
  const { at, count } = change;
  const keep = (newFrom: number, newUntil: number) => ({
    start: start === undefined && newFrom === 0 ? undefined : newFrom,
    end: end === undefined ? undefined : newUntil,
  });
  if (change.kind === 'insert') {
    if (at <= from && !(start === undefined)) return keep(from + count, until + count);
    return at < until ? keep(from, until + count) : keep(from, until);
  }
  if (change.kind === 'delete') {
    const cut = (bound: number) => (bound <= at ? bound : Math.max(at, bound - count));
    const [newFrom, newUntil] = [cut(from), cut(until)];
    return newFrom < newUntil ? keep(newFrom, newUntil) : null;
  }
  const blockInside = at >= from && at + count <= until;
  if (blockInside && at === from && at + count === until) {
    const moved = followIndex(from, change) ?? from;
    return keep(moved, moved + count);
  }
  if (at <= from && at + count >= until) {
    const moved = followIndex(from, change) ?? from;
    return keep(moved, moved + until - from);
  }
  if (blockInside && change.to >= from && change.to <= until) return keep(from, until);
  const without = followBounds(start, end, { kind: 'delete', at, count });
  if (without === null) return null;
  const to = change.to > at ? change.to - count : change.to;
  return followBounds(without.start, without.end, { kind: 'insert', at: to, count });
}

/** A range after rows or columns of its sheet changed; null where it is gone. */
export function followRange(
  range: GridRange,
  dimension: Dimension,
  change: DimensionChange,
): GridRange | null {
  const rows = dimension === 'ROWS';
  const bounds = rows
    ? followBounds(range.startRowIndex, range.endRowIndex, change)
    : followBounds(range.startColumnIndex, range.endColumnIndex, change);
  if (bounds === null) return null;
  return gridRange(
    range.sheetId,
    rows ? bounds.start : range.startRowIndex,
    rows ? bounds.end : range.endRowIndex,
    rows ? range.startColumnIndex : bounds.start,
    rows ? range.endColumnIndex : bounds.end,
  );
}

/** A GridRange that leaves open bounds out. */
export function gridRange(
  sheetId: number,
  startRow: number | undefined,
  endRow: number | undefined,
  startColumn: number | undefined,
  endColumn: number | undefined,
): GridRange {
  return {
    sheetId,
    ...(startRow === undefined ? {} : { startRowIndex: startRow }),
    ...(endRow === undefined ? {} : { endRowIndex: endRow }),
    ...(startColumn === undefined ? {} : { startColumnIndex: startColumn }),
    ...(endColumn === undefined ? {} : { endColumnIndex: endColumn }),
  };
}
