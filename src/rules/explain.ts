// Why a contact is in a group or not: every part of the rule with its truth, what the cells hold and what the values
// stand for at that moment, and the fewest conditions on which it depends.
import { type CellReading, readingOf } from './cell-reading.ts';
import { ContactReading } from './contact-reading.ts';
import { type Moment, momentOf } from './moment.ts';
import { childPath } from './problem.ts';
import { type Condition, conditionKey, type ReferencedGroup, type Rule, type RuleNode } from './rule.ts';
import { ruleSentence } from './sentence.ts';
import { type SmallestSet, smallestSet } from './smallest-set.ts';
import type { Cell, EvaluationSettings, FieldDefinition, Truth } from './types.ts';
import { quotedName } from './wording.ts';

interface ExplainedPart {
  /** Where in the rule, as in a `RuleProblem`; inside a referenced group it goes on from the group's own place. */
  readonly path: string;
  readonly truth: Truth;
}

export interface ExplainedCondition extends ExplainedPart {
  readonly type: 'condition';
  readonly field: FieldDefinition;
  /** The operator in words: "is on or after". */
  readonly operator: string;
  /** The condition as the rule's sentence says it: "Appointment is on or after now". */
  readonly sentence: string;
  /** What the cell holds, as read: "27 Nov 2026 09:30", "blank", "the text "soon" where a date is expected". */
  readonly cell: string;
  /** What the values stand for: "23 Nov 2026 09:30"; empty for operators without values. */
  readonly operand: string;
  /** Why the truth is unknown, one clause; null where it is known. */
  readonly unknownBecause: string | null;
  /** Whether it is one of the fewest conditions that decide: `Explanation.deciding`. */
  readonly decides: boolean;
}

export type ExplainedNode =
  | ExplainedCondition
  | (ExplainedPart & { readonly type: 'all' | 'any'; readonly children: readonly ExplainedNode[] })
  | (ExplainedPart & { readonly type: 'not'; readonly child: ExplainedNode })
  | (ExplainedPart & {
      readonly type: 'group';
      readonly op: 'in' | 'notIn';
      readonly groups: readonly ExplainedGroup[];
    });

/** A group that the rule refers to, opened. */
export interface ExplainedGroup {
  readonly id: string;
  readonly name: string;
  readonly truth: Truth;
  readonly root: ExplainedNode;
}

export interface Explanation {
  /** A member only where true. */
  readonly truth: Truth;
  readonly root: ExplainedNode;
  /**
   * For a member the fewest conditions that carry it: true (or false, under a `not`) as they are, they make the rule
   * true whatever the others say. For a non-member the fewest that keep it out: came they out the way they are wanted
   * and all others stayed, it would be a member. Empty for a non-member where no outcome of the conditions would do.
   */
  readonly deciding: readonly DecidingCondition[];
  /** False where a smaller set may exist: a large rule that repeats many conditions. */
  readonly decidingIsSmallest: boolean;
}

export interface DecidingCondition {
  /** Every place where the condition stands. */
  readonly paths: readonly string[];
  readonly sentence: string;
  /** How it would have to come out (non-member), or comes out (member). */
  readonly wanted: boolean;
}

/**
 * Explains a rule for one contact.
 * @param cell its cells by field id
 */
export function explainContact(
  rule: Rule,
  cell: (fieldId: string) => Cell,
  settings: EvaluationSettings,
): Explanation {
  return new Explainer(cell, settings).explain(rule);
}

class Explainer {
  private readonly cell: (fieldId: string) => Cell;
  private readonly settings: EvaluationSettings;
  private readonly contact: ContactReading;
  private readonly moment: Moment;
  private wanted: SmallestSet['wanted'] = new Map();
  private readonly deciding = new Map<string, DecidingCondition>();

  constructor(cell: (fieldId: string) => Cell, settings: EvaluationSettings) {
    this.cell = cell;
    this.settings = settings;
    this.contact = new ContactReading(cell, settings);
    this.moment = momentOf(settings.now, settings.weekStart);
  }

  explain(rule: Rule): Explanation {
    const truth = this.contact.truth(rule);
    const set = smallestSet(rule, truth === true ? this.carries : this.lacks);
    this.wanted = set?.wanted ?? this.wanted;
    const root = this.node(rule.root, '');
    return {
      truth,
      root,
      deciding: [...this.deciding.values()],
      decidingIsSmallest: set?.exact ?? true,
    };
  }

  /** For members: a condition can only be counted on as it is. */
  private readonly carries = (condition: Condition, wanted: boolean): number =>
    this.truthOf(condition) === wanted ? 1 : Number.POSITIVE_INFINITY;

  /** For the others: what is as wanted is free, what is not would have to change. */
  private readonly lacks = (condition: Condition, wanted: boolean): number =>
    this.truthOf(condition) === wanted ? 0 : 1;

  private truthOf(node: RuleNode): Truth {
    return this.contact.truth({ root: node });
  }

  private node(node: RuleNode, path: string): ExplainedNode {
    const truth = this.truthOf(node);
    switch (node.type) {
      case 'condition':
        return this.condition(node, path);
      case 'not':
        return { type: 'not', path, truth, child: this.node(node.child, childPath(path, 'not')) };
      case 'all':
      case 'any': {
        const children = node.children.map((child, index) =>
          this.node(child, childPath(path, node.type, index)),
        );
        return { type: node.type, path, truth, children };
      }
      case 'group': {
        const groups = node.groups.map((group, index) => this.group(group, childPath(path, 'group', index)));
        return { type: 'group', op: node.op, path, truth, groups };
      }
    }
  }

  private group({ id, name, root }: ReferencedGroup, path: string): ExplainedGroup {
    const explained = this.node(root, path);
    return { id, name, truth: explained.truth, root: explained };
  }

  private condition(condition: Condition, path: string): ExplainedCondition {
    const { field, operator, meaning } = condition;
    const truth = this.truthOf(condition);
    const sentence = ruleSentence({ root: condition });
    return {
      type: 'condition',
      path,
      truth,
      field,
      operator: operator.label,
      sentence,
      cell: this.reading(field).text,
      operand: meaning.resolved({
        field,
        moment: this.moment,
        decimalMark: this.settings.decimalMark,
        reading: (other) => this.reading(other).text,
      }),
      unknownBecause: truth === null ? this.unknownBecause(condition) : null,
      decides: this.noteDeciding(conditionKey(condition), path, sentence),
    };
  }

  private reading(field: FieldDefinition): CellReading {
    return readingOf(this.cell(field.id), field.kind, this.settings.decimalMark);
  }

  /** References are looked at first, as the evaluator does. */
  private unknownBecause({ field, meaning }: Condition): string {
    const reference = meaning.references.find((other) => this.reading(other).state !== 'known');
    if (reference !== undefined)
      return `${quotedName(reference.name)}, which it is compared with, holds ${this.reading(reference).text}`;
    return `${quotedName(field.name)} holds ${this.reading(field).text}`;
  }

  /** Whether the condition decides; where it does, it is listed, each once with all its places. */
  private noteDeciding(key: string, path: string, sentence: string): boolean {
    const wanted = this.wanted.get(key);
    if (wanted === undefined) return false;
    const paths = this.deciding.get(key)?.paths ?? [];
    this.deciding.set(key, { paths: [...paths, path], sentence, wanted });
    return true;
  }
}
