/** batchUpdate requests about protected ranges. */
import { NotInLocalHost } from '../../errors.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import { mayEditProtection, protectedText } from '../../workbook/rights.ts';
import type { ProtectedRange } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import { backedRange } from './backed-range.ts';
import { keptRange, type Message, type RequestContext } from './request-context.ts';
import { protectedRangeMessage } from './resources.ts';
import { names, updateMask } from './update-mask.ts';

interface ProtectedRangeData {
  readonly protectedRangeId?: number;
  readonly range?: Partial<GridRange>;
  readonly namedRangeId?: string;
  readonly tableId?: string;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly domainUsersCanEdit?: boolean;
  };
  readonly unprotectedRanges?: readonly Partial<GridRange>[];
}

const isWholeSheet = (range: GridRange) =>
  (range.startRowIndex ?? range.startColumnIndex ?? range.endRowIndex ?? range.endColumnIndex) === undefined;

/** Who may edit: those named, and always the acting user and the file's owner. Without a list, everyone who may edit the file. */
function editorsFrom(
  { workbook, user }: RequestContext,
  data: ProtectedRangeData,
): Pick<ProtectedRange, 'editors' | 'domainEdit'> {
  const { people } = workbook;
  const named = data.editors;
  if ((named?.groups?.length ?? 0) > 0) throw new NotInLocalHost('Editors.groups');
  for (const email of named?.users ?? []) {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw badRequest(`Invalid email address: ${email}`);
  }
  const users = named === undefined ? people.editors : (named.users ?? []);
  return {
    editors: [...new Set([people.owner, user, ...users].map((email) => email.toLowerCase()))],
    ...(named?.domainUsersCanEdit === true ? { domainEdit: true } : {}),
  };
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

function unprotectedFrom(context: RequestContext, data: ProtectedRangeData, range: GridRange): GridRange[] {
  const given = data.unprotectedRanges ?? [];
  if (given.length > 0 && !isWholeSheet(range))
    throw badRequest('unprotectedRanges can only be set on a protected sheet.');
  return given.map((open) => {
    const kept = keptRange(context, open);
    if (kept.sheetId !== range.sheetId) throw badRequest('unprotectedRanges must be on the protected sheet.');
    return kept;
  });
}

/** A sheet is protected as a whole once only. */
function checkOneSheetProtection({ workbook }: RequestContext, range: GridRange, own?: ProtectedRange): void {
  const isTaken = workbook.protectedRanges.some(
    (other) => other !== own && other.range.sheetId === range.sheetId && isWholeSheet(other.range),
  );
  if (isWholeSheet(range) && isTaken)
    throw badRequest(`Sheet "${workbook.sheetById(range.sheetId)?.title}" already has sheet protection`);
}

export function applyAddProtectedRange(
  context: RequestContext,
  { protectedRange: data }: { protectedRange?: ProtectedRangeData },
): Message {
  if (data === undefined) throw badRequest('protectedRange is required.');
  const { workbook, user } = context;
  const isTaken = (id: number) => workbook.protectedRanges.some((range) => range.id === id);
  const wanted = data.protectedRangeId;
  if (wanted !== undefined && wanted < 1) throw badRequest(`Invalid protected range ID: ${wanted}`);
  if (wanted !== undefined && isTaken(wanted)) {
    throw badRequest(
      `Cannot add protected range with ID ${wanted}, a protected range with that ID already exists.`,
    );
  }
  const range = backedRange(context, data, 'protectedRange');
  checkOneSheetProtection(context, range);
  const warningOnly = data.warningOnly ?? false;
  const protection: ProtectedRange = {
    id: wanted ?? workbook.newId(isTaken),
    range,
    description: data.description ?? '',
    warningOnly,
    ...(warningOnly ? { editors: [] } : editorsFrom(context, data)),
    unprotectedRanges: unprotectedFrom(context, data, range),
  };
  replaceProtections(workbook, [...workbook.protectedRanges, protection]);
  return { addProtectedRange: { protectedRange: protectedRangeMessage(workbook, protection, user) } };
}

/** The protection, if the acting user may change it. */
function editable({ workbook, user }: RequestContext, id: number | undefined): ProtectedRange {
  const protection = workbook.protectedRanges.find((range) => range.id === id);
  if (protection === undefined) throw badRequest(`No protected range with id: ${id ?? 0}`);
  if (!protection.warningOnly && !mayEditProtection(workbook, protection, user))
    throw badRequest(protectedText);
  return protection;
}

export function applyUpdateProtectedRange(
  context: RequestContext,
  { protectedRange: data = {}, fields }: { protectedRange?: ProtectedRangeData; fields?: string },
): Message {
  const { workbook } = context;
  const mask = updateMask(fields, 'ProtectedRange');
  const protection = editable(context, data.protectedRangeId);
  const wants = (path: string) => names(mask, path);
  const warningOnly = wants('warningOnly') ? (data.warningOnly ?? false) : protection.warningOnly;
  const isGiven = data.range ?? data.namedRangeId ?? data.tableId;
  const moved = (wants('range') || wants('namedRangeId')) && (mask !== true || isGiven !== undefined);
  const range = moved ? backedRange(context, data, 'protectedRange') : protection.range;
  checkOneSheetProtection(context, range, protection);
  const opened = protection.warningOnly && !warningOnly;
  const { mirrorsFile: _mirrors, domainEdit: _domain, ...kept } = protection;
  const listed =
    wants('editors') && !warningOnly
      ? { ...kept, ...editorsFrom(context, { ...data, editors: data.editors ?? {} }) }
      : opened
        ? { ...kept, ...editorsFrom(context, {}) }
        : protection;
  const updated: ProtectedRange = {
    ...listed,
    range,
    description: wants('description') ? (data.description ?? '') : protection.description,
    warningOnly,
    unprotectedRanges: wants('unprotectedRanges')
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
