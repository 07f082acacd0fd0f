/** A sheet as plain arrays with everybody's undo lists: what gestures should do, told in the simplest way, to hold the local host against. */

export type Value = string | number | boolean;
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Step {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly arrangement: number;
}

interface Hand {
  undo: Step[];
  redo: Step[];
  clipboard: { block: Value[][]; area: Area; cut: boolean; arrangement: number } | null;
}

type Axis = 'rows' | 'columns';
export type Outcome = 'done' | 'nothing-to-undo' | 'invalid-gesture';

const typedValue = (text: string): Value =>
  text === 'TRUE' ? true : text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function order(one: Value, other: Value): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [String(one).toLowerCase(), String(other).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

export class PlainSheet {
  rows: Value[][];
  private arrangement = 0;
  private arrangementsMade = 0;
  private readonly hands = new Map<string, Hand>();

  constructor(values: readonly (readonly Value[])[]) {
    this.rows = values.map((row) => [...row]);
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.rows[0]?.length ?? 0;
  }

  private hand(person: string): Hand {
    const hand = this.hands.get(person) ?? { undo: [], redo: [], clipboard: null };
    this.hands.set(person, hand);
    return hand;
  }

  private block({ row, column, rowCount, columnCount }: Area): Value[][] {
    return this.rows.slice(row, row + rowCount).map((cells) => cells.slice(column, column + columnCount));
  }

  private noted(person: string, redo: () => void, undo: () => void): void {
    redo();
    const hand = this.hand(person);
    hand.undo.push({ undo, redo, arrangement: this.arrangement });
    hand.redo = [];
  }

  /** Writes cells one after the other; no step where there is nothing to write. */
  private write(
    person: string,
    cells: readonly (readonly [row: number, column: number, after: Value])[],
  ): void {
    const put = (row: number, column: number, value: Value) => {
      (this.rows[row] as Value[])[column] = value;
    };
    const before: [number, number, Value][] = [];
    if (cells.length === 0) return;
    this.noted(
      person,
      () => {
        before.length = 0;
        for (const [row, column, after] of cells) {
          before.push([row, column, this.rows[row]?.[column] ?? '']);
          put(row, column, after);
        }
      },
      () => {
        for (const [row, column, value] of before.toReversed()) put(row, column, value);
      },
    );
  }

  type(person: string, row: number, column: number, text: string): void {
    this.write(person, [[row, column, typedValue(text)]]);
  }

  paste(person: string, row: number, column: number, block: readonly (readonly string[])[]): void {
    this.write(
      person,
      block.flatMap((cells, down) =>
        cells.map((text, across) => [row + down, column + across, typedValue(text)] as const),
      ),
    );
  }

  clear(person: string, area: Area): void {
    this.write(
      person,
      this.block(area).flatMap((cells, down) =>
        cells.flatMap((value, across) =>
          value === '' ? [] : [[area.row + down, area.column + across, ''] as const],
        ),
      ),
    );
  }

  /** Copies the area's last row or first row of texts and single numbers on. */
  fillDown(person: string, row: number, column: number, count: number): void {
    const value = this.rows[row]?.[column] ?? '';
    this.write(
      person,
      Array.from({ length: count }, (_, down) => [row + 1 + down, column, value] as const),
    );
  }

  sort(person: string, area: Area, column: number, ascending: boolean): void {
    const rows = this.block(area);
    const sorted = rows
      .map((cells, at) => ({ cells, at, key: cells[column] ?? '' }))
      .sort((one, other) => {
        if (one.key === '' || other.key === '')
          return one.key === other.key ? one.at - other.at : one.key === '' ? 1 : -1;
        return order(one.key, other.key) * (ascending ? 1 : -1) || one.at - other.at;
      });
    const rearranged = (places: readonly (readonly [from: number, to: number])[]) => {
      const now = this.block(area);
      for (const [from, to] of places)
        this.rows[area.row + to]?.splice(area.column, area.columnCount, ...(now[from] ?? []));
    };
    this.noted(
      person,
      () => rearranged(sorted.map(({ at }, down) => [at, down])),
      () => rearranged(sorted.map(({ at }, down) => [down, at])),
    );
  }

  private rearrange(person: string, redo: () => void, undo: () => void): void {
    const before = this.arrangement;
    this.arrangementsMade += 1;
    const after = this.arrangementsMade;
    this.noted(
      person,
      () => {
        redo();
        this.arrangement = after;
      },
      () => {
        undo();
        this.arrangement = before;
      },
    );
  }

  private take(axis: Axis, at: number, count: number): Value[][] {
    return axis === 'rows' ? this.rows.splice(at, count) : this.rows.map((cells) => cells.splice(at, count));
  }

  private give(axis: Axis, at: number, lines: Value[][]): void {
    if (axis === 'rows') this.rows.splice(at, 0, ...lines);
    else for (const [row, cells] of this.rows.entries()) cells.splice(at, 0, ...(lines[row] ?? []));
  }

  private blank(axis: Axis, count: number): Value[][] {
    const [rows, columns] = axis === 'rows' ? [count, this.columnCount] : [this.rowCount, count];
    return Array.from({ length: rows }, () => Array<Value>(columns).fill(''));
  }

  insert(person: string, axis: Axis, at: number, count: number): void {
    this.rearrange(
      person,
      () => this.give(axis, at, this.blank(axis, count)),
      () => this.take(axis, at, count),
    );
  }

  delete(person: string, axis: Axis, at: number, count: number): void {
    let gone: Value[][] = [];
    this.rearrange(
      person,
      () => {
        gone = this.take(axis, at, count);
      },
      () => this.give(axis, at, gone),
    );
  }

  move(person: string, axis: Axis, at: number, count: number, to: number): void {
    if (to >= at && to <= at + count) return;
    const place = to > at ? to - count : to;
    this.rearrange(
      person,
      () => this.give(axis, place, this.take(axis, at, count)),
      () => this.give(axis, at, this.take(axis, place, count)),
    );
  }

  hold(person: string, area: Area, cut: boolean): void {
    this.hand(person).clipboard = { block: this.block(area), area, cut, arrangement: this.arrangement };
  }

  heldSize(person: string): Area | undefined {
    return this.hand(person).clipboard?.area;
  }

  pasteHeld(person: string, row: number, column: number): Outcome {
    const hand = this.hand(person);
    const { clipboard } = hand;
    if (clipboard === null) return 'invalid-gesture';
    const { block, area, cut, arrangement } = clipboard;
    if (!cut) {
      this.write(
        person,
        block.flatMap((cells, down) =>
          cells.flatMap((value, across) =>
            this.rows[row + down]?.[column + across] === value
              ? []
              : [[row + down, column + across, value] as const],
          ),
        ),
      );
      return 'done';
    }
    hand.clipboard = null;
    if (arrangement !== this.arrangement) return 'invalid-gesture';
    const moving = this.block(area);
    const emptied = moving.flatMap((cells, down) =>
      cells.flatMap((value, across) =>
        value === '' ? [] : [[area.row + down, area.column + across, ''] as const],
      ),
    );
    const isEmptied = (atRow: number, atColumn: number) =>
      emptied.some(([r, c]) => r === atRow && c === atColumn);
    const put = moving.flatMap((cells, down) =>
      cells.flatMap((value, across) => {
        const [r, c] = [row + down, column + across];
        const before = isEmptied(r, c) ? '' : this.rows[r]?.[c];
        return value === '' && before === '' ? [] : [[r, c, value] as const];
      }),
    );
    this.write(person, [...emptied, ...put]);
    return 'done';
  }

  undo(person: string): Outcome {
    return this.step(person, 'undo', 'redo');
  }

  redo(person: string): Outcome {
    return this.step(person, 'redo', 'undo');
  }

  private step(person: string, from: 'undo' | 'redo', to: 'undo' | 'redo'): Outcome {
    const hand = this.hand(person);
    const step = hand[from].pop();
    if (step === undefined) return 'nothing-to-undo';
    if (step.arrangement !== this.arrangement) {
      hand[from] = [];
      return 'nothing-to-undo';
    }
    step[from]();
    hand[to].push({ ...step, arrangement: this.arrangement });
    return 'done';
  }
}
