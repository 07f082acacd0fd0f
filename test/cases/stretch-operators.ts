// Operators on date values: their truth on the moment before what a value stands for, on its first, its last, and the
// moment after it.
import type { StretchTruths } from './truth-matrix.ts';

const once = (value: unknown): readonly unknown[] => [value];
const twice = (value: unknown): readonly unknown[] => [value, value];

export const comparisons: readonly StretchTruths[] = [
  ['on', 'FTTF', once],
  ['notOn', 'TFFT', once],
  ['before', 'TFFF', once],
  ['after', 'FFFT', once],
  ['onOrBefore', 'TTTF', once],
  ['onOrAfter', 'FTTT', once],
  ['between', 'FTTF', twice],
  ['notBetween', 'TFFT', twice],
];

export const inLast: readonly StretchTruths[] = [
  ['inLast', 'FTTF', once],
  ['notInLast', 'TFFT', once],
];

export const inNext: readonly StretchTruths[] = [
  ['inNext', 'FTTF', once],
  ['notInNext', 'TFFT', once],
];

export const inPeriod: readonly StretchTruths[] = [
  ['inPeriod', 'FTTF', once],
  ['notInPeriod', 'TFFT', once],
];

export const months: readonly StretchTruths[] = [['monthIs', 'FTTF', once]];
export const weekdays: readonly StretchTruths[] = [['weekdayIs', 'FTTF', once]];
export const anniversariesAhead: readonly StretchTruths[] = [['anniversaryInNext', 'FTTF', once]];
export const anniversariesBehind: readonly StretchTruths[] = [['anniversaryInLast', 'FTTF', once]];
