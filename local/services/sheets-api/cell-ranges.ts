/** Ranges in API calls, in A1 or R1C1 notation or by a name: which sheet, which cells, and what Google says where they are none. */
import {
  a1Of,
  boundedRange,
  type GridRange,
  parseA1,
  quotedTitle,
  type Rectangle,
} from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';

export interface CellRange {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  /** One cell written without an end: a place to start at rather than a limit. */
  readonly isSingleCell: boolean;
  /** As the call wrote it. */
  readonly text: string;
}

export const rangeText = ({ sheet, area }: { sheet: Sheet; area: Rectangle }): string =>
  `${quotedTitle(sheet.title)}!${a1Of(area)}`;

/** Bounds of a range; absent ones are open. */
interface Bounds {
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** "R2C3" and "R1C1:R4C2"; null for anything else ("R2" alone is a cell of column R). */
function parseR1C1(cells: string): Bounds | null {
  const found = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(cells);
  if (found === null) return null;
  const [row1 = 0, column1 = 0, row2, column2] = found
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const rows = [row1, row2 ?? row1];
  const columns = [column1, column2 ?? column1];
  if (Math.min(...rows, ...columns) < 1) return null;
  return {
    startRow: Math.min(...rows) - 1,
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns) - 1,
    endColumn: Math.max(...columns),
  };
}

const titleAndCells = (text: string): { title?: string; cells: string } => {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  if (found === null) return { cells: text };
  return { title: found[1]?.replaceAll("''", "'") ?? found[2] ?? '', cells: found[3] ?? '' };
};

/** A range without a sheet means the first one that is not hidden (Sheets API concepts: A1 notation). */
const firstVisible = (workbook: Workbook) =>
  workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0];

/** The sheet and bounds that a text means; null where it means none. A bare name is a named range rather than a sheet. */
function readRange(
  workbook: Workbook,
  text: string,
): { sheet: Sheet; bounds: Bounds; isWhole: boolean } | null {
  const named = workbook.namedRanges.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named !== undefined) {
    const sheet = workbook.sheetById(named.range.sheetId);
    return sheet === undefined ? null : { sheet, bounds: boundsOf(named.range), isWhole: false };
  }
  const { title, cells } = titleAndCells(text);
  const sheetOf = (name: string | undefined) =>
    name === undefined ? firstVisible(workbook) : workbook.sheetByTitle(name);
  const r1c1 = parseR1C1(cells);
  if (r1c1 !== null) {
    const sheet = sheetOf(title);
    return sheet === undefined ? null : { sheet, bounds: r1c1, isWhole: false };
  }
  const parts = parseA1(text);
  if (parts === null) return null;
  const sheet = sheetOf(parts.sheetTitle);
  return sheet === undefined ? null : { sheet, bounds: parts, isWhole: parts.wholeSheet };
}

const boundsOf = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): Bounds => ({
  ...(startRowIndex === undefined ? {} : { startRow: startRowIndex }),
  ...(endRowIndex === undefined ? {} : { endRow: endRowIndex }),
  ...(startColumnIndex === undefined ? {} : { startColumn: startColumnIndex }),
  ...(endColumnIndex === undefined ? {} : { endColumn: endColumnIndex }),
});

/** What Google says of a range that begins outside the grid. */
export const outsideGrid = ({ grid }: Sheet, text: string) =>
  badRequest(
    `Range (${text}) exceeds grid limits. Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`,
  );

/** Reads a range; open ends reach to the end of the grid, ends beyond it are cut; one that begins beyond it is refused. */
export function cellRange(workbook: Workbook, text: string): CellRange {
  const read = readRange(workbook, text);
  if (read === null) throw badRequest(`Unable to parse range: ${text}`);
  const { sheet, bounds, isWhole } = read;
  const { rowCount, columnCount } = sheet.grid;
  const row = bounds.startRow ?? 0;
  const column = bounds.startColumn ?? 0;
  if (row >= rowCount || column >= columnCount) throw outsideGrid(sheet, text);
  const area = {
    row,
    column,
    rowCount: Math.min(bounds.endRow ?? rowCount, rowCount) - row,
    columnCount: Math.min(bounds.endColumn ?? columnCount, columnCount) - column,
  };
  const isSingleCell = !isWhole && area.rowCount === 1 && area.columnCount === 1;
  return { sheet, area, isSingleCell, text };
}

/** A GridRange as Google's errors write it: "T!A1001:B", "T!AA1:2". */
export function gridRangeText(sheet: Sheet, range: GridRange): string {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  if (
    startRowIndex === undefined &&
    endRowIndex === undefined &&
    startColumnIndex === undefined &&
    endColumnIndex === undefined
  )
    return quotedTitle(sheet.title);
  const corner = (row: number | undefined, column: number | undefined) =>
    `${column === undefined ? '' : lettersOf(column)}${row === undefined ? '' : row + 1}`;
  const first = corner(
    startRowIndex ?? (endRowIndex === undefined && startColumnIndex === undefined ? undefined : 0),
    startColumnIndex ?? (startRowIndex === undefined ? 0 : 0),
  );
  const last = corner(
    endRowIndex === undefined ? undefined : endRowIndex - 1,
    endColumnIndex === undefined ? undefined : endColumnIndex - 1,
  );
  return `${quotedTitle(sheet.title)}!${last === '' || last === first ? first : `${first}:${last}`}`;
}

const lettersOf = (column: number) =>
  a1Of({ row: 0, column, rowCount: 1, columnCount: 1 }).replace(/\d+$/, '');

/** A GridRange that begins inside the grid as cells, cut where it ends beyond it. */
export const areaOf = (sheet: Sheet, range: GridRange): Rectangle =>
  boundedRange(range, sheet.grid.rowCount, sheet.grid.columnCount);
