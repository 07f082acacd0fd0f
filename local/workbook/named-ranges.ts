/** Named ranges: one name for a range, unique in the file without regard to case. */
import { LocalHostError } from '../errors.ts';
import type { GridRange } from './ranges.ts';
import type { NamedRange } from './views.ts';
import type { Workbook } from './workbook.ts';

/** Letters, digits and underscores, no digit first, nothing that reads as a cell or TRUE or FALSE, 250 characters at most (Sheets help: Name a range of cells). */
export const isRangeName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\d_.]{0,249}$/u.test(name) &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^(?:r\d*c\d*|true|false)$/i.test(name);

export const namedRangeOf = (workbook: Workbook, name: string): NamedRange | undefined =>
  workbook.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());

function replace(workbook: Workbook, after: NamedRange[]): void {
  const before = workbook.namedRanges;
  workbook.change(
    'structure',
    () => {
      workbook.namedRanges = after;
    },
    () => {
      workbook.namedRanges = before;
    },
  );
}

/** Gives a range a name; a name that is taken moves to the new range. */
export function setNamedRange(workbook: Workbook, name: string, range: GridRange): void {
  if (!isRangeName(name))
    throw new LocalHostError(
      'invalid-cell',
      `The name of the range "${name}" is invalid. Names must start with a letter or underscore and contain only letters, digits and underscores.`,
    );
  const known = namedRangeOf(workbook, name);
  const id =
    known?.id ??
    String(workbook.newId((taken) => workbook.namedRanges.some((named) => named.id === String(taken))));
  replace(workbook, [...workbook.namedRanges.filter((named) => named !== known), { id, name, range }]);
}

export function changeNamedRange(workbook: Workbook, id: string, change: Partial<NamedRange>): void {
  const { name } = change;
  const other = name === undefined ? undefined : namedRangeOf(workbook, name);
  if (name !== undefined && (!isRangeName(name) || (other !== undefined && other.id !== id)))
    throw new LocalHostError('invalid-cell', `The name of the range "${name}" is invalid or taken.`);
  replace(
    workbook,
    workbook.namedRanges.map((named) => (named.id === id ? { ...named, ...change } : named)),
  );
}

export function removeNamedRange(workbook: Workbook, id: string): void {
  replace(
    workbook,
    workbook.namedRanges.filter((named) => named.id !== id),
  );
}
