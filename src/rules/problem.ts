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

  report(place: Place, code: RuleProblemCode, message: string): void {
    if (this.found.length < 50) this.found.push({ path: pathOf(place), code, message });
  }
}

/** A place inside a stored rule, null for the whole; made into a path only where a problem is reported. */
export type Place = null | {
  readonly parent: Place;
  readonly key: string;
  readonly index: number | undefined;
};

/** The place one step further in. */
export function within(parent: Place, key: string, index?: number): Place {
  return { parent, key, index };
}

function pathOf(place: Place): string {
  return place === null ? '' : childPath(pathOf(place.parent), place.key, place.index);
}

/**
 * A path one step further: `childPath('all[1]', 'values', 0)` is `all[1].values[0]`. A key that could be taken for a path
 * is written as `["a.b"]`.
 */
export function childPath(path: string, key: string, index?: number): string {
  const plain = /^[A-Za-z_]\w*$/.test(key);
  const step = plain ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
  return `${path}${step}${index === undefined ? '' : `[${index}]`}`;
}

const longestQuotation = 40;

/** A text of any kind as a message shows it: in double quotes, on one line, and not longer than a person reads. */
export function quotedBriefly(text: string): string {
  const brief = text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
  return JSON.stringify(brief);
}
