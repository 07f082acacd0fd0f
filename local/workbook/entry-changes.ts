/** Adding, replacing and removing single filter views, filters and protections: undoable one by one, so that what others do in between stays. */
import type { BasicFilter, FilterView, ProtectedRange } from './views.ts';
import type { Workbook } from './workbook.ts';

interface EntryChanges<T> {
  add(workbook: Workbook, entry: T): void;
  /** Puts an entry in the place of the one with the same id. */
  replace(workbook: Workbook, entry: T): void;
  remove(workbook: Workbook, entry: T): void;
}

function entryChanges<T extends { readonly id: number }>(
  part: 'views' | 'protection',
  read: (workbook: Workbook) => readonly T[],
  write: (workbook: Workbook, entries: T[]) => void,
): EntryChanges<T> {
  const put = (workbook: Workbook, entry: T) => write(workbook, [...read(workbook), entry]);
  const take = (workbook: Workbook, { id }: T) =>
    write(
      workbook,
      read(workbook).filter((other) => other.id !== id),
    );
  const swap = (workbook: Workbook, entry: T) =>
    write(
      workbook,
      read(workbook).map((other) => (other.id === entry.id ? entry : other)),
    );
  return {
    add: (workbook, entry) =>
      workbook.change(
        part,
        () => put(workbook, entry),
        () => take(workbook, entry),
      ),
    remove: (workbook, entry) =>
      workbook.change(
        part,
        () => take(workbook, entry),
        () => put(workbook, entry),
      ),
    replace: (workbook, entry) => {
      const before = read(workbook).find(({ id }) => id === entry.id) ?? entry;
      workbook.change(
        part,
        () => swap(workbook, entry),
        () => swap(workbook, before),
      );
    },
  };
}

export const filterViewChanges: EntryChanges<FilterView> = entryChanges(
  'views',
  (workbook) => workbook.filterViews,
  (workbook, entries) => {
    workbook.filterViews = entries;
  },
);

export const basicFilterChanges: EntryChanges<BasicFilter> = entryChanges(
  'views',
  (workbook) => workbook.basicFilters,
  (workbook, entries) => {
    workbook.basicFilters = entries;
  },
);

export const protectionChanges: EntryChanges<ProtectedRange> = entryChanges(
  'protection',
  (workbook) => workbook.protectedRanges,
  (workbook, entries) => {
    workbook.protectedRanges = entries;
  },
);
