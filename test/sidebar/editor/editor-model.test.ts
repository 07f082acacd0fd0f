// The editor's state: a rule that is opened and saved stays the rule it was, whatever the editor can show of it; and
// what a person does to the draft is what the rule then says.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeRule } from '../../../sidebar/editor/draft-rule.ts';
import {
  addBranch,
  addCondition,
  type ConditionPart,
  draftFingerprint,
  type GroupDraft,
  newDraft,
  operatorOf,
  readDraft,
  removePart,
  setBlank,
  setField,
  setMatch,
  setName,
  setOperator,
  setValues,
} from '../../../sidebar/editor/editor-model.ts';
import type { ValueDraft } from '../../../sidebar/editor/value-drafts.ts';
import type { RuleNodeJson } from '../../../src/rules/index.ts';
import { arbitraryRuleNode } from './arbitrary-rule.ts';
import { field, ruleOf, world } from './editor-world.ts';

const seed = Number(process.env.EDITOR_SEED ?? 20261123);
process.stdout.write(`${JSON.stringify({ check: 'editor round trip', seed })}\n`);

const texts = (...all: string[]): ValueDraft[] => all.map((text) => ({ form: 'text', text }));
const writtenNode = (draft: GroupDraft) => writeRule(draft, world).rule?.rule;

function choose(draft: GroupDraft, key: number, fieldId: string, op: string): GroupDraft {
  const { kind } = field(fieldId);
  const operator = operatorOf(kind, op);
  if (!operator) throw new Error(`The kind ${kind} has no operator ${op}.`);
  return setOperator(setField(draft, key, field(fieldId)), key, operator, kind);
}

function conditionAt(draft: GroupDraft, index: number): ConditionPart {
  const part = draft.root.parts[index];
  if (part?.kind !== 'condition') throw new Error(`Part ${index} of the draft is no condition.`);
  return part;
}

describe('opening and saving', () => {
  it('gives back every rule exactly, nested and with what it cannot show', () => {
    fc.assert(
      fc.property(arbitraryRuleNode, (node) => {
        const written = writeRule(readDraft('Clients', ruleOf(node), world), world);
        expect(written).toStrictEqual({ rule: ruleOf(node), findings: [] });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('leaves every other part alone when one condition is added and filled in', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRuleNode, { minLength: 1, maxLength: 3 }), (all) => {
        const opened = readDraft('Clients', ruleOf({ all }), world);
        const added = setField(addCondition(opened, 0), opened.nextKey, field('optIn'));
        expect(writtenNode(added)).toStrictEqual({ all: [...all, { field: 'optIn', op: 'isTrue' }] });
        expect(writtenNode(removePart(added, opened.nextKey))).toStrictEqual({ all });
      }),
      { seed, numRuns: 200 },
    );
  });

  it('keeps not and group nodes through a change of a condition beside them', () => {
    const not: RuleNodeJson = { not: { field: 'country', op: 'is', values: ['Lost'] } };
    const group: RuleNodeJson = { group: ['g1'], op: 'notIn' };
    const draft = readDraft(
      'A',
      ruleOf({ all: [{ field: 'country', op: 'is', values: ['Canada'] }, { any: [not, group] }] }),
      world,
    );
    const changed = setValues(draft, conditionAt(draft, 0).key, 'text', texts('Mexico'));
    expect(writtenNode(changed)).toStrictEqual({
      all: [{ field: 'country', op: 'is', values: ['Mexico'] }, { any: [not, group] }],
    });
  });

  it('keeps a node with a key that it does not know', () => {
    const newer = { all: [{ field: 'optIn', op: 'isTrue' }], note: 'from a newer version' };
    const draft = readDraft('A', ruleOf({ any: [newer] }), world);
    expect(draft.root.parts.map(({ kind }) => kind)).toStrictEqual(['kept']);
    expect(writtenNode(draft)).toStrictEqual({ any: [newer] });
  });

  it('writes a rule of one bare condition bare again, until something is added', () => {
    const bare: RuleNodeJson = { field: 'optIn', op: 'isTrue' };
    const draft = readDraft('A', ruleOf(bare), world);
    expect(writtenNode(setName(draft, 'B'))).toStrictEqual(bare);
    const added = setField(addCondition(draft, 0), draft.nextKey, field('optIn'));
    expect(writtenNode(added)).toStrictEqual({ all: [bare, bare] });
  });
});

describe('making a rule', () => {
  it('says "Country is Canada or Mexico, and Tags has Client"', () => {
    let draft = choose(newDraft(), 1, 'country', 'is');
    draft = setValues(draft, 1, 'text', texts('Canada', 'Mexico'));
    draft = choose(addCondition(draft, 0), 2, 'tags', 'hasAny');
    draft = setValues(draft, 2, 'text', texts('Client'));
    expect(writtenNode(draft)).toStrictEqual({
      all: [
        { field: 'country', op: 'is', values: ['Canada', 'Mexico'] },
        { field: 'tags', op: 'hasAny', values: ['Client'] },
      ],
    });
  });

  it('says "Appointment on or after now" as soon as field and operator are chosen', () => {
    const draft = choose(newDraft(), 1, 'appointment', 'onOrAfter');
    expect(writtenNode(draft)).toStrictEqual({
      all: [{ field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] }],
    });
  });

  it('nests a part of the other match', () => {
    let draft = setMatch(addBranch(newDraft(), 0), 0, 'any');
    draft = setField(setField(draft, 1, field('optIn')), 3, field('optIn'));
    expect(writtenNode(draft)).toStrictEqual({
      any: [{ field: 'optIn', op: 'isTrue' }, { any: [{ field: 'optIn', op: 'isTrue' }] }],
    });
    expect(writtenNode(setMatch(draft, 2, 'all'))).toStrictEqual({
      any: [{ field: 'optIn', op: 'isTrue' }, { all: [{ field: 'optIn', op: 'isTrue' }] }],
    });
  });

  it('writes the blank policy of a negative operator, and drops it with a positive one', () => {
    let draft = setValues(choose(newDraft(), 1, 'country', 'isNot'), 1, 'text', texts('Canada'));
    const negative = { field: 'country', op: 'isNot', values: ['Canada'] };
    expect(writtenNode(draft)).toStrictEqual({ all: [negative] });
    draft = setBlank(draft, 1, 'exclude');
    expect(writtenNode(draft)).toStrictEqual({ all: [{ ...negative, blank: 'exclude' }] });
    draft = choose(draft, 1, 'country', 'is');
    expect(writtenNode(draft)).toStrictEqual({ all: [{ ...negative, op: 'is' }] });
  });
});

describe('nothing typed is lost', () => {
  it('keeps the texts while another field is tried', () => {
    let draft = setValues(choose(newDraft(), 1, 'country', 'contains'), 1, 'text', texts('Canada', 'Mexico'));
    draft = setField(setField(draft, 1, field('appointment')), 1, field('country'));
    draft = choose(draft, 1, 'country', 'contains');
    expect(writtenNode(draft)).toStrictEqual({
      all: [{ field: 'country', op: 'contains', values: ['Canada', 'Mexico'] }],
    });
  });

  it('keeps the values of a condition whose column is gone for the column that is chosen instead', () => {
    const draft = readDraft(
      'A',
      ruleOf({ all: [{ field: 'gone', op: 'is', values: ['Lost', 'Won'] }] }),
      world,
    );
    const repaired = setField(draft, conditionAt(draft, 0).key, field('country'));
    expect(writtenNode(repaired)).toStrictEqual({
      all: [{ field: 'country', op: 'is', values: ['Lost', 'Won'] }],
    });
  });

  it('knows when a draft says what it said before', () => {
    const opened = newDraft();
    const renamed = setName(opened, 'Clients');
    const addedAndRemoved = removePart(addCondition(opened, 0), 2);
    expect(draftFingerprint(renamed)).not.toBe(draftFingerprint(opened));
    expect(draftFingerprint(addedAndRemoved)).toBe(draftFingerprint(opened));
  });
});
