// Date values in words.
import { civilOf, modulo, msPerDay } from '../calendar.ts';
import { counted, quotedName } from '../wording.ts';
import { dayAt, instantAt } from './date-bounds.ts';
import type { DateOperand } from './date-values.ts';
import type { ContactScene } from './operator.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The English name of month 1–12. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}

/** The English name of weekday 1–7, Monday = 1. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? String(weekday);
}

/** A date value as the sentence says it: "23 Nov 2026", "2 hours before now", "the first day of next month". */
export function dateEnglish(operand: DateOperand): string {
  switch (operand.type) {
    case 'day':
      return dayEnglish(operand.day);
    case 'instant':
      return instantEnglish(operand.at);
    case 'now':
    case 'today':
      return relativeEnglish(operand.type, operand.add, operand.unit);
    case 'startOf':
    case 'endOf':
      if (operand.unit === 'day') return relativeEnglish('today', operand.add, 'day');
      return `the ${operand.type === 'startOf' ? 'first' : 'last'} day of ${unitEnglish(operand.unit, operand.add)}`;
    case 'field':
      return `the contact's ${quotedName(operand.field.name)}`;
  }
}

/** What a date value stands for at a moment: a day, or an instant where it compares as one. */
export function dateResolved(operand: DateOperand, { field, moment, reading }: ContactScene): string {
  if (operand.type === 'field') return `${reading(operand.field)} (${quotedName(operand.field.name)})`;
  if (field.kind === 'datetime' && operand.type === 'instant') return instantEnglish(operand.at);
  if (field.kind === 'datetime' && operand.type === 'now') {
    // Nobody who reads the clock minds its milliseconds.
    const at = instantAt(operand, moment);
    return instantEnglish(at - modulo(at, 1000));
  }
  return dayEnglish(dayAt(operand, moment));
}

/** A unit by its distance from the current one: "this month", "next month", "the month 3 months from now". */
function unitEnglish(unit: string, add: number): string {
  if (add === 0) return `this ${unit}`;
  if (add === 1) return `next ${unit}`;
  if (add === -1) return `last ${unit}`;
  return `the ${unit} ${counted(Math.abs(add), unit)} ${add > 0 ? 'from now' : 'ago'}`;
}

function relativeEnglish(anchor: 'now' | 'today', add: number, unit: string): string {
  if (add === 0) return anchor;
  return `${counted(Math.abs(add), unit)} ${add > 0 ? 'after' : 'before'} ${anchor}`;
}

/** A serial day as "23 Nov 2026". */
export function dayEnglish(serialDay: number): string {
  const { year, month, day } = civilOf(serialDay);
  return `${day} ${monthName(month).slice(0, 3)} ${year}`;
}

/** An instant in whole ms as "23 Nov 2026 09:30"; seconds only where they say more. */
export function instantEnglish(at: number): string {
  const day = Math.floor(at / msPerDay);
  const rest = at - day * msPerDay;
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}`;
  const beyond = rest % 60_000;
  if (beyond === 0) return `${dayEnglish(day)} ${minutes}`;
  const milliseconds = beyond % 1000 === 0 ? '' : `.${String(beyond % 1000).padStart(3, '0')}`;
  return `${dayEnglish(day)} ${minutes}:${two(Math.floor(beyond / 1000))}${milliseconds}`;
}
