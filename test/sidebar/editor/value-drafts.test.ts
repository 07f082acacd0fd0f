// Single values: what was read is what is written until a person changes it, and then only what was changed is different.
import { describe, expect, it } from '@jest/globals';
import {
  type DateDraft,
  type DraftFamily,
  readValue,
  writeValue,
} from '../../../sidebar/editor/value-drafts.ts';
import type { JsonValue } from '../../../src/rules/index.ts';

describe('a value nobody touched', () => {
  it.each<readonly [DraftFamily, JsonValue]>([
    ['date', { date: '2026-11-23', zone: 'of a newer version' }],
    ['date', { moonPhase: 'full' }],
    ['date', { now: { add: 2, unit: 'fortnight' } }],
    ['duration', { n: 7, unit: 'day', only: 'workdays' }],
    ['number', { field: 'discount' }],
    ['text', 42],
  ])('of the family %s is written as it was read: %j', (family, json) => {
    expect(writeValue(readValue(json, family, '.'), family, '.')).toStrictEqual({ ok: true, json });
  });
});

describe('a date that a person changes', () => {
  const read = (json: JsonValue): DateDraft => {
    const { original: _read, ...draft } = readValue(json, 'date', '.');
    if (draft.form !== 'date') throw new Error('The test expects a value that the editor knows.');
    return draft;
  };
  const written = (draft: DateDraft) => writeValue(draft, 'date', '.');

  it('turns from 2 hours before now to 3 days after now', () => {
    const draft = read({ now: { add: -2, unit: 'hour' } });
    expect(draft).toMatchObject({ choice: 'fromNow', amount: '2', direction: 'before' });
    const changed: DateDraft = { ...draft, amount: '3', unit: 'day', direction: 'after' };
    expect(written(changed)).toStrictEqual({ ok: true, json: { now: { add: 3, unit: 'day' } } });
  });

  it('keeps the calendar day while another choice is tried', () => {
    const tried: DateDraft = { ...read({ date: '2026-11-23' }), choice: 'today' };
    expect(written(tried)).toStrictEqual({ ok: true, json: { today: {} } });
    expect(written({ ...tried, choice: 'date' })).toStrictEqual({ ok: true, json: { date: '2026-11-23' } });
  });

  it('is missing while a part of it is', () => {
    const draft = read({ today: { add: 14, unit: 'day' } });
    expect(written({ ...draft, amount: '' })).toStrictEqual({ ok: false, missing: 'wholeNumber' });
    expect(written({ ...draft, amount: '1.5' })).toStrictEqual({ ok: false, missing: 'wholeNumber' });
    expect(written({ ...draft, choice: 'date' })).toStrictEqual({ ok: false, missing: 'date' });
    expect(written({ ...draft, choice: 'datetime' })).toStrictEqual({ ok: false, missing: 'datetime' });
    expect(written({ ...draft, choice: 'field' })).toStrictEqual({ ok: false, missing: 'otherField' });
  });

  it('says the end of last quarter', () => {
    const draft: DateDraft = { ...read({ endOf: 'month', add: 0 }), unit: 'quarter', offset: -1 };
    expect(written(draft)).toStrictEqual({ ok: true, json: { endOf: 'quarter', add: -1 } });
  });
});
