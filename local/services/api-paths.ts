/** The classes of the advanced services and where they stand in Google's REST interfaces, as its errors and its discovery documents name them. */

const paths: Readonly<Record<string, readonly [api: string, resource: string]>> = {
  Spreadsheets: ['sheets', 'spreadsheets'],
  Values: ['sheets', 'spreadsheets.values'],
  Messages: ['gmail', 'users.messages'],
  Users: ['gmail', 'users'],
};

/** Methods of a class that shares its name with a class of SpreadsheetApp. */
const sharedNames: Readonly<Record<string, readonly [api: string, resource: string]>> = {
  'DeveloperMetadata.get': ['sheets', 'spreadsheets.developerMetadata'],
  'DeveloperMetadata.search': ['sheets', 'spreadsheets.developerMetadata'],
  'Sheets.copyTo': ['sheets', 'spreadsheets.sheets'],
};

export interface ApiPath {
  /** "sheets", "gmail". */
  readonly api: string;
  /** "spreadsheets.values.batchGet". */
  readonly method: string;
}

/** Where a method of an advanced service stands; null for Apps Script's own classes. */
export function apiPathOf(service: string, method: string): ApiPath | null {
  const found = sharedNames[`${service}.${method}`] ?? paths[service];
  return found === undefined ? null : { api: found[0], method: `${found[1]}.${method}` };
}
