/** The conformance list: every item runs, and the page that lists them is what is committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { conformanceAreas } from './areas/index.ts';
import { conformancePage } from './conformance-page.ts';

const page = join(process.cwd(), 'local', 'conformance.md');

for (const { title, items } of conformanceAreas) {
  describe(title, () => {
    for (const { behaviour, holds } of items) test(behaviour, holds);
  });
}

test('no behaviour is listed twice', () => {
  const sentences = conformanceAreas.flatMap(({ items }) => items.map(({ behaviour }) => behaviour));
  const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
  expect(twice).toEqual([]);
});

test('the page lists exactly these behaviours (npm run docs:conformance writes it)', () => {
  const written = conformancePage(conformanceAreas);
  if (process.env.WRITE_CONFORMANCE === 'yes') writeFileSync(page, written);
  expect(readFileSync(page, 'utf8')).toBe(written);
});
