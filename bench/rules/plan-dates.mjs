// Relative dates made plain numbers for one moment, in calendar arithmetic of its own: the peers share no code with the engine they judge.
const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

const fixedUnits = { minute: 60_000, hour: 3_600_000, day: millisecondsPerDay, week: 7 * millisecondsPerDay };
const monthUnits = { month: 1, quarter: 3, year: 12 };

const dateOf = (day) => new Date(epoch + day * millisecondsPerDay);
const dayFrom = (year, month, dayOfMonth) =>
  Math.round((Date.UTC(year, month, dayOfMonth) - epoch) / millisecondsPerDay);

function addMonths(day, months) {
  const date = dateOf(day);
  const last = dateOf(dayFrom(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last));
}

/** First day of the unit that lies `add` units from the one of `day`; weeks start on Monday. */
function startOf(day, unit, add) {
  if (unit === 'day') return day + add;
  if (unit === 'week') return day - ((dateOf(day).getUTCDay() + 6) % 7) + 7 * add;
  const date = dateOf(day);
  const length = monthUnits[unit];
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const first = (Math.floor(index / length) + add) * length;
  return dayFrom(Math.floor(first / 12), first % 12, 1);
}

const endOf = (day, unit, add) => startOf(day, unit, add + 1) - 1;

/** A moment moved by units; the time of day stays where months are added. */
function moved(moment, add, unit) {
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) return moment + add * fixed;
  const day = Math.floor(moment / millisecondsPerDay);
  return addMonths(day, add * monthUnits[unit]) * millisecondsPerDay + (moment - day * millisecondsPerDay);
}

const wholeDay = (day) => ({ day });
const instant = (at) => ({ at });

/** What a date value stands for at `now` (whole ms): a day or an instant. */
function resolve(value, now) {
  const today = Math.floor(now / millisecondsPerDay);
  if ('date' in value) return wholeDay((Date.parse(`${value.date}T00:00:00Z`) - epoch) / millisecondsPerDay);
  if ('datetime' in value) return instant(Date.parse(`${value.datetime}:00Z`) - epoch);
  if ('now' in value) return instant(moved(now, value.now.add ?? 0, value.now.unit ?? 'day'));
  if ('today' in value) {
    const at = moved(today * millisecondsPerDay, value.today.add ?? 0, value.today.unit ?? 'day');
    return wholeDay(at / millisecondsPerDay);
  }
  if ('startOf' in value) return wholeDay(startOf(today, value.startOf, value.add));
  return wholeDay(endOf(today, value.endOf, value.add));
}

/** First and last point of a value, both included: days on a date field, milliseconds on a datetime field. */
function bounds(value, now, kind) {
  const { day, at } = resolve(value, now);
  if (kind === 'date') return day === undefined ? same(Math.floor(at / millisecondsPerDay)) : same(day);
  return at === undefined ? [day * millisecondsPerDay, (day + 1) * millisecondsPerDay - 1] : same(at);
}

const same = (point) => [point, point];

/** From `now` to the far end of `{ n, unit }`, or the other way round. */
function stretch({ n, unit }, now, kind, direction) {
  const near = bounds({ now: {} }, now, kind)[0];
  const far = bounds({ now: { add: direction * n, unit } }, now, kind)[0];
  return direction < 0 ? [far, near] : [near, far];
}

function period({ period: which, unit }, now, kind) {
  const add = { last: -1, this: 0, next: 1 }[which];
  return [bounds({ startOf: unit, add }, now, kind)[0], bounds({ endOf: unit, add }, now, kind)[1]];
}

/** The test of a date operator in its positive sense. Unknown operators are a mistake of this benchmark. */
export function dateTest(op, values, kind, now) {
  const first = () => bounds(values[0], now, kind);
  const within = (ranges) => ({ type: 'within', ranges });
  switch (op) {
    case 'on':
      return within(values.map((value) => bounds(value, now, kind)));
    case 'before':
      return { type: 'compare', sign: '<', value: first()[0] };
    case 'after':
      return { type: 'compare', sign: '>', value: first()[1] };
    case 'onOrBefore':
      return { type: 'compare', sign: '<=', value: first()[1] };
    case 'onOrAfter':
      return { type: 'compare', sign: '>=', value: first()[0] };
    case 'between': {
      const [one, other] = values.map((value) => bounds(value, now, kind)).sort((a, b) => a[0] - b[0]);
      return within([[one[0], other[1]]]);
    }
    case 'inLast':
      return within([stretch(values[0], now, kind, -1)]);
    case 'inNext':
      return within([stretch(values[0], now, kind, 1)]);
    case 'inPeriod':
      return within(values.map((value) => period(value, now, kind)));
    default:
      throw new Error(`The benchmark has no date operator ${op}.`);
  }
}

/** Month and day of a day as one number, 29 February as 229. */
export function monthDayOf(day) {
  const date = dateOf(day);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

export const monthOf = (day) => dateOf(day).getUTCMonth() + 1;
/** Monday is 1. */
export const weekdayOf = (day) => ((dateOf(day).getUTCDay() + 6) % 7) + 1;

/** Which month-and-days have their anniversary from `from` to `to`; 29 February is kept on the 28th in a year without one. */
export function anniversaryTest(op, values, now) {
  const today = Math.floor(now / millisecondsPerDay);
  const span = values[0]?.n ?? 0;
  const from = op === 'anniversaryInLast' ? today - span : today;
  const to = op === 'anniversaryInNext' ? today + span : today;
  const ranges = [];
  for (let start = from; start <= to; ) {
    const year = dateOf(start).getUTCFullYear();
    const end = Math.min(to, dayFrom(year, 12, 0));
    const isLeap = monthOf(dayFrom(year, 1, 29)) === 2;
    const last = monthDayOf(end);
    ranges.push([monthDayOf(start), last === 228 && !isLeap ? 229 : last]);
    start = end + 1;
  }
  return { type: 'within', ranges };
}
