/** batchUpdate requests about filter views. */
import { filterConditions } from '../../workbook/filter-conditions.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import type { FilterCriteria, FilterView } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest, malformedRequest } from './api-error.ts';
import { updatedFields } from './field-mask.ts';
import { checkRange, type Message, type RequestContext, sheetWithId } from './request-context.ts';
import { filterViewMessage } from './resources.ts';

interface FilterViewData {
  readonly filterViewId?: number;
  readonly title?: string;
  readonly range?: Partial<GridRange>;
  readonly sortSpecs?: readonly {
    readonly dimensionIndex?: number;
    readonly sortOrder?: 'ASCENDING' | 'DESCENDING';
  }[];
  readonly filterSpecs?: readonly {
    readonly columnIndex?: number;
    readonly filterCriteria?: FilterCriteria;
  }[];
}

function checkCriteria(criteria: FilterCriteria | undefined): FilterCriteria {
  const { condition } = criteria ?? {};
  if (condition === undefined) return { ...criteria };
  const { type, values = [] } = condition;
  const needed = filterConditions.get(type);
  if (needed === undefined) throw malformedRequest(`Condition type ${type} is not supported by filters`);
  if (values.length !== needed)
    throw badRequest(`Condition type ${type} needs ${needed} values, has ${values.length}`);
  for (const value of values) {
    const isRelative = value.relativeDate !== undefined;
    if (isRelative === (value.userEnteredValue !== undefined))
      throw badRequest('A condition value needs userEnteredValue or relativeDate');
    if (isRelative && type !== 'DATE_BEFORE' && type !== 'DATE_AFTER') {
      throw badRequest('relativeDate is supported only with DATE_BEFORE and DATE_AFTER');
    }
  }
  const formula = values[0]?.userEnteredValue;
  if (type === 'CUSTOM_FORMULA' && !/^[=+]./s.test(formula ?? ''))
    throw badRequest('A custom formula must start with = or +');
  return { ...criteria, condition };
}

function checkedRange(context: RequestContext, range: Partial<GridRange> | undefined): GridRange {
  if (range === undefined) throw badRequest('A filter view needs a range');
  const sheet = sheetWithId(context, range.sheetId);
  const full = { ...range, sheetId: sheet.id };
  checkRange(sheet, full);
  return full;
}

function checkedSpecs(view: FilterViewData, range: GridRange): FilterView['filterSpecs'] {
  const start = range.startColumnIndex ?? 0;
  const end = range.endColumnIndex ?? Number.POSITIVE_INFINITY;
  return (view.filterSpecs ?? []).map(({ columnIndex = 0, filterCriteria }) => {
    if (columnIndex < start || columnIndex >= end)
      throw badRequest(`filterSpecs.columnIndex ${columnIndex} is outside the range`);
    return { columnIndex, filterCriteria: checkCriteria(filterCriteria) };
  });
}

const sortSpecsOf = ({ sortSpecs = [] }: FilterViewData): FilterView['sortSpecs'] =>
  sortSpecs.map(({ dimensionIndex = 0, sortOrder = 'ASCENDING' }) => ({ dimensionIndex, sortOrder }));

function replaceViews(workbook: Workbook, views: FilterView[]): void {
  const before = workbook.filterViews;
  workbook.change(
    'views',
    () => {
      workbook.filterViews = views;
    },
    () => {
      workbook.filterViews = before;
    },
  );
}

export function applyAddFilterView(
  context: RequestContext,
  { filter = {} }: { filter?: FilterViewData },
): Message {
  const { workbook } = context;
  const taken = (id: number) => workbook.filterViews.some((view) => view.id === id);
  const wanted = filter.filterViewId;
  if (wanted !== undefined && (wanted < 1 || taken(wanted))) {
    throw badRequest(`A filter view with id ${wanted} already exists or the id is invalid`);
  }
  const range = checkedRange(context, filter.range);
  const view: FilterView = {
    id: wanted ?? workbook.newId(taken),
    title: filter.title ?? `Filter ${workbook.filterViews.length + 1}`,
    range,
    filterSpecs: checkedSpecs(filter, range),
    sortSpecs: sortSpecsOf(filter),
  };
  replaceViews(workbook, [...workbook.filterViews, view]);
  return { addFilterView: { filter: filterViewMessage(view) } };
}

export function applyUpdateFilterView(
  context: RequestContext,
  { filter = {}, fields }: { filter?: FilterViewData; fields?: string },
): Message {
  const { workbook } = context;
  const named = updatedFields(fields, 'filter', ['title', 'range', 'filterSpecs', 'sortSpecs']);
  const view = workbook.filterViews.find((candidate) => candidate.id === filter.filterViewId);
  if (view === undefined) throw badRequest(`No filter view with id: ${filter.filterViewId}`);
  const range = named.has('range') ? checkedRange(context, filter.range) : view.range;
  const updated: FilterView = {
    id: view.id,
    title: named.has('title') ? (filter.title ?? '') : view.title,
    range,
    filterSpecs: named.has('filterSpecs') ? checkedSpecs(filter, range) : view.filterSpecs,
    sortSpecs: named.has('sortSpecs') ? sortSpecsOf(filter) : view.sortSpecs,
  };
  replaceViews(
    workbook,
    workbook.filterViews.map((other) => (other === view ? updated : other)),
  );
  return {};
}

export function applyDeleteFilterView(context: RequestContext, { filterId }: { filterId?: number }): Message {
  const { workbook } = context;
  if (!workbook.filterViews.some((view) => view.id === filterId))
    throw badRequest(`No filter view with id: ${filterId}`);
  replaceViews(
    workbook,
    workbook.filterViews.filter((view) => view.id !== filterId),
  );
  return {};
}
