/** What the stories told to break the product share: four contacts, two groups, and another script in the same file. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { createLocalGoogle, type SeedValue } from '../../local/index.ts';
import {
  ana,
  ben,
  call,
  listed,
  namedInCells,
  type Sayable,
  type Story,
  shownByView,
  start,
} from './story.ts';

export const rows = [
  ['Name', 'Email', 'Country', 'Tags'],
  ['Ann', 'ann@example.com', 'Canada', 'Client'],
  ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP'],
  ['Cleo', 'cleo@example.com', 'France', 'Client'],
  ['Dora', 'dora@example.com', '', ''],
];
export const north: Sayable = { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] };
export const notNorth: Sayable = { all: [{ field: 'Country', op: 'isNot', values: ['Canada'] }] };

/** A story that begins at another time and place. */
export function storyAt(now: string, timeZone: string, values: readonly (readonly SeedValue[])[]): Story {
  const google = createLocalGoogle({ now });
  const file = google.createSpreadsheet({
    title: 'Ours',
    owner: ana,
    timeZone,
    sheets: [{ title: 'Contacts', values }],
  });
  const person = file.as(ana);
  return { google, file, person, call: (name, request) => call(person, name, request) };
}

export function expectEverywhere(
  told: Story,
  group: { id: string; name: string },
  names: readonly string[],
  sheet = 'Contacts',
): void {
  expect(listed(told, group.id)).toEqual(names);
  expect(namedInCells(told.file, group.name, sheet)).toEqual(names);
  expect(shownByView(told.file, group.name, sheet)).toEqual(names);
}

/** The product's script beside another one that runs what it is given, in the same file. */
export function storyWithOutsider(): Story & { outside(who: string, code: string): unknown } {
  const project = mkdtempSync(join(tmpdir(), 'outsider-'));
  cpSync(join(__dirname, '../../dist'), project, { recursive: true });
  writeFileSync(join(project, 'Outsider.js'), 'function outside(code) { return new Function(code)(); }');
  const google = createLocalGoogle({ now: start, project });
  const file = google.createSpreadsheet({
    title: 'Ours',
    owner: ana,
    editors: [ben],
    sheets: [{ title: 'Contacts', values: rows as readonly (readonly SeedValue[])[] }],
  });
  const person = file.as(ana);
  person.open();
  return {
    google,
    file,
    person,
    call: (name, request) => call(person, name, request),
    outside: (who, code) => file.as(who).call('outside', code),
  };
}

export const protect = (sheetId: number, columns: readonly [number, number]) =>
  `Sheets.Spreadsheets.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: ${sheetId}, startColumnIndex: ${columns[0]}, endColumnIndex: ${columns[1]} }, editors: { users: ['${ana}'] } } } }] }, SpreadsheetApp.getActive().getId());`;
