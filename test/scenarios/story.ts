/** What every story needs: a small spreadsheet of named people, and the sidebar's calls with their types. */

import {
  createLocalGoogle,
  type LocalGoogle,
  type LocalGoogleSwitches,
  type LocalSpreadsheet,
  type Person,
  type SeedValue,
} from '../../local/index.ts';
import type {
  Api,
  ApiError,
  ApiName,
  ApiRequest,
  ApiResult,
  ApiValue,
  GroupPage,
} from '../../src/api-types.ts';
import type { RuleNodeJson } from '../../src/rules/index.ts';

export const ana = 'ana@example.com';
export const ben = 'ben@example.com';

/** Monday, 09:00 on the wall clock of New York, where the stories' spreadsheet lives. */
export const start = '2026-11-23T14:00:00Z';

export interface Story {
  readonly google: LocalGoogle;
  readonly file: LocalSpreadsheet;
  readonly person: Person;
  call<Name extends ApiName>(name: Name, request: ApiRequest<Name>): ApiValue<Name>;
}

export interface StoryOptions {
  readonly rows: readonly (readonly SeedValue[])[];
  readonly title?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly more?: readonly { readonly title: string; readonly values: readonly (readonly SeedValue[])[] }[];
  readonly formats?: readonly { readonly range: string; readonly pattern: string }[];
  readonly checkboxes?: readonly string[];
  readonly frozenRows?: number;
  readonly switches?: Partial<LocalGoogleSwitches>;
}

/** A spreadsheet with one sheet “Contacts”, opened by its owner Ana. */
export function story(options: StoryOptions): Story {
  const { rows, formats, checkboxes, frozenRows, switches = {} } = options;
  const google = createLocalGoogle({ now: start, switches });
  const file = google.createSpreadsheet({
    title: 'Our contacts',
    owner: ana,
    editors: [ben],
    locale: options.locale ?? 'en_US',
    timeZone: options.timeZone ?? 'America/New_York',
    sheets: [
      {
        title: options.title ?? 'Contacts',
        values: rows,
        ...(formats ? { formats } : {}),
        ...(checkboxes ? { checkboxes } : {}),
        ...(frozenRows ? { frozenRows } : {}),
      },
      ...(options.more ?? []),
    ],
  });
  const person = file.as(ana);
  person.open();
  return { google, file, person, call: (name, request) => call(person, name, request) };
}

/** An answer of the server that is not a success. */
export class Refused extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(`${error.code}: ${error.message}`);
    this.error = error;
  }
}

/** Calls the server as the sidebar does. @throws Refused */
export function call<Name extends ApiName>(
  person: Person,
  name: Name,
  request: ApiRequest<Name>,
): ReturnType<Api[Name]> {
  const result = JSON.parse(String(person.call(name, JSON.stringify(request)))) as ApiResult<ApiValue<Name>>;
  if (result.ok) return result.value as ReturnType<Api[Name]>;
  throw new Refused(result.error);
}

/** The error a call is refused with. */
export function refusal(work: () => unknown): ApiError {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
  throw new Error('The call was expected to be refused, and was not.');
}

/** The id of a field by its header, as the sidebar learns it. */
export function fieldId(told: Pick<Story, 'call'>, name: string): string {
  const fields = told.call('getHome', {}).tables.flatMap((table) => table.fields);
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined)
    throw new Error(`There is no field ${name} among ${fields.map((each) => each.name).join(', ')}.`);
  return field.id;
}

/** A condition by header instead of by id. */
export type Sayable =
  | { readonly all: readonly Sayable[] }
  | { readonly any: readonly Sayable[] }
  | { readonly not: Sayable }
  | { readonly field: string; readonly op: string; readonly values?: readonly unknown[] };

export function rule(told: Pick<Story, 'call'>, node: Sayable): { version: 1; rule: RuleNodeJson } {
  const names = new Map(
    told.call('getHome', {}).tables.flatMap((table) => table.fields.map(({ name, id }) => [name, id])),
  );
  const text = JSON.stringify(node, (key, value: unknown) =>
    key === 'field' && typeof value === 'string' ? (names.get(value) ?? value) : value,
  );
  return { version: 1, rule: JSON.parse(text) as RuleNodeJson };
}

/** Saves a group of the first table and answers its page. */
export function save(told: Pick<Story, 'call'>, name: string, node: Sayable): GroupPage {
  const tableId = told.call('getHome', {}).activeTableId ?? '';
  return told.call('saveGroup', { groupId: null, version: null, tableId, name, rule: rule(told, node) })
    .group;
}

/** First cells of the rows whose `Contact groups` cell names the group. */
export function namedInCells(file: LocalSpreadsheet, group: string, sheet = 'Contacts'): string[] {
  const [headers = [], ...rows] = file.values(sheet);
  const column = headers.indexOf('Contact groups');
  return rows
    .filter((row) =>
      String(row[column] ?? '')
        .split(', ')
        .includes(group),
    )
    .map((row) => String(row[0]));
}

/** First cells of the rows that the group's filter view shows. */
export function shownByView(file: LocalSpreadsheet, group: string, sheet = 'Contacts'): string[] {
  const view = file.filterViews().find(({ title }) => title === group);
  if (view === undefined) throw new Error(`There is no filter view ${group}.`);
  const rows = file.values(sheet);
  return file.filterViewRows(view.id).map((row) => String(rows[row - 1]?.[0] ?? ''));
}

/** Names on the group's page. */
export function listed(told: Pick<Story, 'call'>, groupId: string): string[] {
  return told.call('getGroup', { groupId }).shown.map(({ name }) => name);
}
