/**
 * How a line of cells goes on when it is filled (Docs Editors Help: Automatically create a series or list): runs of numbers, dates, times,
 * numbered texts, weekdays and months continue; a single number and everything else is repeated.
 */
import { numberFormatType } from '../values/number-format.ts';
import { dateOfSerial, serialOfDate } from '../values/serial.ts';
import { CellRecord, formulaOf, patternOf, type StoredCell, storedValue } from './cell.ts';

type Kind = 'number' | 'date' | 'time' | 'numbered' | 'name' | 'other';
/** The value `steps` places behind the last cell of a run; undefined where the cells are repeated instead. */
type Continuation = (steps: number) => string | number | undefined;

/** Values for the next `count` cells behind `cells`; undefined where the source cell is to be copied. `step` is -1 when filling backwards. */
export function continuedSeries(
  cells: readonly StoredCell[],
  count: number,
  step: 1 | -1,
  localeCode: string,
): (string | number | undefined)[] {
  const names = nameLists(localeCode);
  const kinds = cells.map((cell) => kindOf(cell, names));
  const runs: { readonly first: number; readonly length: number; readonly continued: Continuation }[] = [];
  for (let first = 0; first < cells.length; ) {
    let end = first + 1;
    while (end < cells.length && kinds[end] === kinds[first]) end += 1;
    const run = cells.slice(first, end).map(storedValue) as (string | number)[];
    runs.push({
      first,
      length: run.length,
      continued: continuationOf(kinds[first] ?? 'other', run, step, names),
    });
    first = end;
  }
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / cells.length);
    const at = index % cells.length;
    const run = runs.find(({ first, length }) => at >= first && at < first + length);
    return run?.continued(round * run.length + (at - run.first) + 1);
  });
}

function kindOf(cell: StoredCell, names: readonly (readonly string[])[]): Kind {
  if (cell instanceof CellRecord && formulaOf(cell) !== undefined) return 'other';
  const value = storedValue(cell);
  if (typeof value === 'number') {
    const type = numberFormatType(patternOf(cell) ?? '0');
    return type === 'DATE' || type === 'DATE_TIME' ? 'date' : type === 'TIME' ? 'time' : 'number';
  }
  if (typeof value !== 'string') return 'other';
  if (listWith(value, names) !== undefined) return 'name';
  return /\d$/.test(value) ? 'numbered' : 'other';
}

function continuationOf(
  kind: Kind,
  run: readonly (string | number)[],
  step: 1 | -1,
  names: readonly (readonly string[])[],
): Continuation {
  switch (kind) {
    case 'number':
      return numberContinuation(run as number[], 0);
    case 'date':
      return dateContinuation(run as number[], step);
    case 'time':
      return numberContinuation(run as number[], step / 24);
    case 'numbered':
      return numberedContinuation(run as string[], step);
    case 'name':
      return nameContinuation(run as string[], step, names);
    case 'other':
      return () => undefined;
  }
}

const differences = (numbers: readonly number[]) =>
  numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));

/** The difference between neighbours, where it is always the same; whole thousandths hide what binary fractions add. */
function commonDifference(numbers: readonly number[]): number | undefined {
  const all = differences(numbers);
  const [first] = all;
  if (first === undefined) return undefined;
  return all.every((one) => Math.abs(one - first) < 1e-9 * Math.max(1, Math.abs(first))) ? first : undefined;
}

/** Free of the digits that binary fractions add: 0.1 + 0.2 is 0.3. */
const clean = (number: number) => Number(number.toPrecision(15));

/** One number is repeated (or goes on by `single`); several go on evenly, else along the straight line that fits them best. */
function numberContinuation(numbers: readonly number[], single: number): Continuation {
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === 1) return (steps) => (single === 0 ? undefined : clean(last + steps * single));
  const difference = commonDifference(numbers);
  if (difference !== undefined) return (steps) => clean(last + steps * difference);
  const count = numbers.length;
  const meanAt = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const slope =
    numbers.reduce((sum, number, at) => sum + (at - meanAt) * (number - mean), 0) /
    numbers.reduce((sum, _, at) => sum + (at - meanAt) ** 2, 0);
  return (steps) => clean(mean + slope * (count - 1 - meanAt + steps));
}

/** By days, or by whole months where every date is on the same day of its month. */
function dateContinuation(serials: readonly number[], step: 1 | -1): Continuation {
  const last = serials.at(-1) ?? 0;
  if (serials.length === 1) return (steps) => last + steps * step;
  const dates = serials.map((serial) => dateOfSerial(Math.floor(serial)));
  const months = commonDifference(dates.map(({ year, month }) => year * 12 + month));
  const { year, month, day } = dateOfSerial(Math.floor(last));
  if (months !== undefined && months !== 0 && dates.every((date) => date.day === day)) {
    return (steps) => {
      const target = year * 12 + month - 1 + months * steps;
      const longest = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
      const serial = serialOfDate(Math.floor(target / 12), (target % 12) + 1, Math.min(day, longest));
      return serial === null ? undefined : serial + (last - Math.floor(last));
    };
  }
  return numberContinuation(serials, step);
}

/** "Item 1", "A09": the number at the end goes on, in as many digits. */
function numberedContinuation(texts: readonly string[], step: 1 | -1): Continuation {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [prefix = '', digits = ''] = parts.at(-1)?.slice(1) ?? [];
  if (parts.some((part) => part?.[1] !== prefix)) return () => undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const difference = numbers.length === 1 ? step : commonDifference(numbers);
  if (difference === undefined) return () => undefined;
  return (steps) => {
    const next = Math.abs(Number(digits) + difference * steps);
    return `${prefix}${String(next).padStart(digits.length, '0')}`;
  };
}

function nameContinuation(
  texts: readonly string[],
  step: 1 | -1,
  names: readonly (readonly string[])[],
): Continuation {
  const last = texts.at(-1) ?? '';
  const list = listWith(last, names) ?? [];
  const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
  const turns = differences(places).map((turn) => (turn + list.length) % list.length);
  const [turn = (step + list.length) % list.length] = turns;
  if (places.includes(-1) || turns.some((one) => one !== turn)) return () => undefined;
  const at = places.at(-1) ?? 0;
  return (steps) => asWritten(list[(at + turn * steps) % list.length] ?? last, last);
}

/** In capitals or small letters, as the example is. */
const asWritten = (name: string, example: string) =>
  example === example.toUpperCase()
    ? name.toUpperCase()
    : example === example.toLowerCase()
      ? name.toLowerCase()
      : name;

const listWith = (text: string, lists: readonly (readonly string[])[]) =>
  lists.find((list) => list.some((name) => name.toLowerCase() === text.toLowerCase()));

const known = new Map<string, readonly (readonly string[])[]>();

/** Weekdays and months, in full and shortened, in the spreadsheet's language. */
function nameLists(localeCode: string): readonly (readonly string[])[] {
  let lists = known.get(localeCode);
  if (lists === undefined) {
    const language = localeCode.replace('_', '-');
    const list = (count: number, day: (index: number) => number, options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      return Array.from({ length: count }, (_, index) => format.format(day(index)));
    };
    const weekday = (index: number) => Date.UTC(2023, 0, 1 + index);
    const month = (index: number) => Date.UTC(2023, index, 1);
    lists = [
      list(7, weekday, { weekday: 'long' }),
      list(7, weekday, { weekday: 'short' }),
      list(12, month, { month: 'long' }),
      list(12, month, { month: 'short' }),
    ];
    known.set(localeCode, lists);
  }
  return lists;
}
