// Sentences against a golden file: a changed word shows up as a difference a person has to accept.
// `UPDATE_GOLDEN=1 npx jest test/rules/sentence` writes the file anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateContact } from '../../src/rules/evaluate.ts';
import { operatorsFor } from '../../src/rules/operators/registry.ts';
import { ruleSentence } from '../../src/rules/sentence.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { groups, rules } from './golden-rules.ts';
import { ruleOf, settings } from './world.ts';

const seed = 20261127;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'sentences', seed })}\n`);
});

const file = join(process.cwd(), 'test/rules/sentences.golden.txt');

describe('the sentence of a rule', () => {
  it('is the one in the golden file', () => {
    const lines = rules.map((node) => ruleSentence(ruleOf(node, groups)));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${lines.join('\n')}\n`);
    expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
  });

  it('is there for every operator, in the golden file', () => {
    const used = new Set(JSON.stringify(rules).match(/(?<="op":")\w+/g));
    const kinds = ['text', 'email', 'tags', 'number', 'checkbox', 'date', 'datetime'] as const;
    const missing = kinds.flatMap((kind) => operatorsFor(kind)).filter(({ op }) => !used.has(op));
    expect(missing).toEqual([]);
  });

  it('tells rules apart: random rules of one sentence have one truth, contact by contact', () => {
    const rows = fc.sample(arbitraryRow, { seed, numRuns: 100 });
    const seen = new Map<string, { readonly node: unknown; readonly truths: string }>();
    fc.assert(
      fc.property(arbitraryNode(), (node) => {
        const rule = ruleOf(node);
        const sentence = ruleSentence(rule);
        expect(sentence).not.toContain('\n');
        const truths = rows.map((row) => evaluateContact(rule, (id) => row[id] ?? null, settings)).join();
        const earlier = seen.get(sentence) ?? { node, truths };
        seen.set(sentence, earlier);
        expect({ sentence, node, truths }).toEqual({ sentence, node, truths: earlier.truths });
      }),
      { seed, numRuns: 4000 },
    );
  });
});
