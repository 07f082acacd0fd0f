// Ours: the rule engine's evaluator. Prepared columns and parsed rules stay; every evaluation asks all groups anew at its own moment.
import { bundle } from '../build.mjs';
import { fields, firstNow } from '../contacts.mjs';
import { membersOf } from '../membership.mjs';
import { parsedRules } from '../parsed-rules.mjs';

export const ours = {
  name: 'ours',
  title: 'ours',
  load: async (cells, groups) => {
    const engine = await import(bundle('rules'));
    const columns = { rowCount: cells.get(fields[0].id).length, column: (id) => cells.get(id) };
    const contacts = new engine.PreparedContacts(columns, '.');
    const rules = parsedRules(engine, groups);
    // Columns are prepared when a rule first asks for them.
    engine.evaluateRules(rules, contacts, { now: firstNow - 1, weekStart: 'monday' });
    return { engine, contacts, rules };
  },
  compile:
    ({ engine, contacts, rules }, _plans, now) =>
    () =>
      engine.evaluateRules(rules, contacts, { now, weekStart: 'monday' }),
  members: (results, rowCount) => results.map(({ members }) => membersOf(members.toArray(), rowCount)),
};
