import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const noPeru = { columns: [{ column: 2, hiddenValues: ['Peru'] }] };
const code = `
function rewrite(id) { Sheets.Spreadsheets.batchUpdate({ requests: [{ updateFilterView: { filter: { filterViewId: id, filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['Peru'] } }] }, fields: 'filterSpecs' } }] }, SpreadsheetApp.getActive().getId()); }
function onChange(e) { CacheService.getDocumentCache().put('change', e.changeType); }
function install() { ScriptApp.newTrigger('onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
function changed() { const cache = CacheService.getDocumentCache(); const seen = cache.get('change'); cache.remove('change'); return seen; }`;

describe('filter views by hand (Docs Editors Help: Sort & filter your data)', () => {
  it('are seen by whoever opens them and by nobody else, and only one at a time', () => {
    const { file } = team();
    const person = file.as(olga);
    const id = person.createFilterView('Contacts!A1', { title: 'No Peru', ...noPeru }) ?? 0;
    expect(file.filterViews()).toMatchObject([
      {
        id,
        title: 'No Peru',
        range: { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 },
      },
    ]);
    expect([person.shownRows('Contacts'), file.as(eddy).shownRows('Contacts')]).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4],
    ]);
    const other = person.createFilterView('Contacts!A1:C4', {
      columns: [{ column: 3, condition: { type: 'NUMBER_GREATER', values: ['4'] } }],
      sort: [{ column: 3, ascending: false }],
    });
    expect(person.shownRows('Contacts')).toEqual([1, 4, 2]);
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
    file.as(vic).openFilterView(id);
    expect([file.as(vic).shownRows('Contacts'), file.as(vic).openedFilterView()?.title]).toEqual([
      [1, 2, 3],
      'No Peru',
    ]);
    person.closeFilterView();
    expect([person.shownRows('Contacts'), person.openedFilterView()]).toEqual([[1, 2, 3, 4], null]);
    person.deleteFilterView(other ?? 0);
    expect(codeOf(() => person.openFilterView(other ?? 0))).toBe('no-such-filter-view');
  });

  it('people who cannot edit get temporary ones, which nobody else sees and which change nothing in the file', () => {
    const { file } = team();
    const id = file.as(olga).createFilterView('Contacts!A1', noPeru) ?? 0;
    const before = file.snapshot();
    const viewer = file.as(vic);
    expect(viewer.createFilterView('Contacts!A1', { title: 'Mine', ...noPeru })).toBeNull();
    expect(viewer.openedFilterView()).toEqual({
      id: null,
      title: 'Temporary filter',
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 },
      columns: [{ column: 2, hiddenValues: ['Peru'] }],
      sort: [],
    });
    viewer.openFilterView(id);
    viewer.updateFilterView({ columns: [{ column: 1, hiddenValues: ['Ann'] }] });
    expect([
      viewer.shownRows('Contacts'),
      viewer.openedFilterView()?.id,
      file.as(olga).shownRows('Contacts'),
    ]).toEqual([[1, 3, 4], null, [1, 2, 3]]);
    expect([
      codeOf(() => viewer.renameFilterView(id, 'x')),
      codeOf(() => viewer.duplicateFilterView(id)),
      codeOf(() => viewer.deleteFilterView(id)),
      codeOf(() => viewer.createFilter('Contacts!A1')),
    ]).toEqual(Array(4).fill('no-access'));
    expect(file.snapshot()).toEqual(before);
  });

  it('stand as they were evaluated until opened, changed or written again; a switch lets them follow every edit', () => {
    for (const openViewsFollowEdits of [false, true]) {
      const { file } = team({ code, switches: { openViewsFollowEdits } });
      const person = file.as(olga);
      const id = person.createFilterView('Contacts!A1', noPeru) ?? 0;
      file.as(eddy).type('Contacts!B2', 'Peru');
      expect(person.shownRows('Contacts')).toEqual(openViewsFollowEdits ? [1, 3] : [1, 2, 3]);
      person.openFilterView(id);
      expect(person.shownRows('Contacts')).toEqual([1, 3]);
      file.as(eddy).type('Contacts!B2', 'Canada');
      file.as(eddy).call('rewrite', id);
      expect(person.shownRows('Contacts')).toEqual([1, 2, 3]);
      file.as(eddy).type('Contacts!B3', 'Peru');
      person.updateFilterView({ columns: [] });
      expect(person.shownRows('Contacts')).toEqual([1, 2, 3, 4]);
      person.undo();
      expect(person.shownRows('Contacts')).toEqual([1, 2]);
    }
  });

  it('hide the same rows after rows and columns came in, and after that was undone', () => {
    const { file } = team();
    const person = file.as(olga);
    person.createFilterView('Contacts!A1:C4', noPeru);
    file.as(eddy).insertRows('Contacts', 2, 2);
    file.as(eddy).insertColumns('Contacts', 1);
    expect([person.shownRows('Contacts'), person.openedFilterView()?.columns]).toEqual([
      [1, 2, 3, 4, 5],
      [{ column: 3, hiddenValues: ['Peru'] }],
    ]);
    file.as(eddy).undo();
    file.as(eddy).undo();
    expect([person.shownRows('Contacts'), person.openedFilterView()?.columns]).toEqual([
      [1, 2, 3],
      [{ column: 2, hiddenValues: ['Peru'] }],
    ]);
  });

  it('show everything again when the filtered column is deleted, and hide again when that is undone', () => {
    const { file } = team();
    file.as(olga).createFilterView('Contacts!A1:C4', noPeru);
    file.as(vic).createFilterView('Contacts!A1:C4', noPeru);
    const seen = () => [olga, vic].map((email) => file.as(email).shownRows('Contacts').length);
    file.as(eddy).deleteColumns('Contacts', 2);
    expect([seen(), file.as(olga).openedFilterView()?.columns]).toEqual([[4, 4], []]);
    file.as(eddy).undo();
    expect([seen(), file.as(olga).openedFilterView()?.columns.length]).toEqual([[3, 3], 1]);
  });

  it('refuse what no filter knows, and can be renamed, duplicated, deleted and undone', () => {
    const { file } = team();
    const person = file.as(olga);
    expect([
      codeOf(() => person.createFilterView('Contacts!A1:C4', { columns: [{ column: 4 }] })),
      codeOf(() =>
        person.createFilterView('Contacts!A1', {
          columns: [{ column: 2, condition: { type: 'DATE_BETWEEN', values: ['a', 'b'] } }],
        }),
      ),
    ]).toEqual(['invalid-gesture', 'invalid-gesture']);
    const id = person.createFilterView('Contacts!A1', noPeru) ?? 0;
    person.renameFilterView(id, 'South');
    const copy = person.duplicateFilterView(id);
    person.deleteFilterView(id);
    expect(file.filterViews().map((view) => [view.id, view.title])).toEqual([[copy, 'Copy of South']]);
    for (let step = 0; step < 4; step += 1) person.undo();
    expect([file.filterViews(), person.openedFilterView()]).toEqual([[], null]);
  });

  it('tell change triggers only where the switch says so', () => {
    for (const filterChangesFireOnChange of [false, true]) {
      const { file } = team({ code, switches: { filterChangesFireOnChange } });
      const person = file.as(olga);
      person.call('install');
      person.createFilterView('Contacts!A1', noPeru);
      expect(person.call('changed')).toBe(filterChangesFireOnChange ? 'OTHER' : null);
    }
  });
});

describe('edits under a filter', () => {
  it('paste, fill, clear and paste copies pass over the rows that the person does not see, in one undo', () => {
    const { file } = team();
    const person = file.as(olga);
    person.createFilterView('Contacts!A1:C4', { columns: [{ column: 2, hiddenValues: ['Mexico'] }] });
    person.paste('Contacts!C2', [['1'], ['2'], ['3']]);
    expect(file.values('Contacts').map((row) => row[2] ?? '')).toEqual(['Score', 1, 3, 2, 3]);
    person.undo();
    expect(file.values('Contacts').map((row) => row[2] ?? '')).toEqual(['Score', 5, 3, 9]);
    person.fill('Contacts!C2', 'Contacts!C2:C4');
    expect(file.values('Contacts').map((row) => row[2] ?? '')).toEqual(['Score', 5, 3, 5]);
    person.copyCells('Contacts!A2:A4');
    person.pasteCells('Contacts!E2');
    expect(file.values('Contacts').map((row) => row[4] ?? '')).toEqual(['', 'Ann', '', 'Cy']);
    person.clear('Contacts!A2:A4');
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', '', 'Bob', '']);
    for (let step = 0; step < 3; step += 1) person.undo();
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
    file.as(eddy).clear('Contacts!A2:A4');
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', '', '', '']);
  });
});

describe('the filter for everybody', () => {
  it('is one a sheet, hides rows from all, sorts the rows themselves, and is applied when it is set', () => {
    const { file } = team();
    const person = file.as(eddy);
    person.createFilter('Contacts!A1', noPeru);
    expect([file.as(olga).shownRows('Contacts'), file.as(vic).shownRows('Contacts')]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(file.sheets()[0]).toMatchObject({
      filteredRows: [{ first: 3, count: 1 }],
      basicFilter: { endRowIndex: 4 },
    });
    expect(codeOf(() => person.createFilter('Contacts!A1'))).toBe('invalid-gesture');
    person.type('Contacts!B2', 'Peru');
    expect(file.as(olga).shownRows('Contacts')).toEqual([1, 2, 3]);
    person.updateFilter('Contacts', { sort: [{ column: 3 }] });
    expect([file.values('Contacts').map(([name]) => name), person.shownRows('Contacts')]).toEqual([
      ['Name', 'Bob', 'Ann', 'Cy'],
      [1, 2],
    ]);
    person.undo();
    expect(person.shownRows('Contacts')).toEqual([1, 2, 3]);
    person.removeFilter('Contacts');
    expect([person.shownRows('Contacts'), file.sheets()[0]?.basicFilter]).toEqual([[1, 2, 3, 4], undefined]);
    person.undo();
    expect(person.shownRows('Contacts')).toEqual([1, 2, 3]);
  });
});
