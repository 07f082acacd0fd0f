// Every nasty cell against every operator that reads text, truths by hand: text fields, and what only email fields have.
import { blankCells, errorCells, longText, texts } from './nasty-cells.ts';
import { type MatrixColumn, type MatrixRow, matrixCases } from './truth-matrix.ts';

// biome-ignore format: one value list a line reads as the table it is.
const isValues = [
  '0', 'false', 'null', '7', '1e+21', '0.3', 'New York', 'ß', '😀', '"', '*', '\\', 'a,b;c', 'a\nb', longText, '#N/A',
  '2026-11-23', '46349', '\u00a0',
];
// biome-ignore format: as above.
const containsValues = [
  '00', 'w y', '"', '?', '%', '[', ']', '\u00a0', 'ı', '\n', 'x'.repeat(4000), 'ul', '.0625', '👧', '/A', '6-11',
];
// biome-ignore format: as above.
const startsValues = [
  '0', 'new y', 'fa', 'tru', 'nul', '~', '_', '\\', '😀', longText, 'a,', 'ς', '4634', '#', '\u00a0',
];
// biome-ignore format: as above.
const endsValues = [
  '7', '21', ' YORK', 'll', "'", 'b', ';c', '*', '👧', '.0625', 'e', '23', 'x'.repeat(4999),
];
const patterns = ['^[0-9]+$', 'null|york', '^\\W$', 'B$'];

const columns: readonly MatrixColumn[] = [
  { op: 'is', values: isValues },
  { op: 'isNot', values: isValues },
  { op: 'isNot', values: isValues, blank: 'exclude' },
  { op: 'contains', values: containsValues },
  { op: 'notContains', values: containsValues, blank: 'include' },
  { op: 'notContains', values: containsValues, blank: 'exclude' },
  { op: 'startsWith', values: startsValues },
  { op: 'notStartsWith', values: startsValues },
  { op: 'notStartsWith', values: startsValues, blank: 'exclude' },
  { op: 'endsWith', values: endsValues },
  { op: 'notEndsWith', values: endsValues },
  { op: 'notEndsWith', values: endsValues, blank: 'exclude' },
  { op: 'matches', values: patterns },
  { op: 'notMatches', values: patterns },
  { op: 'notMatches', values: patterns, blank: 'exclude' },
  { op: 'isBlank' },
  { op: 'isNotBlank' },
];

// Columns: is, isNot, isNot without blanks · contains … · startsWith … · endsWith … · matches … · isBlank, isNotBlank
const rows: readonly MatrixRow[] = [
  [blankCells, 'FTF FTF FTF FTF FTF TF'],
  [errorCells, '??? ??? ??? ??? ??? ??'],
  [['shown as date', 'shown as time', 'shown as percent', 'shown as currency'], '??? ??? ??? ??? ??? FT'],
  [['no-break space'], 'TFF TFF TFF FTT TFF FT'],
  [['line break alone'], 'FTT TFF FTT FTT TFF FT'],
  [['words spaced out'], 'TFF TFF TFF TFF TFF FT'],
  [['zero'], 'TFF FTT TFF FTT TFF FT'],
  [['false', 'text FALSE'], 'TFF FTT TFF TFF FTT FT'],
  [['true'], 'FTT FTT TFF TFF FTT FT'],
  [['text null'], 'TFF TFF TFF TFF TFF FT'],
  [['text 007'], 'FTT TFF TFF TFF TFF FT'],
  [['seven', 'text 7'], 'TFF FTT FTT TFF TFF FT'],
  [['1e21'], 'TFF FTT FTT TFF FTT FT'],
  [['0.1 + 0.2'], 'TFF FTT TFF FTT FTT FT'],
  [['text #N/A'], 'TFF TFF TFF FTT FTT FT'],
  [['text ISO date'], 'TFF TFF FTT TFF FTT FT'],
  [['text US date'], 'FTT FTT FTT FTT FTT FT'],
  [['midnight'], 'TFF FTT TFF FTT TFF FT'],
  [['a second before midnight'], 'FTT FTT TFF FTT FTT FT'],
  [['month end', 'leap day'], 'FTT FTT FTT FTT TFF FT'],
  [['spring clock change'], 'FTT FTT FTT TFF FTT FT'],
  [['autumn clock change'], 'FTT TFF FTT TFF FTT FT'],
  [['dotted capital I'], 'FTT FTT FTT FTT TFF FT'],
  [['dotless i'], 'FTT TFF FTT FTT TFF FT'],
  [['sharp s'], 'TFF FTT FTT FTT TFF FT'],
  [['final sigma'], 'FTT FTT TFF FTT TFF FT'],
  [['emoji'], 'TFF FTT TFF FTT TFF FT'],
  [['emoji family'], 'FTT TFF FTT TFF FTT FT'],
  [['double quote'], 'TFF TFF FTT FTT TFF FT'],
  [['single quote'], 'FTT FTT FTT TFF TFF FT'],
  [['asterisk'], 'TFF FTT FTT TFF TFF FT'],
  [['question mark', 'percent sign', 'opening bracket', 'closing bracket'], 'FTT TFF FTT FTT TFF FT'],
  [['tilde'], 'FTT FTT TFF FTT TFF FT'],
  [['underscore'], 'FTT FTT TFF FTT FTT FT'],
  [['backslash'], 'TFF FTT TFF FTT TFF FT'],
  [['two lines'], 'TFF TFF FTT TFF TFF FT'],
  [['two lines, CRLF'], 'FTT TFF FTT TFF TFF FT'],
  [['a,b;c'], 'TFF FTT TFF TFF FTT FT'],
  [['long text'], 'TFF TFF TFF TFF FTT FT'],
];

const emailColumns: readonly MatrixColumn[] = [
  { op: 'domainIs', values: ['example.org', '@"'] },
  { op: 'domainIsNot', values: ['example.org'] },
  { op: 'domainIsNot', values: ['example.org', '007'], blank: 'exclude' },
  { op: 'isValidEmail' },
  { op: 'isNotValidEmail' },
  { op: 'isNotValidEmail', blank: 'exclude' },
];

// None of them is an address; columns: domainIs, domainIsNot, the same without blanks · isValidEmail …
const emailRows: readonly MatrixRow[] = [
  [blankCells, 'FTF FTF'],
  [errorCells, '??? ???'],
  [['shown as date', 'shown as time', 'shown as percent', 'shown as currency'], '??? ???'],
  [texts, 'FTT FTT'],
  [['zero', 'seven', '1e21', '0.1 + 0.2', 'false', 'true'], 'FTT FTT'],
  [['midnight', 'a second before midnight', 'month end', 'leap day'], 'FTT FTT'],
  [['spring clock change', 'autumn clock change'], 'FTT FTT'],
];

export const textMatrix = [
  ...matrixCases('country', columns, rows),
  ...matrixCases('email', emailColumns, emailRows),
];
