// Random rules that the rule parser accepts, nested, with every form of value there is.
import fc from 'fast-check';
import type { OperatorChoice } from '../../../src/rules/index.ts';
import { type FieldKind, type JsonValue, operatorsFor, type RuleNodeJson } from '../../../src/rules/index.ts';
import { fields } from './editor-world.ts';

const unitsOfDays = ['day', 'week', 'month', 'quarter', 'year'];
const text = fc.constantFrom(
  'Canada',
  ' mexico ',
  'São Tomé 🏝',
  '<script>alert(1)</script>',
  'a "b" \\ c',
  '__proto__',
);
const day = fc.constantFrom('2026-11-23', '2024-02-29', '0001-01-01', '9999-12-31');
const whole = fc.integer({ min: -400, max: 400 });

function dateValue(kind: FieldKind): fc.Arbitrary<JsonValue> {
  const unitOfDays = fc.constantFrom(...unitsOfDays);
  const unitOfNow = kind === 'datetime' ? fc.constantFrom('minute', 'hour', ...unitsOfDays) : unitOfDays;
  return fc.oneof(
    fc.constant({ now: {} }),
    fc.constant({ today: {} }),
    fc.record({ add: whole, unit: unitOfNow }).map((now) => ({ now })),
    fc.record({ add: whole, unit: unitOfDays }).map((today) => ({ today })),
    day.map((date) => ({ date })),
    day.map((date) => ({ datetime: `${date}T09:30` })),
    fc.record({ startOf: unitOfDays, add: whole }),
    fc.record({ endOf: unitOfDays, add: whole }),
    fc.constant({ field: 'contacted' }),
  );
}

function value(operator: OperatorChoice, kind: FieldKind): fc.Arbitrary<JsonValue> {
  switch (operator.valueKind) {
    case 'text':
    case 'pattern':
    case 'tag':
      return text;
    case 'number':
      return fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.integer(),
        fc.constant(kind === 'percent' ? { field: 'score' } : { field: 'discount' }),
      );
    case 'date':
      return dateValue(kind);
    case 'duration':
      return fc.record({
        n: fc.integer({ min: 1, max: 999 }),
        unit: operator.op.startsWith('anniversary') ? fc.constant('day') : fc.constantFrom(...unitsOfDays),
      });
    case 'period':
      return fc.record({
        period: fc.constantFrom('this', 'last', 'next'),
        unit: fc.constantFrom(...unitsOfDays),
      });
    case 'count':
      return fc.integer({ min: 0, max: 40 });
    case 'month':
      return fc.integer({ min: 1, max: 12 });
    case 'weekday':
      return fc.integer({ min: 1, max: 7 });
    case null:
      throw new Error(`The operator ${operator.op} takes no value.`);
  }
}

function values(operator: OperatorChoice, kind: FieldKind): fc.Arbitrary<readonly JsonValue[] | null> {
  switch (operator.valueForm) {
    case 'none':
      return fc.constantFrom(null, []);
    case 'one':
      return fc.array(value(operator, kind), { minLength: 1, maxLength: 1 });
    case 'two':
      return fc.array(value(operator, kind), { minLength: 2, maxLength: 2 });
    case 'many':
      return fc.array(value(operator, kind), { minLength: 1, maxLength: 4 });
  }
}

const condition: fc.Arbitrary<RuleNodeJson> = fc
  .constantFrom(...[...fields.values()].filter(({ id }) => id !== 'contacted'))
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsFor(field.kind))))
  .chain(([field, operator]) => {
    const blank =
      operator.negative && operator.op !== 'isNotValidEmail'
        ? fc.constantFrom(null, 'include', 'exclude')
        : fc.constant(null);
    return fc.record({ given: values(operator, field.kind), blank }).map(({ given, blank: policy }) => ({
      field: field.id,
      op: operator.op,
      ...(given === null ? {} : { values: given }),
      ...(policy === 'include' || policy === 'exclude' ? { blank: policy } : {}),
    }));
  });

const { node } = fc.letrec<{ node: RuleNodeJson }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    condition,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
    fc.constantFrom('in' as const, 'notIn' as const).map((op) => ({ group: ['g1', 'g2'], op })),
  ),
}));

/** A rule node of any form; group nodes name groups g1 and g2. */
export const arbitraryRuleNode = node;
