// How contacts lie in a BigQuery table: two columns per field, one with the value, one that says what the value cannot.
//
// A field's value column is NULL both where the cell is blank and where nobody can say what it means; its problem column
// (STRING, NULL almost everywhere, and a NULL takes no room) keeps the two apart:
//
// | the cell                                    | value                 | problem        |
// | ------------------------------------------- | --------------------- | -------------- |
// | blank: empty, or spaces and tabs alone      | NULL                  | NULL           |
// | understood                                  | the value             | NULL           |
// | an error value such as #N/A                 | NULL                  | 'error'        |
// | filled, but not of the field's kind         | NULL                  | 'otherKind'    |
// | a date outside the years 1 to 9999          | the nearest such date | 'outsideYears' |
//
// The last line exists because DATE and DATETIME end there while a sheet's serials do not; comparing with the nearest
// day gives the serial's own answer except where that day itself is asked for.
import {
  civilOf,
  dayOfMilliseconds,
  firstDay,
  lastDay,
  millisecondsOf,
  modulo,
  msPerDay,
} from './calendar.ts';
import { isBlankCell, textOfCell } from './text.ts';
import type { Cell, DecimalMark, FieldKind, WeekStart } from './types.ts';

/** The two columns of a field. */
export interface GoogleSqlColumns {
  readonly value: string;
  readonly problem: string;
}

/** A table of contacts in BigQuery. Names are as they are, not quoted. */
export interface GoogleSqlTable {
  /** The path's parts: project, dataset and table, or fewer. */
  readonly name: readonly string[];
  /** The column that tells contacts apart; of any type, it is only handed on. */
  readonly idColumn: string;
  columns(fieldId: string): GoogleSqlColumns;
  /** The day on which the spreadsheet's weeks start. */
  readonly weekStart: WeekStart;
}

/** Why a value column does not hold all that a cell says. */
export type GoogleSqlProblem = 'error' | 'otherKind' | 'outsideYears';

/** One cell as its two columns hold it. A DATE is `2026-11-23`, a DATETIME `2026-11-23T09:30:00.000`. */
export interface GoogleSqlCell {
  readonly value: string | number | boolean | null;
  readonly problem: GoogleSqlProblem | null;
}

export type GoogleSqlColumnType = 'STRING' | 'FLOAT64' | 'BOOL' | 'DATE' | 'DATETIME';

const columnTypes: Readonly<Record<FieldKind, GoogleSqlColumnType>> = {
  text: 'STRING',
  email: 'STRING',
  phone: 'STRING',
  url: 'STRING',
  dropdown: 'STRING',
  tags: 'STRING',
  number: 'FLOAT64',
  currency: 'FLOAT64',
  percent: 'FLOAT64',
  checkbox: 'BOOL',
  date: 'DATE',
  datetime: 'DATETIME',
};

/** The type of a field's value column; the problem column is always a STRING. */
export function googleSqlColumnType(kind: FieldKind): GoogleSqlColumnType {
  return columnTypes[kind];
}

/**
 * Column names for any field id, distinct for distinct ids also where case is ignored, and legal in BigQuery
 * (letters, digits and underscores, no reserved prefix; at most 300 characters, which ids of up to 40 never pass).
 * Source: https://cloud.google.com/bigquery/docs/schemas#column_names
 */
export function googleSqlColumns(fieldId: string): GoogleSqlColumns {
  const name = fieldId.replace(/[^a-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return { value: `field_${name}`, problem: `problem_${name}` };
}

const blankCell: GoogleSqlCell = { value: null, problem: null };

/**
 * What a sheet's cell becomes in the two columns of its field: the loader's meaning.
 * Text and tags are kept as `x&""` writes them (hence the decimal mark), numbers as doubles, dates as whole days,
 * date-times rounded to whole milliseconds.
 */
export function googleSqlCell(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): GoogleSqlCell {
  if (isBlankCell(cell)) return blankCell;
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { value: null, problem: 'error' };
  const type = googleSqlColumnType(kind);
  if (type === 'STRING') return understood(textOfCell(cell, decimalMark));
  if (type === 'BOOL') return understood(typeof cell === 'boolean' ? cell : null);
  const number = numberOf(cell);
  if (type === 'FLOAT64' || number === null) return understood(number);
  const milliseconds = millisecondsOf(number);
  if (!Number.isFinite(milliseconds)) return understood(null);
  return type === 'DATE' ? dateCell(dayOfMilliseconds(milliseconds)) : datetimeCell(milliseconds);
}

function understood(value: string | number | boolean | null): GoogleSqlCell {
  return { value, problem: value === null ? 'otherKind' : null };
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : null;
}

function dateCell(day: number): GoogleSqlCell {
  const near = Math.min(Math.max(day, firstDay), lastDay);
  return { value: dateText(near), problem: near === day ? null : 'outsideYears' };
}

function datetimeCell(milliseconds: number): GoogleSqlCell {
  const near = Math.min(Math.max(milliseconds, firstDay * msPerDay), (lastDay + 1) * msPerDay - 1);
  return { value: datetimeText(near), problem: near === milliseconds ? null : 'outsideYears' };
}

/** A serial day of the years 1 to 9999 as a DATE is written. */
export function dateText(day: number): string {
  const date = civilOf(day);
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

/** Whole milliseconds since 1899-12-30, of the years 1 to 9999, as a DATETIME is written. */
export function datetimeText(milliseconds: number): string {
  const time = modulo(milliseconds, msPerDay);
  const [hours, minutes, seconds] = [
    Math.floor(time / 3_600_000),
    Math.floor(time / 60_000) % 60,
    Math.floor(time / 1000) % 60,
  ].map((part) => digits(part, 2));
  return `${dateText(dayOfMilliseconds(milliseconds))}T${hours}:${minutes}:${seconds}.${digits(time % 1000, 3)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
