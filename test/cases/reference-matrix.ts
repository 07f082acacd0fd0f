// Every operator that may compare two fields against contacts whose cells are less, equal, more, blank and wrong; truths
// by hand, one letter for each contact in the order below.
import type { Cell, Truth } from '../../src/rules/types.ts';
import { serial } from '../rules/world.ts';
import type { ReferenceCase } from './reference-case.ts';

const contacts = [
  'less',
  'equal',
  'more',
  'blank itself',
  'blank reference',
  'text itself',
  'text reference',
  'error itself',
  'error in reference',
  'checkbox itself',
  'checkbox in reference',
  'both blank',
] as const;

const error: Cell = { error: '#DIV/0!' };

/** The condition's own field, the other one, and their cells for less, equal and more. */
interface FieldPair {
  readonly field: string;
  readonly reference: string;
  readonly cells: readonly [less: Cell, equal: Cell, more: Cell];
  readonly referenceCell: Cell;
  readonly text: string;
}

function cellsOf({
  cells,
  referenceCell,
  text,
}: FieldPair): readonly (readonly [own: Cell, reference: Cell])[] {
  const [less, equal, more] = cells;
  return [
    [less, referenceCell],
    [equal, referenceCell],
    [more, referenceCell],
    [' ', referenceCell],
    [more, '\t'],
    [text, referenceCell],
    [more, text],
    [error, referenceCell],
    [more, error],
    [true, referenceCell],
    [more, false],
    [null, ''],
  ];
}

type Line = readonly [op: string, truths: string, blank?: 'include' | 'exclude'];

// less, equal, more · blank itself, blank reference · text twice · error twice · checkbox twice · both blank
const numberLines: readonly Line[] = [
  ['is', 'FTF F? ?? ?? ?? ?'],
  ['isNot', 'TFT T? ?? ?? ?? ?'],
  ['isNot', 'TFT F? ?? ?? ?? ?', 'exclude'],
  ['gt', 'FFT F? ?? ?? ?? ?'],
  ['gte', 'FTT F? ?? ?? ?? ?'],
  ['lt', 'TFF F? ?? ?? ?? ?'],
  ['lte', 'TTF F? ?? ?? ?? ?'],
  ['between', 'FTF F? ?? ?? ?? ?'],
  ['notBetween', 'TFT T? ?? ?? ?? ?', 'include'],
  ['notBetween', 'TFT F? ?? ?? ?? ?', 'exclude'],
];

const dateLines: readonly Line[] = [
  ['on', 'FTF F? ?? ?? ?? ?'],
  ['notOn', 'TFT T? ?? ?? ?? ?'],
  ['notOn', 'TFT F? ?? ?? ?? ?', 'exclude'],
  ['before', 'TFF F? ?? ?? ?? ?'],
  ['after', 'FFT F? ?? ?? ?? ?'],
  ['onOrBefore', 'TTF F? ?? ?? ?? ?'],
  ['onOrAfter', 'FTT F? ?? ?? ?? ?'],
  ['between', 'FTF F? ?? ?? ?? ?'],
  ['notBetween', 'TFT T? ?? ?? ?? ?'],
  ['notBetween', 'TFT F? ?? ?? ?? ?', 'exclude'],
];

const numbers: FieldPair = {
  field: 'score',
  reference: 'target',
  cells: [-5.5, -5, 1e21],
  referenceCell: -5,
  text: '5',
};

const dates: readonly FieldPair[] = [
  // whole days on both sides: times of day are nothing
  {
    field: 'birthday',
    reference: 'renewal',
    cells: [serial('2026-03-07T23:59'), serial('2026-03-08T23:00'), serial('2026-03-09')],
    referenceCell: serial('2026-03-08T02:30'),
    text: '2026-03-08',
  },
  // an instant stands for its day
  {
    field: 'renewal',
    reference: 'called',
    cells: [serial('2024-02-28T23:59'), serial('2024-02-29'), serial('2024-03-01')],
    referenceCell: serial('2024-02-29T23:59:59.999'),
    text: 'tomorrow',
  },
  // instants against a whole day
  {
    field: 'appointment',
    reference: 'renewal',
    cells: [serial('2026-10-31T23:59:59.999'), serial('2026-11-01T01:30'), serial('2026-11-02')],
    referenceCell: serial('2026-11-01T23:00'),
    text: '11/1/2026',
  },
  // instants against instants
  {
    field: 'called',
    reference: 'appointment',
    cells: [serial('2026-11-23T11:59:59.999'), serial('2026-11-23T12:00'), serial('2026-11-23T12:00:00.001')],
    referenceCell: serial('2026-11-23T12:00'),
    text: '2026-11-23T12:00',
  },
];

function casesOf(pair: FieldPair, lines: readonly Line[]): readonly ReferenceCase[] {
  const { field, reference } = pair;
  return lines.map(([op, spaced, blank]): ReferenceCase => {
    const letters = spaced.replaceAll(' ', '');
    if (!/^[TF?]{12}$/.test(letters)) throw new Error(`${spaced} is not one truth for each contact.`);
    const value = { field: reference };
    const values = op === 'between' || op === 'notBetween' ? [value, value] : [value];
    const rows = cellsOf(pair).map(([own, other], index) => {
      const truth: Truth = letters.charAt(index) === '?' ? null : letters.charAt(index) === 'T';
      return [contacts[index] ?? '', [truth, { [field]: own, [reference]: other }]] as const;
    });
    return {
      condition: { field, op, values, ...(blank === undefined ? {} : { blank }) },
      contacts: Object.fromEntries(rows),
    };
  });
}

export const referenceMatrix: readonly ReferenceCase[] = [
  ...casesOf(numbers, numberLines),
  ...dates.flatMap((pair) => casesOf(pair, dateLines)),
];
