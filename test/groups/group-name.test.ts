/** Names that people may give, and names of copies. */
import { describe, expect, it } from '@jest/globals';
import { groupNameProblem, nameOfCopy } from '../../src/groups/group-name.ts';

describe('group names', () => {
  it.each([
    ['Clients'],
    ['A'],
    ['x'.repeat(100)],
    ['🎉'.repeat(100)],
    ['<b>bold</b>'],
    ['constructor'],
    ['50 % = half'],
  ])('accepts %j', (name) => {
    expect(groupNameProblem(name, ['Others'])).toBeNull();
  });

  it('compares with other names as rules compare text', () => {
    expect(groupNameProblem(' my  CLIENTS ', ['My clients'])?.code).toBe('name_taken');
  });

  it('names copies one after the other, never too long', () => {
    expect(nameOfCopy('Clients', ['Clients'])).toBe('Clients copy');
    expect(nameOfCopy('Clients', ['Clients', 'clients COPY'])).toBe('Clients copy 2');
    expect(nameOfCopy('x'.repeat(100), [])).toBe(`${'x'.repeat(95)} copy`);
  });
});
