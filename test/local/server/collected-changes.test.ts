// What the host reports in many small pieces reaches the page as one push per sheet.
import { describe, expect, it } from '@jest/globals';
import type { CellSnapshot, LocalChange, LocalGoogle, WorkbookSnapshot } from '../../../local/contract.ts';
import { CollectedChanges } from '../../../local/server/collected-changes.ts';

const ana: CellSnapshot = { input: 'Ana', display: 'Ana', value: 'Ana' };
const snapshot: WorkbookSnapshot = {
  id: 's1',
  title: 'Contacts',
  locale: 'en_US',
  timeZone: 'Etc/UTC',
  sheets: [
    {
      id: 0,
      title: 'Contacts',
      index: 0,
      hidden: false,
      rowCount: 1000,
      columnCount: 26,
      frozenRows: 1,
      frozenColumns: 0,
      columnWidths: {},
      cells: [],
    },
  ],
  filterViews: [],
  protectedRanges: [],
  developerMetadata: [],
  namedRanges: [],
};

/** Only what pushing reads: row 2 holds Ana, row 5 counts names with a formula, all others are blank. */
function makeGoogle() {
  const counted = { now: 1 };
  const count = (): CellSnapshot => ({
    input: '=COUNTA(A2:A4)',
    display: String(counted.now),
    value: counted.now,
  });
  const spreadsheet = {
    id: 's1',
    title: snapshot.title,
    locale: snapshot.locale,
    timeZone: snapshot.timeZone,
    sheets: () => snapshot.sheets.map(({ cells: _cells, ...sheet }) => sheet),
    filterViews: () => snapshot.filterViews,
    people: () => [],
    protectedRanges: () => [],
    rows: (_sheetId: number, first: number) => (first === 1 ? [[ana, null]] : first === 4 ? [[count()]] : []),
  };
  return { counted, google: { spreadsheet: () => spreadsheet } as unknown as LocalGoogle };
}

const content = (sheetId: number, rows?: { first: number; count: number }): LocalChange => ({
  spreadsheetId: 's1',
  what: 'content',
  sheetId,
  ...(rows ? { rows } : {}),
});

const kindsOf = (changes: readonly LocalChange[]) => {
  const collected = new CollectedChanges();
  for (const change of changes) collected.add(change);
  return collected.take(makeGoogle().google).map(({ event }) => event);
};

describe('collected changes', () => {
  it('sends each touched row once, as it is now, also where it became blank', () => {
    expect(kindsOf([content(0, { first: 1, count: 2 }), content(0, { first: 1, count: 1 })])).toEqual([
      {
        kind: 'rows',
        sheetId: 0,
        revision: 1,
        rows: [
          [2, ['Ana']],
          [3, []],
        ],
      },
    ]);
  });

  it('lets the page read the sheet again when rows are not named or too many', () => {
    const again = { kind: 'sheet', sheetId: 0, revision: 1 };
    expect(kindsOf([content(0, { first: 1, count: 1 }), content(0)])).toEqual([again]);
    expect(kindsOf([content(0, { first: 0, count: 2001 })])).toEqual([again]);
    expect(kindsOf([content(0), content(0, { first: 1, count: 1 })])).toEqual([again]);
  });

  it('has open filter views evaluated anew after they were written again, even unchanged', () => {
    const events = kindsOf([{ spreadsheetId: 's1', what: 'views' }]);
    expect(events.map((event) => event.kind)).toEqual(['workbook', 'filterViews']);
  });

  it('has every sheet read again after rows, columns or sheets were moved', () => {
    const events = kindsOf([{ spreadsheetId: 's1', what: 'structure' }]);
    expect(events.map((event) => event.kind)).toEqual(['workbook', 'sheet', 'filterViews']);
  });

  it('sends nothing twice and counts revisions up', () => {
    const { google } = makeGoogle();
    const collected = new CollectedChanges();
    collected.add(content(0));
    collected.take(google);
    expect(collected.take(google)).toEqual([]);
    collected.add(content(0));
    expect(collected.take(google)[0]?.event).toEqual({ kind: 'sheet', sheetId: 0, revision: 2 });
  });

  it('sends a formula’s row when its value follows an edit elsewhere or the clock', () => {
    const { google, counted } = makeGoogle();
    const collected = new CollectedChanges();
    collected.noteSent('s1', 0, 5, [[['1', '=COUNTA(A2:A4)', 'number']]]);
    const formulaRow = (value: string) => [5, [[value, '=COUNTA(A2:A4)', 'number']]];
    const pushed = () =>
      collected.take(google).map(({ event }) => (event.kind === 'rows' ? event.rows : event.kind));

    counted.now = 2;
    collected.add(content(0, { first: 1, count: 1 }));
    expect(pushed()).toEqual([[[2, ['Ana']], formulaRow('2')]]);
    counted.now = 3;
    collected.add({ spreadsheetId: '', what: 'clock' });
    expect(pushed()).toEqual([[formulaRow('3')]]);
    collected.add({ spreadsheetId: '', what: 'clock' });
    expect(pushed()).toEqual([]);
  });

  it('has nothing to say about what the page does not show', () => {
    expect(
      kindsOf([
        { spreadsheetId: 's1', what: 'metadata' },
        { spreadsheetId: '', what: 'clock' },
      ]),
    ).toEqual([]);
  });
});
