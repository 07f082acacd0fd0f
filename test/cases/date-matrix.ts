// Every nasty cell against every operator on dates, truths by hand, on a date and on a datetime field.
// It is Monday, 23 November 2026, 09:30; weeks start on Monday.
import { blankCells, errorCells, texts } from './nasty-cells.ts';
import { type MatrixColumn, type MatrixRow, matrixCases } from './truth-matrix.ts';

const on = [{ date: '2026-11-23' }];
const between = [{ date: '2026-11-01' }, { date: '2026-01-31' }];
const oneDay = [{ n: 1, unit: 'day' }];
const oneWeek = [{ n: 1, unit: 'week' }];
const thisMonth = [{ period: 'this', unit: 'month' }];
const columns: readonly MatrixColumn[] = [
  { op: 'on', values: on },
  { op: 'notOn', values: on },
  { op: 'notOn', values: on, blank: 'exclude' },
  { op: 'before', values: [{ date: '2026-03-08' }] },
  { op: 'after', values: [{ date: '2026-03-07' }] },
  { op: 'onOrBefore', values: [{ date: '2026-01-31' }] },
  { op: 'onOrAfter', values: [{ date: '2026-11-01' }] },
  { op: 'between', values: between },
  { op: 'notBetween', values: between },
  { op: 'notBetween', values: between, blank: 'exclude' },
  { op: 'inLast', values: oneDay },
  { op: 'notInLast', values: oneDay, blank: 'include' },
  { op: 'notInLast', values: oneDay, blank: 'exclude' },
  { op: 'inNext', values: oneWeek },
  { op: 'notInNext', values: oneWeek },
  { op: 'notInNext', values: oneWeek, blank: 'exclude' },
  { op: 'inPeriod', values: thisMonth },
  { op: 'notInPeriod', values: thisMonth },
  { op: 'notInPeriod', values: thisMonth, blank: 'exclude' },
  { op: 'anniversary' },
  { op: 'anniversaryInNext', values: [{ n: 99, unit: 'day' }] },
  { op: 'anniversaryInLast', values: [{ n: 22, unit: 'day' }] },
  { op: 'monthIs', values: [1, 2] },
  { op: 'weekdayIs', values: [7] },
  { op: 'isBlank' },
  { op: 'isNotBlank' },
];

// Columns: on … · before, after, onOrBefore, onOrAfter · between … · inLast … · inNext … · inPeriod … · anniversary,
// in the next (until 2 March), in the last (since 1 November), month, weekday · isBlank, isNotBlank
const rows: readonly MatrixRow[] = [
  [blankCells, 'FTF FFFF FTF FTF FTF FTF FFFFF TF'],
  [errorCells, '??? ???? ??? ??? ??? ??? ????? ??'],
  [texts, '??? ???? ??? ??? ??? ??? ????? FT'],
  [['false', 'true'], '??? ???? ??? ??? ??? ??? ????? FT'],
  // 30 December 1899, a Saturday
  [['zero', '0.1 + 0.2', 'shown as time', 'shown as percent'], 'FTT TFTF FTT FTT FTT FTT FTFFF FT'],
  // 6 January 1900, a Saturday
  [['seven'], 'FTT TFTF FTT FTT FTT FTT FTFTF FT'],
  // 4 January 1900, a Thursday
  [['shown as currency'], 'FTT TFTF FTT FTT FTT FTT FTFTF FT'],
  // after the year 9999, where there are no months and weekdays
  [['1e21'], 'FTT FTFT FTT FTT FTT FTT ????? FT'],
  // Wednesday, 15 March 2023
  [['shown as date'], 'FTT TFTF FTT FTT FTT FTT FFFFF FT'],
  // Sunday, 22 November 2026
  [['a second before midnight'], 'FTT FTFT FTT TFF FTT TFF FFTFT FT'],
  // Saturday, 31 January 2026
  [['month end'], 'FTT TFTF TFF FTT FTT FTT FTFTF FT'],
  // Thursday, 29 February 2024; its anniversary falls on 28 February 2027
  [['leap day'], 'FTT TFTF FTT FTT FTT FTT FTFTF FT'],
  // Sunday, 8 March 2026
  [['spring clock change'], 'FTT FTFF TFF FTT FTT FTT FFFFT FT'],
  // Sunday, 1 November 2026
  [['autumn clock change'], 'FTT FTFT TFF FTT FTT TFF FFTFT FT'],
];

/** Today: with the next week on a date field, before now on a datetime field. */
const midnightOfDate: MatrixRow = [['midnight'], 'TFF FTFT FTT TFF TFF TFF TTTFF FT'];
const midnightOfDatetime: MatrixRow = [['midnight'], 'TFF FTFT FTT TFF FTT TFF TTTFF FT'];

export const dateMatrix = [
  ...matrixCases('birthday', columns, [...rows, midnightOfDate]),
  ...matrixCases('appointment', columns, [...rows, midnightOfDatetime]),
];
