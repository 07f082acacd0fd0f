/** While people sort and edit between our read and our write, nobody else's cell is lost. */
import { describe, expect, it } from '@jest/globals';
import type { ContactTable } from '../../src/contacts/contact-table.ts';
import { type CellEdit, identities, writeGuarded } from '../../src/contacts/guarded-write.ts';
import type { ColumnRun, Platform } from '../../src/ports.ts';

type Row = { name: string; tags: string };

/** A sheet of names and tags where somebody may act right before a write lands. */
function sheet(rows: Row[], beforeWrite: ((rows: Row[]) => void)[] = []) {
  const platform = {
    lock: { run: <Value>(_: number, work: () => Value) => ({ done: true, value: work() }) },
    spreadsheet: {
      writeText: (runs: readonly ColumnRun[]) => {
        beforeWrite.shift()?.(rows);
        for (const run of runs) {
          run.texts.forEach((text, index) => {
            (rows[run.firstRow + index] as Row).tags = text;
          });
        }
      },
    },
  } as unknown as Platform;
  const read = () => rows.map(({ name, tags }, row) => ({ row, identity: name, text: tags }));
  const write = (edits: CellEdit[]) => writeGuarded(platform, { sheetId: 1 } as ContactTable, 1, edits, read);
  return { write, tags: () => rows.map(({ name, tags }) => `${name}: ${tags}`).sort() };
}

const vip = (name: string, before: string): CellEdit => ({
  identity: name,
  before,
  after: before === '' ? 'VIP' : `${before}, VIP`,
});

describe('writeGuarded', () => {
  it('writes who was meant and nobody else', () => {
    const { write, tags } = sheet([
      { name: 'Ann', tags: '' },
      { name: 'Bob', tags: 'Client' },
      { name: 'Cleo', tags: 'Lead' },
    ]);
    const { written, skipped } = write([vip('Ann', ''), vip('Cleo', 'Lead')]);
    expect([...written]).toEqual(['Ann', 'Cleo']);
    expect(skipped.size).toBe(0);
    expect(tags()).toEqual(['Ann: VIP', 'Bob: Client', 'Cleo: Lead, VIP']);
  });

  it('puts back what a sort in the last moment made land on somebody else, and tries again', () => {
    const { write, tags } = sheet(
      [
        { name: 'Ann', tags: '' },
        { name: 'Bob', tags: 'Client' },
        { name: 'Cleo', tags: 'Lead' },
      ],
      [(rows) => rows.reverse()],
    );
    expect([...write([vip('Ann', '')]).written]).toEqual(['Ann']);
    expect(tags()).toEqual(['Ann: VIP', 'Bob: Client', 'Cleo: Lead']);
  });

  it('leaves a cell that somebody changed meanwhile, and says so', () => {
    const { write, tags } = sheet([
      { name: 'Ann', tags: 'Mine' },
      { name: 'Bob', tags: '' },
    ]);
    const { written, skipped } = write([vip('Ann', ''), vip('Bob', '')]);
    expect([...written]).toEqual(['Bob']);
    expect(skipped.get('Ann')).toBe('somebody changed this cell meanwhile');
    expect(tags()).toEqual(['Ann: Mine', 'Bob: VIP']);
  });

  it('skips a contact that is gone', () => {
    const { write } = sheet([{ name: 'Bob', tags: '' }]);
    expect(write([vip('Ann', '')]).skipped.get('Ann')).toBe(
      'the contact is no longer there, or is there twice',
    );
  });
});

describe('identities', () => {
  it('ignores the column written and our own, and tells twins apart by order', () => {
    const rows = [
      ['Ann', 'a', 'x'],
      ['Ann', 'b', 'y'],
      ['Bob', 'a', 'x'],
    ];
    const [first, second, third] = identities(rows, new Set([1, 2]));
    expect(first).not.toBe(second);
    expect(first?.slice(2)).toBe(second?.slice(2));
    expect(third).toContain('Bob');
  });
});
