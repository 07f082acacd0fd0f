/** Reads and writes the page's address the way Google Sheets does: …/spreadsheets/d/ID/edit#gid=0&fvid=123. */

export interface SheetAddress {
  readonly sheetId: number | null;
  readonly filterViewId: number | null;
}

export function readHash(hash: string): SheetAddress {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return { sheetId: wholeNumber(parameters.get('gid')), filterViewId: wholeNumber(parameters.get('fvid')) };
}

export function writeHash({ sheetId, filterViewId }: SheetAddress): string {
  const view = filterViewId === null ? '' : `&fvid=${filterViewId}`;
  return `#gid=${sheetId ?? 0}${view}`;
}

/** The id in /spreadsheets/d/ID/edit. */
export function spreadsheetIdOf(path: string): string {
  return decodeURIComponent(/^\/spreadsheets\/d\/([^/]+)/.exec(path)?.[1] ?? '');
}

/** Google's address of this very spreadsheet means this page; all others stay what they are. */
export function localAddress(address: string, spreadsheetId: string): string {
  const google = `https://docs.google.com/spreadsheets/d/${spreadsheetId}`;
  const rest = address.startsWith(google) ? address.slice(google.length) : null;
  return rest !== null && /^([/?#]|$)/.test(rest)
    ? `/spreadsheets/d/${encodeURIComponent(spreadsheetId)}${rest}`
    : address;
}

function wholeNumber(text: string | null): number | null {
  const number = Number(text);
  return text !== null && text !== '' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
