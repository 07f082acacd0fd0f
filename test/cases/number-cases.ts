// Operators on numbers, one condition a case.
import type { Cell } from '../../src/rules/types.ts';
import { blanks, type CellCase, error, shownAsCurrency } from './cell-case.ts';

const strangersToNumbers: readonly Cell[] = [error, '42', 'x', true, false, '\u00a0', '#N/A'];

export const numberCases: readonly CellCase[] = [
  {
    field: 'score',
    op: 'is',
    values: [5, -0.5, 0],
    true: [5, -0.5, 0, shownAsCurrency],
    false: [...blanks, 5.1, 50],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'isNot',
    values: [5, 0],
    true: [...blanks, 6, -5],
    false: [5, 0],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'isNot',
    values: [5],
    blank: 'exclude',
    true: [6],
    false: [...blanks, 5],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'gt',
    values: [5],
    true: [5.5, 1e21],
    false: [...blanks, 5, -1e21],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'gte',
    values: [-1.5],
    true: [-1.5, 0],
    false: [...blanks, -2],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'lt',
    values: [0],
    true: [-1],
    false: [...blanks, 0, 1],
    unknown: strangersToNumbers,
  },
  { field: 'score', op: 'lte', values: [1e21], true: [1e21, 0], false: blanks, unknown: strangersToNumbers },
  {
    field: 'score',
    op: 'between',
    values: [10, 5],
    true: [5, 7, 10],
    false: [...blanks, 4.9, 10.1],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'notBetween',
    values: [5, 10],
    true: [...blanks, 4, 11],
    false: [5, 10],
    unknown: strangersToNumbers,
  },
  { field: 'score', op: 'isBlank', true: blanks, false: [0, 'x', false, '42'], unknown: [error] },
  { field: 'score', op: 'isNotBlank', true: [0, 'x', false], false: blanks, unknown: [error] },
];
