// Every nasty cell against every operator on numbers, checkboxes and tags, truths by hand.
import { blankCells, errorCells, longText, texts } from './nasty-cells.ts';
import { type MatrixColumn, type MatrixRow, matrixCases } from './truth-matrix.ts';

const numbers = [0, 7, 1e21, 46349];
const numberColumns: readonly MatrixColumn[] = [
  { op: 'is', values: numbers },
  { op: 'isNot', values: numbers },
  { op: 'isNot', values: numbers, blank: 'exclude' },
  { op: 'gt', values: [7] },
  { op: 'gte', values: [46349] },
  { op: 'lt', values: [0.5] },
  { op: 'lte', values: [0] },
  { op: 'between', values: [7, 0] },
  { op: 'notBetween', values: [0, 7], blank: 'include' },
  { op: 'notBetween', values: [7, 0], blank: 'exclude' },
  { op: 'isBlank' },
  { op: 'isNotBlank' },
];

// Columns: is, isNot, isNot without blanks · gt, gte, lt, lte · between, notBetween … · isBlank, isNotBlank
const numberRows: readonly MatrixRow[] = [
  [blankCells, 'FTF FFFF FTF TF'],
  [errorCells, '??? ???? ??? ??'],
  [texts, '??? ???? ??? FT'],
  [['false', 'true'], '??? ???? ??? FT'],
  [['zero'], 'TFF FFTT TFF FT'],
  [['seven'], 'TFF FFFF TFF FT'],
  [['1e21'], 'TFF TTFF FTT FT'],
  [['0.1 + 0.2', 'shown as time'], 'FTT FFTF TFF FT'],
  [['shown as percent', 'shown as currency'], 'FTT FFFF TFF FT'],
  [['midnight'], 'TFF TTFF FTT FT'],
  [['a second before midnight', 'month end', 'leap day', 'shown as date'], 'FTT TFFF FTT FT'],
  [['spring clock change', 'autumn clock change'], 'FTT TFFF FTT FT'],
];

const checkboxColumns: readonly MatrixColumn[] = [
  { op: 'isTrue' },
  { op: 'isFalse' },
  { op: 'isBlank' },
  { op: 'isNotBlank' },
];

// Columns: isTrue, isFalse · isBlank, isNotBlank
const checkboxRows: readonly MatrixRow[] = [
  [blankCells, 'FT TF'],
  [errorCells, '?? ??'],
  [['true'], 'TF FT'],
  [['false'], 'FT FT'],
  [texts, '?? FT'],
  [['zero', 'seven', '1e21', '0.1 + 0.2'], '?? FT'],
  [['shown as date', 'shown as time', 'shown as percent', 'shown as currency'], '?? FT'],
  [['midnight', 'a second before midnight', 'month end', 'leap day'], '?? FT'],
  [['spring clock change', 'autumn clock change'], '?? FT'],
];

// biome-ignore format: one value list a line reads as the table it is.
const someTags = ['0', 'null', '7', 'b', 'ß', '😀', '"', '*', '1E+21', 'new york', '#n/a', '46349'];
const tagColumns: readonly MatrixColumn[] = [
  { op: 'hasAny', values: someTags },
  { op: 'hasNone', values: someTags },
  { op: 'hasNone', values: someTags, blank: 'exclude' },
  { op: 'hasAll', values: ['B', 'a'] },
  { op: 'notHasAll', values: ['a', 'b'] },
  { op: 'notHasAll', values: ['a', 'b'], blank: 'exclude' },
  { op: 'hasExactly', values: ['a', 'b'] },
  { op: 'hasExactly', values: [longText] },
  { op: 'countIs', values: [2, 0] },
  { op: 'countGte', values: [2] },
  { op: 'countLte', values: [1] },
  { op: 'isBlank' },
  { op: 'isNotBlank' },
];

// Columns: hasAny, hasNone, hasNone without blanks · hasAll, notHasAll … · hasExactly twice · countIs, countGte, countLte ·
// isBlank, isNotBlank
const tagRows: readonly MatrixRow[] = [
  [blankCells, 'FTF FTF FF TFT TF'],
  [errorCells, '??? ??? ?? ??? ??'],
  [['shown as date', 'shown as time', 'shown as percent', 'shown as currency'], '??? ??? ?? ??? FT'],
  [['line break alone'], 'FTT FTT FF TFT FT'],
  [['zero', 'seven', 'text 7', '1e21', 'midnight'], 'TFF FTT FF FFT FT'],
  [['text null', 'text #N/A', 'words spaced out'], 'TFF FTT FF FFT FT'],
  [['sharp s', 'emoji', 'double quote', 'asterisk'], 'TFF FTT FF FFT FT'],
  [['no-break space', 'false', 'true', 'text FALSE', 'text 007', '0.1 + 0.2'], 'FTT FTT FF FFT FT'],
  [['text ISO date', 'text US date', 'a second before midnight'], 'FTT FTT FF FFT FT'],
  [['month end', 'leap day', 'spring clock change', 'autumn clock change'], 'FTT FTT FF FFT FT'],
  [['dotted capital I', 'dotless i', 'final sigma', 'emoji family'], 'FTT FTT FF FFT FT'],
  [['single quote', 'question mark', 'tilde', 'percent sign', 'underscore'], 'FTT FTT FF FFT FT'],
  [['backslash', 'opening bracket', 'closing bracket'], 'FTT FTT FF FFT FT'],
  [['two lines', 'two lines, CRLF'], 'TFF TFF TF TTF FT'],
  [['a,b;c'], 'TFF TFF FF FTF FT'],
  [['long text'], 'FTT FTT FT FFT FT'],
];

export const valueMatrix = [
  ...matrixCases('score', numberColumns, numberRows),
  ...matrixCases('optIn', checkboxColumns, checkboxRows),
  ...matrixCases('tags', tagColumns, tagRows),
];
