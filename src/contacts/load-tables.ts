/** Finds the contact tables of the open spreadsheet: one description, one read of values, one look at formats for guessing kinds. */
import type {
  CellDetails,
  GridRange,
  Platform,
  RawCell,
  SheetDescription,
  SpreadsheetDescription,
} from '../ports.ts';
import { type ContactTable, contactTable, type KindGuess, type TableResult } from './contact-table.ts';
import { guessKind } from './field-kinds.ts';
import { columnKeys, registryOfSheet } from './field-registry.ts';
import { findHeaderRow, headerSearchRows } from './header-row.ts';

/** Formats and validation are looked at in this many rows below the header. */
const detailRows = 50;
/** Sheets that hold what we store carry this key. */
export const ownSheetKey = 'contact-groups.sheet';

export interface LoadedTable {
  readonly result: TableResult;
  /** All values of the sheet from row 1 where they were asked for, else the first rows. */
  readonly values: readonly (readonly RawCell[])[];
}

export function describeSpreadsheet(platform: Platform): SpreadsheetDescription {
  return platform.spreadsheet.describe(columnKeys);
}

/** Sheets a person may keep contacts in: not ours, and shown, or hidden but already used by a group. */
export function candidateSheets(description: SpreadsheetDescription): SheetDescription[] {
  return description.sheets.filter(
    (sheet) =>
      !sheet.metadata.some(({ key }) => key === ownSheetKey) &&
      (!sheet.hidden || registryOfSheet(sheet).fields.size > 0) &&
      sheet.columnCount > 0,
  );
}

/** Reads whole sheets; kinds of columns without an id are guessed. */
export function loadWholeTables(
  platform: Platform,
  description: SpreadsheetDescription,
  sheets: readonly SheetDescription[],
): LoadedTable[] {
  if (sheets.length === 0) return [];
  const values = platform.spreadsheet.read(sheets.map((sheet) => wholeSheet(sheet)));
  const details = readDetails(platform, sheets, values);
  return sheets.map((sheet, index) => {
    const rows = values[index] ?? [];
    const metadata = description.columnMetadata.filter(({ sheetId }) => sheetId === sheet.sheetId);
    return {
      result: contactTable(sheet, rows, metadata, guessFrom(rows, details[index] ?? [])),
      values: rows,
    };
  });
}

/** One table with all its values; empty where there is no such sheet. */
export function loadTable(
  platform: Platform,
  description: SpreadsheetDescription,
  tableId: string,
): LoadedTable[] {
  const sheets = description.sheets.filter(({ sheetId }) => String(sheetId) === tableId);
  return loadWholeTables(platform, description, sheets);
}

/** Reads only the first rows: enough to place fields that have a permanent id, whose kinds are known. */
export function loadTableTops(
  platform: Platform,
  description: SpreadsheetDescription,
  sheets: readonly SheetDescription[],
): ContactTable[] {
  if (sheets.length === 0) return [];
  const tops = platform.spreadsheet.read(
    sheets.map((sheet) => ({ ...wholeSheet(sheet), endRow: Math.min(headerSearchRows, sheet.rowCount) })),
  );
  return sheets.flatMap((sheet, index) => {
    const metadata = description.columnMetadata.filter(({ sheetId }) => sheetId === sheet.sheetId);
    const result = contactTable(sheet, tops[index] ?? [], metadata, () => 'text');
    return result.ok ? [result.table] : [];
  });
}

function wholeSheet(sheet: SheetDescription): GridRange {
  return { sheetId: sheet.sheetId, firstRow: 0, firstColumn: 0, endColumn: sheet.columnCount };
}

function readDetails(
  platform: Platform,
  sheets: readonly SheetDescription[],
  values: readonly (readonly (readonly RawCell[])[])[],
): CellDetails[][][] {
  const ranges = sheets.map((sheet, index) => {
    const header = findHeaderRow(
      sheet.title,
      (values[index] ?? []).slice(0, headerSearchRows),
      sheet.frozenRows,
    );
    const firstRow = Math.min(header.found ? header.row + 1 : 0, sheet.rowCount - 1);
    return { ...wholeSheet(sheet), firstRow, endRow: Math.min(firstRow + detailRows, sheet.rowCount) };
  });
  return platform.spreadsheet.readDetails(ranges);
}

function guessFrom(
  rows: readonly (readonly RawCell[])[],
  details: readonly (readonly CellDetails[])[],
): KindGuess {
  return (column, headerRow, header) =>
    guessKind({
      header,
      values: rows.slice(headerRow + 1).map((row) => row[column] ?? ''),
      details: details.flatMap((row) => row[column] ?? []),
    });
}
