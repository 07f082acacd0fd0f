// Which rows are shown under frozen rows and a filter view, and where pasted and selected blocks then go.
import { describe, expect, it } from '@jest/globals';
import { VisibleRows } from '../../../local/page/grid/visible-rows.ts';

const oddRowsOf = (rowCount: number, frozen: number) => {
  const rows = new VisibleRows(rowCount, frozen);
  const hidden = rows.show((row) => row % 2 === 1);
  return { rows, hidden };
};

describe('visible rows', () => {
  it('keeps frozen rows and reports hidden ones by their place below them', () => {
    const { rows, hidden } = oddRowsOf(6, 1);
    expect(hidden).toEqual({ 0: true, 2: true, 4: true });
    expect(rows.placeOf(1)).toEqual({ pinned: true, position: 0 });
    expect(rows.placeOf(2)).toBeNull();
    expect(rows.placeOf(5)).toEqual({ pinned: false, position: 1 });
    expect(rows.rowAt(false, 1)).toBe(5);
    expect(rows.rowAt(true, 0)).toBe(1);
  });

  it('pastes onto visible rows only, each run of neighbours as one block', () => {
    const rows = new VisibleRows(10, 1);
    rows.show((row) => row !== 4 && row !== 5);
    expect(rows.pasteBlocks(3, 2, [['a'], ['b'], ['c']])).toEqual([
      { at: 'B3', rows: [['a']] },
      { at: 'B6', rows: [['b'], ['c']] },
    ]);
  });

  it('lets a paste run over the end of the sheet', () => {
    expect(new VisibleRows(3, 1).pasteBlocks(3, 1, [['a'], ['b']])).toEqual([
      { at: 'A3', rows: [['a'], ['b']] },
    ]);
  });

  it('splits a selection around hidden rows', () => {
    const { rows } = oddRowsOf(9, 1);
    const range = { firstRow: 3, lastRow: 6, firstColumn: 1, lastColumn: 2 };
    expect(rows.visibleParts(range)).toEqual([
      { ...range, lastRow: 3 },
      { ...range, firstRow: 5, lastRow: 5 },
    ]);
  });
});
