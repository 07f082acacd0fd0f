/** Filter: the basic filter of a sheet, which everybody sees. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { basicFilterOf, setBasicFilter } from '../workbook/basic-filters.ts';
import { boundedRange, gridRange } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { sortArea } from '../workbook/sorting.ts';
import type { BasicFilter } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { criteriaFromScript, criteriaObject } from './filter-criteria.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

class FilterObject extends serviceBase<Filter>('Filter') {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;

  constructor(execution: Execution, workbook: Workbook, sheet: Sheet) {
    super(execution);
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  override getRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeObject(executionOf(this), {
      workbook: this.#workbook,
      sheet: this.#sheet,
      area: this.#area(this.#filter()),
    });
  }

  override getColumnFilterCriteria(column: number): FilterCriteria | null {
    const spec = this.#filter().filterSpecs.find(({ columnIndex }) => columnIndex === column - 1);
    return spec === undefined ? null : criteriaObject(executionOf(this), this.#workbook, spec.filterCriteria);
  }

  override setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): Filter {
    const filter = this.#filter();
    const { column: first, columnCount } = this.#area(filter);
    if (column - 1 < first || column - 1 >= first + columnCount)
      throw new ServiceException('The column is outside of the range of the filter.');
    const others = filter.filterSpecs.filter(({ columnIndex }) => columnIndex !== column - 1);
    const spec =
      criteria === null || criteria === undefined
        ? []
        : [{ columnIndex: column - 1, filterCriteria: criteriaFromScript(this.#workbook, criteria) }];
    this.#set({ ...filter, filterSpecs: [...others, ...spec] });
    return this;
  }

  override removeColumnFilterCriteria(column: number): Filter {
    const filter = this.#filter();
    const filterSpecs = filter.filterSpecs.filter(({ columnIndex }) => columnIndex !== column - 1);
    this.#set({ ...filter, filterSpecs });
    return this;
  }

  /** Sorts below the header row, and applies the filter anew. */
  override sort(column: number, ascending: boolean): Filter {
    const filter = this.#filter();
    const area = this.#area(filter);
    const body = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
    const execution = executionOf(this);
    execution.flush();
    execution.checkWrite(this.#workbook, this.#sheet, body);
    if (body.rowCount > 0) sortArea(this.#workbook, this.#sheet, body, [{ column: column - 1, ascending }]);
    setBasicFilter(this.#workbook, this.#sheet, filter);
    return this;
  }

  override remove(): void {
    this.#filter();
    this.#set(undefined);
  }

  #filter(): BasicFilter {
    const filter = basicFilterOf(this.#workbook, this.#sheet);
    if (filter === undefined) throw new ServiceException('The filter no longer exists.');
    return filter;
  }

  #area({ range }: BasicFilter) {
    const { rowCount, columnCount } = this.#sheet.grid;
    return boundedRange(range, rowCount, columnCount);
  }

  #set(filter: BasicFilter | undefined): void {
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(this.#workbook);
    setBasicFilter(this.#workbook, this.#sheet, filter);
  }
}
publish(FilterObject, 'Filter', {
  getRange: costs.metadata,
  getColumnFilterCriteria: costs.metadata,
  setColumnFilterCriteria: costs.metadata,
  removeColumnFilterCriteria: costs.metadata,
  sort: costs.metadata,
  remove: costs.metadata,
});

/** A sheet's filter, or null. */
export const filterObject = (execution: Execution, workbook: Workbook, sheet: Sheet): Filter | null =>
  basicFilterOf(workbook, sheet) === undefined ? null : new FilterObject(execution, workbook, sheet);

export function createFilter(execution: Execution, { workbook, sheet, area, open }: RangePlace): Filter {
  execution.flush();
  execution.requireEditor(workbook);
  if (basicFilterOf(workbook, sheet) !== undefined)
    throw new ServiceException("You can't create a filter in a sheet that already has a filter.");
  const { row, column, rowCount, columnCount } = area;
  const range = gridRange(
    sheet.id,
    row,
    open?.endRow === true ? undefined : row + rowCount,
    column,
    column + columnCount,
  );
  setBasicFilter(workbook, sheet, { id: sheet.id, range, filterSpecs: [] });
  return new FilterObject(execution, workbook, sheet);
}
