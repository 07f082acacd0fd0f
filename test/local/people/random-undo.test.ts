/**
 * Random gestures of every kind by one person, formulas, views and protections among them: undoing them all gives back the beginning,
 * doing them all again gives back the end. Other sequences: RANDOM_SEED=7 RANDOM_RUNS=500 npx jest random-undo.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createLocalGoogle,
  LocalHostError,
  type LocalSpreadsheet,
  type Person,
} from '../../../local/index.ts';
import { eddy, olga } from '../team.ts';

const seed = Number(process.env.RANDOM_SEED ?? 20261123);
const numRuns = Number(process.env.RANDOM_RUNS ?? 60);
console.info(`Random undo: RANDOM_SEED=${seed} RANDOM_RUNS=${numRuns}`);

type Numbers = readonly [number, number, number, number];
const titles = (file: LocalSpreadsheet) => file.sheetTitles();
const some = (file: LocalSpreadsheet, n: number) => titles(file)[n % titles(file).length] ?? '';
const cell = (a: number, b: number) => `${'ABCD'[a % 4]}${1 + (b % 8)}`;
const quoted = (title: string) => `'${title.replaceAll("'", "''")}'`;

const gestures: Readonly<Record<string, (person: Person, file: LocalSpreadsheet, n: Numbers) => unknown>> = {
  type: (person, file, [s, a, b, c]) =>
    person.type(`${quoted(some(file, s))}!${cell(a, b)}`, ['Ann', '7', '', '11/23/2026'][c % 4] ?? ''),
  formula: (person, file, [s, a, b, c]) =>
    person.type(
      `${quoted(some(file, s))}!${cell(a, b)}`,
      ['=Contacts!C2*2', '=SUM(C2:C4)', '=$A1&B$2', '=COUNTA(A:A)'][c % 4] ?? '',
    ),
  paste: (person, file, [s, a, b]) =>
    person.paste(`${quoted(some(file, s))}!${cell(a, b)}`, [
      ['x', '=C2'],
      ['1', '2'],
    ]),
  clear: (person, file, [s, a]) => person.clear(`${quoted(some(file, s))}!A${1 + (a % 4)}:C5`),
  sort: (person, file, [s, a, b]) => person.sort(`${quoted(some(file, s))}!A2:D8`, a % 4, b % 2 === 0),
  insertRows: (person, file, [s, a, b]) => person.insertRows(some(file, s), 1 + (a % 6), 1 + (b % 2)),
  deleteRows: (person, file, [s, a]) => person.deleteRows(some(file, s), 1 + (a % 6), 1),
  moveRows: (person, file, [s, a, b]) => person.moveRows(some(file, s), 1 + (a % 5), 1, 1 + (b % 6)),
  insertColumns: (person, file, [s, a]) => person.insertColumns(some(file, s), 1 + (a % 4)),
  deleteColumns: (person, file, [s, a]) => person.deleteColumns(some(file, s), 1 + (a % 4)),
  moveColumns: (person, file, [s, a, b]) => person.moveColumns(some(file, s), 1 + (a % 3), 1, 1 + (b % 4)),
  fill: (person, file, [s, a, b]) =>
    person.fill(
      `${quoted(some(file, s))}!A${1 + (a % 3)}:D${1 + (a % 3)}`,
      `A${1 + (a % 3)}:D${5 + (b % 3)}`,
    ),
  cutAndPaste: (person, file, [s, a, b]) => {
    person.cutCells(`${quoted(some(file, s))}!A1:B2`);
    person.pasteCells(`${quoted(some(file, a))}!${cell(b, a)}`);
  },
  replace: (person, _file, [a]) =>
    person.findAndReplace(['n', '2', 'C'][a % 3] ?? '', 'x', { inFormulas: a % 2 === 0 }),
  format: (person, file, [s, a]) =>
    person.setNumberFormat(`${quoted(some(file, s))}!C2:C4`, ['0.00', '@', ''][a % 3] ?? ''),
  dropdown: (person, file, [s]) => person.setDropdown(`${quoted(some(file, s))}!B2:B4`, ['Canada', 'Peru']),
  addSheet: (person, file, [a]) => person.addSheet(`Sheet ${a} ${titles(file).length}`),
  duplicate: (person, file, [s]) => person.duplicateSheet(some(file, s)),
  deleteSheet: (person, file, [s]) => person.deleteSheet(some(file, s)),
  rename: (person, file, [s, a]) => person.renameSheet(some(file, s), `It's ${a} ${titles(file).length}`),
  moveSheet: (person, file, [s, a]) => person.moveSheet(some(file, s), a % titles(file).length),
  hideRows: (person, file, [s, a]) => person.hideRows(some(file, s), 1 + (a % 4)),
  resize: (person, file, [s, a]) => person.resizeColumn(some(file, s), 1 + (a % 3), 60 + a),
  freeze: (person, file, [s, a]) => person.freeze(a % 3, 0, some(file, s)),
  protect: (person, file, [s, a]) =>
    person.protectRange(`${quoted(some(file, s))}!A${1 + (a % 4)}:B5`, { editors: [eddy] }),
  protectSheet: (person, file, [s]) => person.protectSheet(some(file, s), { except: ['B2:B4'] }),
  unprotect: (person, file) => person.removeProtection(file.snapshot().protectedRanges[0]?.id ?? 0),
  view: (person, file, [s, a]) =>
    person.createFilterView(`${quoted(some(file, s))}!A1:D6`, {
      columns: [{ column: 1 + (a % 4), hiddenValues: ['Ann'] }],
    }),
  updateView: (person, _file, [a]) =>
    person.updateFilterView({
      columns: [{ column: 1 + (a % 3), condition: { type: 'CUSTOM_FORMULA', values: ['=C2>3'] } }],
    }),
  deleteView: (person, file) => person.deleteFilterView(file.filterViews()[0]?.id ?? 0),
  style: (person, file, [s, a]) =>
    person.changeStyle(`${quoted(some(file, s))}!A1:B${1 + (a % 4)}`, { bold: a % 2 === 0 ? true : null }),
  note: (person, file, [s, a, b]) => person.setNote(`${quoted(some(file, s))}!${cell(a, b)}`, 'Ask Ann'),
  merge: (person, file, [s, a]) =>
    person.mergeCells(
      `${quoted(some(file, s))}!A2:B${2 + (a % 3)}`,
      (['ALL', 'ROWS', 'NONE'] as const)[a % 3],
    ),
  checkboxes: (person, file, [s]) => person.setCheckboxes(`${quoted(some(file, s))}!D2:D4`),
  tick: (person, file, [s]) => person.toggleCheckboxes(`${quoted(some(file, s))}!A1:D6`),
  insertCells: (person, file, [s, a, b]) =>
    person.insertCells(`${quoted(some(file, s))}!${cell(a, b)}`, a % 2 === 0 ? 'down' : 'right'),
  deleteCells: (person, file, [s, a, b]) =>
    person.deleteCells(`${quoted(some(file, s))}!${cell(a, b)}`, a % 2 === 0 ? 'up' : 'left'),
  together: (person, file, [s, a]) =>
    person.asOneStep(() => {
      person.insertRows(some(file, s), 1 + (a % 3));
      person.paste(`${quoted(some(file, s))}!A1`, [['=B2']]);
    }),
  filter: (person, file, [s, a]) =>
    person.createFilter(`${quoted(some(file, s))}!A1:D6`, { sort: [{ column: 1 + (a % 3) }] }),
};

const story = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(gestures)),
    fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)),
  ),
  { minLength: 5, maxLength: 30, size: 'max' },
);

function newFile(): LocalSpreadsheet {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
  return google.createSpreadsheet({
    title: 'Contacts',
    owner: olga,
    editors: [eddy],
    sheets: [
      {
        title: 'Contacts',
        rowCount: 12,
        columnCount: 6,
        values: [
          ['Name', 'Country', 'Score', 'Twice'],
          ['Ann', 'Canada', 5, '=C2*2'],
          ['Bob', 'Mexico', 3, '=C3*2'],
          ['Cy', 'Peru', 9, '=SUM(C$2:C4)'],
        ],
      },
      { title: 'Groups', rowCount: 12, columnCount: 6, values: [['=COUNTA(Contacts!A2:A)', '=Contacts!A2']] },
    ],
  });
}

/** A list without the empty entries at its end. */
function trimmed<T>(entries: readonly T[], isEmpty: (entry: T) => boolean): T[] {
  const last = entries.findLastIndex((entry) => !isEmpty(entry));
  return entries.slice(0, last + 1);
}

/** Everything there is but what nobody sees: the order in which views and protections are kept, blank cells behind the last one. */
function everything(file: LocalSpreadsheet): unknown {
  const { filterViews, protectedRanges, sheets, ...rest } = file.snapshot();
  const byId = <T extends { readonly id: number }>(entries: readonly T[]) =>
    [...entries].sort((one, other) => one.id - other.id);
  const cells = sheets.map((sheet) => ({
    ...sheet,
    cells: trimmed(
      sheet.cells.map((row) => trimmed(row, (one) => one === null)),
      (row) => row.length === 0,
    ),
  }));
  return { ...rest, sheets: cells, filterViews: byId(filterViews), protectedRanges: byId(protectedRanges) };
}

/** Calls until there is nothing left to take back or to do again; answers how often. */
function untilNothingIsLeft(step: () => void): number {
  for (let count = 0; ; count += 1) {
    try {
      step();
    } catch (error) {
      if (error instanceof LocalHostError && error.code === 'nothing-to-undo') return count;
      throw error;
    }
  }
}

describe('undo and redo of random gestures', () => {
  it('lead back to the beginning and forth to the end', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const file = newFile();
        const person = file.as(olga);
        person.answerWarnings(() => 'OK');
        const beginning = everything(file);
        for (const [name, numbers] of steps) {
          const before = everything(file);
          try {
            gestures[name]?.(person, file, numbers);
          } catch (error) {
            if (!(error instanceof LocalHostError)) throw error;
            // What came before the refused one of several gestures stays done.
            if (name === 'together') continue;
            expect({ name, error: error.message, file: everything(file) }).toEqual({
              name,
              error: error.message,
              file: before,
            });
          }
        }
        const end = everything(file);
        const undone = untilNothingIsLeft(() => person.undo());
        expect(everything(file)).toEqual(beginning);
        expect(untilNothingIsLeft(() => person.redo())).toBe(undone);
        expect(everything(file)).toEqual(end);
      }),
      { seed, numRuns },
    );
  });
});
