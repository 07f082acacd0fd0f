/** The Sheets API as Apps Script's advanced service, with the members that the published types do not know yet. */
import { UserError } from '../errors.ts';

type Sheets = NonNullable<typeof Sheets>;
export type SheetsRequest = GoogleAppsScript.Sheets.Schema.Request;

/** Replaces `criteria`, which Google deprecated (Sheets API: FilterView.filterSpecs). */
export interface FilterView extends GoogleAppsScript.Sheets.Schema.FilterView {
  filterSpecs?: { columnIndex?: number; filterCriteria?: GoogleAppsScript.Sheets.Schema.FilterCriteria }[];
}

/** @throws UserError `sheets_service_off` where the manifest was edited by hand and the service is gone */
export function sheetsApi(): Sheets {
  if (typeof Sheets !== 'undefined') return Sheets;
  throw new UserError(
    'sheets_service_off',
    'The add-on cannot read the sheet, because the Sheets API service of its script is switched off: turn it on in the script editor under Services.',
  );
}
