/**
 * What runs first inside every new JavaScript world. It puts the host's clock behind Date, takes away what Apps Script has not, and makes
 * the objects through which a script reaches Google's services. No object or function of the host is ever handed to the script itself:
 * each is wrapped in one of this world, errors included, so that nothing leads to the host's own Function constructor.
 */
import vm from 'node:vm';
import { zonedDateSource } from './zoned-date.ts';

export interface RealmTools {
  newArray(length: number): unknown[];
  newObject(): Record<string, unknown>;
  newDate(milliseconds: number): Date;
  newError(name: string, message: string, details: unknown): Error;
  watch(promise: unknown): { state: 'pending' | 'fulfilled' | 'rejected'; value?: unknown };
  /** Calls a function of the script: from strict code of this world, so that its `caller` is nobody. */
  invoke(work: unknown, self: unknown, args: unknown[]): unknown;
  isPromise(value: unknown): boolean;
  /** Marks a promise as handled, whatever it comes to. */
  quiet(promise: unknown): void;
  /** Whether an object has no class of its own: made by braces, or without a prototype. */
  isPlain(value: object): boolean;
  /** Whether it comes from this world; primitives belong to every world. */
  isOwn(value: unknown): boolean;
  isWrapper(value: object): boolean;
  hostObjectOf(wrapper: object): object;
  /**
   * A maker of wrappers. `find` answers with a method's index, or undefined; a method is made when it is first asked for, since a script uses
   * few of them. `call(host object, index, arguments)` answers, `refuse(name)` throws for names that are none.
   */
  newClass(
    find: (name: string) => number | undefined,
    call: (host: object, index: number, args: unknown[], wrapper: object) => unknown,
    describe: (host: object) => string,
    refuse: (name: string) => never,
  ): (host: object, isSingle: boolean) => object;
  /** Puts a name beside V8's own whose value is made when it is first read. */
  addGlobal(name: string, make: () => unknown): void;
  /** Adds an own property that asks the host each time it is read. */
  addField(wrapper: object, name: string, read: () => unknown): void;
  /** An object with these properties; asking for another calls `refuse`. */
  newNames(
    names: readonly string[],
    read: (name: string) => unknown,
    refuse: (name: string) => never,
  ): object;
  newFunction(call: (args: unknown[]) => unknown): unknown;
  /** An empty object with setTitle(value) and getTitle() for a field "title", and so on; only what was set is among its keys. */
  newMessage(fields: readonly string[]): object;
  /** Runs the statements of a template with the wrapper's own properties as variables; answers with what they printed, in order. */
  runTemplate(code: string, wrapper: object): readonly Printed[];
}

/** A piece of a page that a scriptlet printed. */
export interface Printed {
  readonly value: string | number | boolean;
  readonly escapes: boolean;
}

/** What the new world asks of the host. */
export interface RealmSources {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly refusedCode: (text: string) => boolean;
  /** Milliseconds that the script's zone is ahead of UTC. */
  readonly offsetAt: (instant: number) => number;
  readonly zone: string;
}

export type PrepareRealm = (sources: RealmSources) => RealmTools;

/** Apps Script has no SharedArrayBuffer or Atomics in its documented list; `console` is put in by the host. */
export const prepareRealm: vm.Script = new vm.Script(`(sources) => {
  'use strict';
  const { now, random, refusedCode, offsetAt, zone } = sources;
  const NativeError = Error;
  const NativeRangeError = RangeError;
  const NativeTypeError = TypeError;
  const NativeSyntaxError = SyntaxError;
  const NativeString = String;
  const objectPrototype = Object.prototype;
  const { getPrototypeOf, defineProperty, construct, apply, get, ownKeys } = Reflect;
  const { create, assign } = Object;
  const { then } = Promise.prototype;
  const { test } = RegExp.prototype;
  const { replace } = String.prototype;

  /** What was thrown, as something of this world: a stack that overflows within the host throws an error of the host's. */
  const isOwn = (value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return true;
    for (let link = value; link !== null; link = getPrototypeOf(link)) if (link === objectPrototype) return true;
    return false;
  };
  const own = (thrown) => {
    if (isOwn(thrown)) return thrown;
    return new NativeRangeError('Maximum call stack size exceeded');
  };
  const guarded = (ask) => {
    try { return ask(); } catch (thrown) { throw own(thrown); }
  };

  const NativeDate = (${zonedDateSource})(() => guarded(now), (instant) => guarded(() => offsetAt(instant)), zone);
  defineProperty(Math, 'random', { value: () => guarded(random), writable: true, configurable: true });
  for (const name of ['SharedArrayBuffer', 'Atomics', 'console']) delete globalThis[name];

  const readable = (text) => {
    if (guarded(() => refusedCode(text))) throw new NativeSyntaxError('import() is not supported by Apps Script');
    return text;
  };
  NativeError.stackTraceLimit = 30;
  /** Stacks name the script's own lines only, as "at run (Code:3:5)". */
  const scriptFrame = /\\.gs:\\d+:\\d+\\)?$/;
  defineProperty(NativeError, 'prepareStackTrace', {
    value: (error, frames) => {
      let text;
      try { text = NativeString(error); } catch { text = 'Error'; }
      for (let index = 0; index < frames.length; index += 1) {
        const frame = NativeString(frames[index]);
        if (apply(test, scriptFrame, [frame])) text += '\\n    at ' + apply(replace, frame, [/\\.gs:/g, ':']);
      }
      return text;
    },
    writable: true, configurable: true,
  });
  const nativeEval = eval;
  defineProperty(globalThis, 'eval', {
    value: { eval(code) { return typeof code === 'string' ? nativeEval(readable(code)) : code; } }.eval,
    writable: true, configurable: true,
  });
  const functionKinds = [function () {}, function* () {}, async function () {}, async function* () {}];
  for (const prototype of functionKinds.map(getPrototypeOf)) {
    const Native = prototype.constructor;
    const texts = (args) => {
      const read = [];
      for (let index = 0; index < args.length; index += 1) read[index] = NativeString(args[index]);
      readable(read.join('\\n'));
      return read;
    };
    const Checked = new Proxy(Native, {
      apply: (target, self, args) => construct(target, texts(args)),
      construct: (target, args, newTarget) => construct(target, texts(args), newTarget === Checked ? target : newTarget),
    });
    defineProperty(prototype, 'constructor', { value: Checked, writable: Native === Function, configurable: true });
    if (Native === Function) defineProperty(globalThis, 'Function', { value: Checked, writable: true, configurable: true });
  }

  /** Asked of any object by engines and libraries; Google's objects have none of them. */
  const askedOfAnything = new Set(['then', 'toJSON', 'length', 'nodeType', 'asymmetricMatch', '$$typeof']);
  const none = () => undefined;
  /** The second argument makes what a class has under a name; everything else is refused. */
  const refusing = (refuse, method = none) => new Proxy(create(objectPrototype), {
    has: (target, property) => property in target || (typeof property === 'string' && method(property) !== undefined),
    get: (target, property, receiver) => {
      const made = typeof property === 'symbol' ? undefined : method(property);
      if (made !== undefined) return made;
      if (typeof property === 'symbol' || property in target || askedOfAnything.has(property)) return get(target, property, receiver);
      try { return refuse(property); } catch (thrown) { throw own(thrown); }
    },
    set: (target, property, value, receiver) => defineProperty(receiver, property, { value, writable: true, enumerable: true, configurable: true }),
    defineProperty: () => false,
    deleteProperty: () => false,
    setPrototypeOf: () => false,
  });

  const NativeFunction = Function;
  const { stringify } = JSON;
  /** By place of a printing scriptlet: text of a page, a value in a script, inside a text of a script. */

  class Wrapper {
    #host;
    constructor(host) { this.#host = host; }
    static has(value) { return #host in value; }
    static hostOf(value) { return value.#host; }
    /** A method taken off its object works where there is only one such object: public scripts write const { openById } = SpreadsheetApp. */
    static method(name, index, call, single) {
      return { [name](...args) {
        try {
          const self = typeof this === 'object' && this !== null && #host in this ? this : single.wrapper;
          if (self === undefined) throw new NativeTypeError('Illegal invocation');
          return call(self.#host, index, args, self);
        } catch (thrown) { throw own(thrown); }
      } }[name];
    }
    static describing(describe) {
      return { toString() {
        try { return #host in this ? describe(this.#host) : '[object Object]'; } catch (thrown) { throw own(thrown); }
      } }.toString;
    }
  }

  const errors = { TypeError, RangeError, ReferenceError, SyntaxError };
  return {
    newArray: (length) => new Array(length),
    newObject: () => ({}),
    newDate: (milliseconds) => new NativeDate(milliseconds),
    newError: (name, message, details) => {
      const error = new (errors[name] ?? NativeError)(message);
      error.name = name;
      if (details !== undefined) error.details = details;
      return error;
    },
    invoke: (work, self, args) => apply(work, self, args),
    quiet: (promise) => { apply(then, promise, [undefined, () => {}]); },
    isPromise: (value) => value instanceof Promise,
    watch: (promise) => {
      const watched = { state: 'pending' };
      promise.then(
        (value) => assign(watched, { state: 'fulfilled', value }),
        (value) => assign(watched, { state: 'rejected', value }),
      );
      return watched;
    },
    isPlain: (value) => {
      const prototype = getPrototypeOf(value);
      return prototype === null || prototype === objectPrototype;
    },
    isOwn,
    isWrapper: Wrapper.has,
    hostObjectOf: Wrapper.hostOf,
    newClass: (find, call, describe, refuse) => {
      const single = { wrapper: undefined };
      const method = (name) => {
        const index = guarded(() => find(name));
        if (index === undefined) return undefined;
        const value = Wrapper.method(name, index, call, single);
        defineProperty(prototype, name, { value, writable: true, configurable: true });
        return value;
      };
      // Made by create, not changed by setPrototypeOf: V8 keeps such changes in a list that all worlds of this source share, and searches it.
      const prototype = create(refusing(refuse, method));
      const Made = function () {};
      Made.prototype = prototype;
      defineProperty(prototype, 'toString', { value: Wrapper.describing(describe), writable: true, configurable: true });
      return (host, isSingle) => {
        const made = construct(Wrapper, [host], Made);
        if (isSingle) single.wrapper = made;
        return made;
      };
    },
    addGlobal: (name, make) => {
      const settle = (value) => defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
      defineProperty(globalThis, name, {
        get: () => { const value = guarded(make); settle(value); return value; },
        set: (value) => { settle(value); },
        configurable: true,
        enumerable: false,
      });
    },
    addField: (wrapper, name, read) =>
      defineProperty(wrapper, name, { get: () => guarded(read), enumerable: true, configurable: true }),
    newNames: (names, read, refuse) => {
      const made = create(refusing(refuse));
      for (let index = 0; index < names.length; index += 1) {
        const name = names[index];
        defineProperty(made, name, { get: () => guarded(() => read(name)), enumerable: true, configurable: true });
      }
      return made;
    },
    runTemplate: (code, wrapper) => {
      const names = ownKeys(wrapper).filter((name) => typeof name === 'string');
      const run = construct(NativeFunction, ['output', ...names, readable(code)]);
      const pieces = [];
      const print = (escapes) => (value) => {
        const plain = typeof value === 'number' || typeof value === 'boolean' ? value : NativeString(value);
        defineProperty(pieces, pieces.length, { value: { value: plain, escapes }, enumerable: true });
        return output;
      };
      const output = { append: print(false), appendUntrusted: print(true) };
      defineProperty(output, '_', { set: print(false) });
      defineProperty(output, '_$', { set: print(true) });
      apply(run, globalThis, [output, ...names.map((name) => wrapper[name])]);
      return pieces;
    },
    newMessage: (fields) => {
      const methods = {};
      const add = (name, value) => defineProperty(methods, name, { value, writable: true, configurable: true });
      for (let index = 0; index < fields.length; index += 1) {
        const field = fields[index];
        const name = field.charAt(0).toUpperCase() + field.slice(1);
        add('set' + name, { set(value) { this[field] = value; return this; } }.set);
        add('get' + name, { get() { return this[field]; } }.get);
      }
      return create(methods);
    },
    newFunction: (call) => (...args) => {
      try { return call(args); } catch (thrown) { throw own(thrown); }
    },
  };
}`);
