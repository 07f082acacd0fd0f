// Gestures arrive as JSON from a browser: whatever is not a gesture is refused with a sentence.
import { describe, expect, it } from '@jest/globals';
import { readClockMove, readGesture } from '../../../local/server/gesture-json.ts';

describe('gestures as JSON', () => {
  it.each([
    { kind: 'type', sheet: 'Contacts', cell: 'B2', text: '' },
    { kind: 'paste', sheet: 'Contacts', blocks: [{ at: 'A1', rows: [['x', 'y'], ['z']] }] },
    { kind: 'insertRows', sheet: 'Contacts', at: 2, count: 1 },
    { kind: 'undo' },
    { kind: 'clickMenu', path: ['Contact Groups', 'Open'] },
  ])('takes %j', (gesture) => {
    expect(readGesture(gesture)).toEqual(gesture);
  });

  it.each([
    null,
    'undo',
    [],
    {},
    { kind: 'format' },
    { kind: 'toString' },
    { kind: '__proto__' },
    { kind: 'type', sheet: 'Contacts', cell: 'B2', text: 5 },
    { kind: 'paste', sheet: 'Contacts', blocks: [{ at: 'A1', rows: [[1]] }] },
    { kind: 'insertRows', sheet: 'Contacts', at: 0, count: 1 },
    { kind: 'deleteRows', sheet: 'Contacts', at: 1, count: 1.5 },
  ])('refuses %j', (gesture) => {
    expect(() => readGesture(gesture)).toThrow(expect.objectContaining({ code: 'invalid-gesture' }));
  });

  it('moves the clock forward by a year at most', () => {
    expect(readClockMove({ kind: 'advance', hours: 24 })).toEqual({ kind: 'advance', hours: 24 });
    for (const hours of [0, -1, 1e9, '24', Number.NaN]) {
      expect(() => readClockMove({ kind: 'advance', hours })).toThrow(
        expect.objectContaining({ code: 'invalid-gesture' }),
      );
    }
  });
});
