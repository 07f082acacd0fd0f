/**
 * Scripts see Google's own addresses (Spreadsheet.getUrl) also here; a click on one that means a spreadsheet of the
 * local host leads to its page. The function is sent to frames as text, so it uses nothing from outside itself.
 */

interface Link {
  href: string;
}

/** The part of a browser window that the script needs. */
export interface LinkWindow {
  addEventListener(
    type: 'click' | 'auxclick',
    listener: (event: { readonly target: unknown }) => void,
    capture: boolean,
  ): void;
  open(address?: string, ...more: readonly string[]): unknown;
}

/** From now on links to the given spreadsheets, and window.open with their address, lead to `origin`. */
export function leadHome(frame: LinkWindow, origin: string, spreadsheets: readonly string[]): void {
  const google = 'https://docs.google.com';
  const home = (address: string) => {
    const id = address.startsWith(`${google}/spreadsheets/d/`)
      ? address.split('/')[5]?.split(/[?#]/)[0]
      : undefined;
    return id !== undefined && spreadsheets.includes(id) ? origin + address.slice(google.length) : address;
  };
  const lead = (event: { readonly target: unknown }) => {
    const target = event.target as { closest?(selector: string): Link | null } | null;
    const link = target?.closest?.('a[href]');
    if (link) link.href = home(link.href);
  };
  frame.addEventListener('click', lead, true);
  frame.addEventListener('auxclick', lead, true);
  const open = frame.open.bind(frame);
  frame.open = (address, ...more) => open(address === undefined ? address : home(address), ...more);
}
