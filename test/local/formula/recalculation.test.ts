// Whatever was edited before, a file shows what a new file with the same contents shows: nothing stays stale, no array is left behind.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLocalGoogle, type LocalGoogle, type LocalSpreadsheet } from '../../../local/index.ts';

const parameters = { seed: 20261123, numRuns: 80 };
const olga = 'olga@example.com';
const [rowCount, columnCount] = [8, 5];

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'recalculation', ...parameters })}\n`);
});

const name = (row: number, column: number) => `${'ABCDE'.charAt(column)}${row}`;

const plainContent = fc.oneof(
  fc.integer({ min: -5, max: 9 }).map(String),
  fc.constantFrom('', '', 'ann', 'TRUE', '=1/0'),
);

/** What may be typed into a row: formulas read rows above only, so that nothing depends on itself. */
function contentFor(row: number): fc.Arbitrary<string> {
  if (row < 3) return plainContent;
  const cell = (last: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: last }), fc.integer({ min: 0, max: columnCount - 1 }))
      .map(([from, column]) => name(from, column));
  const above = cell(row - 1);
  const range = fc.tuple(above, above).map(([from, to]) => `${from}:${to}`);
  return fc.oneof(
    plainContent,
    above.map((one) => `=${one}+1`),
    range.map((one) => `=SUM(${one})`),
    range.map((one) => `=COUNTIF(${one},">2")`),
    fc.tuple(above, above).map(([one, other]) => `=IF(${one}>2,${other},"no")`),
    fc.integer({ min: 1, max: 4 }).map((count) => `=SEQUENCE(${count},2)`),
    range.map((one) => `=TRANSPOSE(${one})`),
    cell(row - 2).map((one) => `=OFFSET(${one},1,0)`),
    range.map((one) => `=IFERROR(SORT(${one}),0)`),
  );
}

const typing = fc
  .tuple(fc.integer({ min: 1, max: rowCount }), fc.integer({ min: 0, max: columnCount - 1 }))
  .chain(([row, column]) =>
    fc.record({
      kind: fc.constant('type' as const),
      cell: fc.constant(name(row, column)),
      text: contentFor(row),
    }),
  );

type Step =
  | { readonly kind: 'type'; readonly cell: string; readonly text: string }
  | { readonly kind: 'insert' | 'delete'; readonly row: number }
  | { readonly kind: 'undo' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: typing },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      row: fc.integer({ min: 1, max: 7 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

function newGoogle(): { google: LocalGoogle; file: LocalSpreadsheet } {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
  const file = google.createSpreadsheet({
    title: 'Sums',
    owner: olga,
    sheets: [
      {
        title: 'Sheet1',
        rowCount: 12,
        columnCount: 8,
        values: [
          ['1', 2, 3],
          [4, 5, 6],
        ],
      },
    ],
  });
  return { google, file };
}

function perform(file: LocalSpreadsheet, action: Step): void {
  const person = file.as(olga);
  if (action.kind === 'type') person.type(`Sheet1!${action.cell}`, action.text);
  else if (action.kind === 'insert') person.insertRows('Sheet1', action.row, 1);
  else if (action.kind === 'delete') person.deleteRows('Sheet1', action.row, 1);
  else person.undo();
}

/** What the file shows after it was saved and loaded: saved are contents only, every formula is calculated anew. */
function afresh(google: LocalGoogle, id: string): unknown {
  const loaded = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null, state: google.saveState() });
  return loaded.spreadsheet(id).values('Sheet1');
}

describe('recalculation', () => {
  it('leaves what calculating everything anew gives', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const { google, file } = newGoogle();
        const [first = { kind: 'insert', row: 1 }, ...others] = steps.filter(
          ({ kind }, at) => kind !== 'undo' || (at > 0 && steps[at - 1]?.kind !== 'undo'),
        );
        for (const action of [first, ...others]) {
          perform(file, action);
          const shown = file.values('Sheet1');
          // Of two arrays that want the same cell the earlier one has it, and a new file knows no earlier one.
          if (!shown.flat().includes('#REF!')) expect(shown).toEqual(afresh(google, file.id));
        }
      }),
      parameters,
    );
  });

  it('leaves alone what was copied out of an array', () => {
    const { google, file } = newGoogle();
    const person = file.as(olga);
    person.type('Sheet1!D1', '=SEQUENCE(3)');
    person.copyCells('Sheet1!D2:D3');
    person.pasteCells('Sheet1!F1');
    person.type('Sheet1!D1', '=SEQUENCE(2)');
    const copied = () => file.values('Sheet1').map((row) => [row[3] ?? null, row[5] ?? null]);
    expect(copied()).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(file.values('Sheet1')).toEqual(afresh(google, file.id));
  });

  it('a cell that showed a date by its formula has no format of its own', () => {
    const { file } = newGoogle();
    const person = file.as(olga);
    person.type('Sheet1!D1', '=TODAY()');
    expect(file.display('Sheet1')[0]?.[3]).toBe('11/23/2026');
    person.type('Sheet1!D1', '5');
    expect(file.display('Sheet1')[0]?.[3]).toBe('5');
  });
});
