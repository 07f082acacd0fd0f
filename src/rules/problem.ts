// What can be wrong with a rule: a path, a code for programs, one sentence for people.

export type RuleProblemCode =
  | 'notAnObject'
  | 'unknownVersion'
  | 'unknownNode'
  | 'unknownKey'
  | 'emptyList'
  | 'notAList'
  | 'tooDeep'
  | 'tooManyConditions'
  | 'unknownField'
  | 'unknownOperator'
  | 'blankNotAllowed'
  | 'unknownBlankPolicy'
  | 'missingValue'
  | 'tooManyValues'
  | 'wrongValue'
  | 'emptyText'
  | 'badPattern'
  | 'separatorInTag'
  | 'unknownDate'
  | 'unknownUnit'
  | 'spanTooLong'
  | 'referenceToItself'
  | 'referenceOfOtherFamily'
  | 'unknownGroup'
  | 'groupCycle'
  | 'brokenGroup';

export interface RuleProblem {
  /** Where, inside the stored rule: `all[1].values[0]`; empty for the rule as a whole. */
  readonly path: string;
  readonly code: RuleProblemCode;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** Collects the problems of one rule; beyond 50 nobody reads on. */
export class ProblemList {
  private readonly found: RuleProblem[] = [];

  get problems(): readonly RuleProblem[] {
    return this.found;
  }

  report(path: string, code: RuleProblemCode, message: string): void {
    if (this.found.length < 50) this.found.push({ path, code, message });
  }
}

/** A path one step further: `childPath('all[1]', 'values', 0)` is `all[1].values[0]`. */
export function childPath(path: string, key: string, index?: number): string {
  const step = index === undefined ? key : `${key}[${index}]`;
  return path === '' ? step : `${path}.${step}`;
}
