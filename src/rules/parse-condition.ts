// Reads one condition of a stored rule: field, operator, blank policy, and as many values as the operator takes.
import type { Operator } from './operators/operator.ts';
import { findOperator } from './operators/registry.ts';
import type { PatternEngine } from './patterns.ts';
import { type Place, type ProblemList, quotedBriefly, within } from './problem.ts';
import type { Condition } from './rule.ts';
import type { FieldDefinition } from './types.ts';

/** What a condition is read with. */
export interface ConditionWorld {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** Compiles the patterns of `matches`: RE2 wherever a rule decides who is a member. */
  readonly patterns: PatternEngine;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Whether an object has only these keys; reports the first other one. */
export function keysAllowed(
  json: JsonObject,
  keys: readonly string[],
  place: Place,
  problems: ProblemList,
): boolean {
  const extra = Object.keys(json).find((key) => !keys.includes(key));
  if (extra === undefined) return true;
  problems.report(
    within(place, extra),
    'unknownKey',
    `A rule has no ${quotedBriefly(extra)} here: the add-on may be older than the rule.`,
  );
  return false;
}

/** How many values each form takes. */
const valueCounts: Readonly<Record<Operator['valueForm'], readonly [least: number, most: number]>> = {
  none: [0, 0],
  one: [1, 1],
  two: [2, 2],
  many: [1, Number.POSITIVE_INFINITY],
};

/** The condition of a node that has a field, or null where problems were reported. */
export function readCondition(
  json: JsonObject,
  place: Place,
  { fields, patterns }: ConditionWorld,
  problems: ProblemList,
): Condition | null {
  if (!keysAllowed(json, ['field', 'op', 'values', 'blank'], place, problems)) return null;
  const field = typeof json.field === 'string' ? fields.get(json.field) : undefined;
  if (field === undefined) {
    problems.report(
      within(place, 'field'),
      'unknownField',
      'The column of this condition does not exist any more: choose another column.',
    );
    return null;
  }
  const operator = typeof json.op === 'string' ? findOperator(json.op, field.kind) : undefined;
  if (operator === undefined) {
    problems.report(
      within(place, 'op'),
      'unknownOperator',
      `"${field.name}" (${field.kind}) has no such comparison: choose one from the list.`,
    );
    return null;
  }
  const blank = readBlankPolicy(json, operator, place, problems);
  const values = readValues(json.values, operator, place, problems);
  if (blank === null || values === null) return null;
  const meaning = operator.bind({
    values,
    field,
    fieldById: (id) => fields.get(id),
    patterns,
    report: (index, code, message) => problems.report(within(place, 'values', index), code, message),
  });
  if (meaning === null) return null;
  return { type: 'condition', field, operator, meaning, blank };
}

function readBlankPolicy(
  json: JsonObject,
  operator: Operator,
  place: Place,
  problems: ProblemList,
): Condition['blank'] | null {
  if (json.blank === undefined) return 'include';
  if (!operator.takesBlankPolicy) {
    problems.report(
      within(place, 'blank'),
      'blankNotAllowed',
      `"${operator.label}" never asks what to do with blanks: take that choice out.`,
    );
    return null;
  }
  if (json.blank === 'include' || json.blank === 'exclude') return json.blank;
  problems.report(
    within(place, 'blank'),
    'unknownBlankPolicy',
    'Blanks are either included or excluded: choose one.',
  );
  return null;
}

/** As many values as the operator takes. */
function readValues(
  json: unknown,
  operator: Operator,
  place: Place,
  problems: ProblemList,
): readonly unknown[] | null {
  const values = json === undefined ? [] : json;
  const list = within(place, 'values');
  if (!Array.isArray(values)) {
    problems.report(list, 'notAList', 'The values must be a list.');
    return null;
  }
  const [least, most] = valueCounts[operator.valueForm];
  if (values.length < least) {
    problems.report(
      list,
      'missingValue',
      `"${operator.label}" needs ${least === 2 ? 'two values' : 'a value'}: fill it in.`,
    );
    return null;
  }
  if (values.length > most) {
    const allowed = most === 0 ? 'no value' : most === 1 ? 'one value' : 'two values';
    problems.report(list, 'tooManyValues', `"${operator.label}" takes ${allowed}: take the others out.`);
    return null;
  }
  // A copy without holes, which no loop over the values would see.
  return Array.from<unknown>(values);
}
