/** A fresh JavaScript world for one execution: V8's built-ins and nothing else, with a Date that reads the host's clock. */
import vm from 'node:vm';
import { wallMilliseconds } from '../values/serial.ts';
import type { ServiceException } from './exceptions.ts';
import { zonedDateSource } from './zoned-date.ts';

interface RealmTools {
  newArray(length: number): unknown[];
  newObject(): Record<string, unknown>;
  newDate(milliseconds: number): Date;
  newError(name: string, message: string, details: unknown): Error;
  watch(promise: unknown): { state: 'pending' | 'fulfilled' | 'rejected'; value?: unknown };
  isPromise(value: unknown): boolean;
}

/** Runs inside the new world. Apps Script has no SharedArrayBuffer or Atomics in its documented list; `console` is put in by the host. */
const prepare = new vm.Script(`(now, random, offsetAt, zone) => {
  const NativeDate = (${zonedDateSource})(now, offsetAt, zone);
  Object.defineProperty(Math, 'random', { value: () => random(), writable: true, configurable: true });
  for (const name of ['SharedArrayBuffer', 'Atomics', 'console']) delete globalThis[name];
  const errors = { TypeError, RangeError, ReferenceError, SyntaxError };
  return {
    newArray: (length) => new Array(length),
    newObject: () => ({}),
    newDate: (milliseconds) => new NativeDate(milliseconds),
    newError: (name, message, details) => {
      const error = new (errors[name] ?? Error)(message);
      error.name = name;
      if (details !== undefined) error.details = details;
      return error;
    },
    isPromise: (value) => value instanceof Promise,
    watch: (promise) => {
      const watched = { state: 'pending' };
      promise.then(
        (value) => Object.assign(watched, { state: 'fulfilled', value }),
        (value) => Object.assign(watched, { state: 'rejected', value }),
      );
      return watched;
    },
  };
}`);
const nothing = new vm.Script('0');

const readers = new Map<string, vm.Script>();

/** A script that answers with a global name's value, also of one declared with let, const or class; reserved words have none. */
function readerOf(name: string): vm.Script {
  let reader = readers.get(name);
  if (reader === undefined) {
    reader = new vm.Script(
      `(() => { try { return (0, eval)(${JSON.stringify(name)}); } catch { return undefined; } })()`,
    );
    readers.set(name, reader);
  }
  return reader;
}

/** Milliseconds that the zone is ahead of UTC; 0 beyond what a Date can hold. */
const zoneOffset = (instant: number, zone: string): number =>
  Math.abs(instant) <= 8.64e15 ? wallMilliseconds(instant, zone) - instant : 0;

const plainPrototypes = new Set<object | null>([Object.prototype, null]);

export class Realm {
  private readonly context: vm.Context;
  private readonly tools: RealmTools;

  /** `zone` is the script's: where its dates read the clock. */
  constructor(now: () => number, random: () => number, zone: string) {
    this.context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    const start = prepare.runInContext(this.context) as (
      now: () => number,
      random: () => number,
      offsetAt: (instant: number) => number,
      zone: string,
    ) => RealmTools;
    this.tools = start(now, random, (instant) => zoneOffset(instant, zone), zone);
  }

  /** The script's global object. */
  get global(): Record<string, unknown> {
    return this.context;
  }

  run(script: vm.Script): void {
    script.runInContext(this.context);
  }

  /**
   * A top-level function, or a method of a top-level object or class such as "menu.open", which menus and triggers may name too
   * (Google: V8 runtime overview). Null where there is none.
   */
  callable(path: string): ((...args: unknown[]) => unknown) | null {
    const [head = '', ...members] = path.split('.');
    if (!/^[A-Za-z_$][\w$]*$/.test(head)) return null;
    let owner: unknown;
    let found: unknown = readerOf(head).runInContext(this.context);
    for (const member of members) {
      if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return null;
      owner = found;
      found = (found as Record<string, unknown>)[member];
    }
    if (typeof found !== 'function') return null;
    const called = found;
    return (...args) => Reflect.apply(called, owner, args) as unknown;
  }

  date(milliseconds: number): Date {
    return this.tools.newDate(milliseconds);
  }

  array(length: number): unknown[] {
    return this.tools.newArray(length);
  }

  object(entries: Record<string, unknown> = {}): Record<string, unknown> {
    const made = this.tools.newObject();
    for (const key of Object.keys(entries)) {
      Object.defineProperty(made, key, {
        value: entries[key],
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return made;
  }

  error(name: string, message: string, details?: unknown): Error {
    return this.tools.newError(name, message, details === undefined ? undefined : this.adopt(details));
  }

  errorFrom(exception: ServiceException): Error {
    return this.error(exception.name, exception.message, exception.details);
  }

  /** Lets pending promise reactions run, as Apps Script does when the call stack is empty. */
  drain(): void {
    nothing.runInContext(this.context);
  }

  /** What a function returned, awaited. A promise that never settles counts as undefined. */
  settled(value: unknown): unknown {
    if (!this.tools.isPromise(value)) {
      this.drain();
      return value;
    }
    const watched = this.tools.watch(value);
    this.drain();
    if (watched.state === 'rejected') throw watched.value;
    return watched.value;
  }

  /** A copy whose arrays, plain objects and dates belong to this world; service objects and functions stay as they are. */
  adopt(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const { length } = value;
      const copy = this.tools.newArray(length);
      for (let index = 0; index < length; index += 1) {
        const item: unknown = value[index];
        copy[index] = typeof item === 'object' && item !== null ? this.adopt(item) : item;
      }
      return copy;
    }
    if (value instanceof Date) return this.date(value.getTime());
    if (!plainPrototypes.has(Object.getPrototypeOf(value))) return value;
    const copy = this.tools.newObject();
    for (const [key, item] of Object.entries(value)) {
      const adopted = typeof item === 'object' && item !== null ? this.adopt(item) : item;
      if (key === '__proto__') Object.defineProperty(copy, key, { value: adopted, enumerable: true });
      else copy[key] = adopted;
    }
    return copy;
  }
}
