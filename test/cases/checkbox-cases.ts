// Operators on checkboxes, one condition a case.
import type { Cell } from '../../src/rules/types.ts';
import { blanks, type CellCase, error, shownAsCurrency } from './cell-case.ts';

const strangersToCheckboxes: readonly Cell[] = [error, 'TRUE', 1, 0, 'yes', shownAsCurrency];

export const checkboxCases: readonly CellCase[] = [
  { field: 'optIn', op: 'isTrue', true: [true], false: [false, ...blanks], unknown: strangersToCheckboxes },
  { field: 'optIn', op: 'isFalse', true: [false, ...blanks], false: [true], unknown: strangersToCheckboxes },
  { field: 'optIn', op: 'isNotBlank', true: [true, false, 'x'], false: blanks, unknown: [error] },
];
