/** What the sidebar may call. Each call reads its JSON, does its work as the person who clicked, and answers JSON; here alone errors become wire errors. */
import { applyTag, planTag } from './actions/tag-group.ts';
import { explanation } from './answers/explanation.ts';
import { findContacts } from './answers/find-contacts.ts';
import { groupForecast } from './answers/group-forecast.ts';
import { groupPage } from './answers/group-page.ts';
import { home } from './answers/home.ts';
import { fieldValues, preview } from './answers/preview.ts';
import type { ApiError, ApiName, ApiRequest, ApiResult, ApiValue, SavedGroup } from './api-types.ts';
import { mapField } from './contacts/map-field.ts';
import { UserError } from './errors.ts';
import { findGroup } from './groups/find-group.ts';
import { nameOfCopy } from './groups/group-name.ts';
import { loadGroups } from './groups/load-groups.ts';
import { deleteGroup, type GroupToSave, restoreFilterView, saveGroup } from './groups/save-group.ts';
import { ensureHourlyCheck } from './membership/hourly-check.ts';
import { sweep } from './membership/sweep.ts';
import type { Platform } from './ports.ts';
import { type RequestShape, readRequest } from './request-shape.ts';

type Handlers = {
  readonly [Name in ApiName]: (platform: Platform, request: ApiRequest<Name>) => ApiValue<Name>;
};

/** What each call's request must hold: anybody who can open the sidebar can call it with anything. */
const shapes: { readonly [Name in ApiName]: RequestShape } = {
  getHome: {},
  getFieldValues: { tableId: 'text', fieldId: 'text' },
  previewGroup: { tableId: 'text', rule: 'json' },
  getGroup: { groupId: 'text' },
  findContacts: { tableId: 'text', text: 'text' },
  explainContact: { tableId: 'text', groupId: 'text or null', rule: 'json', contact: 'contact' },
  forecastGroup: { groupId: 'text' },
  saveGroup: {
    groupId: 'text or null',
    version: 'text or null',
    tableId: 'text',
    name: 'text',
    rule: 'json',
  },
  duplicateGroup: { groupId: 'text' },
  deleteGroup: { groupId: 'text', version: 'text' },
  restoreFilterView: { groupId: 'text' },
  previewTag: { groupId: 'text', tag: 'text', action: 'add or remove' },
  tagGroup: { groupId: 'text', tag: 'text', action: 'add or remove', expected: 'count' },
  mapField: { tableId: 'text', fieldId: 'text', column: 'text' },
  recalculateNow: {},
  showContact: { tableId: 'text', row: 'count' },
};

const handlers: Handlers = {
  getHome: (platform) => home(platform),
  getFieldValues: (platform, { tableId, fieldId }) => fieldValues(platform, tableId, fieldId),
  previewGroup: (platform, { tableId, rule }) => preview(platform, tableId, rule),
  getGroup: (platform, { groupId }) => groupPage(platform, groupId),
  findContacts: (platform, { tableId, text }) => findContacts(platform, tableId, text),
  explainContact: (platform, request) => explanation(platform, request),
  forecastGroup: (platform, { groupId }) => groupForecast(platform, groupId),
  saveGroup: (platform, request) => saveAndSweep(platform, request),
  duplicateGroup: (platform, { groupId }) => duplicate(platform, groupId),
  deleteGroup: (platform, { groupId, version }) => {
    const { name } = deleteGroup(platform, groupId, version);
    sweep(platform);
    return { sentence: `The group “${name}” and its filter view are deleted; all contacts are still there.` };
  },
  restoreFilterView: (platform, { groupId }) => {
    const follows = restoreFilterView(platform, groupId);
    if (follows === 'membership') sweep(platform);
    return groupPage(platform, groupId);
  },
  previewTag: (platform, request) => planTag(platform, request),
  tagGroup: (platform, request) => {
    const receipt = applyTag(platform, request);
    sweep(platform);
    return receipt;
  },
  mapField: (platform, { tableId, fieldId, column }) => {
    const table = loadGroups(platform).tables.find(({ id }) => id === tableId);
    if (table === undefined)
      throw new UserError('table_gone', 'Nothing was changed, because the sheet of this field is gone.');
    mapField(platform, table, fieldId, column);
    sweep(platform);
    return home(platform);
  },
  recalculateNow: (platform) => {
    const { changed, problems } = sweep(platform);
    const done =
      changed === 0
        ? 'Everything was right already.'
        : `${changed} ${changed === 1 ? 'cell was' : 'cells were'} put right.`;
    return { changed, sentence: [done, ...problems].join(' ') };
  },
  showContact: (platform, { tableId, row }) => {
    platform.spreadsheet.showRow(Number(tableId), row - 1);
    return {};
  },
};

function saveAndSweep(platform: Platform, request: GroupToSave): SavedGroup {
  const id = saveGroup(platform, request);
  const notices = ensureHourlyCheck(platform);
  const { problems } = sweep(platform);
  return {
    group: groupPage(platform, id),
    notices: [...notices, ...problems.map((message) => ({ code: 'not_recalculated', message }))],
  };
}

function duplicate(platform: Platform, groupId: string): SavedGroup {
  const { groups } = loadGroups(platform);
  const group = findGroup({ groups }, groupId);
  if (group.json === null || group.table === null) {
    throw new UserError(
      'group_broken',
      `The group was not duplicated: ${group.problem ?? 'its rule cannot be read.'}`,
    );
  }
  const name = nameOfCopy(
    group.name,
    groups.map((other) => other.name),
  );
  return saveAndSweep(platform, {
    groupId: null,
    version: null,
    tableId: group.table.id,
    name,
    rule: group.json,
  });
}

/**
 * Runs one call.
 * @param requestJson JSON text of the request
 * @returns JSON text of an `ApiResult`; never throws
 */
export function answer<Name extends ApiName>(
  makePlatform: () => Platform,
  name: Name,
  requestJson: unknown,
): string {
  let result: ApiResult<ApiValue<Name>>;
  try {
    const platform = makePlatform();
    const request = readRequest(shapes[name], requestJson) as ApiRequest<Name>;
    result = { ok: true, value: handlers[name](platform, request) };
  } catch (error) {
    result = { ok: false, error: wireError(error) };
  }
  return JSON.stringify(result);
}

/** Our own errors are sentences already; for the rest the original words are kept for whoever has to find out. */
function wireError(error: unknown): ApiError {
  if (error instanceof UserError) {
    return {
      code: error.code,
      message: error.message,
      ...(error.problems.length > 0 ? { problems: error.problems } : {}),
    };
  }
  const words = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Error ? (error.stack ?? words) : words);
  return {
    code: 'google_refused',
    message: `Google Sheets did not carry this out (${words}). What was not written is as it was: try again, and reload the page if it happens again.`,
  };
}
