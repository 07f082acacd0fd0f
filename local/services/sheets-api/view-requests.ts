/** batchUpdate requests about filter views and the basic filter. */
import type { FilterView } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import { backedRange } from './backed-range.ts';
import { type FilterData, sortSpecsFrom, specsFrom } from './filter-criteria.ts';
import { filterViewMessage } from './filter-messages.ts';
import type { Message, RequestContext } from './request-context.ts';
import { names, updateMask } from './update-mask.ts';

interface FilterViewData extends FilterData {
  readonly filterViewId?: number;
  readonly title?: string;
}

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

const isTaken = (workbook: Workbook) => (id: number) => workbook.filterViews.some((view) => view.id === id);

/** "Filter 3" for the third view. */
const freeTitle = (workbook: Workbook) => `Filter ${workbook.filterViews.length + 1}`;

function viewWithId({ workbook }: RequestContext, id: number | undefined): FilterView {
  const view = workbook.filterViews.find((candidate) => candidate.id === (id ?? 0));
  if (view === undefined) throw badRequest(`No filter view with id: ${id ?? 0}`);
  return view;
}

export function applyAddFilterView(
  context: RequestContext,
  { filter }: { filter?: FilterViewData },
): Message {
  if (filter === undefined) throw badRequest('filter is required.');
  const { workbook } = context;
  const wanted = filter.filterViewId;
  if (wanted !== undefined && wanted < 1) throw badRequest(`Invalid filter view ID: ${wanted}`);
  if (wanted !== undefined && isTaken(workbook)(wanted))
    throw badRequest(`Cannot add filter view with ID ${wanted}, a filter view with that ID already exists.`);
  const range = backedRange(context, filter, 'filter');
  const view: FilterView = {
    id: wanted ?? workbook.newId(isTaken(workbook)),
    title: filter.title ?? freeTitle(workbook),
    range,
    filterSpecs: specsFrom(filter, range),
    sortSpecs: sortSpecsFrom(filter.sortSpecs, range),
  };
  replaceViews(workbook, [...workbook.filterViews, view]);
  return { addFilterView: { filter: filterViewMessage(view) } };
}

export function applyUpdateFilterView(
  context: RequestContext,
  { filter = {}, fields }: { filter?: FilterViewData; fields?: string },
): Message {
  const { workbook } = context;
  const mask = updateMask(fields, 'FilterView');
  const view = viewWithId(context, filter.filterViewId);
  const wants = (path: string) => names(mask, path);
  const moved = wants('range') || wants('namedRangeId') || wants('tableId');
  const isGiven = filter.range ?? filter.namedRangeId ?? filter.tableId;
  const range =
    moved && (mask !== true || isGiven !== undefined) ? backedRange(context, filter, 'filter') : view.range;
  const updated: FilterView = {
    id: view.id,
    title: wants('title') ? (filter.title ?? '') : view.title,
    range,
    filterSpecs: wants('filterSpecs') || wants('criteria') ? specsFrom(filter, range) : view.filterSpecs,
    sortSpecs: wants('sortSpecs') ? sortSpecsFrom(filter.sortSpecs, range) : view.sortSpecs,
  };
  replaceViews(
    workbook,
    workbook.filterViews.map((other) => (other === view ? updated : other)),
  );
  return {};
}

export function applyDeleteFilterView(context: RequestContext, { filterId }: { filterId?: number }): Message {
  const view = viewWithId(context, filterId);
  replaceViews(
    context.workbook,
    context.workbook.filterViews.filter((other) => other !== view),
  );
  return {};
}

export function applyDuplicateFilterView(
  context: RequestContext,
  { filterId }: { filterId?: number },
): Message {
  const { workbook } = context;
  const view = viewWithId(context, filterId);
  const copy = { ...view, id: workbook.newId(isTaken(workbook)), title: `Copy of ${view.title}` };
  replaceViews(workbook, [...workbook.filterViews, copy]);
  return { duplicateFilterView: { filter: filterViewMessage(copy) } };
}
