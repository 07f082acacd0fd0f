/** Requests of batchUpdate about blocks of cells and their texts (Sheets API reference: Request). */
import { describe, expect, it } from '@jest/globals';
import { eddy, olga } from '../team.ts';
import { apiProbe } from './api-probe.ts';

const cells = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({ sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

const names = (rows: readonly (readonly unknown[])[]) => rows.map(([name = '']) => name);

describe('inserting and deleting cells', () => {
  it('shifts what stands below or to the right, references with it', () => {
    const { batch, file } = apiProbe();
    file.as(olga).type('Contacts!E1', '=A4');
    batch({ insertRange: { range: cells(1, 2, 0, 1), shiftDimension: 'ROWS' } });
    expect(names(file.values('Contacts'))).toEqual(['Name', '', 'Ann', 'Bob', 'Cy']);
    expect(file.values('Contacts')[1]).toEqual(['', 'Canada', 5]);
    expect(file.formulas('Contacts')[0]?.[4]).toBe('=A5');
    batch({ deleteRange: { range: cells(1, 3, 0, 1), shiftDimension: 'ROWS' } });
    expect(names(file.values('Contacts'))).toEqual(['Name', 'Bob', 'Cy', '']);
    batch({ deleteRange: { range: cells(1, 2, 0, 1), shiftDimension: 'COLUMNS' } });
    expect(file.values('Contacts')[1]).toEqual(['Canada', 5]);
  });
});

describe('text', () => {
  it('is pasted as if typed, quoted parts whole, the grid growing', () => {
    const { batch, file } = apiProbe();
    const coordinate = { sheetId: 0, rowIndex: 49, columnIndex: 6 };
    batch({ pasteData: { coordinate, data: 'a,"b,c",3\nd', delimiter: ',' } });
    expect(file.values('Contacts').slice(49)).toEqual([
      ['', '', '', '', '', '', 'a', 'b,c', 3],
      ['', '', '', '', '', '', 'd'],
    ]);
  });

  it('is split into columns', () => {
    const { batch, file } = apiProbe();
    file.as(olga).paste('Contacts!E2', [['x;1'], ['y'], ['z;2;3']]);
    batch({ textToColumns: { source: cells(1, 4, 4, 5), delimiterType: 'SEMICOLON' } });
    expect(
      file
        .values('Contacts')
        .slice(1)
        .map((row) => row.slice(4)),
    ).toEqual([['x', 1], ['y'], ['z', 2, 3]]);
  });

  it('is trimmed and counted, formulas aside', () => {
    const { api, batch, file } = apiProbe();
    const values = [['  Ann   Lee ', '=" x "']];
    api('Values.update', { values }, 'ID', 'Contacts!E2', { valueInputOption: 'USER_ENTERED' });
    const { replies } = batch({ trimWhitespace: { range: cells(0, 9, 0, 8) } }).answer;
    expect(replies[0].trimWhitespace).toEqual({ cellsChangedCount: 1 });
    expect(file.values('Contacts')[1]?.slice(4)).toEqual(['Ann Lee', ' x ']);
  });

  it('that stands twice loses its second row, case aside', () => {
    const { batch, file } = apiProbe();
    file.as(olga).paste('Contacts!A5', [
      ['ANN', 'Canada', '1'],
      ['Di', 'Chile', '2'],
    ]);
    const comparisonColumns = [{ dimension: 'COLUMNS', startIndex: 0, endIndex: 2 }];
    const { replies } = batch({ deleteDuplicates: { range: cells(1, 6, 0, 3), comparisonColumns } }).answer;
    expect(replies[0].deleteDuplicates).toEqual({ duplicatesRemovedCount: 1 });
    expect(names(file.values('Contacts'))).toEqual(['Name', 'Ann', 'Bob', 'Cy', 'Di']);
  });

  it('is found by expression within a range, formulas only where asked', () => {
    const { batch, file } = apiProbe();
    file.as(olga).type('Contacts!A5', '="Cyan"');
    const find = { find: '^C(.)', replacement: 'K$1', searchByRegex: true, matchCase: true };
    const { replies } = batch({ findReplace: { ...find, range: cells(0, 9, 0, 1) } }).answer;
    expect(replies[0].findReplace.valuesChanged).toBe(1);
    expect(names(file.values('Contacts'))).toEqual(['Name', 'Ann', 'Bob', 'Ky', 'Cyan']);
    const { message } = batch({ findReplace: { ...find, find: '(', allSheets: true } });
    expect(message).toContain('Invalid requests[0].findReplace');
  });
});

describe('filling', () => {
  it('goes on with the series of a source, before it where the length is negative', () => {
    const { batch, file } = apiProbe();
    file.as(olga).paste('Contacts!E5', [['5'], ['6']]);
    const fill = (fillLength: number) => ({
      autoFill: { sourceAndDestination: { source: cells(4, 6, 4, 5), dimension: 'ROWS', fillLength } },
    });
    batch(fill(2), fill(-2));
    expect(file.values('Contacts').map((row) => row[4])).toEqual([undefined, undefined, 3, 4, 5, 6, 7, 8]);
  });

  it('finds the data in a range by itself', () => {
    const { batch, file } = apiProbe();
    file.as(olga).paste('Contacts!E1', [['10'], ['20']]);
    batch({ autoFill: { range: cells(0, 4, 4, 5) } });
    expect(file.values('Contacts').map((row) => row[4])).toEqual([10, 20, 30, 40]);
  });
});

describe('merges and borders', () => {
  it('keep the first cell of each row, and go again', () => {
    const { api, batch, file } = apiProbe();
    const range = cells(0, 2, 0, 2);
    batch({ mergeCells: { range, mergeType: 'MERGE_ROWS' } });
    const { merges } = api('get', 'ID', { fields: 'sheets.merges' }).answer.sheets[0];
    expect(merges).toEqual([
      { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
      { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
    ]);
    expect(file.values('Contacts')[1]).toEqual(['Ann', '', 5]);
    batch({ unmergeCells: { range } });
    expect(api('get', 'ID', { fields: 'sheets.merges' }).answer).toEqual({ sheets: [{}] });
  });

  it('stand around a range, and none takes one away', () => {
    const { api, batch } = apiProbe();
    const solid = { style: 'SOLID', color: { red: 1 } };
    batch({ updateBorders: { range: cells(0, 2, 0, 2), top: solid, innerVertical: solid } });
    batch({ updateBorders: { range: cells(0, 1, 0, 1), top: { style: 'NONE' } } });
    const fields = 'sheets.data.rowData.values.userEnteredFormat.borders(top.style,left.style,right.style)';
    const [{ rowData }] = api('get', 'ID', { ranges: ['A1:B2'], fields }).answer.sheets[0].data;
    const borders = rowData.map(({ values }: { values: { userEnteredFormat: { borders: object } }[] }) =>
      values.map(({ userEnteredFormat }) => userEnteredFormat.borders),
    );
    const style = 'SOLID';
    expect(borders).toEqual([
      [{ right: { style } }, { top: { style }, left: { style } }],
      [{ right: { style } }, { left: { style } }],
    ]);
  });
});

describe('protection', () => {
  it('holds against every one of these requests, whole batches with it', () => {
    const { batch, as, file } = apiProbe();
    batch({ addProtectedRange: { protectedRange: { range: cells(1, 2, 0, 8), editors: { users: [] } } } });
    const before = file.values('Contacts');
    const range = cells(0, 4, 0, 3);
    const requests = [
      { insertRange: { range: cells(0, 1, 0, 1), shiftDimension: 'ROWS' } },
      { deleteRange: { range, shiftDimension: 'ROWS' } },
      { copyPaste: { source: cells(0, 1, 0, 1), destination: range } },
      { cutPaste: { source: range, destination: { rowIndex: 9 } } },
      { findReplace: { find: 'Ann', replacement: 'x', allSheets: true } },
      { trimWhitespace: { range } },
      { deleteDuplicates: { range } },
      { randomizeRange: { range } },
      { sortRange: { range, sortSpecs: [{ dimensionIndex: 0 }] } },
      { mergeCells: { range } },
      { updateBorders: { range, top: { style: 'SOLID' } } },
      { pasteData: { coordinate: { rowIndex: 1 }, data: 'x', delimiter: ',' } },
      { setDataValidation: { range } },
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    ];
    for (const request of requests) {
      const { message } = as(eddy)('batchUpdate', { requests: [request] }, 'ID');
      expect([Object.keys(request)[0], message]).toEqual([
        Object.keys(request)[0],
        expect.stringContaining('You are trying to edit a protected cell or object.'),
      ]);
    }
    expect(file.values('Contacts')).toEqual(before);
  });
});

describe('sort orders of filters', () => {
  it('are answered and follow their columns, and go with them', () => {
    const { api, batch } = apiProbe();
    const range = cells(0, 5, 0, 3);
    const sortSpecs = [
      { dimensionIndex: 2, sortOrder: 'DESCENDING' },
      { dimensionIndex: 0, sortOrder: 'ASCENDING' },
    ];
    const filters = () => {
      const { basicFilter, filterViews } = api('get', 'ID', { fields: 'sheets(basicFilter,filterViews)' })
        .answer.sheets[0];
      return [basicFilter.sortSpecs, filterViews[0].sortSpecs];
    };
    batch(
      { setBasicFilter: { filter: { range, sortSpecs } } },
      { addFilterView: { filter: { title: 'Sorted', range, sortSpecs } } },
    );
    expect(filters()).toEqual([sortSpecs, sortSpecs]);
    const columns = (startIndex: number, endIndex: number) => ({
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
    });
    batch({ insertDimension: columns(1, 2) });
    const moved = [{ dimensionIndex: 3, sortOrder: 'DESCENDING' }, sortSpecs[1]];
    expect(filters()).toEqual([moved, moved]);
    batch({ deleteDimension: columns(3, 4) });
    expect(filters()).toEqual([[sortSpecs[1]], [sortSpecs[1]]]);
  });
});
