// Draft → rule JSON with what is missing or wrong in it, each finding with the part it belongs to.
// A rule exists only when nothing is missing: an incomplete condition is a state of the editor and is never sent.
import type { ApiProblem } from '../../src/api-types.ts';
import type { JsonValue } from '../../src/rules/index.ts';
import { parseRule, type RuleJson, type RuleNodeJson } from '../../src/rules/index.ts';
import {
  type BranchPart,
  type ConditionPart,
  type EditorWorld,
  type GroupDraft,
  operatorOf,
  type RulePart,
  shownValues,
} from './editor-model.ts';
import { uncheckedPatterns } from './unchecked-patterns.ts';
import { familyOf, type MissingInValue, writeValue } from './value-drafts.ts';

export type Missing =
  | MissingInValue
  | 'field'
  | 'fieldGone'
  | 'operator'
  | 'operatorUnfit'
  | 'values'
  | 'emptyPart';

/** Something to put right at a part: `valueIndex` names the value, null means the part as a whole. */
export type Finding =
  | {
      readonly kind: 'missing';
      readonly key: number;
      readonly valueIndex: number | null;
      readonly missing: Missing;
    }
  | {
      readonly kind: 'problem';
      readonly key: number;
      readonly valueIndex: number | null;
      readonly message: string;
    };

export interface DraftRule {
  /** Null while anything is missing or wrong. */
  readonly rule: RuleJson | null;
  readonly findings: readonly Finding[];
}

/** What the draft says as a rule, or what is missing. Conditions are checked by the rule parser itself, one by one. */
export function writeRule(draft: GroupDraft, world: EditorWorld): DraftRule {
  const findings: Finding[] = [];
  const root = isBare(draft) ? draft.root.parts[0] : draft.root;
  const node = root && writePart(root, world, findings);
  return node && findings.length === 0
    ? { rule: { version: 1, rule: node }, findings }
    : { rule: null, findings };
}

function isBare(draft: GroupDraft): boolean {
  return draft.bare && draft.root.parts.length === 1;
}

function writePart(part: RulePart, world: EditorWorld, findings: Finding[]): RuleNodeJson | null {
  switch (part.kind) {
    case 'kept':
      return part.node;
    case 'branch':
      return writeBranch(part, world, findings);
    case 'condition':
      return writeCondition(part, world, findings);
  }
}

function writeBranch(branch: BranchPart, world: EditorWorld, findings: Finding[]): RuleNodeJson | null {
  if (branch.parts.length === 0) {
    findings.push({ kind: 'missing', key: branch.key, valueIndex: null, missing: 'emptyPart' });
    return null;
  }
  const nodes = branch.parts.map((part) => writePart(part, world, findings)).filter((node) => node !== null);
  return branch.match === 'all' ? { all: nodes } : { any: nodes };
}

function writeCondition(
  condition: ConditionPart,
  world: EditorWorld,
  findings: Finding[],
): RuleNodeJson | null {
  const { key } = condition;
  const lacks = (missing: Missing, valueIndex: number | null = null): null => {
    findings.push({ kind: 'missing', key, valueIndex, missing });
    return null;
  };
  if (condition.fieldId === null) return lacks('field');
  const field = world.fields.get(condition.fieldId);
  if (!field) return lacks('fieldGone');
  if (condition.op === null) return lacks('operator');
  const operator = operatorOf(field.kind, condition.op);
  if (!operator) return lacks('operatorUnfit');

  const drafts = shownValues(condition, operator);
  if (operator.valueForm !== 'none' && drafts.length === 0) return lacks('values');
  const values: JsonValue[] = [];
  drafts.forEach((draft, index) => {
    const written = writeValue(
      draft,
      operator.valueKind ? familyOf(operator.valueKind) : 'text',
      world.decimalMark,
    );
    if (written.ok) values.push(written.json);
    else lacks(written.missing, index);
  });
  if (values.length < drafts.length) return null;

  const node: RuleNodeJson = condition.original ?? {
    field: field.id,
    op: operator.op,
    ...(operator.valueForm === 'none' ? {} : { values }),
    ...(operator.negative && condition.blank ? { blank: condition.blank } : {}),
  };
  const parsed = parseRule({ version: 1, rule: node }, { fields: world.fields, patterns: uncheckedPatterns });
  if (!parsed.ok)
    for (const problem of parsed.problems) findings.push(problemAt(key, problem.path, problem.message));
  return node;
}

/**
 * Where the server's problems belong, by their paths. Those of no part (too many conditions) come back as `others`,
 * each once, though preview and save may both have met it.
 */
export function locateProblems(
  draft: GroupDraft,
  problems: readonly ApiProblem[],
): { readonly findings: readonly Finding[]; readonly others: readonly ApiProblem[] } {
  const findings: Finding[] = [];
  const others = new Map<string, ApiProblem>();
  for (const problem of problems) {
    const part = partAt(draft, problem.path);
    if (part && part !== draft.root) findings.push(problemAt(part.key, problem.path, problem.message));
    else others.set(problem.message, problem);
  }
  return { findings, others: [...others.values()] };
}

/** The part that a path leads to, or the nearest one around it that the editor shows. */
export function partAt(draft: GroupDraft, path: string): RulePart | null {
  let part: RulePart | undefined = isBare(draft) ? draft.root.parts[0] : draft.root;
  for (const [, name, index] of path.matchAll(/(\w+)(?:\[(\d+)\])?/g)) {
    if (part?.kind !== 'branch' || name !== part.match || index === undefined) break;
    part = part.parts[Number(index)];
  }
  return part ?? null;
}

function problemAt(key: number, path: string, message: string): Finding {
  const value = /values\[(\d+)\][^[\]]*$/.exec(path);
  return { kind: 'problem', key, valueIndex: value ? Number(value[1]) : null, message };
}
