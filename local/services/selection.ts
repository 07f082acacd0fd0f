/** Selection: what the person for whom the script runs has selected. */
import type { Execution } from '../execution/execution.ts';
import { RangeListObject } from './range-list.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Selection = GoogleAppsScript.Spreadsheet.Selection;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SelectionObject extends serviceBase<Selection>('Selection') {
  readonly #sheet: Sheet;

  constructor(execution: Execution, sheet: Sheet) {
    super(execution);
    this.#sheet = sheet;
  }

  override getActiveSheet(): Sheet {
    return this.#sheet;
  }

  override getActiveRange(): Range {
    return this.#sheet.getActiveRange() as Range;
  }

  override getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListObject(executionOf(this), [this.getActiveRange()]);
  }

  override getCurrentCell(): Range {
    return this.#sheet.getActiveCell();
  }

  /** From the current cell to where Ctrl+Shift+Arrow would select. */
  override getNextDataRange(direction: GoogleAppsScript.Spreadsheet.Direction): Range {
    const from = this.getCurrentCell();
    const to = from.getNextDataCell(direction);
    const [row, column] = [Math.min(from.getRow(), to.getRow()), Math.min(from.getColumn(), to.getColumn())];
    const rows = Math.abs(from.getRow() - to.getRow()) + 1;
    return this.#sheet.getRange(row, column, rows, Math.abs(from.getColumn() - to.getColumn()) + 1);
  }
}
publish(SelectionObject, 'Selection');
