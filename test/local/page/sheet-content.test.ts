// Rows read in pages while other people's changes are pushed in between.
import { describe, expect, it } from '@jest/globals';
import { SheetContent } from '../../../local/page/sheet-content.ts';
import type { SheetRows } from '../../../local/server/wire.ts';

const page = (from: number, names: readonly string[], more: boolean, revision: number): SheetRows => ({
  sheetId: 0,
  from,
  rows: names.map((name) => [name]),
  more,
  revision,
});

describe('sheet content', () => {
  it('reads page after page and shows the first page at once', async () => {
    const asked: number[] = [];
    const content = new SheetContent(async (from) => {
      asked.push(from);
      return from === 1 ? page(1, ['Ana', 'Bob'], true, 1) : page(from, ['Cy'], false, 1);
    });
    const shown: number[] = [];
    expect(await content.read(() => shown.push(content.rows.length))).toBe(true);
    expect(asked).toEqual([1, 2501]);
    expect(shown).toEqual([2]);
    expect(content.rows[2500]).toEqual(['Cy']);
  });

  it('keeps a change that was pushed while an older page was on its way', async () => {
    const content = new SheetContent(async () => {
      content.apply({ kind: 'rows', sheetId: 0, revision: 5, rows: [[2, ['Bea']]] });
      content.apply({ kind: 'rows', sheetId: 0, revision: 5, rows: [[4, ['Dan']]] });
      return page(1, ['Ana', 'Bob', 'Cy'], false, 4);
    });
    await content.read(() => {});
    expect(content.rows).toEqual([['Ana'], ['Bea'], ['Cy'], ['Dan']]);
  });

  it('prefers a page that is newer than the push', async () => {
    const content = new SheetContent(async () => {
      content.apply({ kind: 'rows', sheetId: 0, revision: 5, rows: [[1, ['old']]] });
      return page(1, ['new'], false, 6);
    });
    await content.read(() => {});
    expect(content.rows).toEqual([['new']]);
  });

  it('drops a reading that a newer one overtook', async () => {
    const answers: ((rows: SheetRows) => void)[] = [];
    const content = new SheetContent(() => new Promise((resolve) => answers.push(resolve)));
    const first = content.read(() => {});
    const second = content.read(() => {});
    answers[1]?.(page(1, ['second'], false, 2));
    answers[0]?.(page(1, ['first'], false, 1));
    expect([await first, await second]).toEqual([false, true]);
    expect(content.rows).toEqual([['second']]);
  });
});
