/** batchUpdate requests that work on what cells say: replacing, pasting text, splitting, trimming and removing duplicates. */
import { NotInLocalHost } from '../../errors.ts';
import { loadPackage } from '../../load-package.ts';
import { displayValue } from '../../values/number-format.ts';
import { formulaOf, patternOf, type StoredCell, withContent } from '../../workbook/cell.ts';
import { pastedCell } from '../../workbook/copying.ts';
import { typedCell } from '../../workbook/entering.ts';
import { findCells, replaceFound } from '../../workbook/find-and-replace.ts';
import type { GridRange, Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { badRequest } from './api-error.ts';
import { areaOf } from './cell-ranges.ts';
import type { DimensionRange } from './dimension-range.ts';
import { insertLines } from './dimension-requests.ts';
import { cellsOf, type Message, type RequestContext, requireWrite, sheetWithId } from './request-context.ts';

const withoutZeros = (counts: Record<string, number>): Message =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

export function applyFindReplace(
  context: RequestContext,
  request: {
    find?: string;
    replacement?: string;
    matchCase?: boolean;
    matchEntireCell?: boolean;
    searchByRegex?: boolean;
    includeFormulas?: boolean;
    range?: Partial<GridRange>;
    sheetId?: number;
    allSheets?: boolean;
  },
): Message {
  const { find = '', replacement = '', range, sheetId, allSheets } = request;
  if (find === '') throw badRequest('find must not be empty.');
  const { workbook } = context;
  const whole = (sheet: Sheet) => ({ sheet, area: areaOf(sheet, { sheetId: sheet.id }) });
  if (range === undefined && sheetId === undefined && allSheets !== true)
    throw badRequest('Must specify a range, a sheetId or allSheets.');
  const places =
    range !== undefined
      ? [cellsOf(context, range)]
      : sheetId !== undefined
        ? [whole(sheetWithId(context, sheetId))]
        : workbook.sheets.map(whole);
  const found = foundCells(context, places, find, replacement, request);
  for (const { sheet, row, column } of found)
    requireWrite(context, sheet, { row, column, rowCount: 1, columnCount: 1 });
  replaceFound(workbook, found);
  const formulas = found.filter(({ isFormula }) => isFormula).length;
  const counts = {
    valuesChanged: found.length - formulas,
    formulasChanged: formulas,
    rowsChanged: new Set(found.map(({ sheet, row }) => `${sheet.id} ${row}`)).size,
    sheetsChanged: new Set(found.map(({ sheet }) => sheet.id)).size,
    occurrencesChanged: found.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
  return { findReplace: withoutZeros(counts) };
}

function foundCells(
  { workbook }: RequestContext,
  places: Parameters<typeof findCells>[1],
  find: string,
  replacement: string,
  request: {
    matchCase?: boolean;
    matchEntireCell?: boolean;
    searchByRegex?: boolean;
    includeFormulas?: boolean;
  },
) {
  try {
    return findCells(workbook, places, find, replacement, {
      matchCase: request.matchCase ?? false,
      entireCell: request.matchEntireCell ?? false,
      regularExpression: request.searchByRegex ?? false,
      inFormulas: request.includeFormulas ?? false,
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest(`Invalid regular expression: ${find}`);
    throw error;
  }
}

interface TextParser {
  parse(text: string, options: { delimiter: string; skipEmptyLines: false }): { readonly data: string[][] };
}

/** Text divided by a delimiter, read as if pasted; the grid grows where it does not fit. */
export function applyPasteData(
  context: RequestContext,
  request: {
    coordinate?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
    data?: string;
    type?: string;
    delimiter?: string;
    html?: boolean;
  },
): Message {
  const { data = '', type = 'PASTE_NORMAL', delimiter, html } = request;
  if (html !== undefined) throw new NotInLocalHost('PasteDataRequest.html');
  if (delimiter === undefined || delimiter === '') throw badRequest('Must specify a delimiter.');
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') throw new NotInLocalHost(`The paste type ${type}`);
  const parser = loadPackage('papaparse') as TextParser;
  const rows = parser.parse(data.replace(/\r?\n$/, ''), { delimiter, skipEmptyLines: false }).data;
  const sheet = sheetWithId(context, request.coordinate?.sheetId);
  const { rowIndex: row = 0, columnIndex: column = 0 } = request.coordinate ?? {};
  writeTyped(context, sheet, row, column, rows);
  return {};
}

function writeTyped(
  context: RequestContext,
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
): void {
  const { workbook } = context;
  const columnCount = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const missingRows = row + rows.length - sheet.grid.rowCount;
  const missingColumns = column + columnCount - sheet.grid.columnCount;
  if (missingRows > 0) insertLines(context, sheet, 'ROWS', sheet.grid.rowCount, missingRows);
  if (missingColumns > 0) insertLines(context, sheet, 'COLUMNS', sheet.grid.columnCount, missingColumns);
  requireWrite(context, sheet, { row, column, rowCount: rows.length, columnCount });
  rows.forEach((cells, down) => {
    cells.forEach((text, across) => {
      const stored = sheet.grid.get(row + down, column + across);
      if (text === '' && stored === undefined) return;
      workbook.setCell(sheet, row + down, column + across, typedCell(workbook, stored, text));
    });
  });
  context.wrote(rows.length, rows.length * columnCount);
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export function applyTextToColumns(
  context: RequestContext,
  request: { source?: Partial<GridRange>; delimiter?: string; delimiterType?: string },
): Message {
  const { sheet, area } = cellsOf(context, request.source);
  if (area.columnCount !== 1) throw badRequest('source must span exactly one column.');
  const { delimiterType = 'DELIMITER_TYPE_UNSPECIFIED' } = request;
  if (delimiterType === 'AUTODETECT') throw new NotInLocalHost('The delimiterType AUTODETECT');
  const delimiter = delimiterType === 'CUSTOM' ? request.delimiter : delimiters[delimiterType];
  if (delimiter === undefined || delimiter === '') throw badRequest('Must specify a delimiter.');
  const { workbook } = context;
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    const stored = sheet.grid.get(row, area.column);
    const value = workbook.effective(stored);
    if (value === null) continue;
    const text = displayValue(value, patternOf(stored), workbook.locale);
    if (text.includes(delimiter)) writeTyped(context, sheet, row, area.column, [text.split(delimiter)]);
  }
  return {};
}

export function applyTrimWhitespace(
  context: RequestContext,
  request: { range?: Partial<GridRange> },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  let cellsChangedCount = 0;
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const stored = sheet.grid.get(row, column);
      const value = formulaOf(stored) === undefined ? context.workbook.effective(stored) : null;
      if (typeof value !== 'string') continue;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed === value) continue;
      cellsChangedCount += 1;
      context.workbook.setCell(sheet, row, column, withContent(stored, trimmed === '' ? null : trimmed));
    }
  }
  return { trimWhitespace: withoutZeros({ cellsChangedCount }) };
}

/** Keeps the first of rows that say the same in the columns compared, without regard to case; the rest moves up within the range. */
export function applyDeleteDuplicates(
  context: RequestContext,
  request: { range?: Partial<GridRange>; comparisonColumns?: readonly DimensionRange[] },
): Message {
  const { workbook } = context;
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  const columns = comparedColumns(area, request.comparisonColumns ?? []);
  const seen = new Set<string>();
  const kept: number[] = [];
  const end = Math.min(area.row + area.rowCount, sheet.grid.usedRows);
  for (let row = area.row; row < end; row += 1) {
    const key = JSON.stringify(
      columns.map((column) => {
        const stored = sheet.grid.get(row, column);
        return displayValue(workbook.effective(stored), patternOf(stored), workbook.locale).toLowerCase();
      }),
    );
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const rowsOf = (row: number): StoredCell[] =>
    Array.from({ length: area.columnCount }, (_, across) => sheet.grid.get(row, area.column + across));
  const cells = kept.map((row) => ({ row, cells: rowsOf(row) }));
  for (let down = 0; down < end - area.row; down += 1) {
    const source = cells[down];
    if (source?.row === area.row + down) continue;
    for (let across = 0; across < area.columnCount; across += 1) {
      const moved = source?.cells[across];
      const cell =
        source === undefined
          ? undefined
          : pastedCell(moved, undefined, 'NORMAL', area.row + down - source.row, 0);
      workbook.setCell(sheet, area.row + down, area.column + across, cell);
    }
  }
  return {
    deleteDuplicates: withoutZeros({ duplicatesRemovedCount: Math.max(0, end - area.row) - kept.length }),
  };
}

function comparedColumns(area: Rectangle, given: readonly DimensionRange[]): number[] {
  const all = Array.from({ length: area.columnCount }, (_, across) => area.column + across);
  if (given.length === 0) return all;
  const isCompared = (column: number) =>
    given.some(
      ({ startIndex = 0, endIndex = Number.POSITIVE_INFINITY }) => column >= startIndex && column < endIndex,
    );
  return all.filter(isCompared);
}
