/** The pure part: cells change only where they are wrong, twice is once, and a broken group keeps whom it has. */
import { describe, expect, it } from '@jest/globals';
import type { ContactData } from '../../src/contacts/contact-data.ts';
import { type GroupToApply, recalculate } from '../../src/membership/recalculate.ts';
import { type FieldDefinition, parseRule, type RuleNodeJson } from '../../src/rules/index.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';

const country: FieldDefinition = { id: 'f1', name: 'Country', kind: 'text' };
const settings = { now: 46349.5, decimalMark: '.', weekStart: 'monday' } as const;

function group(name: string, rule: RuleNodeJson | null): GroupToApply {
  if (rule === null) return { id: name, name, rule: null };
  const parsed = parseRule(
    { version: 1, rule },
    { fields: new Map([['f1', country]]), patterns: re2Patterns },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { id: name, name, rule: parsed.rule };
}

const is = (...values: string[]): RuleNodeJson => ({ all: [{ field: 'f1', op: 'is', values }] });

function contacts(cells: readonly (readonly [string, string])[], strays: number[] = []): ContactData {
  return {
    rowCount: cells.length,
    rows: cells.map((_, index) => index + 1),
    memberships: cells.map(([, membership]) => membership),
    strays,
    width: 2,
    column: () => cells.map(([value]) => value),
  };
}

describe('recalculate', () => {
  it('names the groups of each contact in one fixed order', () => {
    const people = contacts([
      ['Canada', ''],
      ['Mexico', ''],
      ['France', 'North'],
    ]);
    const groups = [group('North', is('Canada')), group('America', is('Canada', 'Mexico'))];
    expect(recalculate(people, groups, settings).changes).toEqual([
      { row: 1, before: '', text: 'America, North' },
      { row: 2, before: '', text: 'America' },
      { row: 3, before: 'North', text: '' },
    ]);
  });

  it('changes nothing the second time', () => {
    const groups = [group('North', is('Canada')), group('America', is('Canada', 'Mexico'))];
    const people = contacts([
      ['Canada', 'America, North'],
      ['Mexico', 'America'],
      ['France', ''],
    ]);
    expect(recalculate(people, groups, settings).changes).toEqual([]);
  });

  it('keeps the last members of a broken group, and drops names of groups that are gone', () => {
    const people = contacts([
      ['Canada', 'Broken, Gone'],
      ['Mexico', 'Gone'],
      ['France', 'Broken'],
    ]);
    const { changes, results } = recalculate(
      people,
      [group('Broken', null), group('North', is('Canada'))],
      settings,
    );
    expect(changes).toEqual([
      { row: 1, before: 'Broken, Gone', text: 'Broken, North' },
      { row: 2, before: 'Gone', text: '' },
    ]);
    expect(results.get('Broken')?.members).toBe(2);
  });

  it('clears our column on rows that hold no contact', () => {
    expect(recalculate(contacts([], [4]), [], settings).changes).toEqual([{ row: 4, before: '', text: '' }]);
  });
});
