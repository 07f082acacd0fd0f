/** One whole story of a group, as short as a story can be: open, define, save, edit, check, tag, delete. For measuring how long stories take. */
import { namedInCells, save, story } from './story.ts';

/** @throws Error where a cell does not name the group's members */
export function wholeStory(): void {
  const told = story({
    rows: [
      ['Name', 'Email', 'Country', 'Tags'],
      ['Ann', 'ann@example.com', 'Canada', 'Client'],
      ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP'],
      ['Cleo', 'cleo@example.com', 'France', ''],
    ],
  });
  const requireNamed = (expected: string) => {
    const names = namedInCells(told.file, 'North').join(', ');
    if (names !== expected) throw new Error(`The cells name “${names}”, not “${expected}”.`);
  };
  const group = save(told, 'North', { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] });
  told.person.type('Contacts!C4', 'Canada');
  told.google.clock.advance({ hours: 1 });
  told.call('tagGroup', { groupId: group.id, tag: 'Client', action: 'add', expected: 1 });
  requireNamed('Ann, Cleo');
  told.call('deleteGroup', { groupId: group.id, version: group.version });
  requireNamed('');
}
