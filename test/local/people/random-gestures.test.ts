/**
 * Random gestures of several people at once, held against plain arrays after each. Other sequences, or more of them:
 * RANDOM_SEED=7 RANDOM_RUNS=2000 npx jest random-gestures.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LocalSpreadsheet, Person } from '../../../local/index.ts';
import { createLocalGoogle } from '../../../local/index.ts';
import { eddy, olga, vic } from '../team.ts';
import { type Area, PlainSheet, type Value } from './plain-sheet.ts';
import { codeOf } from './refused.ts';

const seed = Number(process.env.RANDOM_SEED ?? 20261123);
const numRuns = Number(process.env.RANDOM_RUNS ?? 150);
console.info(`Random gestures: RANDOM_SEED=${seed} RANDOM_RUNS=${numRuns}`);

const kinds = [
  'type',
  'type',
  'clear',
  'paste',
  'sort',
  'fill',
  'insert',
  'delete',
  'move',
  'copy',
  'cut',
  'pasteHeld',
  'pasteHeld',
  'undo',
  'undo',
  'redo',
] as const;
const people = [olga, olga, eddy, eddy, vic];
const texts = ['Ann', 'bob', 'Zoë', "O'Brien", '李', 'ann', '7', '12', '-3', '0.5', 'TRUE', ''];

interface Command {
  readonly person: string;
  readonly kind: (typeof kinds)[number];
  /** Taken modulo whatever the sheet's size allows at the time. */
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    kind: fc.constantFrom(...kinds),
    numbers: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
    texts: fc.array(fc.constantFrom(...texts), { minLength: 6, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

const start: Value[][] = [
  ['Name', 'Country', 'Score'],
  ['Ann', 'Canada', 5],
  ['Bob', 'Mexico', 3],
  ['Cy', 'Peru', 9],
  ['', '', ''],
  ['', '', ''],
];

const letter = (column: number) => String.fromCharCode(65 + column);
const a1 = ({ row, column, rowCount, columnCount }: Area) =>
  `Contacts!${letter(column)}${row + 1}:${letter(column + columnCount - 1)}${row + rowCount}`;

/** Does one command on the host and on the arrays; answers what each says became of it. */
function perform(
  { kind, numbers: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], texts: words, person: email }: Command,
  person: Person,
  plain: PlainSheet,
): { host: string; model: string } {
  const { rowCount, columnCount } = plain;
  const row = a % rowCount;
  const column = b % columnCount;
  const area: Area = {
    row,
    column,
    rowCount: 1 + (c % Math.min(3, rowCount - row)),
    columnCount: 1 + (d % Math.min(3, columnCount - column)),
  };
  const axis = e % 2 === 0 ? 'rows' : 'columns';
  const length = axis === 'rows' ? rowCount : columnCount;
  const at = a % length;
  const both = (host: () => unknown, model: () => unknown) => {
    const said = codeOf(host);
    return { host: said, model: said === 'no-access' ? said : String(model() ?? 'done') };
  };
  switch (kind) {
    case 'type':
      return both(
        () => person.type(a1({ ...area, rowCount: 1, columnCount: 1 }).replace(/:.*/, ''), words[0] ?? ''),
        () => plain.type(email, row, column, words[0] ?? ''),
      );
    case 'clear':
      return both(
        () => person.clear(a1(area)),
        () => plain.clear(email, area),
      );
    case 'paste': {
      const block = Array.from({ length: area.rowCount }, (_, down) =>
        Array.from({ length: area.columnCount }, (__, across) => words[(down * 3 + across) % 6] ?? ''),
      );
      return both(
        () => person.paste(`Contacts!${letter(column)}${row + 1}`, block),
        () => plain.paste(email, row, column, block),
      );
    }
    case 'sort': {
      const all = { ...area, rowCount: rowCount - row };
      return both(
        () => person.sort(a1(all), f % all.columnCount, e % 2 === 0),
        () => plain.sort(email, all, f % all.columnCount, e % 2 === 0),
      );
    }
    case 'fill': {
      const count = rowCount - row - 1;
      if (count === 0) return { host: 'done', model: 'done' };
      const one = { row, column, rowCount: 1, columnCount: 1 };
      return both(
        () => person.fill(a1(one), a1({ ...one, rowCount: 1 + count })),
        () => plain.fillDown(email, row, column, count),
      );
    }
    case 'insert': {
      if (length > 12) return { host: 'done', model: 'done' };
      const [place, count] = [a % (length + 1), 1 + (c % 2)];
      return both(
        () => person[axis === 'rows' ? 'insertRows' : 'insertColumns']('Contacts', place + 1, count),
        () => plain.insert(email, axis, place, count),
      );
    }
    case 'delete': {
      const count = 1 + (c % Math.min(2, length - at));
      if (length - count < 2) return { host: 'done', model: 'done' };
      return both(
        () => person[axis === 'rows' ? 'deleteRows' : 'deleteColumns']('Contacts', at + 1, count),
        () => plain.delete(email, axis, at, count),
      );
    }
    case 'move': {
      const count = 1 + (c % Math.min(2, length - at));
      const to = d % (length + 1);
      return both(
        () => person[axis === 'rows' ? 'moveRows' : 'moveColumns']('Contacts', at + 1, count, to + 1),
        () => plain.move(email, axis, at, count, to),
      );
    }
    case 'copy':
    case 'cut':
      return both(
        () => person[kind === 'copy' ? 'copyCells' : 'cutCells'](a1(area)),
        () => plain.hold(email, area, kind === 'cut'),
      );
    case 'pasteHeld': {
      const held = plain.heldSize(email);
      const fits =
        held === undefined || (row + held.rowCount <= rowCount && column + held.columnCount <= columnCount);
      if (!fits) return { host: 'done', model: 'done' };
      return both(
        () => person.pasteCells(`Contacts!${letter(column)}${row + 1}`),
        () => plain.pasteHeld(email, row, column),
      );
    }
    case 'undo':
    case 'redo':
      return both(
        () => person[kind](),
        () => plain[kind](email),
      );
  }
}

function newFile(): LocalSpreadsheet {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
  return google.createSpreadsheet({
    title: 'Contacts',
    owner: olga,
    editors: [eddy],
    viewers: [vic],
    sheets: [{ title: 'Contacts', rowCount: 6, columnCount: 3, values: start }],
  });
}

const shown = (file: LocalSpreadsheet, plain: PlainSheet): Value[][] => {
  const values = file.values('Contacts');
  return plain.rows.map((cells, row) => cells.map((_, column) => values[row]?.[column] ?? ''));
};

describe('random gestures of Olga, Eddy and Vic', () => {
  it('leave what plain arrays say, and refuse what they refuse', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        const file = newFile();
        const plain = new PlainSheet(start);
        for (const step of steps) {
          const { host, model } = perform(step, file.as(step.person), plain);
          expect({ step, host }).toEqual({ step, host: model });
          const [sheet] = file.sheets();
          expect({ step, rows: sheet?.rowCount, columns: sheet?.columnCount }).toEqual({
            step,
            rows: plain.rowCount,
            columns: plain.columnCount,
          });
          expect({ step, values: shown(file, plain) }).toEqual({ step, values: plain.rows });
        }
      }),
      { seed, numRuns },
    );
  });
});
