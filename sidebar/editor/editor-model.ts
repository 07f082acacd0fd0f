// The state of the group editor as plain data and pure functions: rule JSON → draft, changes, draft → rule JSON.
// What this editor cannot show (not, references to groups, anything newer) is kept as the JSON it came as.

import type { OperatorChoice } from '../../src/rules/index.ts';
import {
  type DecimalMark,
  type FieldKind,
  type JsonValue,
  operatorsFor,
  type RuleJson,
  type RuleNodeJson,
} from '../../src/rules/index.ts';
import {
  blankValue,
  type DraftFamily,
  familyOf,
  guessFamily,
  readValue,
  type ValueDraft,
} from './value-drafts.ts';

export type Match = 'all' | 'any';

/** What the editor needs to know of a field; a `FieldSummary` is one. */
export interface EditorField {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
}

/** What reading and writing a draft needs to know of the spreadsheet. */
export interface EditorWorld {
  readonly fields: ReadonlyMap<string, EditorField>;
  readonly decimalMark: DecimalMark;
}

export interface ConditionPart {
  readonly kind: 'condition';
  /** Names the part within its draft for as long as the editor is open. */
  readonly key: number;
  readonly fieldId: string | null;
  readonly op: string | null;
  /** Typed values by family: changing the operator or the field and back loses none. */
  readonly values: Readonly<Partial<Record<DraftFamily, readonly ValueDraft[]>>>;
  /** Null where the rule does not say; a negative operator then includes blanks. */
  readonly blank: 'include' | 'exclude' | null;
  /** The JSON this condition was read from; gone as soon as a person changes the condition. */
  readonly original?: RuleNodeJson;
}

export interface BranchPart {
  readonly kind: 'branch';
  readonly key: number;
  readonly match: Match;
  readonly parts: readonly RulePart[];
}

/** A part that is shown as a sentence and saved exactly as it was. */
export interface KeptPart {
  readonly kind: 'kept';
  readonly key: number;
  readonly node: RuleNodeJson;
}

export type RulePart = ConditionPart | BranchPart | KeptPart;

export interface GroupDraft {
  readonly name: string;
  readonly root: BranchPart;
  /** The rule was one node without all / any around it, and is written so again while it has just one part. */
  readonly bare: boolean;
  readonly nextKey: number;
}

/** As the parser counts: the root is 1, every node counts. */
export const deepestNesting = 8;

/** A new group: one condition, nothing chosen. */
export function newDraft(): GroupDraft {
  return {
    name: '',
    root: { kind: 'branch', key: 0, match: 'all', parts: [blankCondition(1)] },
    bare: false,
    nextKey: 2,
  };
}

/** An existing group. Every part of the rule is in the draft, shown or kept. */
export function readDraft(name: string, rule: RuleJson, world: EditorWorld): GroupDraft {
  let nextKey = 1;
  const takeKey = () => nextKey++;
  const root = readNode(rule.rule, world, takeKey);
  return root.kind === 'branch'
    ? { name, root: { ...root, key: 0 }, bare: false, nextKey }
    : { name, root: { kind: 'branch', key: 0, match: 'all', parts: [root] }, bare: true, nextKey };
}

function readNode(node: RuleNodeJson, world: EditorWorld, takeKey: () => number): RulePart {
  const key = takeKey();
  if (Object.keys(node).length === 1) {
    for (const match of ['all', 'any'] as const) {
      const children: unknown = match in node ? Reflect.get(node, match) : undefined;
      if (Array.isArray(children)) {
        const parts = children.map((child: RuleNodeJson) => readNode(child, world, takeKey));
        return { kind: 'branch', key, match, parts };
      }
    }
  }
  return ('field' in node && readCondition(node, key, world)) || { kind: 'kept', key, node };
}

function readCondition(
  node: Extract<RuleNodeJson, { readonly field: string }>,
  key: number,
  world: EditorWorld,
): ConditionPart | null {
  const known = ['field', 'op', 'values', 'blank'];
  if (Object.keys(node).some((name) => !known.includes(name))) return null;
  const kind = world.fields.get(node.field)?.kind;
  const operator = kind && operatorOf(kind, node.op);
  const values = node.values ?? [];
  const family = operator?.valueKind ? familyOf(operator.valueKind) : guessFamily(values);
  const drafts = family ? values.map((value) => readValue(value, family, world.decimalMark)) : [];
  return {
    kind: 'condition',
    key,
    fieldId: node.field,
    op: node.op,
    values: family ? { [family]: drafts } : {},
    blank: node.blank ?? null,
    original: node,
  };
}

export function operatorOf(kind: FieldKind, op: string): OperatorChoice | undefined {
  return operatorsFor(kind).find((choice) => choice.op === op);
}

function blankCondition(key: number): ConditionPart {
  return { kind: 'condition', key, fieldId: null, op: null, values: {}, blank: null };
}

export function setName(draft: GroupDraft, name: string): GroupDraft {
  return { ...draft, name };
}

export function setMatch(draft: GroupDraft, branchKey: number, match: Match): GroupDraft {
  const bare = draft.bare && branchKey !== 0;
  return {
    ...changePart(draft, branchKey, (part) => (part.kind === 'branch' ? { ...part, match } : part)),
    bare,
  };
}

/** Adds an empty condition at the end of a branch; its key is the draft's `nextKey` before. */
export function addCondition(draft: GroupDraft, branchKey: number): GroupDraft {
  return addPart(draft, branchKey, blankCondition(draft.nextKey), 1);
}

/** Adds a nested branch of the other match with one empty condition. */
export function addBranch(draft: GroupDraft, branchKey: number): GroupDraft {
  const outer = findBranch(draft.root, branchKey);
  const match: Match = outer?.match === 'all' ? 'any' : 'all';
  const parts = [blankCondition(draft.nextKey + 1)];
  return addPart(draft, branchKey, { kind: 'branch', key: draft.nextKey, match, parts }, 2);
}

function addPart(draft: GroupDraft, branchKey: number, added: RulePart, keysUsed: number): GroupDraft {
  const changed = changePart(draft, branchKey, (part) =>
    part.kind === 'branch' ? { ...part, parts: [...part.parts, added] } : part,
  );
  return { ...changed, bare: false, nextKey: draft.nextKey + keysUsed };
}

/** Takes a part out. A branch left without parts stays, and is incomplete until something is added. */
export function removePart(draft: GroupDraft, key: number): GroupDraft {
  return changePart(draft, key, () => null);
}

/** Chooses the field. The operator stays where the new kind has it; values of the same family stay. */
export function setField(draft: GroupDraft, key: number, field: EditorField): GroupDraft {
  return changeCondition(draft, key, (condition) => {
    const choices = operatorsFor(field.kind);
    const operator = choices.find((choice) => choice.op === condition.op) ?? choices[0];
    return withOperator({ ...condition, fieldId: field.id }, operator, field.kind);
  });
}

export function setOperator(
  draft: GroupDraft,
  key: number,
  operator: OperatorChoice,
  kind: FieldKind,
): GroupDraft {
  return changeCondition(draft, key, (condition) => withOperator(condition, operator, kind));
}

function withOperator(
  condition: ConditionPart,
  operator: OperatorChoice | undefined,
  kind: FieldKind,
): ConditionPart {
  const op = operator?.op ?? null;
  const blank = operator?.negative ? condition.blank : null;
  const family = operator?.valueKind ? familyOf(operator.valueKind) : null;
  if (!operator || !family) return { ...condition, op, blank };
  const values = [...(condition.values[family] ?? [])];
  while (values.length < fewestDrafts(operator, family)) values.push(blankValue(family, kind));
  return { ...condition, op, blank, values: { ...condition.values, [family]: values } };
}

/** How many value inputs a condition shows at least; texts are chips, so none has to be there. */
function fewestDrafts(operator: OperatorChoice, family: DraftFamily): number {
  if (operator.valueForm === 'none') return 0;
  if (operator.valueForm === 'two') return 2;
  return family === 'text' && operator.valueForm === 'many' ? 0 : 1;
}

/** Replaces all values of one family. */
export function setValues(
  draft: GroupDraft,
  key: number,
  family: DraftFamily,
  values: readonly ValueDraft[],
): GroupDraft {
  return changeCondition(draft, key, (condition) => ({
    ...condition,
    values: { ...condition.values, [family]: values },
  }));
}

export function setBlank(draft: GroupDraft, key: number, blank: 'include' | 'exclude'): GroupDraft {
  return changeCondition(draft, key, (condition) => ({ ...condition, blank }));
}

function changeCondition(
  draft: GroupDraft,
  key: number,
  change: (condition: ConditionPart) => ConditionPart,
): GroupDraft {
  return changePart(draft, key, (part) => {
    if (part.kind !== 'condition') return part;
    const { original: _read, ...changed } = change(part);
    return changed;
  });
}

function changePart(draft: GroupDraft, key: number, change: (part: RulePart) => RulePart | null): GroupDraft {
  const root = changeWithin(draft.root, key, change);
  return root?.kind === 'branch' ? { ...draft, root } : draft;
}

function changeWithin(
  part: RulePart,
  key: number,
  change: (part: RulePart) => RulePart | null,
): RulePart | null {
  if (part.key === key) return change(part);
  if (part.kind !== 'branch') return part;
  const parts = part.parts.map((child) => changeWithin(child, key, change));
  return { ...part, parts: parts.filter((child) => child !== null) };
}

function findBranch(part: RulePart, key: number): BranchPart | null {
  if (part.kind !== 'branch') return null;
  if (part.key === key) return part;
  for (const child of part.parts) {
    const found = findBranch(child, key);
    if (found) return found;
  }
  return null;
}

/** The values of a condition that its operator shows and sends, in order. */
export function shownValues(condition: ConditionPart, operator: OperatorChoice): readonly ValueDraft[] {
  if (!operator.valueKind || operator.valueForm === 'none') return [];
  const drafts = condition.values[familyOf(operator.valueKind)] ?? [];
  if (operator.valueForm === 'many') return drafts;
  return drafts.slice(0, operator.valueForm === 'two' ? 2 : 1);
}

/** For "is there anything unsaved?": two drafts that a person would call the same have the same text. */
export function draftFingerprint(draft: GroupDraft): string {
  const withoutKeys = (name: string, value: JsonValue) =>
    name === 'key' || name === 'nextKey' ? undefined : value;
  return JSON.stringify(draft, withoutKeys);
}
