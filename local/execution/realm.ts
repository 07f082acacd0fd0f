/** A fresh JavaScript world for one execution: V8's built-ins and nothing else, with a Date that reads the host's clock. */
import vm from 'node:vm';
import type { ServiceException } from './exceptions.ts';

interface RealmTools {
  newArray(length: number): unknown[];
  newObject(): Record<string, unknown>;
  newDate(milliseconds: number): Date;
  newError(name: string, message: string, details: unknown): Error;
  watch(promise: unknown): { state: 'pending' | 'fulfilled' | 'rejected'; value?: unknown };
  isPromise(value: unknown): boolean;
}

/** Runs inside the new world. Apps Script has no SharedArrayBuffer or Atomics in its documented list; `console` is put in by the host. */
const prepare = new vm.Script(`(now, random) => {
  const NativeDate = Date;
  const HostDate = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === HostDate ? target : newTarget),
    apply: () => new NativeDate(now()).toString(),
  });
  Object.defineProperty(NativeDate, 'now', { value: () => now(), writable: true, configurable: true });
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: HostDate, writable: true, configurable: true });
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

const plainPrototypes = new Set<object | null>([Object.prototype, null]);

export class Realm {
  private readonly context: vm.Context;
  private readonly tools: RealmTools;

  constructor(now: () => number, random: () => number) {
    this.context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    const start = prepare.runInContext(this.context) as (
      now: () => number,
      random: () => number,
    ) => RealmTools;
    this.tools = start(now, random);
  }

  /** The script's global object. */
  get global(): Record<string, unknown> {
    return this.context;
  }

  run(script: vm.Script): void {
    script.runInContext(this.context);
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
