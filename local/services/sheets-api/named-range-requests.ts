/** batchUpdate requests about named ranges. */

import { isRangeName, namedRangeOf } from '../../workbook/named-ranges.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import type { NamedRange } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import { keptRange, type Message, type RequestContext } from './request-context.ts';
import { namedRangeMessage } from './resources.ts';
import { names, updateMask } from './update-mask.ts';

interface NamedRangeData {
  readonly namedRangeId?: string;
  readonly name?: string;
  readonly range?: Partial<GridRange>;
}

function replaceNames(workbook: Workbook, ranges: NamedRange[]): void {
  const before = workbook.namedRanges;
  workbook.change(
    'structure',
    () => {
      workbook.namedRanges = ranges;
    },
    () => {
      workbook.namedRanges = before;
    },
  );
}

function checkedName({ workbook }: RequestContext, name: string | undefined, own?: NamedRange): string {
  if (name === undefined || !isRangeName(name)) throw badRequest(`Invalid named range name: ${name ?? ''}`);
  const other = namedRangeOf(workbook, name);
  if (other !== undefined && other !== own)
    throw badRequest(
      `Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
  return name;
}

function rangeWithId({ workbook }: RequestContext, id: string | undefined): NamedRange {
  const named = workbook.namedRanges.find((candidate) => candidate.id === id);
  if (named === undefined) throw badRequest(`No named range with id: ${id ?? ''}`);
  return named;
}

export function applyAddNamedRange(
  context: RequestContext,
  { namedRange }: { namedRange?: NamedRangeData },
): Message {
  if (namedRange === undefined) throw badRequest('namedRange is required.');
  const { workbook } = context;
  const isTaken = (id: string) => workbook.namedRanges.some((named) => named.id === id);
  const wanted = namedRange.namedRangeId;
  if (wanted !== undefined && isTaken(wanted))
    throw badRequest(`Cannot add named range with ID ${wanted}, a named range with that ID already exists.`);
  const named: NamedRange = {
    id: wanted ?? String(workbook.newId((id) => isTaken(String(id)))),
    name: checkedName(context, namedRange.name),
    range: keptRange(context, namedRange.range),
  };
  replaceNames(workbook, [...workbook.namedRanges, named]);
  return { addNamedRange: { namedRange: namedRangeMessage(named) } };
}

export function applyUpdateNamedRange(
  context: RequestContext,
  { namedRange = {}, fields }: { namedRange?: NamedRangeData; fields?: string },
): Message {
  const { workbook } = context;
  const mask = updateMask(fields, 'NamedRange');
  const named = rangeWithId(context, namedRange.namedRangeId);
  const updated: NamedRange = {
    id: named.id,
    name: names(mask, 'name') ? checkedName(context, namedRange.name, named) : named.name,
    range: names(mask, 'range') ? keptRange(context, namedRange.range) : named.range,
  };
  replaceNames(
    workbook,
    workbook.namedRanges.map((other) => (other === named ? updated : other)),
  );
  return {};
}

export function applyDeleteNamedRange(
  context: RequestContext,
  { namedRangeId }: { namedRangeId?: string },
): Message {
  const named = rangeWithId(context, namedRangeId);
  replaceNames(
    context.workbook,
    context.workbook.namedRanges.filter((other) => other !== named),
  );
  return {};
}
