import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLocalGoogle } from '../../../local/index.ts';
import { eddy, olga, team } from '../team.ts';

const code = `
function prepare() {
  const id = SpreadsheetApp.getActive().getId();
  const column = (index) => ({ dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 } });
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { createDeveloperMetadata: { developerMetadata: { metadataId: 1, metadataKey: 'field', metadataValue: 'country', visibility: 'DOCUMENT', location: column(1) } } },
    { addFilterView: { filter: { filterViewId: 7, title: 'North', range: { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 3 },
      filterSpecs: [{ columnIndex: 1, filterCriteria: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="Canada"' }] } } }] } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 9, range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 }, description: 'Ann only' } } },
  ] }, id);
}
function rewrite() {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateFilterView: { fields: 'filterSpecs', filter: { filterViewId: 7,
    filterSpecs: [{ columnIndex: 1, filterCriteria: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="Peru"' }] } } }] } } }] },
    SpreadsheetApp.getActive().getId());
}`;

function prepared(switches = {}) {
  const { file } = team({ code, switches });
  file.as(olga).call('prepare');
  const places = () => {
    const { filterViews, protectedRanges, developerMetadata } = file.snapshot();
    return {
      view: filterViews[0]?.range,
      formula: filterViews[0]?.formula,
      protection: protectedRanges[0]?.range,
      metadata: developerMetadata[0]?.location,
    };
  };
  return { file, person: file.as(olga), places };
}

describe('what hangs on rows and columns moves with them (Sheets API guide: metadata; Docs Editors Help: protect, filter views)', () => {
  it('an inserted column shifts metadata and widens the view; an open end stays open; the formula stays as written', () => {
    const { person, places } = prepared();
    person.insertColumns('Contacts', 2);
    expect(places()).toEqual({
      view: { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 4 },
      formula: '=$B2="Canada"',
      protection: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
      metadata: { kind: 'column', sheetId: 0, index: 2 },
    });
  });

  it('the formula follows when the switch says so', () => {
    const { person, places, file } = prepared({ filterFormulasFollowMoves: true });
    person.insertColumns('Contacts', 1);
    expect(places().formula).toBe('=$C2="Canada"');
    expect(file.filterViewRows(7)).toEqual([2]);
    person.moveColumns('Contacts', 3, 1, 1);
    expect(places().formula).toBe('=$A2="Canada"');
  });

  it('an inserted row shifts protections', () => {
    const { person, places } = prepared();
    person.insertRows('Contacts', 2, 3);
    expect(places().protection).toEqual({ sheetId: 0, startRowIndex: 4, endRowIndex: 5 });
  });

  it('undo of a deleted row leaves a filter view alone that a script has written anew since', () => {
    const { person, places } = prepared();
    person.deleteRows('Contacts', 4);
    person.call('rewrite');
    person.undo();
    expect(places().formula).toBe('=$B2="Peru"');
  });

  it('a deleted column takes its metadata along, a deleted row its protection, and undo brings both back', () => {
    const { person, places, file } = prepared();
    const before = { places: places(), values: file.values('Contacts') };
    person.deleteColumns('Contacts', 2);
    person.deleteRows('Contacts', 2);
    expect(places()).toMatchObject({ metadata: undefined, protection: undefined });
    expect(file.values('Contacts')).toEqual([
      ['Name', 'Score'],
      ['Bob', 3],
      ['Cy', 9],
    ]);
    person.undo();
    person.undo();
    expect({ places: places(), values: file.values('Contacts') }).toEqual(before);
  });

  it('a moved column takes its metadata along', () => {
    const { person, places, file } = prepared();
    person.moveColumns('Contacts', 2, 1, 4);
    expect(file.values('Contacts')[1]).toEqual(['Ann', 5, 'Canada']);
    expect(places().metadata).toEqual({ kind: 'column', sheetId: 0, index: 2 });
  });

  it('sorting moves contents, not protections or metadata', () => {
    const { person, places, file } = prepared();
    person.sort('Contacts!A2:C4', 2, false);
    expect(
      file
        .values('Contacts')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Cy', 'Ann', 'Bob']);
    expect(places().protection).toEqual({ sheetId: 0, startRowIndex: 1, endRowIndex: 2 });
    person.undo();
    expect(
      file
        .values('Contacts')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Ann', 'Bob', 'Cy']);
  });

  it('a formula cell keeps pointing at its cells', () => {
    const { file, person } = prepared();
    person.type('Contacts!E2', '=SUM(C2:C4)');
    person.insertRows('Contacts', 2);
    person.insertColumns('Contacts', 2);
    expect(file.formulas('Contacts')[2]?.[5]).toBe('=SUM(D3:D5)');
    expect(file.values('Contacts')[2]?.[5]).toBe(17);
  });

  it('undo is refused after somebody else rearranged rows', () => {
    const { file, person } = prepared();
    person.type('Contacts!A2', 'Anna');
    file.as(eddy).insertRows('Contacts', 2);
    expect(() => person.undo()).toThrow('cannot be undone');
    expect(file.values('Contacts')[2]?.[0]).toBe('Anna');
  });
});

type Step =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: number };

const size = 6;
const index = fc.integer({ min: 0, max: size - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    row: index,
    column: index,
    text: fc.constantFrom('Ann', 'bob', '7', ''),
  }),
  fc.record({
    kind: fc.constantFrom(
      'insertRows' as const,
      'deleteRows' as const,
      'insertColumns' as const,
      'deleteColumns' as const,
    ),
    at: index,
  }),
  fc.record({ kind: fc.constant('sort' as const), column: index }),
);

/** The same step on plain arrays of a fixed size. */
function plainly(cells: string[][], one: Step): string[][] {
  const blankRow = () => Array.from({ length: cells[0]?.length ?? size }, () => '');
  switch (one.kind) {
    case 'type':
      return cells.map((row, r) =>
        row.map((cell, c) => (r === one.row && c === one.column ? one.text : cell)),
      );
    case 'insertRows':
      return cells.toSpliced(one.at, 0, blankRow());
    case 'deleteRows':
      return cells.toSpliced(one.at, 1);
    case 'insertColumns':
      return cells.map((row) => row.toSpliced(one.at, 0, ''));
    case 'deleteColumns':
      return cells.map((row) => row.toSpliced(one.at, 1));
    case 'sort': {
      const rank = (text: string) => (text === '' ? 2 : text === '7' ? 0 : 1);
      const compare = (a: string, b: string) =>
        rank(a) - rank(b) ||
        (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
      return cells.toSorted((a, b) => compare(a[one.column] ?? '', b[one.column] ?? ''));
    }
  }
}

describe('random gestures against plain arrays', () => {
  it('gives the same cells, and undoing all of them gives the first ones', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
        const file = google.createSpreadsheet({
          title: 'T',
          owner: olga,
          sheets: [
            {
              title: 'S',
              values: [
                ['Ann', 'b'],
                ['x', '7'],
              ],
              rowCount: 40,
              columnCount: 40,
            },
          ],
        });
        const person = file.as(olga);
        let cells = Array.from({ length: 40 }, (_, r) =>
          Array.from(
            { length: 40 },
            (_, c) =>
              [
                ['Ann', 'b'],
                ['x', '7'],
              ][r]?.[c] ?? '',
          ),
        );
        const first = file.snapshot();
        for (const one of steps) {
          cells = plainly(cells, one);
          if (one.kind === 'type')
            person.type(`S!${String.fromCharCode(65 + one.column)}${one.row + 1}`, one.text);
          else if (one.kind === 'sort')
            person.sort('S!A1:AB35'.replace('AB35', `${column(cells)}${cells.length}`), one.column);
          else person[one.kind]('S', one.at + 1);
        }
        const trimmed = cells
          .map((row) => row.join('\t').replace(/\t+$/, ''))
          .join('\n')
          .replace(/\n+$/, '');
        expect(
          file
            .display('S')
            .map((row) => row.join('\t'))
            .join('\n'),
        ).toBe(trimmed);
        for (const _ of steps) person.undo();
        expect(contentOf(file.snapshot())).toEqual(contentOf(first));
      }),
      { numRuns: 60, seed: 20_261_123 },
    );
  });
});

/** Letters of the last column. */
function column(cells: readonly (readonly string[])[]): string {
  const last = (cells[0]?.length ?? 1) - 1;
  return last < 26
    ? String.fromCharCode(65 + last)
    : `${String.fromCharCode(64 + Math.floor(last / 26))}${String.fromCharCode(65 + (last % 26))}`;
}

const contentOf = (
  snapshot: ReturnType<
    ReturnType<typeof createLocalGoogle>['spreadsheets']
  >[number]['snapshot'] extends () => infer S
    ? S
    : never,
) =>
  snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === null || cell.display === '' ? [] : [[r, c, cell]])),
    ),
  }));
