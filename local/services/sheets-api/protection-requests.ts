/** batchUpdate requests about protected ranges. */
import type { GridRange } from '../../workbook/ranges.ts';
import { mayEditProtection, protectedText } from '../../workbook/rights.ts';
import type { ProtectedRange } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import { updatedFields } from './field-mask.ts';
import { checkRange, type Message, type RequestContext, sheetWithId } from './request-context.ts';
import { protectedRangeMessage } from './resources.ts';

interface ProtectedRangeData {
  readonly protectedRangeId?: number;
  readonly range?: Partial<GridRange>;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly domainUsersCanEdit?: boolean;
  };
  readonly unprotectedRanges?: readonly Partial<GridRange>[];
}

function checkedRange(context: RequestContext, range: Partial<GridRange> | undefined): GridRange {
  if (range === undefined) throw badRequest('A protected range needs a range');
  const sheet = sheetWithId(context, range.sheetId);
  const full = { ...range, sheetId: sheet.id };
  checkRange(sheet, full);
  return full;
}

/** Who may edit: those named, and always the acting user and the file's owner. Without a list, everyone who may edit the file. */
function editorsFrom({ workbook, user }: RequestContext, data: ProtectedRangeData): string[] {
  const { people } = workbook;
  const named = data.editors;
  if ((named?.groups?.length ?? 0) > 0 || named?.domainUsersCanEdit === true) {
    throw badRequest('Groups and domains as editors are not in the local host');
  }
  const users = named === undefined ? people.editors : (named.users ?? []);
  return [...new Set([people.owner, user, ...users].map((email) => email.toLowerCase()))];
}

function replaceProtections(workbook: Workbook, ranges: ProtectedRange[]): void {
  const before = workbook.protectedRanges;
  workbook.change(
    'protection',
    () => {
      workbook.protectedRanges = ranges;
    },
    () => {
      workbook.protectedRanges = before;
    },
  );
}

const unprotectedFrom = (
  context: RequestContext,
  data: ProtectedRangeData,
  range: GridRange,
): GridRange[] => {
  const given = data.unprotectedRanges ?? [];
  if (
    given.length > 0 &&
    (range.startRowIndex ?? range.startColumnIndex ?? range.endRowIndex ?? range.endColumnIndex) !== undefined
  ) {
    throw badRequest('unprotectedRanges are for protected sheets only');
  }
  return given.map((open) => checkedRange(context, open));
};

export function applyAddProtectedRange(
  context: RequestContext,
  { protectedRange: data = {} }: { protectedRange?: ProtectedRangeData },
): Message {
  const { workbook, user } = context;
  const taken = (id: number) => workbook.protectedRanges.some((range) => range.id === id);
  if (data.protectedRangeId !== undefined && taken(data.protectedRangeId)) {
    throw badRequest(`A protected range with id ${data.protectedRangeId} already exists`);
  }
  const range = checkedRange(context, data.range);
  const protection: ProtectedRange = {
    id: data.protectedRangeId ?? workbook.newId(taken),
    range,
    description: data.description ?? '',
    warningOnly: data.warningOnly ?? false,
    editors: data.warningOnly === true ? [] : editorsFrom(context, data),
    unprotectedRanges: unprotectedFrom(context, data, range),
  };
  replaceProtections(workbook, [...workbook.protectedRanges, protection]);
  return { addProtectedRange: { protectedRange: protectedRangeMessage(workbook, protection, user) } };
}

/** The protection, if the acting user may change it. */
function editable({ workbook, user }: RequestContext, id: number | undefined): ProtectedRange {
  const protection = workbook.protectedRanges.find((range) => range.id === id);
  if (protection === undefined) throw badRequest(`No protected range with id: ${id}`);
  if (!protection.warningOnly && !mayEditProtection(workbook, protection, user))
    throw badRequest(protectedText);
  return protection;
}

export function applyUpdateProtectedRange(
  context: RequestContext,
  { protectedRange: data = {}, fields }: { protectedRange?: ProtectedRangeData; fields?: string },
): Message {
  const { workbook } = context;
  const named = updatedFields(fields, 'protectedRange', [
    'range',
    'description',
    'warningOnly',
    'editors',
    'unprotectedRanges',
  ]);
  const protection = editable(context, data.protectedRangeId);
  const warningOnly = named.has('warningOnly') ? (data.warningOnly ?? false) : protection.warningOnly;
  const range = named.has('range') ? checkedRange(context, data.range) : protection.range;
  const newEditors = named.has('editors') || (protection.warningOnly && !warningOnly);
  const updated: ProtectedRange = {
    id: protection.id,
    range,
    description: named.has('description') ? (data.description ?? '') : protection.description,
    warningOnly,
    editors: newEditors
      ? editorsFrom(context, named.has('editors') ? { ...data, editors: data.editors ?? {} } : {})
      : protection.editors,
    unprotectedRanges: named.has('unprotectedRanges')
      ? unprotectedFrom(context, data, range)
      : protection.unprotectedRanges,
  };
  replaceProtections(
    workbook,
    workbook.protectedRanges.map((other) => (other === protection ? updated : other)),
  );
  return {};
}

export function applyDeleteProtectedRange(
  context: RequestContext,
  { protectedRangeId }: { protectedRangeId?: number },
): Message {
  const protection = editable(context, protectedRangeId);
  replaceProtections(
    context.workbook,
    context.workbook.protectedRanges.filter((other) => other !== protection),
  );
  return {};
}
