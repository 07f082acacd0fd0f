// Every form of value that a rule may hold, per kind of value: what the shared table must have a case for. Written by
// hand; a new kind of value does not compile until its forms are listed here.
import type { ValueKind } from '../../src/rules/types.ts';

const units = ['day', 'week', 'month', 'quarter', 'year'];
const shortUnits = ['minute', 'hour'];
const edges = units.flatMap((unit) => [`startOf ${unit}`, `endOf ${unit}`]);
const wholeDays = ['date', 'datetime', 'now', 'today', 'date field', 'datetime field', ...edges];
const added = units.flatMap((unit) => [`now + ${unit}`, `today + ${unit}`]);
const periods = ['this', 'last', 'next'].flatMap((period) => units.map((unit) => `${period} ${unit}`));

/** The forms of a kind of value on fields of a kind, as `formOf` names them. */
export const requiredForms: Readonly<Record<ValueKind, (kind: string) => readonly string[]>> = {
  text: () => ['text'],
  tag: () => ['text'],
  pattern: () => ['text'],
  number: () => ['number', 'number field'],
  date: (kind) => [
    ...wholeDays,
    ...added,
    ...(kind === 'datetime' ? shortUnits.map((unit) => `now + ${unit}`) : []),
  ],
  duration: (kind) => [...units, ...(kind === 'datetime' ? shortUnits : [])].map((unit) => `span of ${unit}`),
  period: () => periods,
  count: () => ['number'],
  month: () => Array.from({ length: 12 }, (_, index) => `month ${index + 1}`),
  weekday: () => Array.from({ length: 7 }, (_, index) => `weekday ${index + 1}`),
};

/** Spans of these operators are counted in days only. */
export const daysOnly: ReadonlySet<string> = new Set(['anniversaryInNext', 'anniversaryInLast']);

type Json = Readonly<Record<string, unknown>>;

/** The form of one value of an operator that takes `valueKind`. `kindOf` answers the kind of a field. */
export function formOf(value: unknown, valueKind: ValueKind, kindOf: (fieldId: string) => string): string {
  if (typeof value === 'string') return 'text';
  if (valueKind === 'month' || valueKind === 'weekday') return `${valueKind} ${value}`;
  if (typeof value === 'number') return 'number';
  const json = value as Json;
  if (typeof json.field === 'string')
    return `${kindOf(json.field) === 'currency' ? 'number' : kindOf(json.field)} field`;
  if ('period' in json) return `${json.period} ${json.unit}`;
  if ('n' in json) return `span of ${json.unit}`;
  if ('startOf' in json) return `startOf ${json.startOf}`;
  if ('endOf' in json) return `endOf ${json.endOf}`;
  const [name = ''] = Object.keys(json);
  const inner = json[name];
  return typeof inner === 'object' && inner !== null && 'unit' in inner ? `${name} + ${inner.unit}` : name;
}
