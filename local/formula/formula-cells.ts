/** One cell with a formula: its tree, what it reads, whether its value is up to date, and how far its result reaches. */
import type { CellRecord } from '../workbook/cell.ts';
import { CellRecord as CellRecordClass } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Matrix } from './formula-values.ts';
import { literalHyperlink } from './literal-hyperlink.ts';
import { type Precedents, precedentsOf } from './precedents.ts';
import { type FormulaNode, FormulaSyntaxError, parseFormula } from './syntax.ts';

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord;
}

export interface FormulaCell extends FormulaPlace {
  /** Undefined where the text is no formula. */
  readonly tree: FormulaNode | undefined;
  readonly precedents: Precedents;
  state: 'due' | 'calculating' | 'done';
  /** An array result that fills further cells, or would if it had room. */
  spill: { readonly values: Matrix; readonly isBlocked: boolean } | undefined;
}

const nothing: Precedents = { ranges: [], isVolatile: false, isOpen: false };

const isFormulaRecord = (cell: unknown): cell is CellRecord =>
  cell instanceof CellRecordClass && cell.formula !== undefined;

/** All formulas of a file, sheet by sheet and row by row. */
export function formulaPlaces(workbook: Workbook): FormulaPlace[] {
  const places: FormulaPlace[] = [];
  for (const sheet of workbook.sheets)
    sheet.grid.forEachRecord(
      (record, row, column) => places.push({ sheet, row, column, record }),
      isFormulaRecord,
    );
  return places;
}

/** Reads the formula of a cell; a link of literals has its value at once. */
export function formulaCellAt(place: FormulaPlace, localeCode: string): FormulaCell {
  const { sheet, row, column, record } = place;
  const formula = record.formula ?? '';
  const label = literalHyperlink(formula);
  if (label !== null) {
    record.value = label;
    return {
      sheet,
      row,
      column,
      record,
      tree: undefined,
      precedents: nothing,
      state: 'done',
      spill: undefined,
    };
  }
  const tree = treeOf(formula, localeCode);
  const precedents = tree === undefined ? nothing : precedentsOf(tree);
  return { sheet, row, column, record, tree, precedents, state: 'due', spill: undefined };
}

function treeOf(formula: string, localeCode: string): FormulaNode | undefined {
  try {
    return parseFormula(formula, localeCode);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined; // Sheets keeps the text and shows #ERROR!
    throw error;
  }
}
