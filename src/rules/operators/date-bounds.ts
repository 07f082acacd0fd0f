// What a date value stands for at a moment: the first and the last instant (datetime fields) or day (date fields).
import {
  addMonths,
  addUnits,
  dayOfMilliseconds,
  endOfUnit,
  millisecondsIn,
  modulo,
  monthsIn,
  msPerDay,
  startOfUnit,
} from '../calendar.ts';
import type { Moment } from '../moment.ts';
import type { DateOperand, MovingOperand } from './date-values.ts';
import { dateFamily } from './families.ts';
import type { Scene } from './operator.ts';

/**
 * First and last point of a value, both included, per row (only references differ by row). In days on a date field,
 * where everything stands for its day; in whole ms on a datetime field, where an instant is a single point.
 */
export interface DateBounds {
  start(row: number): number;
  end(row: number): number;
}

/** True where the value is a whole day on its own, not an instant. */
export function standsForDay(operand: DateOperand): boolean {
  if (operand.type === 'field') return operand.field.kind === 'date';
  return operand.type !== 'instant' && operand.type !== 'now';
}

/** True where the value moves with time. */
export function movesWithTime(operand: DateOperand): operand is MovingOperand {
  return operand.type !== 'day' && operand.type !== 'instant' && operand.type !== 'field';
}

/** The bounds of a value in the scene's unit. */
export function boundsOf(operand: DateOperand, scene: Scene): DateBounds {
  const inDays = scene.field.kind === 'date';
  if (operand.type === 'field') {
    const point = scene.reference(operand.field, dateFamily);
    if (inDays) {
      const day =
        operand.field.kind === 'date' ? point : (row: number): number => dayOfMilliseconds(point(row));
      return { start: day, end: day };
    }
    if (operand.field.kind === 'datetime') return { start: point, end: point };
    return { start: (row) => point(row) * msPerDay, end: (row) => (point(row) + 1) * msPerDay - 1 };
  }
  if (inDays) return constantBounds(dayAt(operand, scene.moment));
  if (operand.type === 'instant') return constantBounds(operand.at);
  if (operand.type === 'now') return constantBounds(instantAt(operand, scene.moment));
  const day = dayAt(operand, scene.moment);
  return constantBounds(day * msPerDay, (day + 1) * msPerDay - 1);
}

function constantBounds(start: number, end: number = start): DateBounds {
  return { start: () => start, end: () => end };
}

type PlainOperand = Exclude<DateOperand, { readonly type: 'field' }>;

/** The day a value stands for at a moment. */
export function dayAt(operand: PlainOperand, moment: Moment): number {
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: Biome does not see that Exclude took `field` out; the compiler demands a return for every case.
  switch (operand.type) {
    case 'day':
      return operand.day;
    case 'instant':
      return dayOfMilliseconds(operand.at);
    case 'now':
      return dayOfMilliseconds(instantAt(operand, moment));
    case 'today':
      return addUnits(moment.today, operand.add, operand.unit);
    case 'startOf':
      return startOfUnit(moment.today, operand.unit, operand.add, moment.weekStart);
    case 'endOf':
      return endOfUnit(moment.today, operand.unit, operand.add, moment.weekStart);
  }
}

/** The instant `{now}` stands for: months as EDATE adds them, the time of day stays. */
export function instantAt(
  operand: Extract<DateOperand, { readonly type: 'now' }>,
  { now, today }: Moment,
): number {
  const months = monthsIn(operand.unit) * operand.add;
  if (months === 0) return now + operand.add * millisecondsIn(operand.unit);
  return addMonths(today, months) * msPerDay + modulo(now, msPerDay);
}
