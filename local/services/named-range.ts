/** NamedRange: a name for a range of the spreadsheet. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { changeNamedRange, removeNamedRange } from '../workbook/named-ranges.ts';
import { boundedRange, type GridRange, gridRange } from '../workbook/ranges.ts';
import type { NamedRange as ModelNamedRange } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The range of a place, with the ends that the script left open. */
export const rangeOfPlace = ({ sheet, area, open }: RangePlace): GridRange =>
  gridRange(
    sheet.id,
    open?.startRow === true ? undefined : area.row,
    open?.endRow === true ? undefined : area.row + area.rowCount,
    open?.startColumn === true ? undefined : area.column,
    open?.endColumn === true ? undefined : area.column + area.columnCount,
  );

/** The Range that a name stands for; null where its sheet is gone. */
export function namedRangeTarget(
  execution: Execution,
  workbook: Workbook,
  { range }: ModelNamedRange,
): Range | null {
  const sheet = workbook.sheetById(range.sheetId);
  if (sheet === undefined) return null;
  const area = boundedRange(range, sheet.grid.rowCount, sheet.grid.columnCount);
  return rangeObject(execution, { workbook, sheet, area });
}

class NamedRangeObject extends serviceBase<NamedRange>('NamedRange') {
  readonly #workbook: Workbook;
  readonly #id: string;

  constructor(execution: Execution, workbook: Workbook, id: string) {
    super(execution);
    this.#workbook = workbook;
    this.#id = id;
  }

  override getName(): string {
    return this.#entry().name;
  }

  override getRange(): Range {
    return namedRangeTarget(executionOf(this), this.#workbook, this.#entry()) as Range;
  }

  override setName(name: string): NamedRange {
    this.#entry();
    executionOf(this).requireEditor(this.#workbook);
    changeNamedRange(this.#workbook, this.#id, { name });
    return this;
  }

  override setRange(range: Range): NamedRange {
    this.#entry();
    executionOf(this).requireEditor(this.#workbook);
    changeNamedRange(this.#workbook, this.#id, { range: rangeOfPlace(placeOf(range)) });
    return this;
  }

  override remove(): void {
    this.#entry();
    executionOf(this).requireEditor(this.#workbook);
    removeNamedRange(this.#workbook, this.#id);
  }

  #entry(): ModelNamedRange {
    executionOf(this).flush();
    const entry = this.#workbook.namedRanges.find(({ id }) => id === this.#id);
    if (entry === undefined) throw new ServiceException('The named range no longer exists.');
    return entry;
  }
}
publish(NamedRangeObject, 'NamedRange', {
  setName: costs.metadata,
  setRange: costs.metadata,
  remove: costs.metadata,
});

export const namedRangeObjects = (
  execution: Execution,
  workbook: Workbook,
  test: (named: ModelNamedRange) => boolean = () => true,
): NamedRange[] =>
  workbook.namedRanges.filter(test).map(({ id }) => new NamedRangeObject(execution, workbook, id));
