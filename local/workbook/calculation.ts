/** Keeps the values of formula cells: calculated by the formula engine when one is read and something has changed since. */
import { calculateFormulas } from '../formula/calculate.ts';
import { literalHyperlink } from '../formula/literal-hyperlink.ts';
import { CellRecord, type StoredCell } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

export const isFormulaCell = (cell: StoredCell): cell is CellRecord =>
  cell instanceof CellRecord && cell.formula !== undefined;

/** Functions whose value changes without an edit. */
const volatileFunction = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord;
}

/** All formula cells of a workbook. */
export function formulaCells(workbook: Workbook): FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const sheet of workbook.sheets) {
    sheet.grid.forEachRecord(
      (record, row, column) => cells.push({ sheet, row, column, record }),
      isFormulaCell,
    );
  }
  return cells;
}

export class Calculation {
  private readonly workbook: Workbook;
  private calculatedRevision = -1;
  private calculatedMinute = -1;
  private hasVolatile: boolean = false;
  /** A formula that needs the engine has been in the file. */
  private hasFormulas: boolean = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  note(formula: string): void {
    this.hasFormulas ||= literalHyperlink(formula) === null;
  }

  /** Recalculates and answers with the cells whose result is no longer what it was. */
  changedResults(): readonly FormulaCell[] {
    if (!this.hasFormulas) return [];
    const cells = formulaCells(this.workbook);
    const before = cells.map(({ record }) => record.value);
    this.refresh();
    return cells.filter(({ record }, index) => record.value !== before[index]);
  }

  /** Brings every formula's value up to date. Volatile functions are calculated anew once a minute. */
  refresh(): void {
    const { revision } = this.workbook;
    const minute = Math.floor(this.workbook.serialNow() * 1440);
    if (revision === this.calculatedRevision && (!this.hasVolatile || minute === this.calculatedMinute))
      return;
    this.calculatedRevision = revision;
    this.calculatedMinute = minute;
    this.hasVolatile = false;
    const forEngine: FormulaCell[] = [];
    for (const cell of formulaCells(this.workbook)) {
      const formula = cell.record.formula ?? '';
      const label = literalHyperlink(formula);
      if (label === null) {
        forEngine.push(cell);
        this.hasVolatile ||= volatileFunction.test(formula);
      } else cell.record.value = label;
    }
    if (forEngine.length > 0) calculateFormulas(this.workbook, forEngine);
  }
}
