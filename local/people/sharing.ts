/** The Share dialog: who gives and takes which role, and what that does to people who have the file open. */
import type { Role } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { WorkbookPeople } from '../workbook/workbook.ts';
import { type Acting, requireEditor } from './acting.ts';

type List = 'editors' | 'commenters' | 'viewers';
const listOf: Readonly<Record<Exclude<Role, 'owner'>, List>> = {
  editor: 'editors',
  commenter: 'commenters',
  viewer: 'viewers',
};

const isAddress = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function without(people: WorkbookPeople, email: string): WorkbookPeople {
  const others = (list: readonly string[]) => list.filter((entry) => !same(entry, email));
  return {
    owner: people.owner,
    editors: others(people.editors),
    commenters: others(people.commenters),
    viewers: others(people.viewers),
  };
}

const withRole = (people: WorkbookPeople, email: string, role: Exclude<Role, 'owner'>): WorkbookPeople => {
  const list = listOf[role];
  return { ...people, [list]: [...people[list], email] };
};

/**
 * Gives a person a role in the file, or takes the access away (null). Not part of anybody's undo. Whoever loses access loses the open
 * window's add-on too; their triggers stay listed and no longer run here.
 */
export function shareFile(acting: Acting, email: string, role: Role | null): void {
  requireEditor(acting);
  const { host, workbook } = acting;
  const { owner } = workbook.people;
  if (!isAddress(email))
    throw new LocalHostError('invalid-gesture', `${email} is not an email address; nothing was shared.`);
  if (role === 'owner' && !same(acting.email, owner))
    throw new LocalHostError(
      'no-access',
      'Only the owner can make somebody else the owner; nothing changed.',
    );
  if (role !== 'owner' && same(email, owner))
    throw new LocalHostError(
      'no-access',
      'The owner keeps the file until somebody else is made the owner; nothing changed.',
    );
  if (role === 'owner' && same(email, owner)) return;
  const others = without(workbook.people, email);
  workbook.people =
    role === 'owner'
      ? withRole({ ...others, owner: email }, owner, 'editor')
      : role === null
        ? others
        : withRole(others, email, role);
  if (role === null) host.seats.leave(workbook, email);
  host.announce({ spreadsheetId: workbook.id, what: 'people' });
}
