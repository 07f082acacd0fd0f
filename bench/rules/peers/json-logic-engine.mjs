// json-logic-engine: rules in JsonLogic, compiled to functions with its `build`.
import { LogicEngine } from 'json-logic-engine';
import { stateName } from '../contact-rows.mjs';
import { rowByRow } from '../row-by-row.mjs';
import { blank, known } from '../typed-columns.mjs';

/** The engine with the two text operators it lacks, in the form that its compiler inlines. */
function engineWithTextOperators() {
  const engine = new LogicEngine();
  for (const name of ['startsWith', 'endsWith'])
    engine.addMethod(name, {
      method: ([text, part]) => text[name](part),
      compile: ([text, part], state) =>
        name === 'startsWith'
          ? state.compile`${text}.startsWith(${part})`
          : state.compile`${text}.endsWith(${part})`,
    });
  return engine;
}

const value = (name) => ({ val: name });
const oneOrAll = (type, parts) => (parts.length === 1 ? parts[0] : { [type]: parts });

function logicOf(plan) {
  if (plan.type === 'all') return { and: plan.children.map(logicOf) };
  if (plan.type === 'any') return { or: plan.children.map(logicOf) };
  const state = value(stateName(plan.field));
  if (plan.type === 'state')
    return oneOrAll(
      'or',
      plan.states.map((one) => ({ '===': [state, one] })),
    );
  const test = testLogic(value(plan.column), plan.test);
  const isKnown = { '===': [state, known] };
  const isBlank = { '===': [state, blank] };
  // Comparisons take null for 0, so that only a known number may be compared; the other tests are false of what is missing.
  const compares = plan.test.type === 'compare' || plan.test.type === 'within';
  switch (plan.guard) {
    case 'none':
      return compares ? { and: [isKnown, test] } : test;
    case 'orBlank':
      return { or: [isBlank, compares ? { and: [isKnown, test] } : test] };
    case 'notUnknown':
      return compares
        ? { or: [isBlank, { and: [isKnown, { '!': test }] }] }
        : { and: [{ '<=': [state, blank] }, { '!': test }] };
    default:
      return { and: [isKnown, { '!': test }] };
  }
}

function testLogic(own, { type, values, ranges, sign, value: bound }) {
  const each = (join, make) => oneOrAll(join, values.map(make));
  switch (type) {
    case 'oneOf':
      return values.length === 1 ? { '===': [own, values[0]] } : { in: [own, values] };
    case 'contains':
      return each('or', (part) => ({ in: [part, own] }));
    case 'startsWith':
    case 'endsWith':
      return each('or', (part) => ({ [type]: [own, part] }));
    case 'compare':
      return { [sign]: [own, bound] };
    case 'within':
      return oneOrAll(
        'or',
        ranges.map(([from, to]) => ({ '<=': [from, own, to] })),
      );
    case 'hasAny':
      return each('or', (tag) => ({ in: [tag, own] }));
    case 'hasAll':
      return each('and', (tag) => ({ in: [tag, own] }));
    default:
      return {
        and: [{ '===': [value('tagCount'), values.length] }, ...values.map((tag) => ({ in: [tag, own] }))],
      };
  }
}

const engine = engineWithTextOperators();

export const jsonLogicEngine = rowByRow({
  name: 'json-logic-engine',
  title: 'json-logic-engine (compiled)',
  missing: null,
  compile: (plans) => plans.map((plan) => engine.build(logicOf(plan))),
});
