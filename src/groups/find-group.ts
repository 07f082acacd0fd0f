/** Finds the group a call speaks of and makes sure that what the person saw is still what stands there. */
import { UserError } from '../errors.ts';
import type { Platform } from '../ports.ts';
import type { LoadedGroups } from './load-groups.ts';
import type { StoredGroup } from './stored-groups.ts';

/** A change of definitions waits this long for another one. */
const lockMilliseconds = 10_000;

/** @throws UserError `group_gone` */
export function findGroup(loaded: Pick<LoadedGroups, 'groups'>, groupId: string): StoredGroup {
  const group = loaded.groups.find(({ id }) => id === groupId);
  if (group === undefined) {
    throw new UserError(
      'group_gone',
      'This group no longer exists; somebody may have deleted it. Nothing was changed: go back to the list of groups.',
    );
  }
  return group;
}

/** @throws UserError `changed_meanwhile` */
export function requireVersion(group: StoredGroup, version: string | null): void {
  if (group.row.version === version) return;
  throw new UserError(
    'changed_meanwhile',
    `Somebody changed “${group.name}” while you had it open. Nothing of yours was written: open the group again to see the change, then decide.`,
  );
}

/** @throws UserError `busy` where another change does not end in time */
export function withDefinitionLock<Value>(platform: Platform, work: () => Value): Value {
  const done = platform.lock.run(lockMilliseconds, work);
  if (done.done) return done.value;
  throw new UserError(
    'busy',
    'Somebody else is saving right now. Nothing was changed: try again in a moment.',
  );
}
