/** Menus of the person for whom a script runs: one of a name at a time. */
import type { MenuEntry, MenuView } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { Seat } from '../people/seats.ts';

/** Where the person looks at the file; nobody without access has a seat. */
export function openSeat({ host, workbook, user }: Execution): Seat {
  const seat = host.seats.of(workbook, user);
  if (seat === undefined) throw new LocalHostError('invalid-gesture', `${user} does not have the file open.`);
  return seat;
}

const sameMenu = (one: MenuView, title: string, addOn: boolean) => one.title === title && one.addOn === addOn;

/** Shows a menu in the place of one of the same name, else at the end. */
export function putMenu(execution: Execution, menu: MenuView): void {
  const { host, workbook, user } = execution;
  const seat = openSeat(execution);
  const others = seat.menus.filter((other) => !sameMenu(other, menu.title, menu.addOn));
  seat.menus = [...others, menu];
  host.announce({ spreadsheetId: workbook.id, what: 'menus', email: user });
}

/** Takes a menu away; false where there is none of that name. */
export function takeMenu(execution: Execution, title: string): boolean {
  const { host, workbook, user } = execution;
  const seat = openSeat(execution);
  const left = seat.menus.filter((menu) => !sameMenu(menu, title, false));
  const isGone = left.length < seat.menus.length;
  seat.menus = left;
  if (isGone) host.announce({ spreadsheetId: workbook.id, what: 'menus', email: user });
  return isGone;
}

/** The entries of Spreadsheet.addMenu: {name, functionName}, null for a line between. */
export function entriesFrom(method: string, items: readonly unknown[]): MenuEntry[] {
  return items.map((item) => {
    if (item === null || item === undefined) return { kind: 'separator' };
    const { name, functionName } = item as { name?: unknown; functionName?: unknown };
    if (typeof name !== 'string' || typeof functionName !== 'string')
      throw signatureMismatch(method, [name, items]);
    return { kind: 'item', label: name, function: functionName };
  });
}
