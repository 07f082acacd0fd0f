// The shared table: every operator and every form of value over nasty cells, expected truths written by hand, one file for
// each family. Every target is held against it.
import type { Cell } from '../../src/rules/types.ts';
import type { CellCase } from './cell-case.ts';
import { checkboxCases } from './checkbox-cases.ts';
import { dateCases } from './date-cases.ts';
import { dateMatrix } from './date-matrix.ts';
import { dateStretchCases } from './date-stretches.ts';
import { datetimeCases } from './datetime-cases.ts';
import { datetimeStretchCases } from './datetime-stretches.ts';
import { emailCases } from './email-cases.ts';
import { numberCases } from './number-cases.ts';
import { patternCases } from './pattern-cases.ts';
import { tagCases } from './tag-cases.ts';
import { textCases } from './text-cases.ts';
import { textMatrix } from './text-matrix.ts';
import { valueMatrix } from './value-matrix.ts';

export { type CellCase, conditionOf, settingsOf } from './cell-case.ts';

export const cellCases: readonly CellCase[] = [
  ...textCases,
  ...patternCases,
  ...emailCases,
  ...tagCases,
  ...numberCases,
  ...checkboxCases,
  ...dateCases,
  ...datetimeCases,
  ...textMatrix,
  ...valueMatrix,
  ...dateMatrix,
  ...datetimeStretchCases,
  ...dateStretchCases,
];

/** Where a formula cannot see what the evaluator sees; these cells are judged by the evaluator alone. */
export const outsideJudgement: readonly {
  readonly reason: string;
  covers(cell: Cell, field: string): boolean;
}[] = [
  {
    reason: 'a formula cannot see number formats (deviation formattedNumberAsText)',
    covers: (cell, field) => isFormatted(cell) && !formattedAreNumbers.has(field),
  },
];

/** Fields on which a number is its number, however it is shown. */
const formattedAreNumbers = new Set([
  'score',
  'target',
  'optIn',
  'birthday',
  'renewal',
  'appointment',
  'called',
]);

function isFormatted(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && 'shownAs' in cell;
}
