// One value of a condition while a person edits it: rule JSON → draft, draft → rule JSON or what is still missing.
// A draft that nobody touched gives back the very JSON it was read from, so opening and saving never changes a value.
import type { DecimalMark, FieldKind, JsonValue, ValueKind } from '../../src/rules/index.ts';
import { numberText, parseNumber } from './number-text.ts';

export const relativeUnits = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type RelativeUnit = (typeof relativeUnits)[number];
export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export const periodNames = ['last', 'this', 'next'] as const;
export type PeriodName = (typeof periodNames)[number];
export const dateChoices = [
  'now',
  'today',
  'fromToday',
  'fromNow',
  'date',
  'datetime',
  'startOf',
  'endOf',
  'field',
] as const;
export type DateChoice = (typeof dateChoices)[number];

interface Untouched {
  /** The JSON this draft was read from; gone as soon as a person changes the draft. */
  readonly original?: JsonValue;
}
export interface TextDraft extends Untouched {
  readonly form: 'text';
  readonly text: string;
}
export interface NumberDraft extends Untouched {
  readonly form: 'number';
  readonly text: string;
}
export interface DateDraft extends Untouched {
  readonly form: 'date';
  readonly choice: DateChoice;
  /** How many units before or after, as typed. */
  readonly amount: string;
  readonly unit: RelativeUnit;
  readonly direction: 'before' | 'after';
  /** "2026-11-23", as `<input type=date>` gives it. */
  readonly date: string;
  /** "2026-11-23T09:30", as `<input type=datetime-local>` gives it. */
  readonly datetime: string;
  /** For startOf and endOf: how many units from the current one. */
  readonly offset: number;
  readonly fieldId: string;
}
export interface DurationDraft extends Untouched {
  readonly form: 'duration';
  readonly amount: string;
  readonly unit: RelativeUnit;
}
export interface PeriodDraft extends Untouched {
  readonly form: 'period';
  readonly period: PeriodName | '';
  readonly unit: PeriodUnit;
}
/** A month 1–12 or a weekday 1–7, Monday = 1; null while nothing is chosen. */
export interface CalendarDraft extends Untouched {
  readonly form: 'calendar';
  readonly chosen: number | null;
}
/** A value that this editor does not know; shown, kept, removable. */
export interface KeptDraft {
  readonly form: 'kept';
  readonly original: JsonValue;
}
export type ValueDraft =
  | TextDraft
  | NumberDraft
  | DateDraft
  | DurationDraft
  | PeriodDraft
  | CalendarDraft
  | KeptDraft;

/** Value kinds with the same input share their drafts, so that changing the operator or field keeps what was typed. */
export type DraftFamily = 'text' | 'number' | 'count' | 'date' | 'duration' | 'period' | 'month' | 'weekday';

export function familyOf(valueKind: ValueKind): DraftFamily {
  return valueKind === 'tag' || valueKind === 'pattern' ? 'text' : valueKind;
}

/** For a condition whose field is gone: what its values look like, so that they are still there for another field. */
export function guessFamily(values: readonly JsonValue[]): DraftFamily | null {
  const [first] = values;
  if (typeof first === 'string') return 'text';
  if (typeof first === 'number') return 'number';
  const families = ['duration', 'period', 'date'] as const;
  return families.find((family) => readKnown(first ?? null, family, '.').form !== 'kept') ?? null;
}

/** What is missing in a value; the screen has a sentence for each. */
export type MissingInValue =
  | 'value'
  | 'number'
  | 'wholeNumber'
  | 'date'
  | 'datetime'
  | 'otherField'
  | 'choice';

export type WrittenValue =
  | { readonly ok: true; readonly json: JsonValue }
  | { readonly ok: false; readonly missing: MissingInValue };

const blankDate: DateDraft = {
  form: 'date',
  choice: 'today',
  amount: '',
  unit: 'day',
  direction: 'before',
  date: '',
  datetime: '',
  offset: 0,
  fieldId: '',
};

/** An empty value of a family; a date starts with the word people mean most often for such a field. */
export function blankValue(family: DraftFamily, fieldKind: FieldKind): ValueDraft {
  switch (family) {
    case 'text':
      return { form: 'text', text: '' };
    case 'number':
    case 'count':
      return { form: 'number', text: '' };
    case 'date':
      return { ...blankDate, choice: fieldKind === 'datetime' ? 'now' : 'today' };
    case 'duration':
      return { form: 'duration', amount: '', unit: 'day' };
    case 'period':
      return { form: 'period', period: '', unit: 'day' };
    case 'month':
    case 'weekday':
      return { form: 'calendar', chosen: null };
  }
}

/** @param decimalMark of the spreadsheet's locale, for numbers shown in an input. */
export function readValue(json: JsonValue, family: DraftFamily, decimalMark: DecimalMark): ValueDraft {
  return { ...readKnown(json, family, decimalMark), original: json };
}

function readKnown(json: JsonValue, family: DraftFamily, decimalMark: DecimalMark): ValueDraft {
  const kept: KeptDraft = { form: 'kept', original: json };
  switch (family) {
    case 'text':
      return typeof json === 'string' ? { form: 'text', text: json } : kept;
    case 'number':
    case 'count':
      return typeof json === 'number' ? { form: 'number', text: numberText(json, decimalMark) } : kept;
    case 'date':
      return readDate(json) ?? kept;
    case 'duration':
      return readDuration(json) ?? kept;
    case 'period':
      return readPeriod(json) ?? kept;
    case 'month':
    case 'weekday':
      return typeof json === 'number' ? { form: 'calendar', chosen: json } : kept;
  }
}

function readDate(json: JsonValue): DateDraft | null {
  const value = asRecord(json);
  if (!value) return null;
  if (typeof value.date === 'string') return { ...blankDate, choice: 'date', date: value.date };
  if (typeof value.datetime === 'string')
    return { ...blankDate, choice: 'datetime', datetime: value.datetime };
  if (typeof value.field === 'string') return { ...blankDate, choice: 'field', fieldId: value.field };
  if (value.now !== undefined) return readRelative(value.now, 'now', 'fromNow');
  if (value.today !== undefined) return readRelative(value.today, 'today', 'fromToday');
  for (const choice of ['startOf', 'endOf'] as const) {
    const unit = value[choice];
    if (isOneOf(unit, periodUnits) && typeof value.add === 'number') {
      return { ...blankDate, choice, unit, offset: value.add };
    }
  }
  return null;
}

function readRelative(json: JsonValue | undefined, bare: DateChoice, moved: DateChoice): DateDraft | null {
  const moment = asRecord(json);
  if (!moment) return null;
  const { add, unit } = moment;
  if (add === undefined && unit === undefined) return { ...blankDate, choice: bare };
  if (typeof add !== 'number' || !isOneOf(unit, relativeUnits)) return null;
  const direction = add > 0 ? 'after' : 'before';
  return { ...blankDate, choice: moved, amount: String(Math.abs(add)), unit, direction };
}

function readDuration(json: JsonValue): DurationDraft | null {
  const { n, unit } = asRecord(json) ?? {};
  if (typeof n !== 'number' || !isOneOf(unit, relativeUnits)) return null;
  return { form: 'duration', amount: String(n), unit };
}

function readPeriod(json: JsonValue): PeriodDraft | null {
  const { period, unit } = asRecord(json) ?? {};
  if (!isOneOf(period, periodNames) || !isOneOf(unit, periodUnits)) return null;
  return { form: 'period', period, unit };
}

/** The value as rule JSON, or what is missing. */
export function writeValue(draft: ValueDraft, family: DraftFamily, decimalMark: DecimalMark): WrittenValue {
  if (draft.original !== undefined) return { ok: true, json: draft.original };
  switch (draft.form) {
    case 'text':
      return draft.text.trim() === '' ? missing('value') : written(draft.text);
    case 'number':
      return family === 'count'
        ? whole(draft.text, (count) => count)
        : orMissing(parseNumber(draft.text, decimalMark), 'number');
    case 'date':
      return writeDate(draft);
    case 'duration':
      return whole(draft.amount, (n) => ({ n, unit: draft.unit }));
    case 'period':
      return draft.period === '' ? missing('choice') : written({ period: draft.period, unit: draft.unit });
    case 'calendar':
      return orMissing(draft.chosen, 'choice');
    case 'kept':
      return written(draft.original);
  }
}

function writeDate(draft: DateDraft): WrittenValue {
  switch (draft.choice) {
    case 'now':
      return written({ now: {} });
    case 'today':
      return written({ today: {} });
    case 'fromNow':
      return whole(draft.amount, (amount) => ({ now: { add: signed(amount, draft), unit: draft.unit } }));
    case 'fromToday':
      return whole(draft.amount, (amount) => ({ today: { add: signed(amount, draft), unit: draft.unit } }));
    case 'date':
      return draft.date === '' ? missing('date') : written({ date: draft.date });
    case 'datetime':
      return draft.datetime === '' ? missing('datetime') : written({ datetime: draft.datetime });
    case 'startOf':
      return written({ startOf: draft.unit, add: draft.offset });
    case 'endOf':
      return written({ endOf: draft.unit, add: draft.offset });
    case 'field':
      return draft.fieldId === '' ? missing('otherField') : written({ field: draft.fieldId });
  }
}

function signed(amount: number, draft: DateDraft): number {
  return draft.direction === 'before' && amount !== 0 ? -amount : amount;
}

function whole(text: string, make: (amount: number) => JsonValue): WrittenValue {
  return /^\d{1,6}$/.test(text.trim()) ? written(make(Number(text))) : missing('wholeNumber');
}

function orMissing(value: number | null, what: MissingInValue): WrittenValue {
  return value === null ? missing(what) : written(value);
}

function written(json: JsonValue): WrittenValue {
  return { ok: true, json };
}

function missing(what: MissingInValue): WrittenValue {
  return { ok: false, missing: what };
}

function asRecord(json: JsonValue | undefined): Partial<JsonRecord> | null {
  return isRecord(json) ? json : null;
}

interface JsonRecord {
  readonly [key: string]: JsonValue;
}

function isRecord(json: JsonValue | undefined): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isOneOf<Item extends string>(value: unknown, items: readonly Item[]): value is Item {
  return items.some((item) => item === value);
}
