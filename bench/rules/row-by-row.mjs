// Runs a peer that answers for one contact at a time over all contacts and groups.
import { contactRows } from './contact-rows.mjs';
import { emptyMembers } from './membership.mjs';
import { typedColumns } from './typed-columns.mjs';

/** Newly compiled tests see this many contacts before they are timed, so that V8 has compiled them, too. */
const warmUpRows = 2000;

/**
 * A peer from the function that compiles the groups' plans to tests of one row object.
 * @param missing stands in for a number, date or checkbox that is not there
 */
export function rowByRow({ name, title, missing, compile }) {
  return {
    name,
    title,
    load: (cells) => contactRows(typedColumns(cells, missing)),
    compile: async (rows, plans) => {
      const tests = await compile(plans);
      allMembers(rows.slice(0, warmUpRows), tests);
      return () => allMembers(rows, tests);
    },
    members: (result) => result,
  };
}

function allMembers(rows, tests) {
  return tests.map((test) => {
    const members = emptyMembers(rows.length);
    for (let row = 0; row < rows.length; row += 1) if (test(rows[row])) members[row >> 5] |= 1 << (row & 31);
    return members;
  });
}
