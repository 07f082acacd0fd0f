/** Kinds are guessed from what a column holds and says, and doubts are spoken. */
import { describe, expect, it } from '@jest/globals';
import { guessKind, kindDoubts } from '../../src/contacts/field-kinds.ts';
import type { CellDetails, NumberFormatType, RawCell } from '../../src/ports.ts';

const plain: CellDetails = { error: null, format: null, validation: null };
const shown = (format: NumberFormatType): CellDetails => ({ ...plain, format });

describe('guessKind', () => {
  it.each<[string, RawCell[], CellDetails[], string]>([
    ['Name', ['Ann', 'Bob'], [], 'text'],
    ['Contact', ['ann@example.com', 'bob@example.com', ''], [], 'email'],
    ['E-mail', [], [], 'email'],
    ['web', ['http://www.example.com', 'https://example.org'], [], 'url'],
    ['phone1', ['504-621-8927', '810-292-9388'], [], 'phone'],
    ['Mobile', [4915112345678], [], 'phone'],
    ['zip', [70116, 48116], [], 'text'],
    ['Score', [1, 2.5, 'n/a'], [], 'number'],
    ['Deal', [100, 200], [shown('CURRENCY'), shown('CURRENCY')], 'currency'],
    ['Discount', [0.1], [shown('PERCENT')], 'percent'],
    ['Created', [46000, 46001], [shown('DATE'), shown('DATE')], 'date'],
    ['Created', [46000.5, 46001], [shown('DATE'), shown('DATE')], 'datetime'],
    ['Appointment', [46000.5], [shown('DATE_TIME')], 'datetime'],
    ['Opt-in', [true, false, ''], [], 'checkbox'],
    ['Opt-in', [], [{ ...plain, validation: 'checkbox' }], 'checkbox'],
    ['Stage', ['Lead', 'Won'], [{ ...plain, validation: 'list' }], 'dropdown'],
    ['Topics', ['Lead, Won'], [{ ...plain, validation: 'list' }], 'tags'],
    ['Tags', ['Client, VIP', ''], [], 'tags'],
    ['Labels', [], [], 'tags'],
    ['last_name', ['Smith'], [], 'text'],
  ])('%s with %j is %4$s', (header, values, details, kind) => {
    expect(guessKind({ header, values, details })).toBe(kind);
  });
});

describe('kindDoubts', () => {
  it('counts what no rule can match', () => {
    expect(kindDoubts('Created', 'date', [46000, 'soon', '', ' ', 'later'])).toEqual([
      '2 cells are text, not dates: a rule that compares Created leaves them out.',
    ]);
    expect(kindDoubts('Score', 'number', ['42', 7])).toEqual([
      '1 cell is text, not numbers: a rule that compares Score leaves them out.',
    ]);
    expect(kindDoubts('Name', 'text', ['Ann', 7])).toEqual([]);
  });
});
