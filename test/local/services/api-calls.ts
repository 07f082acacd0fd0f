/** A team whose script passes calls of the Sheets API on and tells how each was answered. */
import { olga, team } from '../team.ts';

const code = `
const id = () => SpreadsheetApp.getActive().getId();
function attempt(work) {
  try { return { answer: work() }; } catch (error) { return { name: error.name, code: error.details && error.details.code, message: error.message }; }
}
function get(options) { return attempt(() => Sheets.Spreadsheets.get(id(), options)); }
function batch(requests) { return attempt(() => Sheets.Spreadsheets.batchUpdate({ requests }, id())); }
function read(range, options) { return attempt(() => Sheets.Spreadsheets.Values.get(id(), range, options || {})); }
function update(range, values, option) { return attempt(() => Sheets.Spreadsheets.Values.update({ values }, id(), range, option ? { valueInputOption: option } : {})); }
function updateMany(data, option) { return attempt(() => Sheets.Spreadsheets.Values.batchUpdate({ data, valueInputOption: option }, id())); }
function append(range, values, more) { return attempt(() => Sheets.Spreadsheets.Values.append({ values }, id(), range, Object.assign({ valueInputOption: 'RAW' }, more))); }
function search(filter) { return attempt(() => Sheets.Spreadsheets.DeveloperMetadata.search({ dataFilters: [filter] }, id())); }
function other(spreadsheetId) { return attempt(() => Sheets.Spreadsheets.get(spreadsheetId, { fields: 'spreadsheetId' })); }
`;

export type Attempt = {
  readonly answer?: Record<string, unknown>;
  readonly name?: string;
  readonly code?: number;
  readonly message?: string;
};

export function sheets() {
  const made = team({ code });
  const as =
    (email: string) =>
    (name: string, ...args: unknown[]) =>
      made.file.as(email).call(name, ...args) as Attempt;
  return { ...made, call: as(olga), callAs: as, values: () => made.file.values('Contacts') };
}
