// What a person changed is kept between starts, and never thrown away.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  readState,
  type SavedState,
  setAside,
  statePath,
  writeState,
} from '../../../local/server/saved-state.ts';

const state: SavedState = {
  format: 1,
  spreadsheetId: 'local-1',
  clockOffset: 3_600_000,
  google: { version: 1, now: '2026-11-23T14:00:00Z', content: { ana: 1 } },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('saved state', () => {
  it('reads back what it wrote and leaves nothing else behind', () => {
    const path = join(folder, 'deep', 'sample.json');
    writeState(path, state);
    writeState(path, { ...state, clockOffset: 0 });
    expect(readState(path)).toEqual({ ...state, clockOffset: 0 });
    expect(existsSync(`${path}.${process.pid}.new`)).toBe(false);
  });

  it('keeps files of one name in different folders apart', () => {
    expect(statePath('/s', null)).toBe('/s/sample.json');
    expect(statePath('/s', null, 100_000)).toBe('/s/sample-100000.json');
    const [ana, bob] = [
      statePath('/s', '/home/ana/my contacts.csv'),
      statePath('/s', '/home/bob/my contacts.csv'),
    ];
    expect(ana).toMatch(/^\/s\/my-contacts\.csv-[0-9a-f]{8}\.json$/);
    expect(ana).not.toBe(bob);
  });

  it.each(['', '{"format":1', '[]', 'null', '{"format":2,"spreadsheetId":"x","clockOffset":0,"google":{}}'])(
    'does not take %j for a state, and can set it aside whole',
    (text) => {
      const path = join(folder, 'sample.json');
      writeFileSync(path, text);
      expect(() => readState(path)).toThrow();
      const aside = setAside(path, 'damaged');
      expect(readFileSync(aside, 'utf8')).toBe(text);
      expect(existsSync(path)).toBe(false);
    },
  );
});
