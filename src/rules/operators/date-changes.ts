// When a moving date value passes a fixed point: the moments at which a comparison with it may change.
// Exact by inversion, not by polling: the day a moving day reaches a target is found by binary search, since days
// never move backwards as time passes. (Instants moved by months do: 30 and 31 January + 1 month are one day.)
import { dayOfMilliseconds, lastDay, millisecondsIn, modulo, monthsIn, msPerDay } from '../calendar.ts';
import type { Moment } from '../moment.ts';
import { boundsOf, dayAt, instantAt, movesWithTime, standsForDay } from './date-bounds.ts';
import type { DateOperand, MovingOperand } from './date-values.ts';
import type { Scene } from './operator.ts';

type Report = (at: number) => void;

/** Reports the moments at which `operand` may cross a point, in the unit of the field's values. */
export type Crossing = (point: number, report: Report) => void;

/** The crossings of a value in a scene; null for values that do not move. */
export function crossingOf(operand: DateOperand, scene: Scene): Crossing | null {
  if (!movesWithTime(operand)) return null;
  if (scene.field.kind === 'date') return dayCrossing(firstDayReaching(operand, scene.moment));
  if (standsForDay(operand)) {
    const crossDay = dayCrossing(firstDayReaching(operand, scene.moment));
    return (point, report) => crossDay(dayOfMilliseconds(point), report);
  }
  if (monthsIn(operand.unit) * operand.add === 0) {
    const shift = operand.add * millisecondsIn(operand.unit);
    return (point, report) => {
      report(point - shift);
      report(point - shift + 1);
    };
  }
  return monthCrossing(firstDayReaching(operand, scene.moment));
}

type FirstDay = (target: number) => number;

/** A day-valued operand changes its side of a day when it reaches that day and when it leaves it, at midnight. */
function dayCrossing(firstDay: FirstDay): Crossing {
  return (day, report) => {
    report(firstDay(day) * msPerDay);
    report(firstDay(day + 1) * msPerDay);
  };
}

/** An instant moved by months passes a point at its time of day, on each of the days that lead to its day. */
function monthCrossing(firstDay: FirstDay): Crossing {
  return (point, report) => {
    const day = dayOfMilliseconds(point);
    const timeOfDay = modulo(point, msPerDay);
    const last = firstDay(day + 1);
    if (!Number.isFinite(last)) return;
    for (let candidate = firstDay(day); candidate <= last; candidate += 1) {
      report(candidate * msPerDay);
      report(candidate * msPerDay + timeOfDay);
      report(candidate * msPerDay + timeOfDay + 1);
    }
  };
}

/** Cells hold any number. No value stands for a day beyond these while dates exist: the longest span is 10,000 years. */
const farthestDay = 3 * lastDay;

/** By how many days, at most, the distance of a value from today varies: a month's and a year's unevenness. */
function unevennessOf(operand: MovingOperand): number {
  const unitDays = Math.max(monthsIn(operand.unit) * 31, 7);
  return 2 * unitDays + 40 + Math.ceil(Math.abs(operand.add) / 1000);
}

/** Whether two moving values may ever stand for the same day. */
function mayMeet(one: MovingOperand, other: MovingOperand, { weekStart }: Moment): boolean {
  const serialZero = { now: 0, today: 0, weekStart };
  const apart = Math.abs(dayAt(one, serialZero) - dayAt(other, serialZero));
  return apart <= unevennessOf(one) + unevennessOf(other) + 1;
}

/**
 * For a target day: the first day on which the operand stands for that day or a later one, infinite where that is
 * beyond all dates. Remembers its answers.
 */
function firstDayReaching(operand: MovingOperand, moment: Moment): FirstDay {
  const answers = new Map<number, number>();
  const dayOn = (today: number): number =>
    dayAt(operand, { now: today * msPerDay, today, weekStart: moment.weekStart });
  const distance = dayOn(0);
  const slack = unevennessOf(operand);
  return (target) => {
    if (Math.abs(target) > farthestDay)
      return target > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const remembered = answers.get(target);
    if (remembered !== undefined) return remembered;
    let before = target - distance - slack;
    let reached = target - distance + slack;
    while (dayOn(before) >= target) before -= slack;
    while (dayOn(reached) < target) reached += slack;
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (dayOn(middle) >= target) reached = middle;
      else before = middle;
    }
    answers.set(target, reached);
    return reached;
  };
}

/**
 * The moments at which two values may change their order, as `between` minds it, while a point lies between them.
 * The order only matters for a day beside an instant. Where both move, their distance differs from day to day:
 * then every day between their crossings of the point is looked at, no more than they lie apart, and none where they
 * lie too far apart ever to meet.
 */
export function orderCrossing(one: DateOperand, other: DateOperand, scene: Scene): RowCrossing | null {
  if (scene.field.kind === 'date' || standsForDay(one) === standsForDay(other)) return null;
  const crossOne = crossingOf(one, scene);
  const crossOther = crossingOf(other, scene);
  if (crossOne === null || crossOther === null) {
    const fixed = boundsOf(crossOne === null ? one : other, scene);
    const cross = crossOne ?? crossOther;
    return cross === null ? null : (_point, row, _span, report) => cross(fixed.start(row), report);
  }
  const day = standsForDay(one) ? one : other;
  const instant = standsForDay(one) ? other : one;
  if (!movesWithTime(day) || instant.type !== 'now' || !mayMeet(day, instant, scene.moment)) return null;
  return (point, _row, { after, until }, report) => {
    const crossings: number[] = [];
    crossOne(point, (at) => crossings.push(at));
    crossOther(point, (at) => crossings.push(at));
    const last = dayOfMilliseconds(Math.min(until, Math.max(...crossings)));
    const first = dayOfMilliseconds(Math.max(after, Math.min(...crossings)));
    for (let today = first; today <= last; today += 1) {
      const moment = { now: today * msPerDay, today, weekStart: scene.moment.weekStart };
      const dayStart = dayAt(day, moment) * msPerDay;
      const meeting = moment.now + dayStart - instantAt(instant, moment);
      report(moment.now);
      report(moment.now + 1);
      if (meeting < moment.now || meeting >= moment.now + msPerDay) continue;
      report(meeting);
      report(meeting + 1);
    }
  };
}

/** A crossing that also depends on the row, whose other cells the values may stand for. */
export type RowCrossing = (point: number, row: number, span: ChangeSpan, report: Report) => void;

/** Which moments are of interest, in whole ms: after the one, up to the other. */
export interface ChangeSpan {
  readonly after: number;
  readonly until: number;
}
