/** What a window asks about its file beside cells: filters as the person sees them, files to download, import and open, versions. */
import { LocalHostError } from '../errors.ts';
import {
  type GridRangeView,
  type LocalGoogle,
  type LocalSpreadsheet,
  type OpenedFilterView,
  openFile,
  type Person,
  saveCsv,
  saveXlsx,
} from '../index.ts';
import { lookAt } from './gestures-at-filters.ts';
import type { HostAnswers, HostRequest } from './host-request.ts';
import type { DownloadedFile, FilterArea, FilterState, ImportHow, KnownFile } from './wire.ts';

export type WindowRequest = Extract<
  HostRequest,
  { kind: 'filterState' | 'versions' | 'files' | 'newFile' | 'download' | 'import' }
>;

/** Answers as `HostAnswers` says. Throws LocalHostError with a sentence for the person. */
export function answerWindow(
  google: LocalGoogle,
  spreadsheet: LocalSpreadsheet,
  person: Person,
  request: WindowRequest,
): HostAnswers[WindowRequest['kind']] {
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: Biome does not see what Extract left of the kinds.
  switch (request.kind) {
    case 'filterState':
      return filterState(person, spreadsheet, request.sheet);
    case 'versions':
      return person.versions();
    case 'files':
      return knownFiles(google, person.email);
    case 'newFile':
      return newFile(google, person, spreadsheet);
    case 'download':
      return downloadedFile(spreadsheet, request.format, request.sheet);
    case 'import':
      return importFile(google, person, spreadsheet, request);
  }
}

/** @param sheet title of the sheet that the window shows */
function filterState(person: Person, spreadsheet: LocalSpreadsheet, sheet: string): FilterState {
  lookAt(person, sheet);
  const view = person.openedFilterView();
  const basic = person.sheetFilter(sheet);
  const opened = view && { id: view.id, title: view.title, ...filterArea(view) };
  const filters = opened ?? (basic && filterArea(basic));
  const active = filters !== null && (filters.columns.length > 0 || filters.sort.length > 0);
  if (!spreadsheet.sheets().some(({ title }) => title === sheet))
    throw new LocalHostError('no-such-sheet', `There is no sheet "${sheet}" any more.`);
  return {
    opened,
    basic: basic && filterArea(basic),
    rows: active ? person.shownRows(sheet) : null,
  };
}

function filterArea({ range, columns, sort }: Omit<OpenedFilterView, 'id' | 'title'>): FilterArea {
  return { ...edges(range), columns, sort };
}

function edges({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRangeView) {
  return {
    headerRow: (startRowIndex ?? 0) + 1,
    lastRow: endRowIndex ?? null,
    firstColumn: (startColumnIndex ?? 0) + 1,
    lastColumn: endColumnIndex ?? null,
  };
}

/** File ▸ Download. `sheet` is the title of the sheet that a .csv file is made of. */
function downloadedFile(
  spreadsheet: LocalSpreadsheet,
  format: 'xlsx' | 'csv',
  sheet: string,
): DownloadedFile {
  if (format === 'csv') {
    return {
      name: `${spreadsheet.title} - ${sheet}.csv`,
      type: 'text/csv; charset=utf-8',
      bytes: new TextEncoder().encode(saveCsv(spreadsheet, sheet)),
    };
  }
  return {
    name: `${spreadsheet.title}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: Uint8Array.from(saveXlsx(spreadsheet)),
  };
}

/** File ▸ Import. Answers with the id of the spreadsheet that holds the sheets now. */
function importFile(
  google: LocalGoogle,
  person: Person,
  spreadsheet: LocalSpreadsheet,
  { name, bytes, how }: { readonly name: string; readonly bytes: Uint8Array; readonly how: ImportHow },
): string {
  const sheets = openFile(bytes, name);
  if (how === 'newSheets') {
    person.importSheets(sheets);
    return spreadsheet.id;
  }
  const title = name.replace(/\.[^.]+$/, '');
  const { locale, timeZone } = spreadsheet;
  return google.createSpreadsheet({ title, locale, timeZone, owner: person.email, sheets }).id;
}

/** File ▸ New ▸ Spreadsheet, in the settings of the file one comes from. Answers with its id. */
function newFile(google: LocalGoogle, person: Person, { locale, timeZone }: LocalSpreadsheet): string {
  const sheets = [{ title: 'Sheet1', values: [] }];
  return google.createSpreadsheet({
    title: 'Untitled spreadsheet',
    locale,
    timeZone,
    owner: person.email,
    sheets,
  }).id;
}

/** File ▸ Open: what the person has access to. */
function knownFiles(google: LocalGoogle, email: string): KnownFile[] {
  return google.spreadsheets().flatMap((file) => {
    const people = file.people();
    const owner = people.find(({ role }) => role === 'owner')?.email ?? '';
    return people.some((person) => person.email.toLowerCase() === email.toLowerCase())
      ? [{ id: file.id, title: file.title, owner }]
      : [];
  });
}
