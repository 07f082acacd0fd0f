// Date values and date cells as Sheets formulas: live NOW() and TODAY(), days and whole ms as the evaluator has them.
import {
  civilOf,
  dayOf,
  daysPerCycle,
  millisecondsIn,
  modulo,
  monthsIn,
  monthsPerCycle,
  msPerDay,
  weekAnchor,
} from '../calendar.ts';
import type { FormulaWriter } from '../formula-writer.ts';
import { standsForDay } from './date-bounds.ts';
import type { DateOperand } from './date-values.ts';
import type { FormulaScene } from './operator.ts';

/** First and last point of a value as formulas, in the unit of the condition's field. */
export interface DateBoundFormulas {
  readonly start: string;
  readonly end: string;
}

/** A date cell in whole ms: every comparison happens in whole milliseconds. */
export function millisecondsFormula(cell: string, writer: FormulaWriter): string {
  return writer.call('ROUND', `${cell}*${msPerDay}`, '0');
}

/** The day of a date cell. */
export function dayFormula(cell: string, writer: FormulaWriter): string {
  return writer.call('INT', `${millisecondsFormula(cell, writer)}/${msPerDay}`);
}

/** The condition's own cell in its field's unit: days on a date field, ms on a datetime field. */
export function ownFormula({ cell, field, writer }: FormulaScene): string {
  return field.kind === 'date' ? dayFormula(cell, writer) : millisecondsFormula(cell, writer);
}

/** The bounds of a value in the unit of the condition's field. */
export function boundFormulas(operand: DateOperand, { field, writer }: FormulaScene): DateBoundFormulas {
  if (field.kind === 'date') {
    const day = operandDayFormula(operand, writer);
    return { start: day, end: day };
  }
  if (!standsForDay(operand)) {
    const instant = operandInstantFormula(operand, writer);
    return { start: instant, end: instant };
  }
  const day = operandDayFormula(operand, writer);
  return { start: `(${day})*${msPerDay}`, end: `(${day})*${msPerDay}+${msPerDay - 1}` };
}

function operandDayFormula(operand: DateOperand, writer: FormulaWriter): string {
  switch (operand.type) {
    case 'day':
      return dayLiteral(operand.day, writer);
    case 'instant':
      return dayLiteral(Math.floor(operand.at / msPerDay), writer);
    case 'now':
    case 'today': {
      const months = monthsIn(operand.unit) * operand.add;
      if (months !== 0) return monthFormula('EDATE', '', months, writer);
      return writer.plus(writer.call('TODAY'), (operand.add * millisecondsIn(operand.unit)) / msPerDay);
    }
    case 'startOf':
      return startFormula(operand.unit, operand.add, writer);
    case 'endOf':
      return writer.plus(startFormula(operand.unit, operand.add + 1, writer), -1);
    case 'field':
      return dayFormula(writer.cell(operand.field.id), writer);
  }
}

function operandInstantFormula(operand: DateOperand, writer: FormulaWriter): string {
  if (operand.type === 'field') return millisecondsFormula(writer.cell(operand.field.id), writer);
  if (operand.type === 'instant') return writer.number(operand.at);
  const now = millisecondsFormula(writer.call('NOW'), writer);
  if (operand.type !== 'now') return now;
  const months = monthsIn(operand.unit) * operand.add;
  if (months === 0) return writer.plus(now, operand.add * millisecondsIn(operand.unit));
  const timeOfDay = writer.call('MOD', now, String(msPerDay));
  return `(${monthFormula('EDATE', '', months, writer)})*${msPerDay}+${timeOfDay}`;
}

/** DATE() takes years below 1900 for offsets to 1900, so earlier days are written as their serial. */
function dayLiteral(day: number, writer: FormulaWriter): string {
  if (day < dayOf(1900, 1, 1)) return writer.number(day);
  const date = civilOf(day);
  return writer.call('DATE', String(date.year), String(date.month), String(date.day));
}

/** First day of the unit `add` units from today's. */
export function startFormula(
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
  add: number,
  writer: FormulaWriter,
): string {
  const today = writer.call('TODAY');
  if (unit === 'day') return writer.plus(today, add);
  if (unit === 'week') {
    const intoWeek = writer.call('MOD', writer.plus(today, -weekAnchor(writer.weekStart)), '7');
    return writer.plus(`${today}-${intoWeek}`, 7 * add);
  }
  const intoUnit = unit === 'month' ? '' : `-${monthsIntoUnit(unit, today, writer)}`;
  return writer.plus(monthFormula('EOMONTH', intoUnit, monthsIn(unit) * add - 1, writer), 1);
}

function monthsIntoUnit(unit: 'quarter' | 'year', today: string, writer: FormulaWriter): string {
  return writer.call('MOD', `${writer.call('MONTH', today)}-1`, String(monthsIn(unit)));
}

/**
 * EDATE or EOMONTH from today. How far back and ahead Sheets' functions reach is not documented, so spans beyond
 * a century back or three ahead are moved by whole 400-year cycles, after which the calendar repeats.
 */
function monthFormula(
  name: 'EDATE' | 'EOMONTH',
  extraMonths: string,
  months: number,
  writer: FormulaWriter,
): string {
  const near = modulo(months + 1200, monthsPerCycle) - 1200;
  const cycles = (months - near) / monthsPerCycle;
  const count = extraMonths === '' ? plainNumber(near) : `${near}${extraMonths}`;
  return writer.plus(writer.call(name, writer.call('TODAY'), count), cycles * daysPerCycle);
}

function plainNumber(number: number): string {
  return String(number);
}
