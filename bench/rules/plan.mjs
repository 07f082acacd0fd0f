// What every peer translates from: a rule at one moment as a tree of all and any over tests, with `not` pushed down to the tests and
// relative dates made numbers. Peers get it for free, outside what is timed.
import { fields } from './contacts.mjs';
import { anniversaryTest, dateTest } from './plan-dates.mjs';
import { normalText } from './typed-columns.mjs';

const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
const millisecondsPerDay = 86_400_000;

/**
 * A test is one of
 * - `{ type: 'state', field, states }`: the cell is in one of these states;
 * - `{ type: 'test', field, column, test, holds, guard }`: the test of the column's value has the truth `holds`, and
 *   `guard` says what else counts: `none`; `orBlank` (a blank cell counts, too); `notUnknown` (known and blank cells only);
 *   `known` (known cells only). No test is ever true of what stands in for a blank or unknown value.
 * @param groups the other groups by id, for rules that refer to them
 * @param now the serial of the moment
 */
export function planOf(rule, groups, now) {
  return planNode(rule.rule, false, groups, Math.round(now * millisecondsPerDay));
}

function planNode(node, isNegated, groups, now) {
  if ('not' in node) return planNode(node.not, !isNegated, groups, now);
  if ('field' in node) return planCondition(node, isNegated, now);
  if ('group' in node) {
    const any = { any: node.group.map((id) => groups.get(id).rule) };
    return planNode(any, isNegated !== (node.op === 'notIn'), groups, now);
  }
  const type = 'all' in node !== isNegated ? 'all' : 'any';
  const children = (node.all ?? node.any).map((child) => planNode(child, isNegated, groups, now));
  return children.length === 1 ? children[0] : { type, children };
}

const negatives = new Map([
  ['isNot', 'is'],
  ['notContains', 'contains'],
  ['notStartsWith', 'startsWith'],
  ['notEndsWith', 'endsWith'],
  ['domainIsNot', 'domainIs'],
  ['isNotValidEmail', 'isValidEmail'],
  ['notBetween', 'between'],
  ['notOn', 'on'],
  ['notInLast', 'inLast'],
  ['notInNext', 'inNext'],
  ['notInPeriod', 'inPeriod'],
  ['hasNone', 'hasAny'],
  ['notHasAll', 'hasAll'],
]);

const blankStates = [1];
const filledStates = [0, 2];

function planCondition({ field, op, values = [], blank = 'include' }, isNegated, now) {
  if (op === 'isBlank' || op === 'isNotBlank')
    return { type: 'state', field, states: (op === 'isBlank') !== isNegated ? blankStates : filledStates };
  const positive = negatives.get(op);
  const holds = (positive === undefined) !== isNegated;
  const { column = field, test, onBlank = false } = testOf(field, positive ?? op, values, now);
  // The condition's own truth on a blank cell, before any `not` around it.
  const truthOnBlank = positive === undefined ? onBlank : blank === 'include';
  const countsBlank = truthOnBlank !== isNegated;
  const guard = holds ? (countsBlank ? 'orBlank' : 'none') : countsBlank ? 'notUnknown' : 'known';
  return { type: 'test', field, column, test, holds, guard };
}

const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=', countGte: '>=', countLte: '<=' };

/** The test of an operator in its positive sense, the column it looks at, and its truth on a blank cell. */
function testOf(field, op, values, now) {
  const kind = kinds.get(field);
  if (kind === 'checkbox')
    return { test: { type: 'oneOf', values: [op === 'isTrue'] }, onBlank: op === 'isFalse' };
  if (kind === 'tags') return tagsTest(op, values);
  if (kind === 'date' || kind === 'datetime') return momentTest(field, kind, op, values, now);
  if (kind === 'number' || kind === 'currency') return { test: numberTest(op, values) };
  return textTest(op, values);
}

function textTest(op, values) {
  const normal = values.map(normalText);
  if (op === 'is') return { test: { type: 'oneOf', values: normal } };
  if (op === 'isValidEmail') return { column: 'emailValid', test: { type: 'oneOf', values: [true] } };
  if (op === 'domainIs')
    return {
      column: 'emailDomain',
      test: { type: 'endsWith', values: normal.map((domain) => `.${domain}`) },
    };
  return { test: { type: op, values: normal } };
}

function numberTest(op, values) {
  if (op === 'is') return { type: 'oneOf', values };
  if (op === 'between') return { type: 'within', ranges: [[Math.min(...values), Math.max(...values)]] };
  return { type: 'compare', sign: signs[op], value: values[0] };
}

function tagsTest(op, values) {
  if (!op.startsWith('count')) return { test: { type: op, values: values.map(normalText) } };
  const test =
    op === 'countIs' ? { type: 'oneOf', values } : { type: 'compare', sign: signs[op], value: values[0] };
  const onBlank = { countIs: values.includes(0), countGte: values[0] <= 0, countLte: values[0] >= 0 }[op];
  return { column: 'tagCount', test, onBlank };
}

function momentTest(field, kind, op, values, now) {
  if (op.startsWith('anniversary'))
    return { column: `${field}MonthDay`, test: anniversaryTest(op, values, now) };
  if (op === 'monthIs') return { column: `${field}Month`, test: { type: 'oneOf', values } };
  if (op === 'weekdayIs') return { column: `${field}Weekday`, test: { type: 'oneOf', values } };
  return { test: dateTest(op, values, kind, now) };
}
