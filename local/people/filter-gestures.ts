/** Filter views and the filter for everybody, by hand (Docs Editors Help: Sort & filter your data). */
import type { FilterChoices } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { fireChange } from '../triggers/events.ts';
import { basicFilterOf, setBasicFilter } from '../workbook/basic-filters.ts';
import { filterViewChanges } from '../workbook/entry-changes.ts';
import { filterConditions } from '../workbook/filter-conditions.ts';
import { openViewFor } from '../workbook/open-views.ts';
import { boundedRange, type GridRange, gridRange, type Rectangle } from '../workbook/ranges.ts';
import { mayEditFile } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { sortArea } from '../workbook/sorting.ts';
import type { BasicFilter, FilterSpec, FilterView } from '../workbook/views.ts';
import { type Acting, act, permitsArrange, permitsWrite, requireEditor } from './acting.ts';

const relativeDates = ['PAST_YEAR', 'PAST_MONTH', 'PAST_WEEK', 'YESTERDAY', 'TODAY', 'TOMORROW'];

/** The chosen cells; for a single one, everything from A1 to the last cell with content. */
export function filterRange(sheet: Sheet, area: Rectangle, range: GridRange): GridRange {
  const { grid } = sheet;
  const single = area.rowCount === 1 && area.columnCount === 1;
  return single
    ? gridRange(sheet.id, 0, Math.max(1, grid.lastRow()), 0, Math.max(1, grid.lastColumn()))
    : range;
}

function filterSpecs({ columns = [] }: FilterChoices, range: GridRange): FilterSpec[] {
  return columns.map(({ column, hiddenValues = [], condition }) => {
    const columnIndex = column - 1;
    if (columnIndex < (range.startColumnIndex ?? 0) || columnIndex >= (range.endColumnIndex ?? 18_278))
      throw new LocalHostError('invalid-gesture', `The filter has no column ${column}; nothing was changed.`);
    const hidden = hiddenValues.length === 0 ? {} : { hiddenValues: [...hiddenValues] };
    if (condition === undefined) return { columnIndex, filterCriteria: hidden };
    const { type, values = [] } = condition;
    if (filterConditions.get(type) !== values.length)
      throw new LocalHostError(
        'invalid-gesture',
        `Filters have no condition ${type} with ${values.length} values; nothing was changed.`,
      );
    const isRelative = (value: string) =>
      (type === 'DATE_BEFORE' || type === 'DATE_AFTER') && relativeDates.includes(value);
    const operands = values.map((value) =>
      isRelative(value) ? { relativeDate: value } : { userEnteredValue: value },
    );
    return { columnIndex, filterCriteria: { ...hidden, condition: { type, values: operands } } };
  });
}

const sortSpecs = ({ sort = [] }: FilterChoices): FilterView['sortSpecs'] =>
  sort.map(({ column, ascending = true }) => ({
    dimensionIndex: column - 1,
    sortOrder: ascending ? 'ASCENDING' : 'DESCENDING',
  }));

const tell = ({ host, workbook, email }: Acting) => {
  if (host.switches.filterChangesFireOnChange) fireChange(host, workbook, email, 'OTHER');
};

const newViewId = ({ workbook }: Acting) =>
  workbook.newId((taken) => workbook.filterViews.some(({ id }) => id === taken));

/** Opens it for this person; who else looks at the file sees all rows. */
function show(acting: Acting, view: FilterView): void {
  const { host, workbook, email, seat } = acting;
  seat.sheetId = view.range.sheetId;
  openViewFor(workbook, email, view);
  host.announce({ spreadsheetId: workbook.id, what: 'views' });
}

/** A saved view with an id for those who may edit; for everybody else a temporary one that only they see. */
export function createView(
  acting: Acting,
  range: GridRange,
  choices: FilterChoices & { readonly title?: string },
): number | null {
  const { workbook, email } = acting;
  const mayEdit = mayEditFile(workbook, email);
  if (!mayEdit && workbook.roleOf(email) === null)
    throw new LocalHostError('no-access', `${email} no longer has access to ${workbook.title}.`);
  const view: FilterView = {
    id: mayEdit ? newViewId(acting) : 0,
    title: mayEdit ? (choices.title ?? `Filter ${workbook.filterViews.length + 1}`) : 'Temporary filter',
    range,
    filterSpecs: filterSpecs(choices, range),
    sortSpecs: sortSpecs(choices),
  };
  if (mayEdit) act(acting, () => filterViewChanges.add(workbook, view));
  show(acting, view);
  if (mayEdit) tell(acting);
  return mayEdit ? view.id : null;
}

export function savedView({ workbook }: Acting, id: number): FilterView {
  const view = workbook.filterViews.find((candidate) => candidate.id === id);
  if (view === undefined)
    throw new LocalHostError('no-such-filter-view', `There is no filter view ${id} any more.`);
  return view;
}

export const openView = (acting: Acting, id: number): void => show(acting, savedView(acting, id));

export function closeView({ host, workbook, email }: Acting, sheet: Sheet): void {
  const address = email.toLowerCase();
  workbook.openViews = workbook.openViews.filter(
    (open) => open.email !== address || open.view.range.sheetId !== sheet.id,
  );
  host.announce({ spreadsheetId: workbook.id, what: 'views' });
}

/** What is not chosen stays. Everybody who has a saved view open sees it anew; without edit access the change is one's own. */
export function updateView(
  acting: Acting,
  view: FilterView,
  choices: FilterChoices,
  newRange: GridRange | undefined,
): void {
  const { workbook, email } = acting;
  const range = newRange ?? view.range;
  const changed: FilterView = {
    ...view,
    range,
    filterSpecs: choices.columns === undefined ? [...view.filterSpecs] : filterSpecs(choices, range),
    sortSpecs: choices.sort === undefined ? view.sortSpecs : sortSpecs(choices),
  };
  if (view.id === 0 || !mayEditFile(workbook, email)) {
    show(acting, { ...changed, id: 0, title: 'Temporary filter' });
    return;
  }
  act(acting, () => filterViewChanges.replace(workbook, changed));
  tell(acting);
}

export function renameView(acting: Acting, id: number, title: string): void {
  if (title === '') throw new LocalHostError('invalid-gesture', 'A filter view needs a name.');
  const view = { ...savedView(acting, id), title };
  act(acting, () => filterViewChanges.replace(acting.workbook, view));
  tell(acting);
}

export function duplicateView(acting: Acting, id: number): number {
  requireEditor(acting);
  const view = savedView(acting, id);
  const copy = { ...view, id: newViewId(acting), title: `Copy of ${view.title}` };
  act(acting, () => filterViewChanges.add(acting.workbook, copy));
  show(acting, copy);
  tell(acting);
  return copy.id;
}

export function deleteView(acting: Acting, id: number): void {
  const view = savedView(acting, id);
  act(acting, () => filterViewChanges.remove(acting.workbook, view));
  tell(acting);
}

/** Puts a filter on a sheet, or changes it, for everybody; sorting it moves the rows' contents. */
export function filterForEverybody(
  acting: Acting,
  sheet: Sheet,
  range: GridRange | undefined,
  choices: FilterChoices,
): void {
  const { workbook } = acting;
  const existing = basicFilterOf(workbook, sheet);
  if (range !== undefined && existing !== undefined)
    throw new LocalHostError('invalid-gesture', 'The sheet has a filter already; remove it first.');
  const covered = range ?? existing?.range;
  if (covered === undefined)
    throw new LocalHostError('invalid-gesture', `The sheet ${sheet.title} has no filter.`);
  const specs = choices.columns === undefined ? existing?.filterSpecs : filterSpecs(choices, covered);
  const sorted = choices.sort === undefined ? existing?.sortSpecs : sortSpecs(choices);
  const filter: BasicFilter = {
    id: sheet.id,
    range: covered,
    filterSpecs: specs ?? [],
    ...(sorted === undefined ? {} : { sortSpecs: sorted }),
  };
  const area = boundedRange(covered, sheet.grid.rowCount, sheet.grid.columnCount);
  const rowCount = Math.min(area.row + area.rowCount, sheet.grid.lastRow()) - area.row - 1;
  const data = { ...area, row: area.row + 1, rowCount };
  const keys = (choices.sort ?? []).map(({ column, ascending = true }) => ({
    column: column - 1,
    ascending,
  }));
  const sorts = keys.length > 0 && rowCount > 1;
  if (!permitsArrange(acting, sheet) || (sorts && !permitsWrite(acting, sheet, data))) return;
  act(acting, () => {
    if (sorts) sortArea(workbook, sheet, data, keys);
    setBasicFilter(workbook, sheet, filter);
  });
  tell(acting);
}

export function removeBasicFilter(acting: Acting, sheet: Sheet): void {
  const { workbook } = acting;
  const filter = basicFilterOf(workbook, sheet);
  if (filter === undefined || !permitsArrange(acting, sheet)) return;
  act(acting, () => setBasicFilter(workbook, sheet, undefined));
  tell(acting);
}
