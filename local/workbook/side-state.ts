/** Views, protections and metadata of a sheet while its rows and columns change: how they follow, and how an undo puts them back. */
import { isDeepStrictEqual } from 'node:util';
import { followLines } from './follow-properties.ts';
import { type Dimension, type DimensionChange, followIndex, followRange } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type {
  BasicFilter,
  DeveloperMetadata,
  FilterView,
  NamedRange,
  OpenView,
  ProtectedRange,
} from './views.ts';
import type { Workbook } from './workbook.ts';

interface Kept<T extends { readonly id: number | string }> {
  readonly before: ReadonlyMap<number | string, T>;
  /** The same entries right after the change. */
  after: ReadonlyMap<number | string, T>;
  /** Entries that the change itself removed. */
  gone: readonly T[];
}

const keep = <T extends { readonly id: number | string }>(entries: readonly T[]): Kept<T> => ({
  before: new Map(entries.map((entry) => [entry.id, { ...entry }])),
  after: new Map(),
  gone: [],
});

const noteChanged = <T extends { readonly id: number | string }>(kept: Kept<T>, now: readonly T[]): void => {
  kept.after = new Map(now.map((entry) => [entry.id, { ...entry }]));
  const left = new Set(now.map((entry) => entry.id));
  kept.gone = [...kept.before.values()].filter((entry) => !left.has(entry.id));
};

/** Today's entries with what follows cells put back; what others added, deleted or wrote anew since stays so. */
const putBack = <T extends { readonly id: number | string }>(
  kept: Kept<T>,
  now: readonly T[],
  following: readonly (keyof T)[],
): T[] => [
  ...now.map((entry) => {
    const [before, after] = [kept.before.get(entry.id), kept.after.get(entry.id)];
    if (before === undefined || after === undefined) return entry;
    const untouched = following.filter((name) => isDeepStrictEqual(entry[name], after[name]));
    return { ...entry, ...Object.fromEntries(untouched.map((name) => [name, before[name]])) };
  }),
  ...kept.gone,
];

/** Remembers what hangs on a sheet. Call `changed` right after the change; `restore` is for its undo. */
export function rememberSideState(workbook: Workbook, sheetId: number): { changed(): void; restore(): void } {
  const views = keep(workbook.filterViews.filter((view) => view.range.sheetId === sheetId));
  const protections = keep(
    workbook.protectedRanges.filter((protection) => protection.range.sheetId === sheetId),
  );
  const filters = keep(workbook.basicFilters.filter((filter) => filter.id === sheetId));
  const open = keep(workbook.openViews.filter(({ view }) => view.range.sheetId === sheetId));
  const names = keep(workbook.namedRanges.filter((named) => named.range.sheetId === sheetId));
  const metadata = keep(
    workbook.metadata.filter(
      ({ location }) => location.kind !== 'spreadsheet' && location.sheetId === sheetId,
    ),
  );
  return {
    changed() {
      noteChanged(views, workbook.filterViews);
      noteChanged(protections, workbook.protectedRanges);
      noteChanged(filters, workbook.basicFilters);
      noteChanged(names, workbook.namedRanges);
      noteChanged(open, workbook.openViews);
      noteChanged(metadata, workbook.metadata);
    },
    restore() {
      workbook.filterViews = putBack<FilterView>(views, workbook.filterViews, [
        'range',
        'filterSpecs',
        'sortSpecs',
      ]);
      workbook.protectedRanges = putBack<ProtectedRange>(protections, workbook.protectedRanges, [
        'range',
        'unprotectedRanges',
      ]);
      workbook.basicFilters = putBack<BasicFilter>(filters, workbook.basicFilters, [
        'range',
        'filterSpecs',
        'sortSpecs',
      ]);
      workbook.namedRanges = putBack<NamedRange>(names, workbook.namedRanges, ['range']);
      workbook.openViews = putBack<OpenView>(open, workbook.openViews, ['view', 'hiddenRows']);
      workbook.metadata = putBack<DeveloperMetadata>(metadata, workbook.metadata, ['location']);
    },
  };
}

/** Moves ranges and locations along with rows or columns; what stood only on deleted ones is gone. */
export function followSideState(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  change: DimensionChange,
): void {
  const follow = <T extends { range: FilterView['range'] }>(entry: T): T[] => {
    if (entry.range.sheetId !== sheet.id) return [entry];
    const range = followRange(entry.range, dimension, change);
    return range === null ? [] : [{ ...entry, range }];
  };
  const followFilter = <T extends Pick<BasicFilter, 'range' | 'filterSpecs' | 'sortSpecs'>>(
    filter: T,
  ): T[] => {
    if (filter.range.sheetId !== sheet.id || dimension === 'ROWS') return follow(filter);
    const filterSpecs = filter.filterSpecs.flatMap((spec) => {
      const columnIndex = followIndex(spec.columnIndex, change);
      return columnIndex === null ? [] : [{ ...spec, columnIndex }];
    });
    const sortSpecs = filter.sortSpecs?.flatMap((spec) => {
      const dimensionIndex = followIndex(spec.dimensionIndex, change);
      return dimensionIndex === null ? [] : [{ ...spec, dimensionIndex }];
    });
    return follow({ ...filter, filterSpecs, ...(sortSpecs === undefined ? {} : { sortSpecs }) });
  };
  workbook.filterViews = workbook.filterViews.flatMap(followFilter);
  workbook.basicFilters = workbook.basicFilters.flatMap(followFilter);
  workbook.openViews = workbook.openViews.flatMap((open) => {
    if (open.view.range.sheetId !== sheet.id) return [open];
    const saved = workbook.filterViews.find(({ id }) => id === open.view.id);
    const [view] = saved === undefined ? followFilter(open.view) : [saved];
    if (view === undefined) return [];
    if (dimension === 'ROWS') return [{ ...open, view, hiddenRows: followLines(open.hiddenRows, change) }];
    if (view.filterSpecs.length === open.view.filterSpecs.length) return [{ ...open, view }];
    // A filtered column is gone: other specs than the saved view's have it evaluated anew.
    return [
      { ...open, view: { ...view, filterSpecs: [...view.filterSpecs] }, hiddenRows: new Set<number>() },
    ];
  });
  workbook.namedRanges = workbook.namedRanges.flatMap(follow);
  workbook.protectedRanges = workbook.protectedRanges.flatMap(follow).map((protection) =>
    protection.range.sheetId !== sheet.id || protection.unprotectedRanges.length === 0
      ? protection
      : {
          ...protection,
          unprotectedRanges: protection.unprotectedRanges.flatMap(
            (range) => followRange(range, dimension, change) ?? [],
          ),
        },
  );
  workbook.metadata = workbook.metadata.flatMap((entry) => {
    const { location } = entry;
    if (location.kind !== 'dimension' || location.sheetId !== sheet.id || location.dimension !== dimension)
      return [entry];
    const index = followIndex(location.index, change);
    return index === null ? [] : [{ ...entry, location: { ...location, index } }];
  });
}
