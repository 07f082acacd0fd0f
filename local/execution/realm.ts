/** A fresh JavaScript world for one execution: V8's built-ins and nothing else, with a Date that reads the host's clock. */
import vm from 'node:vm';
import { NotInLocalHost } from '../errors.ts';
import { wallMilliseconds } from '../values/serial.ts';
import { refusedCode } from './dynamic-import.ts';
import { noteWorld } from './ended-worlds.ts';
import type { ServiceException } from './exceptions.ts';
import { type HostSide, Membrane } from './membrane.ts';
import { type PrepareRealm, type Printed, prepareRealm, type RealmTools } from './realm-script.ts';

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

/** Stands behind a world in which no service was put. */
const withoutServices: HostSide = {
  call: (className) => {
    throw new NotInLocalHost(className);
  },
  lacks: (what) => what,
  asScriptError: (error) => error,
};

export class Realm {
  readonly membrane: Membrane;
  private readonly context: vm.Context;
  private readonly tools: RealmTools;

  /** `zone` is the script's: where its dates read the clock. */
  constructor(now: () => number, random: () => number, zone: string, host: HostSide = withoutServices) {
    noteWorld();
    this.context = vm.createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
    const prepare = prepareRealm.runInContext(this.context) as PrepareRealm;
    const offsetAt = (instant: number) => zoneOffset(instant, zone);
    this.tools = prepare({ now, random, refusedCode, offsetAt, zone });
    this.membrane = new Membrane(this.tools, host);
  }

  /** Puts a name beside V8's own, for the script to find; the value is made when the script first reads it, and crosses as any does. */
  define(name: string, make: () => unknown): void {
    this.tools.addGlobal(name, () => this.membrane.global(make()));
  }

  /** A service that exists on Google and not here: naming it is no error, asking it for anything is. */
  defineLacking(name: string): void {
    this.tools.addGlobal(name, () => this.membrane.lackingService(name));
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
    return (...args) => this.invoke(called, owner, args);
  }

  date(milliseconds: number): Date {
    return this.tools.newDate(milliseconds);
  }

  /** An object of the script's world with these properties. */
  object(entries: Record<string, unknown> = {}): unknown {
    return this.membrane.outward(entries);
  }

  /** An empty message of an advanced service, with a setter and a getter for each field. */
  message(fields: readonly string[]): object {
    return this.tools.newMessage(fields);
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

  /** Runs a template's statements in this world; `wrapper` holds its variables. Throws what they throw. */
  runTemplate(code: string, wrapper: object): readonly Printed[] {
    return this.tools.runTemplate(code, wrapper);
  }

  /** Keeps a promise that nobody catches from ending the host. */
  quiet(promise: unknown): void {
    this.tools.quiet(promise);
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

  /** A host's value as the script may have it: arrays, plain objects and dates copied into this world, services wrapped. */
  adopt(value: unknown): unknown {
    return this.membrane.outward(value);
  }

  private invoke(work: unknown, self: unknown, args: readonly unknown[]): unknown {
    const given = this.tools.newArray(0);
    for (const [index, value] of args.entries()) given[index] = value;
    return this.tools.invoke(work, self, given);
  }
}
