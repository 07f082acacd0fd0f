// The operator reference says what the records say: whoever changes an operator writes the page anew, or this fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { deviations } from '../../scripts/operators-page/deviations.ts';
import { sections } from '../../scripts/operators-page/examples.ts';
import { operatorsOf, operatorsPage } from '../../scripts/operators-page/page.ts';
import { operators } from '../../src/rules/operators/registry.ts';

const fileText = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');

describe('docs/operators.md', () => {
  it('is what "npm run docs:operators" writes', () => {
    expect(fileText('docs/operators.md').split('\n')).toEqual(operatorsPage().split('\n'));
  });

  it('has every operator in one section', () => {
    const listed = sections.flatMap((section) => operatorsOf(section));
    expect(new Set(listed)).toEqual(new Set(operators));
    expect(listed).toHaveLength(operators.length);
  });

  it('shows of each operator somebody whom its example finds and somebody whom it leaves out', () => {
    const rows = operatorsPage()
      .split('\n')
      .filter((line) => line.startsWith('| **'));
    expect(rows).toHaveLength(operators.length);
    const withoutExample = rows.filter((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(-3, -1)
        .includes(' – '),
    );
    expect(withoutExample).toEqual([]);
  });

  it('tells of every deviation on the list of decisions, and of no other', () => {
    const decisions = fileText('src/rules/operators/registry.ts').matchAll(/deviation `(\w+)`/g);
    expect(deviations.map(({ name }) => name).sort()).toEqual([...decisions].map(([, name]) => name).sort());
  });
});
