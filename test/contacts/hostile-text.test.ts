/** What is done with every cell stays linear on texts made to be slow, as long as a cell can hold. */
import { describe, expect, it } from '@jest/globals';
import { looksLikeAddress } from '../../src/contacts/address-text.ts';
import { guessKind, kindDoubts } from '../../src/contacts/field-kinds.ts';
import { findHeaderRow } from '../../src/contacts/header-row.ts';
import { withoutTag, withTag } from '../../src/contacts/tag-text.ts';
import { groupNameProblem } from '../../src/groups/group-name.ts';
import { growthOf, mostGrowth } from '../growth.ts';

describe('looksLikeAddress', () => {
  it.each(['ann@example.com', 'a@b.c', 'a+b@x.y.z', 'a@..b'])('is true for %s', (text) => {
    expect(looksLikeAddress(text)).toBe(true);
  });

  it.each(['', 'ann', 'ann@localhost', 'a@.b', 'a@b.', 'a@.', '@b.c', 'a@b@c.d', 'a b@c.d', 'a@b .c'])(
    'is false for %j',
    (text) => {
      expect(looksLikeAddress(text)).toBe(false);
    },
  );
});

describe('a hostile text', () => {
  it.each<readonly [string, (length: number) => string]>([
    ['dots behind an @', (length) => `a@${'.'.repeat(length)}@`],
    ['labels behind an @', (length) => `a@${'b.'.repeat(length / 2)} `],
    ['spaces before a letter', (length) => `a${' '.repeat(length)}b`],
    ['separators before a letter', (length) => `a${' ,;'.repeat(length / 3)}b`],
    ['line breaks before a letter', (length) => `a${'\n'.repeat(length)}b`],
    ['digits', (length) => `+${'1'.repeat(length)}x`],
    ['a web address', (length) => `www.${'w.'.repeat(length / 2)} `],
    ['words of headers', (length) => 'phone1 e-mail tags '.repeat(length / 19)],
  ])('of %s', (_name, textOf) => {
    const growth = growthOf((length) => {
      const text = textOf(length);
      return () => {
        guessKind({ header: text, values: [text], details: [] });
        kindDoubts(text, 'date', [text]);
        findHeaderRow('Contacts', [[text, text]], 0);
        withTag(text, 'Client');
        withoutTag(`${text},Client`, 'Client');
        groupNameProblem(text, [text]);
      };
    });
    expect(growth).toBeLessThanOrEqual(mostGrowth);
  });
});
