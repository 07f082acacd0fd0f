// Says whether a drawn group is one that somebody would keep: some of the contacts are in it, and not nearly all. Interprets plans, slowly.
import { contactRows, stateName } from './contact-rows.mjs';
import { firstNow, makeContacts } from './contacts.mjs';
import { makeGroups } from './groups.mjs';
import { planOf } from './plan.mjs';
import { blank, known, typedColumns } from './typed-columns.mjs';

const sampleSize = 2000;
const fewest = 4;
const most = 0.9 * sampleSize;

/** The benchmark's groups, as `{ id, name, rule }`. */
export function plausibleGroups() {
  const sample = contactRows(typedColumns(makeContacts(sampleSize), null));
  return makeGroups((group, others) => {
    const plan = planOf(group.rule, rulesById(others), firstNow);
    const members = sample.filter((row) => isTrue(plan, row)).length;
    return members >= fewest && members <= most;
  });
}

/** Rules by group id, as rules that refer to groups need them. */
export const rulesById = (groups) => new Map(groups.map(({ id, rule }) => [id, rule]));

/** The plans of all groups at one moment. */
export function plansAt(groups, now) {
  const byId = rulesById(groups);
  return groups.map(({ rule }) => planOf(rule, byId, now));
}

function isTrue(plan, row) {
  if (plan.type === 'all') return plan.children.every((child) => isTrue(child, row));
  if (plan.type === 'any') return plan.children.some((child) => isTrue(child, row));
  const state = row[stateName(plan.field)];
  if (plan.type === 'state') return plan.states.includes(state);
  const { guard } = plan;
  if (state === blank) return guard === 'orBlank' || guard === 'notUnknown';
  return state === known && passes(row[plan.column], plan.test) === plan.holds;
}

const compares = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function passes(value, { type, values, ranges, sign, value: bound }) {
  if (type === 'oneOf') return values.includes(value);
  if (type === 'contains') return values.some((part) => value.includes(part));
  if (type === 'compare') return compares[sign](value, bound);
  if (type === 'within') return ranges.some(([from, to]) => value >= from && value <= to);
  if (type === 'hasAny') return values.some((tag) => value.includes(tag));
  const hasAll = type.startsWith('has') && values.every((tag) => value.includes(tag));
  if (type === 'hasAll') return hasAll;
  if (type === 'hasExactly') return hasAll && value.length === new Set(values).size;
  return values.some((part) => value[type](part));
}
