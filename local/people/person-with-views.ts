/** A person's gestures on filters: views that only they see, and the one filter that everybody sees. */
import type { ColumnFilter, FilterChoices, OpenedFilterView } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { rowsInOrder } from '../workbook/open-views.ts';
import type { GridRange } from '../workbook/ranges.ts';
import type { FilterSpec, FilterView } from '../workbook/views.ts';
import {
  closeView,
  createView,
  deleteView,
  duplicateView,
  filterForEverybody,
  filterRange,
  openView,
  removeBasicFilter,
  renameView,
  updateView,
} from './filter-gestures.ts';
import { PersonWithRights } from './person-with-rights.ts';
import { filteredRows, openViewOn } from './seen-rows.ts';

export class PersonWithViews extends PersonWithRights {
  createFilterView(a1: string, choices: FilterChoices & { readonly title?: string } = {}): number | null {
    const { sheet, area } = this.cells(a1);
    return createView(this.acting, filterRange(sheet, area, this.range(a1)), choices);
  }

  openFilterView(id: number): void {
    openView(this.acting, id);
  }

  closeFilterView(): void {
    closeView(this.acting, this.lookedAt());
  }

  openedFilterView(): OpenedFilterView | null {
    const open = openViewOn(this.acting, this.lookedAt());
    if (open === undefined) return null;
    const { id, title } = open.view;
    return { id: id === 0 ? null : id, title, ...filterAsShown(open.view) };
  }

  updateFilterView({ range, ...choices }: FilterChoices & { readonly range?: string }): void {
    const open = openViewOn(this.acting, this.lookedAt());
    if (open === undefined)
      throw new LocalHostError('no-such-filter-view', 'No filter view is open on this sheet.');
    updateView(this.acting, open.view, choices, range === undefined ? undefined : this.viewRange(range));
  }

  private viewRange(a1: string): GridRange {
    const { sheet, area } = this.cells(a1);
    if (sheet !== this.lookedAt())
      throw new LocalHostError('invalid-gesture', 'A filter view stays on its sheet; nothing was changed.');
    return filterRange(sheet, area, this.range(a1));
  }

  renameFilterView(id: number, title: string): void {
    renameView(this.acting, id, title);
  }

  duplicateFilterView(id: number): number {
    return duplicateView(this.acting, id);
  }

  deleteFilterView(id: number): void {
    deleteView(this.acting, id);
  }

  createFilter(a1: string, choices: FilterChoices = {}): void {
    const { sheet, area } = this.cells(a1);
    filterForEverybody(this.acting, sheet, filterRange(sheet, area, this.range(a1)), choices);
  }

  updateFilter(sheetTitle: string, choices: FilterChoices): void {
    filterForEverybody(this.acting, this.sheet(sheetTitle), undefined, choices);
  }

  removeFilter(sheetTitle: string): void {
    removeBasicFilter(this.acting, this.sheet(sheetTitle));
  }

  sheetFilter(sheetTitle: string): Omit<OpenedFilterView, 'id' | 'title'> | null {
    const { id } = this.sheet(sheetTitle);
    const filter = this.acting.workbook.basicFilters.find((candidate) => candidate.id === id);
    return filter === undefined ? null : filterAsShown(filter);
  }

  shownRows(sheetTitle: string): number[] {
    const sheet = this.sheet(sheetTitle);
    const filtered = filteredRows(this.acting, sheet);
    const view = openViewOn(this.acting, sheet)?.view;
    const isHidden = (row: number) => filtered.has(row) || sheet.hiddenRows.has(row);
    return rowsInOrder(this.acting.workbook, sheet, view, isHidden).map((row) => row + 1);
  }
}

function filterAsShown({
  range,
  filterSpecs,
  sortSpecs = [],
}: Pick<FilterView, 'range' | 'filterSpecs'> & Partial<Pick<FilterView, 'sortSpecs'>>): Omit<
  OpenedFilterView,
  'id' | 'title'
> {
  return {
    range,
    columns: filterSpecs.map(columnFilter),
    sort: sortSpecs.map(({ dimensionIndex, sortOrder }) => ({
      column: dimensionIndex + 1,
      ascending: sortOrder === 'ASCENDING',
    })),
  };
}

function columnFilter({ columnIndex, filterCriteria }: FilterSpec): ColumnFilter {
  const { hiddenValues, condition } = filterCriteria;
  return {
    column: columnIndex + 1,
    ...(hiddenValues === undefined ? {} : { hiddenValues }),
    ...(condition === undefined
      ? {}
      : {
          condition: {
            type: condition.type,
            values: (condition.values ?? []).map(
              ({ userEnteredValue, relativeDate }) => userEnteredValue ?? relativeDate ?? '',
            ),
          },
        }),
  };
}
