/** Functions that count working days, with weekends and holidays. */
import { toNumber } from '../coercions.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import { type FormulaValue, isError, type Scalar, wrongNumber } from '../formula-values.ts';
import {
  type FunctionTable,
  integer,
  number,
  optional,
  placed,
  raw,
  scalar,
} from '../function-definition.ts';

/** Days off, Monday first. */
type Weekend = readonly boolean[];

const saturdayAndSunday: Weekend = [false, false, false, false, false, true, true];

/** Weekends by number: 1 Saturday and Sunday, 2 Sunday and Monday …, 11 Sunday only …; or seven digits from Monday. */
function weekendOf(given: Scalar): Weekend | undefined {
  if (typeof given === 'string') {
    if (!/^[01]{7}$/.test(given) || given === '1111111') return undefined;
    return [...given].map((digit) => digit === '1');
  }
  const kind = Math.trunc(Number(given ?? 1));
  const days = Array.from({ length: 7 }, () => false);
  if (kind >= 1 && kind <= 7) {
    days[(kind + 4) % 7] = true;
    days[(kind + 5) % 7] = true;
    return days;
  }
  if (kind < 11 || kind > 17) return undefined;
  days[(kind - 11 + 6) % 7] = true;
  return days;
}

/** Monday is 0. */
const mondayBased = (serial: number) => (((serial - 2) % 7) + 7) % 7;

function holidaysOf(evaluation: Evaluation, given: FormulaValue | undefined): Set<number> | Scalar {
  const days = new Set<number>();
  if (given === undefined) return days;
  for (const value of matrixOf(given, evaluation).flat()) {
    if (value === null || value === '') continue;
    const serial = toNumber(value, evaluation);
    if (isError(serial)) return serial;
    days.add(Math.floor(serial));
  }
  return days;
}

function countDays(start: number, end: number, weekend: Weekend, holidays: ReadonlySet<number>): number {
  const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  let count = 0;
  for (let day = from; day <= to; day += 1)
    if (weekend[mondayBased(day)] !== true && !holidays.has(day)) count += 1;
  return start > end ? -count : count;
}

function moveDays(start: number, count: number, weekend: Weekend, holidays: ReadonlySet<number>): number {
  let day = Math.floor(start);
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count);
    if (weekend[mondayBased(day)] !== true && !holidays.has(day)) left -= 1;
  }
  return day;
}

const withDays = (
  evaluation: Evaluation,
  weekend: Weekend | undefined,
  given: FormulaValue | undefined,
  work: (weekend: Weekend, holidays: ReadonlySet<number>) => Scalar,
): Scalar => {
  if (weekend === undefined) return wrongNumber;
  const holidays = holidaysOf(evaluation, given);
  return holidays instanceof Set ? work(weekend, holidays) : holidays;
};

export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: placed([number, number, optional(raw)], (evaluation, start, end, holidays) =>
    withDays(evaluation, saturdayAndSunday, holidays, (weekend, off) => countDays(start, end, weekend, off)),
  ),
  'NETWORKDAYS.INTL': placed(
    [number, number, optional(scalar, 1), optional(raw)],
    (evaluation, start, end, kind, holidays) =>
      withDays(evaluation, weekendOf(kind), holidays, (weekend, off) => countDays(start, end, weekend, off)),
  ),
  WORKDAY: placed([number, integer, optional(raw)], (evaluation, start, count, holidays) =>
    withDays(evaluation, saturdayAndSunday, holidays, (weekend, off) => moveDays(start, count, weekend, off)),
  ),
  'WORKDAY.INTL': placed(
    [number, integer, optional(scalar, 1), optional(raw)],
    (evaluation, start, count, kind, holidays) =>
      withDays(evaluation, weekendOf(kind), holidays, (weekend, off) => moveDays(start, count, weekend, off)),
  ),
};
