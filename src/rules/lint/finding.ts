// What lint says: about which part of a rule, and whether it is likely a mistake or just worth knowing.
import type { RuleNode } from '../rule.ts';
import { ruleSentence } from '../sentence.ts';
import { quotedName } from '../wording.ts';

export type FindingCode =
  | 'alwaysTrue'
  | 'neverTrue'
  | 'contradiction'
  | 'changesNothing'
  | 'negativesJoinedByAny'
  | 'valueNobodyHas'
  | 'blanksLetIn'
  | 'unknownCells'
  | 'patternMatchesEverything';

export interface Finding {
  readonly code: FindingCode;
  /** `warning`: most likely not what was meant. `information`: worth knowing before saving. */
  readonly severity: 'warning' | 'information';
  /** The part that the finding is about, as in a `RuleProblem`; empty for the rule as a whole. */
  readonly path: string;
  /** The other parts that take part in it. */
  readonly otherPaths: readonly string[];
  /** For people: what is so, and what to do where something else was meant. */
  readonly message: string;
}

const longestSentence = 120;

/** A part of a rule as a message names it: “Score is more than 5”; what a condition does with blanks is left out. */
export function named(node: RuleNode): string {
  const sentence =
    node.type === 'condition'
      ? `${quotedName(node.field.name)} ${node.meaning.english}`
      : ruleSentence({ root: node });
  if (sentence.length <= longestSentence) return `“${sentence}”`;
  return `“${Array.from(sentence).slice(0, longestSentence).join('')}…”`;
}
