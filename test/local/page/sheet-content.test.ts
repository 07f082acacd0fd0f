// Rows read in pieces, the most urgent first, while other people's changes are pushed in between.
import { describe, expect, it } from '@jest/globals';
import { pieceRows, SheetContent } from '../../../local/page/sheet-content.ts';
import type { SheetRows } from '../../../local/server/wire.ts';

type Ask = (from: number) => SheetRows | Promise<SheetRows>;

const piece = (from: number, names: readonly string[], more: boolean, revision = 1): SheetRows => ({
  sheetId: 0,
  from,
  rows: names.map((name) => [name]),
  more,
  revision,
});

/** A sheet of 2,000 rows; `asked` are the first rows of the pieces asked for, `arrived` what was told of. */
function sheet(answer: Ask) {
  const asked: number[] = [];
  const arrived: [number, number][] = [];
  const failures: unknown[] = [];
  const content = new SheetContent(
    2000,
    async (from) => {
      asked.push(from);
      return answer(from);
    },
    (from, count) => arrived.push([from, count]),
    (error) => failures.push(error),
  );
  return { content, asked, arrived, failures };
}

const full = (from: number) => piece(from, Array(pieceRows).fill(`row ${from}`), true);
const push = (row: number, name: string, revision: number) =>
  ({ kind: 'rows', sheetId: 0, revision, rows: [[row, [name]]] }) as const;

describe('sheet content', () => {
  it('reads the piece of a row that is needed, and nothing else', async () => {
    const { content, asked, arrived } = sheet(full);
    content.need([1234, 1240]);
    await content.read(1234);
    expect([asked, arrived]).toEqual([[1001], [[1001, 500]]]);
    expect(content.rows[1233]).toEqual(['row 1001']);
    expect([content.isRead(1234), content.isRead(1), content.isWhole]).toEqual([true, false, false]);
  });

  it('reads what is needed last before what waits, and everything once', async () => {
    const { content, asked } = sheet(full);
    content.needAll();
    content.need([1800]);
    await content.whole();
    content.need([3]);
    await content.read(3);
    expect(asked).toEqual([1, 1501, 501, 1001]);
  });

  it('knows from a piece without more that all rows below are blank', async () => {
    const { content, asked, arrived } = sheet((from) => piece(from, ['Ann', 'Bob'], false));
    content.apply(push(1900, 'Zoe', 9));
    content.need([1]);
    await content.whole();
    expect(asked).toEqual([1]);
    expect(arrived).toEqual([[1, 2000]]);
    expect([content.rows[1], content.rows[700], content.rows[1899]]).toEqual([['Bob'], undefined, ['Zoe']]);
  });

  it('keeps a push that is newer than the piece on its way, and drops one that is older', async () => {
    const { content } = sheet((from) => {
      content.apply(push(2, 'Bea', 5));
      content.apply(push(3, 'old', 3));
      return piece(from, ['Ann', 'Bob', 'Cy'], false, 4);
    });
    content.need([1]);
    await content.read(1);
    expect(content.rows.slice(0, 3)).toEqual([['Ann'], ['Bea'], ['Cy']]);
  });

  it('drops a piece that was asked for before the sheet changed', async () => {
    const answers: ((rows: SheetRows) => void)[] = [];
    const { content } = sheet(() => new Promise((resolve) => answers.push(resolve)));
    content.need([1]);
    content.forget();
    content.need([1]);
    answers[0]?.(piece(1, ['before'], false));
    while (answers.length < 2) await Promise.resolve();
    expect(content.isRead(1)).toBe(false);
    answers[1]?.(piece(1, ['after'], false));
    await content.read(1);
    expect(content.rows[0]).toEqual(['after']);
  });

  it('says what failed, keeps nobody waiting, and tries again when asked again', async () => {
    let broken: boolean = true;
    const { content, failures } = sheet((from) => {
      if (broken) throw new Error('gone');
      return full(from);
    });
    content.need([1]);
    await content.read(1);
    expect(failures).toEqual([new Error('gone')]);
    broken = false;
    content.need([1]);
    await content.read(1);
    expect(content.isRead(1)).toBe(true);
  });
});
