// What a sheet's cell becomes in BigQuery: the value where it is understood, and a word where it is not.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GoogleSqlCell, googleSqlCell, googleSqlColumns } from '../../src/rules/googlesql-table.ts';
import type { Cell, FieldKind } from '../../src/rules/types.ts';
import { serial } from './world.ts';

const seed = 20261129;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'googlesql columns', seed })}\n`);
});

const millisecond = 1 / 86_400_000;
const blank: GoogleSqlCell = { value: null, problem: null };
const otherKind: GoogleSqlCell = { value: null, problem: 'otherKind' };
const known = (value: string | number | boolean): GoogleSqlCell => ({ value, problem: null });
const outside = (value: string): GoogleSqlCell => ({ value, problem: 'outsideYears' });

const cells: readonly (readonly [kind: FieldKind, cell: Cell, expected: GoogleSqlCell])[] = [
  ['text', null, blank],
  ['text', ' \t ', blank],
  ['date', '', blank],
  ['checkbox', ' ', blank],
  ['text', ' Canada ', known(' Canada ')],
  ['text', '\u00a0', known('\u00a0')],
  ['text', 1.5, known('1,5')],
  ['text', 1e21, known('1E+21')],
  ['tags', true, known('TRUE')],
  ['tags', 'a, B;c', known('a, B;c')],
  ['text', { number: 45000, shownAs: 'date' }, otherKind],
  ['text', { error: '#N/A' }, { value: null, problem: 'error' }],
  ['number', { error: '#REF!' }, { value: null, problem: 'error' }],
  ['number', 0.1 + 0.2, known(0.1 + 0.2)],
  ['number', '42', otherKind],
  ['currency', { number: 5, shownAs: 'currency' }, known(5)],
  ['percent', true, otherKind],
  ['checkbox', false, known(false)],
  ['checkbox', 'TRUE', otherKind],
  ['checkbox', 1, otherKind],
  ['date', serial('2026-11-23T23:59:59.999'), known('2026-11-23')],
  ['date', serial('2026-11-24') - millisecond / 3, known('2026-11-24')],
  ['date', 0, known('1899-12-30')],
  ['date', -1.5, known('1899-12-28')],
  ['date', '2026-11-23', otherKind],
  ['date', serial('0001-01-01'), known('0001-01-01')],
  ['date', serial('0001-01-01') - 1, outside('0001-01-01')],
  ['date', 20_261_123, outside('9999-12-31')],
  ['date', 1e305, otherKind],
  ['date', Number.NaN, otherKind],
  ['datetime', serial('2026-11-23T09:30'), known('2026-11-23T09:30:00.000')],
  ['datetime', serial('2026-11-23T09:30') + millisecond * 0.6, known('2026-11-23T09:30:00.001')],
  ['datetime', serial('1850-06-01T00:00:00.001'), known('1850-06-01T00:00:00.001')],
  ['datetime', serial('9999-12-31T23:59:59.999'), known('9999-12-31T23:59:59.999')],
  ['datetime', 2_958_466, outside('9999-12-31T23:59:59.999')],
  ['datetime', -1e9, outside('0001-01-01T00:00:00.000')],
];

describe('a cell', () => {
  it.each(cells)('of a %s field holding %j', (kind, cell, expected) => {
    expect(googleSqlCell(cell, kind, ',')).toEqual(expected);
  });
});

describe('the columns of a field', () => {
  it('are called after its id', () => {
    expect(googleSqlColumns('k3x9')).toEqual({ value: 'field_k3x9', problem: 'problem_k3x9' });
    expect(googleSqlColumns('É_a`')).toEqual({
      value: 'field__c9__5f_a_60_',
      problem: 'problem__c9__5f_a_60_',
    });
  });

  it('have names that BigQuery takes and that no other field has, in any case', () => {
    const id = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        const names = Object.values(googleSqlColumns(one));
        for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,299}$/);
        const others = Object.values(googleSqlColumns(other));
        expect(new Set([...names, ...others].map((name) => name.toLowerCase())).size).toBe(
          one === other ? 2 : 4,
        );
      }),
      { seed, numRuns: 2000 },
    );
  });
});
