/** The `Groups` sheet is known by its metadata and its headers, never by title or position. */
import { describe, expect, it } from '@jest/globals';
import { ownSheetKey } from '../../src/contacts/load-tables.ts';
import {
  columnOrder,
  findGroupsSheet,
  groupColumns,
  groupsSheetMark,
  newGroupsSheet,
  parseGroupsSheet,
} from '../../src/groups/groups-sheet.ts';
import type { SheetDescription } from '../../src/ports.ts';

const sheet = (sheetId: number, title: string, mark?: string): SheetDescription => ({
  sheetId,
  title,
  hidden: false,
  rowCount: 20,
  columnCount: 11,
  frozenRows: 1,
  metadata: mark === undefined ? [] : [{ metadataId: sheetId, key: ownSheetKey, value: mark }],
  filterViews: [],
});

describe('findGroupsSheet', () => {
  it('is not misled by a title', () => {
    expect(findGroupsSheet([sheet(1, 'Groups')])).toBeNull();
    expect(findGroupsSheet([sheet(1, 'Groups'), sheet(2, 'Our teams', groupsSheetMark(2))])?.title).toBe(
      'Our teams',
    );
  });

  it('takes a duplicate that a person made for what it is', () => {
    const original = sheet(7, 'Groups', groupsSheetMark(7));
    const copy = sheet(8, 'Copy of Groups', groupsSheetMark(7));
    expect(findGroupsSheet([copy, original])?.title).toBe('Groups');
    expect(findGroupsSheet([copy])).toBeNull();
  });
});

describe('parseGroupsSheet', () => {
  const headers = columnOrder.map((column) => groupColumns[column]);

  it('reads columns wherever they were moved', () => {
    const moved = ['Notes', ...[...headers].reverse()];
    const cells = moved.map((header) => (header === 'Name' ? 'North' : header === 'Id' ? 'g1' : ''));
    const { rows, columns } = parseGroupsSheet(sheet(1, 'Groups'), [moved, [], cells]);
    expect(rows.map(({ row, cells: read }) => [row, read.name, read.id])).toEqual([[2, 'North', 'g1']]);
    expect(columns.name).toBe(11);
  });

  it('refuses a sheet that lost a header instead of mistaking a column', () => {
    expect(() => parseGroupsSheet(sheet(1, 'Groups'), [headers.filter((header) => header !== 'Id')])).toThrow(
      'has lost its header “Id”',
    );
  });
});

it('a new sheet takes another title where a person has a sheet of that name', () => {
  const [added] = newGroupsSheet(['Contacts', 'groups', 'Groups 2'], 5);
  expect(added).toMatchObject({ kind: 'addSheet', title: 'Groups 3' });
});
