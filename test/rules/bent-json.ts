// Makes JSON that nearly is a rule: valid rules with keys deleted, doubled, swapped and renamed, values replaced by
// strange ones, parts nested deep; and JSON of nothing but the words that rules are made of.

/** `levels` times around itself, without recursion. */
export function nested(levels: number, around: (inner: unknown) => unknown): unknown {
  let value: unknown = null;
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
}

const keys = (
  'all any not group field op values blank version rule now today add unit date datetime startOf endOf n period ' +
  'then __proto__ constructor toString hasOwnProperty length 0 a.b [0] "quoted" \ud800'
).split(' ');

const words = (
  'is isNot contains matches notMatches hasAny hasExactly countIs gt between on inLast inPeriod anniversary monthIs isBlank in notIn ' +
  'include exclude country email tags score optIn birthday appointment north broken circle own day month this last ' +
  '2026-11-23 2026-02-30 2026-11-23T09:30 (a+)+$ (?=x) [ \\ __proto__ constructor valueOf'
).split(' ');

const strange: readonly unknown[] = [
  null,
  true,
  false,
  '',
  ' ',
  '\t',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  'a\nb',
  'a,b',
  '\u202e',
  0,
  -0,
  1,
  -1,
  1.5,
  1e21,
  1e308,
  -1e308,
  5e-324,
  2 ** 53 + 2,
  [],
  {},
  [[]],
  [null],
  { field: 'score' },
  { field: {} },
  { version: 1, rule: {} },
  { now: {}, today: {} },
  { n: 1e9, unit: 'year' },
  { add: Number.MIN_VALUE, startOf: 'month' },
];

type Step = string | number;

/** Small, fast and the same everywhere: mulberry32. */
export class Bender {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }

  private strangeThing(): unknown {
    const thing = strange[this.below(strange.length)];
    return typeof thing === 'object' ? copyOf(thing) : thing;
  }

  /** JSON of a few levels made of the words of rules. */
  anything(depth = 0): unknown {
    const choice = this.random();
    if (depth > 5 || choice < 0.3) return this.oneOf(words);
    if (choice < 0.4) return this.strangeThing();
    if (choice < 0.6) return Array.from({ length: this.below(4) }, () => this.anything(depth + 1));
    const made: Record<string, unknown> = {};
    for (let count = this.below(4); count >= 0; count -= 1)
      set(made, this.oneOf(keys), this.anything(depth + 1));
    return made;
  }

  /** A copy of a JSON value with up to three things changed. */
  bent(value: unknown): unknown {
    const holder = { value: copyOf(value) };
    for (let changes = this.below(4); changes > 0; changes -= 1) this.change(holder);
    return holder.value;
  }

  private change(holder: object): void {
    const [parent, key] = this.place(holder);
    const value: unknown = Reflect.get(parent, key);
    switch (this.below(9)) {
      case 0:
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else if (parent !== holder) Reflect.deleteProperty(parent, key);
        return;
      case 1:
        if (Array.isArray(parent)) parent.splice(Number(key), 0, copyOf(value));
        else if (parent !== holder) set(parent, this.oneOf(keys), copyOf(value));
        return;
      case 2:
        set(parent, key, this.strangeThing());
        return;
      case 3:
        set(parent, key, this.anything());
        return;
      case 4: {
        const [other, otherKey] = this.place(holder);
        set(parent, key, copyOf(Reflect.get(other, otherKey)));
        return;
      }
      case 5:
        if (parent !== holder && !Array.isArray(parent)) {
          Reflect.deleteProperty(parent, key);
          set(parent, this.oneOf(keys), value);
        }
        return;
      case 6:
        set(
          parent,
          key,
          nested(this.below(12), (inner) => (inner === null ? { not: value } : { not: inner })) ?? value,
        );
        return;
      case 7:
        set(
          parent,
          key,
          typeof value === 'number' ? value + this.oneOf([0.5, 1, -1, 1e15]) : this.oneOf(words),
        );
        return;
      default:
        set(
          parent,
          key,
          typeof value === 'string' ? `${value}${this.oneOf([' ', 's', '\ud800', ''])}` : [value],
        );
    }
  }

  /** A random object or list inside, with one of its keys. */
  private place(holder: object): readonly [parent: object, key: string] {
    let parent: object = holder;
    let key: Step = 'value';
    for (let depth = this.below(7); depth > 0; depth -= 1) {
      const next: unknown = Reflect.get(parent, key);
      if (typeof next !== 'object' || next === null) break;
      const inside = Object.keys(next);
      if (inside.length === 0) break;
      parent = next;
      key = this.oneOf(inside);
    }
    return [parent, String(key)];
  }
}

/** Everything that comes to stand in a second place is copied, so that nothing ever holds itself. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Sets a key of an object's own, `__proto__` too. */
function set(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
