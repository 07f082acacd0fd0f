// One cold process: from the rules' JSON text and the cells of one edited row to the groups that its contact is in. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bundle } from './build.mjs';
import { fields, firstNow } from './contacts.mjs';

const { rules, cells } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const product = await import(bundle('product'));
const cellById = new Map(fields.map(({ id }, column) => [id, cells[column]]));

const started = performance.now();
const world = {
  fields: new Map(fields.map((field) => [field.id, field])),
  groups: new Map(rules.map(({ id, name, text }) => [id, { name, rule: JSON.parse(text) }])),
};
const parsed = rules.map(({ id }) => product.parseRule(world.groups.get(id).rule, world).rule);
const understood = performance.now();
const settings = { now: firstNow, decimalMark: '.', weekStart: 'monday' };
const reading = new product.ContactReading((id) => cellById.get(id) ?? null, settings);
const groups = parsed.flatMap((rule, group) => (reading.truth(rule) === true ? [group] : []));
const finished = performance.now();

console.log(
  JSON.stringify({ milliseconds: finished - started, evaluateMilliseconds: finished - understood, groups }),
);
