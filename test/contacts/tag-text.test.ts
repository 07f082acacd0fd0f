/** One tag comes or goes; every other character of the cell stays. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasTag, tagProblem, withoutTag, withTag } from '../../src/contacts/tag-text.ts';

describe('tags in a cell', () => {
  it.each([
    ['', 'VIP', 'VIP'],
    ['Client', 'VIP', 'Client, VIP'],
    ['Client,Lead', 'VIP', 'Client,Lead,VIP'],
    ['Client; Lead', 'VIP', 'Client; Lead; VIP'],
    ['Client\nLead', 'VIP', 'Client\nLead\nVIP'],
    ['Client, ', 'VIP', 'Client, VIP'],
    ['  vip ', 'VIP', '  vip '],
    ['VIPs', 'VIP', 'VIPs, VIP'],
  ])('%j with %j is %j', (text, tag, expected) => {
    expect(withTag(text, tag)).toBe(expected);
  });

  it.each([
    ['VIP', 'vip', ''],
    ['Client, VIP, Lead', 'vip', 'Client, Lead'],
    ['Client;VIP', 'VIP', 'Client'],
    ['Client, VIPs', 'VIP', 'Client, VIPs'],
    ['VIP, vip , Client', 'ViP', 'Client'],
  ])('%j without %j is %j', (text, tag, expected) => {
    expect(withoutTag(text, tag)).toBe(expected);
  });

  it.each([[''], [' '], ['a,b'], ['a;b'], ['a\nb'], ['x'.repeat(101)]])('%j cannot be one tag', (tag) => {
    expect(tagProblem(tag)).not.toBeNull();
  });

  it('adds and removes exactly one tag, whatever the cell says', () => {
    const seed = 20261123;
    console.log(`Seed ${seed}`);
    const tag = fc.constantFrom('Client', 'VIP', 'ß', 'a b', '=1', '🎉');
    const cell = fc.array(fc.constantFrom('Client', ' vip', 'Lead ', 'ß', '', 'a  b', '🎉'), {
      maxLength: 6,
    });
    const joint = fc.constantFrom(', ', ',', '; ', '\n');
    fc.assert(
      fc.property(tag, cell, joint, (wanted, parts, between) => {
        const text = parts.join(between);
        const others = (value: string) =>
          value
            .split(/\r\n|[,;\n\r]/)
            .map((part) => part.trim())
            .filter((part) => part !== '' && !hasTag(part, wanted));
        expect(hasTag(withTag(text, wanted), wanted)).toBe(true);
        expect(others(withTag(text, wanted))).toEqual(others(text));
        expect(hasTag(withoutTag(text, wanted), wanted)).toBe(false);
        expect(others(withoutTag(text, wanted))).toEqual(others(text));
      }),
      { seed, numRuns: 500 },
    );
  });
});
