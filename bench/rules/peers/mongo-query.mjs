// A plan as a MongoDB query, the language of sift and mingo.
import { stateName } from '../contact-rows.mjs';
import { blank, known } from '../typed-columns.mjs';

const compares = { '<': '$lt', '<=': '$lte', '>': '$gt', '>=': '$gte' };
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pattern for several texts: cheaper than one query for each. */
function textPattern(type, values) {
  const alternatives = values.map(escaped).join('|');
  const group = values.length > 1 ? `(?:${alternatives})` : alternatives;
  if (type === 'startsWith') return new RegExp(`^${group}`);
  return new RegExp(type === 'endsWith' ? `${group}$` : group);
}

export function mongoQuery(plan) {
  if (plan.type === 'all') return { $and: plan.children.map(mongoQuery) };
  if (plan.type === 'any') return { $or: plan.children.map(mongoQuery) };
  const state = stateName(plan.field);
  if (plan.type === 'state')
    return { [state]: plan.states.length === 1 ? plan.states[0] : { $in: plan.states } };
  const query = valueQuery(plan.column, plan.test);
  switch (plan.guard) {
    case 'none':
      return query;
    case 'orBlank':
      return { $or: [{ [state]: blank }, query] };
    case 'notUnknown':
      return { [state]: { $lte: blank }, ...negative(plan, query) };
    default:
      return { [state]: known, ...negative(plan, query) };
  }
}

/** The plainest way to say "not" in this language. */
function negative({ column, test }, query) {
  if (test.type === 'oneOf')
    return { [column]: test.values.length === 1 ? { $ne: test.values[0] } : { $nin: test.values } };
  if (test.type === 'hasAny') return { [column]: { $nin: test.values } };
  return { $nor: [query] };
}

function valueQuery(column, test) {
  const { values } = test;
  switch (test.type) {
    case 'oneOf':
      return { [column]: values.length === 1 ? values[0] : { $in: values } };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { [column]: { $regex: textPattern(test.type, values) } };
    case 'compare':
      return { [column]: { [compares[test.sign]]: test.value } };
    case 'within': {
      const ranges = test.ranges.map(([from, to]) => ({ [column]: { $gte: from, $lte: to } }));
      return ranges.length === 1 ? ranges[0] : { $or: ranges };
    }
    case 'hasAny':
      return { [column]: { $in: values } };
    case 'hasAll':
      return { [column]: { $all: values } };
    default:
      return { [column]: { $all: values, $size: new Set(values).size } };
  }
}
