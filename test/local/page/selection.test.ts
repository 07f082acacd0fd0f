// How keys change what is selected, and what typing looks like before the host has read it.
import { describe, expect, it } from '@jest/globals';
import { boxName, parsePlace } from '../../../local/page/a1.ts';
import { echoedRow } from '../../../local/page/echoed-row.ts';
import { findCells } from '../../../local/page/found-cells.ts';
import { fillTarget } from '../../../local/page/grid/drags.ts';
import { shownRows } from '../../../local/page/grid/filtered-rows.ts';
import { extendTo, headOf, nextInside, singleCell, stepsToEdge } from '../../../local/page/grid/selection.ts';
import { VisibleColumns } from '../../../local/page/grid/visible-columns.ts';
import type { SheetView } from '../../../local/server/wire.ts';

describe('selecting with keys', () => {
  it('Ctrl with an arrow stops at the end of a block, else before the next one, else at the edge', () => {
    expect(stepsToEdge([true, true, true, false, true])).toBe(2);
    expect(stepsToEdge([true, false, false, true])).toBe(3);
    expect(stepsToEdge([false, false, true, true])).toBe(2);
    expect(stepsToEdge([true, false, false])).toBe(2);
    expect(stepsToEdge([true])).toBe(0);
  });

  it('Shift moves the corner opposite to the active cell, also back over it', () => {
    const selection = extendTo(singleCell(5, 3), { row: 2, column: 4 });
    expect(selection.range).toEqual({ firstRow: 2, lastRow: 5, firstColumn: 3, lastColumn: 4 });
    expect(headOf(selection)).toEqual({ row: 2, column: 4 });
  });

  it('Enter and Tab go round inside a selection', () => {
    const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 };
    const at = (row: number, column: number) => ({ row, column, range });
    expect(nextInside(at(2, 1), 'rows', 1)).toEqual(at(1, 2));
    expect(nextInside(at(2, 2), 'columns', 1)).toEqual(at(1, 1));
    expect(nextInside(at(1, 1), 'rows', -1)).toEqual(at(2, 2));
  });

  it('the fill handle follows the direction in which the mouse is farther away', () => {
    const source = { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 };
    expect(fillTarget(source, { row: 9, column: 4 })).toEqual({ ...source, lastRow: 9 });
    expect(fillTarget(source, { row: 4, column: 7 })).toEqual({ ...source, lastColumn: 7 });
    expect(fillTarget(source, { row: 1, column: 2 })).toEqual({ ...source, firstRow: 1 });
  });
});

describe('the name box', () => {
  it('names whole columns and rows, and reads them', () => {
    const columns = { firstRow: 1, lastRow: 1000, firstColumn: 2, lastColumn: 3 };
    expect(boxName(columns, 1000, 26)).toBe('B:C');
    expect(parsePlace('c:b', 1000, 26)).toEqual(columns);
    expect(boxName({ firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 26 }, 1000, 26)).toBe('2:4');
    expect(parsePlace('2:4', 1000, 26)?.lastColumn).toBe(26);
    expect(parsePlace('B1001', 1000, 26)).toBeNull();
  });
});

describe('what is shown', () => {
  it('keeps a cell’s look while typing is on its way, and shows no formula', () => {
    const row = ['Ana', ['5', '5', 'number', { style: { bold: true } }]] as const;
    expect(echoedRow(row, 2, '7')[1]).toEqual(['7', '7', 'text', { style: { bold: true } }]);
    expect(echoedRow(row, 4, '=A1')).toEqual([...row, null, ['', '=A1', 'text', {}]]);
  });

  it('finds texts, whole cells and patterns, and nothing for a broken pattern', () => {
    const rows = [['Ana', 'ana@x.example'], undefined, ['Banana']];
    expect(findCells(rows, 'ana').length).toBe(3);
    expect(findCells(rows, 'ana', { matchCase: true }).map(({ row }) => row)).toEqual([1, 3]);
    expect(findCells(rows, 'ana', { entireCell: true })).toEqual([{ row: 1, column: 1 }]);
    expect(findCells(rows, '^b.n', { regularExpression: true })).toEqual([{ row: 3, column: 1 }]);
    expect(findCells(rows, '(', { regularExpression: true })).toEqual([]);
  });

  it('leaves hidden columns out and counts the widths of the others', () => {
    const columns = new VisibleColumns({
      columnCount: 5,
      frozenColumns: 1,
      columnWidths: { 1: 50 },
      hiddenColumns: [{ first: 2, count: 1 }],
    });
    expect(columns.shown).toEqual([1, 2, 4, 5]);
    expect(columns.span(false, 1, 5)).toEqual({ left: 0, width: 250 });
    expect(columns.span(true, 1, 5)).toEqual({ left: 0, width: 100 });
    expect(columns.columnAfter(2, 1)).toBe(4);
  });

  it('an open filter view takes the place of the sheet’s filter, and may have an order of its own', () => {
    const sheet = {
      rowCount: 6,
      hiddenRows: [{ first: 5, count: 1 }],
      filteredRows: [{ first: 1, count: 1 }],
    } as unknown as SheetView;
    const shown = (state: Parameters<typeof shownRows>[1]) =>
      [1, 2, 3, 4, 5, 6].filter((row) => shownRows(sheet, state).isShown(row));
    expect(shown(null)).toEqual([1, 3, 4, 5]);
    const area = { headerRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2, columns: [] };
    const view = { ...area, id: 7, title: 'View', sort: [{ column: 1, ascending: false }] };
    const state = { opened: view, basic: null, rows: [1, 4, 2] };
    expect(shown(state)).toEqual([1, 2, 4, 5]);
    expect(shownRows(sheet, state).order).toEqual([1, 4, 2, 5]);
  });
});
