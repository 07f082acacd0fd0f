/** Builds the edit trigger's snapshot when the cache has none, with what a simple trigger may use: metadata look-ups and the first rows of each sheet. */
import { type ContactTable, contactTable } from '../contacts/contact-table.ts';
import { columnKeys, tableKey } from '../contacts/field-registry.ts';
import { headerSearchRows } from '../contacts/header-row.ts';
import { ownSheetKey } from '../contacts/load-tables.ts';
import { type GroupsSheet, groupsSheetMark, parseGroupsSheet } from '../groups/groups-sheet.ts';
import { storedGroups } from '../groups/stored-groups.ts';
import type { EditedSpreadsheetPort, RawCell, SheetDescription } from '../ports.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export function snapshotFromSheets(spreadsheet: EditedSpreadsheetPort): Snapshot {
  const file = { locale: spreadsheet.locale(), timeZone: spreadsheet.timeZone() };
  const own = spreadsheet.sheetMetadata(ownSheetKey);
  const groupsSheetId = own.find(({ sheetId, value }) => value === groupsSheetMark(sheetId))?.sheetId ?? null;
  if (groupsSheetId === null) return snapshotOf(file, null, [], []);
  const tables = tablesOf(spreadsheet);
  const { rows } = readGroups(spreadsheet, groupsSheetId);
  return snapshotOf(file, groupsSheetId, tables, storedGroups(rows, tables));
}

function tablesOf(spreadsheet: EditedSpreadsheetPort): ContactTable[] {
  const metadata = columnKeys.flatMap((key) =>
    spreadsheet.columnMetadata(key).map((entry) => ({ ...entry, key, metadataId: 0 })),
  );
  return spreadsheet.sheetMetadata(tableKey).flatMap(({ sheetId, value }) => {
    const { rows, columns, frozenRows } = spreadsheet.extent(sheetId);
    const sheet: SheetDescription = {
      sheetId,
      title: '',
      hidden: false,
      rowCount: rows,
      columnCount: columns,
      frozenRows,
      metadata: [{ metadataId: 0, key: tableKey, value }],
      filterViews: [],
    };
    const top = readTop(spreadsheet, sheetId, Math.min(rows, headerSearchRows), columns);
    const ofSheet = metadata.filter((entry) => entry.sheetId === sheetId);
    const result = contactTable(sheet, top, ofSheet, () => 'text');
    return result.ok ? [result.table] : [];
  });
}

function readGroups(spreadsheet: EditedSpreadsheetPort, sheetId: number): GroupsSheet {
  const { rows, columns } = spreadsheet.extent(sheetId);
  return parseGroupsSheet(
    { sheetId, title: 'Groups', rowCount: rows },
    readTop(spreadsheet, sheetId, rows, columns),
  );
}

function readTop(
  spreadsheet: EditedSpreadsheetPort,
  sheetId: number,
  endRow: number,
  endColumn: number,
): RawCell[][] {
  if (endRow === 0 || endColumn === 0) return [];
  const cells = spreadsheet.read({ sheetId, firstRow: 0, endRow, firstColumn: 0, endColumn });
  return cells.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.serial : cell)));
}
