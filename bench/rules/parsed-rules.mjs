// Parses the groups' rules with our engine; a rule that does not parse is a mistake of this benchmark.
import { fields } from './contacts.mjs';

/**
 * @param engine the rule engine's module
 * @param groups `{ id, name, rule }` with `rule` as stored
 */
export function parsedRules(engine, groups) {
  const world = {
    fields: new Map(fields.map((field) => [field.id, field])),
    groups: new Map(groups.map(({ id, name, rule }) => [id, { name, rule }])),
  };
  return groups.map(({ name, rule }) => {
    const parsed = engine.parseRule(rule, world);
    if (!parsed.ok) throw new Error(`${name} does not parse: ${JSON.stringify(parsed.problems)}`);
    return parsed.rule;
  });
}
