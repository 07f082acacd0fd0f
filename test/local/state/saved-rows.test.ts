// Saving a sheet again after an edit: only what changed is written anew, and what is kept is always what stands in the cells.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLocalGoogle, type LocalGoogleState } from '../../../local/index.ts';
import { loadedRows, savedRowTexts } from '../../../local/state/saved-rows.ts';
import type { StoredCell } from '../../../local/workbook/cell.ts';
import { Grid, stretchRows } from '../../../local/workbook/grid.ts';

const now = '2026-11-23T14:00:00Z';

function tallGrid(): Grid {
  const grid = new Grid(5000, 3);
  for (let row = 0; row < 3000; row += 1) grid.set(row, row % 3, row);
  return grid;
}

/** How many cells are looked at to save the grid. */
function cellsSaved(grid: Grid): number {
  let cells = 0;
  savedRowTexts(grid, (cell) => {
    cells += 1;
    return cell ?? null;
  });
  return cells;
}

const plain = (cell: StoredCell) => cell ?? null;
const inCells = (grid: Grid) =>
  Array.from({ length: grid.usedRows }, (_, row) => Array.from(grid.row(row), plain));

describe('rows of a saved sheet', () => {
  it('are written anew only in the stretch that was edited, and everywhere after rows were inserted', () => {
    const grid = tallGrid();
    const all = cellsSaved(grid);
    expect(cellsSaved(grid)).toBe(0);
    grid.set(2500, 0, 'Ann');
    const edited = cellsSaved(grid);
    expect(edited).toBeGreaterThan(0);
    expect(edited).toBeLessThanOrEqual(stretchRows * 3);
    grid.insertRows(10, 1);
    expect(cellsSaved(grid)).toBeGreaterThanOrEqual(all);
  });

  it('are what stands in the cells after any series of changes', () => {
    const row = fc.integer({ min: 0, max: 2600 });
    const change = fc.oneof(
      fc.tuple(row, fc.integer({ min: 0, max: 2 }), fc.option(fc.string())).map(
        ([at, column, value]) =>
          (grid: Grid) =>
            grid.set(at, column, value ?? undefined),
      ),
      row.map((at) => (grid: Grid) => grid.insertRows(at, 2)),
      row.map((at) => (grid: Grid) => grid.deleteRows(at, 3)),
      row.map((at) => (grid: Grid) => grid.moveRows(at, 2, at + 40)),
      fc.constant((grid: Grid) => grid.insertColumns(1, 1)),
      fc.constant((grid: Grid) => grid.deleteColumns(0, 1)),
      row.map(
        (at) => (grid: Grid) =>
          grid.putBlock({ row: at, column: 0, rowCount: 1, columnCount: 2 }, [['x', 'y']]),
      ),
    );
    const seed = 20_261_123;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const grid = tallGrid();
        savedRowTexts(grid, plain);
        for (const make of changes) {
          make(grid);
          expect([...loadedRows(savedRowTexts(grid, plain))]).toEqual(inCells(grid));
        }
      }),
      { seed, numRuns: 25 },
    );
  });

  it('of a state that was saved before, one array a row, are still read', () => {
    const google = createLocalGoogle({ now, project: null });
    google.createSpreadsheet({
      title: 'Contacts',
      owner: 'olga@example.com',
      sheets: [{ title: 'Contacts', values: [['Ann', 5, '=B1*2']] }],
    });
    const state = JSON.parse(JSON.stringify(google.saveState())) as LocalGoogleState;
    const [saved] = (
      state.content as { workbooks: { sheets: { rows?: unknown; rowTexts?: readonly string[] }[] }[] }
    ).workbooks.flatMap(({ sheets }) => sheets);
    if (saved === undefined) throw new Error('The state holds no sheet.');
    saved.rows = [...loadedRows(saved.rowTexts ?? [])];
    delete saved.rowTexts;
    const [file] = createLocalGoogle({ now, project: null, state }).spreadsheets();
    expect(file?.values('Contacts')).toEqual([['Ann', 5, 10]]);
  });
});
