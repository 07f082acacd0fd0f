// Reads matrices of hand-written truths: conditions as columns, cells as rows, one letter for each pair.
import type { Cell } from '../../src/rules/types.ts';
import { serial } from '../rules/world.ts';
import type { CellCase } from './cell-case.ts';
import { type NastyCell, nastyCells } from './nasty-cells.ts';

/** A condition without its cells. */
export type MatrixColumn = Pick<CellCase, 'op' | 'values' | 'blank' | 'settings'>;

/** Nasty cells that have the same truths, and those: T true, F false, ? unknown; spaces only group. */
export type MatrixRow = readonly [cells: readonly NastyCell[], truths: string];

interface CellTruths {
  readonly cell: Cell;
  readonly truths: string;
}

/** One case per column. Throws where a row has not exactly one letter for each column: a slip of the pen. */
export function matrixCases(
  field: string,
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
): readonly CellCase[] {
  const cells = rows.flatMap(([names, truths]) =>
    names.map((name) => ({ cell: nastyCells.get(name) ?? null, truths: truths.replaceAll(' ', '') })),
  );
  return columns.map((column, index) => caseOf(field, column, cells, index, columns.length));
}

function caseOf(
  field: string,
  column: MatrixColumn,
  cells: readonly CellTruths[],
  index: number,
  length: number,
): CellCase {
  const wrong = cells.find(({ truths }) => truths.length !== length || /[^TF?]/.test(truths));
  if (wrong !== undefined)
    throw new Error(`${wrong.truths} is not ${length} truths, for ${JSON.stringify(wrong.cell)}.`);
  const cellsOf = (truth: string): readonly Cell[] =>
    cells.flatMap(({ cell, truths }) => (truths.charAt(index) === truth ? [cell] : []));
  return { field, ...column, true: cellsOf('T'), false: cellsOf('F'), unknown: cellsOf('?') };
}

/**
 * The stretch of time a value stands for: the last moment before it, its first, its last, and the first after it, all
 * wall clock; `settings` where the moment or the week are otherwise than usual.
 */
export type Stretch = readonly [
  value: unknown,
  before: string,
  first: string,
  last: string,
  after: string,
  settings?: CellCase['settings'],
];

/** An operator on one value, and its truth on the four moments of the value's stretch. */
export type StretchTruths = readonly [
  op: string,
  truths: string,
  values: (value: unknown) => readonly unknown[],
];

/** One case for each operator on each value. */
export function stretchCases(
  field: string,
  operators: readonly StretchTruths[],
  stretches: readonly Stretch[],
): readonly CellCase[] {
  return operators.flatMap(([op, truths, values]) =>
    stretches.map(([value, before, first, last, after, settings]): CellCase => {
      const cells = [...new Set([before, first, last, after])].map((text) => ({
        cell: serial(text),
        truths: truths.charAt([before, first, last, after].indexOf(text)),
      }));
      const column = { op, values: values(value), ...(settings === undefined ? {} : { settings }) };
      return caseOf(field, column, cells, 0, 1);
    }),
  );
}
