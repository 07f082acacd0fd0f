// Which cells the pattern operators are true, false and unknown for, written by hand; part of the shared table of nasty cells.
// Patterns look at the cell's own text: its spaces count, its case does not.
import { blanks, type CellCase, error, shownAsCurrency, shownAsDate } from './cell-case.ts';

export const patternCases: readonly CellCase[] = [
  {
    field: 'country',
    op: 'matches',
    values: ['^can', 'mexico$'],
    true: ['Canada', 'CANADA', 'New Mexico', 'can'],
    false: [...blanks, ' Canada', 'Mexico ', 'Mexico\n', 'a\ncan', 'Mex.ico'],
    unknown: [error, shownAsDate, shownAsCurrency],
  },
  {
    field: 'country',
    op: 'notMatches',
    values: ['^can', 'mexico$'],
    true: [...blanks, ' Canada', 'Mexico ', 0, false, 'null', '\u00a0'],
    false: ['Canada', 'New Mexico'],
    unknown: [error, shownAsDate],
  },
  {
    field: 'country',
    op: 'notMatches',
    values: ['\\D'],
    blank: 'exclude',
    true: [7, '42', 0],
    false: [...blanks, 'x', '4 2', 1.5, true],
    unknown: [error],
  },
  // Blank is decided before the pattern, which all of these cells would match.
  {
    field: 'country',
    op: 'matches',
    values: ['^\\s*$', '.*'],
    true: ['\u00a0', '\n', 'x', 0],
    false: blanks,
    unknown: [error],
  },
  {
    field: 'country',
    op: 'notMatches',
    values: ['^$', '^[ \\t]+$'],
    true: [...blanks, 'x', '\u00a0'],
    false: [],
    unknown: [error],
  },
  // Numbers and booleans as their text.
  {
    field: 'country',
    op: 'matches',
    values: ['^\\d+$', '^true$', '^-?\\d+\\.\\d+$', '^1E\\+21$', '^#n/a$'],
    true: [7, '007', true, 'True', 1.5, -2.25, 0.1 + 0.2, 1e21, '#N/A'],
    false: [...blanks, -2, false, '٧', ' 7', 'x'],
    unknown: [error],
  },
  // A dot is no line break, $ only the very end, unless the pattern says so.
  {
    field: 'country',
    op: 'matches',
    values: ['^a.c$'],
    true: ['abc', 'A\tC', 'a😀c', 'a\rc'],
    false: [...blanks, 'a\nc', 'ac', 'abc\n', 'x\nabc'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['(?s)^a.c$', '(?m)^x$'],
    true: ['a\nc', 'a\r\nx\r\n\nx', 'b\nX\nb'],
    false: ['a\r\nc', 'ax'],
    unknown: [],
  },
  // Alternatives are ignored in case, too; a pattern may say otherwise of itself.
  {
    field: 'country',
    op: 'matches',
    values: ['yes|ja|oui'],
    true: ['YES', 'Jawohl', 'OUI!'],
    false: ['no', 'ye s'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['(?-i)^[A-Z]+$', '(?-i:a)B'],
    true: ['ABC', 'ab', 'aB', 'xaBx'],
    false: ['xyz', 'Ab', 'Abc'],
    unknown: [],
  },
  // Upper-case classes stay what they are.
  {
    field: 'country',
    op: 'matches',
    values: ['^\\D\\S\\W$'],
    true: ['aa!'],
    false: ['1 a', 'aaa'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['^\\pL+$', '^\\p{Greek}', '[[:digit:]]$', '^\\P{L}$'],
    true: ['Zoë', 'Ñ', 'ß', 'Ωx1', 'x9', '!', '😀'],
    false: ['Zoë!', 'x y', 'e\u0301'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['é', 'straße', 'σ$', '\\x{1F600}', 'k$'],
    true: ['CAFÉ', 'STRAßE', 'STRA\u1e9eE', 'ΟΔΟΣ', 'οδος', 'ok😀', 'a \u212a'],
    false: ['cafe', 'e\u0301', 'STRASSE', 'kx'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['^[iı]$'],
    true: ['i', 'I', 'ı'],
    false: ['İ', 'ii'],
    unknown: [],
  },
  // Signs that mean something to formulas, queries and wildcards mean what the pattern says.
  {
    field: 'country',
    op: 'matches',
    values: ['"', '\\$1', '^\\*\\?~%_$', '\\\\', '^=1\\+1$', "'", '\\Qa.b*\\E$'],
    true: ['say "hi"', 'for $1', '*?~%_', 'c:\\d', '=1+1', "O'Neil", 'A.B*'],
    false: ['1', 'a?~b_', 'a.b', 'axb*'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'matches',
    values: ['(a+)+$'],
    true: ['a'.repeat(10_000), `b${'A'.repeat(10_000)}`],
    false: [`${'a'.repeat(10_000)}!`],
    unknown: [],
  },
  {
    field: 'email',
    op: 'matches',
    values: ['^[^@]+\\+[^@]+@'],
    true: ['ann+news@x.org', ' a+b@c'],
    false: [...blanks, 'ann@x.org', '+news@x.org'],
    unknown: [error],
  },
];
