// json-rules-engine: one engine with all groups as rules, run for one contact after the other. It is slow, and measured on a small share.
import { Engine, Operator } from 'json-rules-engine';
import { contactRows, stateName } from '../contact-rows.mjs';
import { emptyMembers } from '../membership.mjs';
import { blank, known, typedColumns } from '../typed-columns.mjs';

const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number';

/** What it has no operators for; each takes all values of a condition at once. */
const operators = [
  new Operator('containsAny', (text, parts) => parts.some((part) => text.includes(part)), isText),
  new Operator('startsWithAny', (text, parts) => parts.some((part) => text.startsWith(part)), isText),
  new Operator('endsWithAny', (text, parts) => parts.some((part) => text.endsWith(part)), isText),
  new Operator(
    'withinAny',
    (value, ranges) => ranges.some(([from, to]) => value >= from && value <= to),
    isNumber,
  ),
  new Operator('hasAny', (tags, wanted) => wanted.some((tag) => tags.includes(tag)), Array.isArray),
  new Operator('hasAll', (tags, wanted) => wanted.every((tag) => tags.includes(tag)), Array.isArray),
  new Operator(
    'hasExactly',
    (tags, wanted) => tags.length === wanted.length && wanted.every((tag) => tags.includes(tag)),
    Array.isArray,
  ),
];

const compares = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};
const textOperators = { contains: 'containsAny', startsWith: 'startsWithAny', endsWith: 'endsWithAny' };

function conditionsOf(plan) {
  if (plan.type === 'all' || plan.type === 'any') return { [plan.type]: plan.children.map(conditionsOf) };
  const state = stateName(plan.field);
  if (plan.type === 'state') return { fact: state, operator: 'in', value: plan.states };
  const test = testCondition(plan.column, plan.test);
  switch (plan.guard) {
    case 'none':
      return test;
    case 'orBlank':
      return { any: [{ fact: state, operator: 'equal', value: blank }, test] };
    case 'notUnknown':
      return { all: [{ fact: state, operator: 'lessThanInclusive', value: blank }, { not: test }] };
    default:
      return { all: [{ fact: state, operator: 'equal', value: known }, { not: test }] };
  }
}

function testCondition(fact, { type, values, ranges, sign, value }) {
  if (type === 'oneOf') return { fact, operator: 'in', value: values };
  if (type === 'compare') return { fact, operator: compares[sign], value };
  if (type === 'within') return { fact, operator: 'withinAny', value: ranges };
  return { fact, operator: textOperators[type] ?? type, value: values };
}

/** A rule's conditions begin with `all`, `any` or `not`. */
const ruleConditions = (conditions) => ('fact' in conditions ? { all: [conditions] } : conditions);

export const jsonRulesEngine = {
  name: 'json-rules-engine',
  title: 'json-rules-engine',
  load: (cells) => contactRows(typedColumns(cells, null)),
  compile: (rows, plans) => {
    const engine = new Engine();
    for (const operator of operators) engine.addOperator(operator);
    for (const [group, plan] of plans.entries())
      engine.addRule({
        conditions: ruleConditions(conditionsOf(plan)),
        event: { type: 'member', params: { group } },
      });
    return () => allMembers(engine, rows, plans.length);
  },
  members: (result) => result,
};

async function allMembers(engine, rows, groupCount) {
  const groups = Array.from({ length: groupCount }, () => emptyMembers(rows.length));
  for (let row = 0; row < rows.length; row += 1) {
    const { events } = await engine.run(rows[row]);
    for (const { params } of events) groups[params.group][row >> 5] |= 1 << (row & 31);
  }
  return groups;
}
