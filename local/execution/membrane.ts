/**
 * The border between the host and a script: service objects, enumerations and functions go out as wrappers of the script's own world,
 * arrays, plain objects and dates as copies; what the script hands in is unwrapped or copied. Neither side ever holds the other's objects,
 * so that the script cannot reach the host's Function, and the host never calls methods that a script has replaced.
 */
import { types } from 'node:util';
import { NotInLocalHost } from '../errors.ts';
import {
  EnumValue,
  enumerationOf,
  type PublishedMethod,
  publishedClassOf,
  ServiceObject,
} from '../services/service-object.ts';
import type { RealmTools } from './realm-script.ts';

/** What the membrane asks of the execution behind it. */
export interface HostSide {
  /** A script's call of a service method. */
  call(className: string, method: PublishedMethod, self: object, args: unknown[], wrapper: object): unknown;
  /** An error for the script's world about something that the host lacks. */
  lacks(what: NotInLocalHost): unknown;
  /** Any other error, for the script's world. */
  asScriptError(error: unknown): unknown;
}

type Maker = (host: object, isSingle: boolean) => object;

const deepestNesting = 200;

export class Membrane {
  private readonly tools: RealmTools;
  private readonly host: HostSide;
  private readonly makers = new Map<object, Maker>();
  /** Wrappers that must stay the same object: constants, enumerations, and objects in fields. */
  private readonly kept = new Map<object, object>();

  constructor(tools: RealmTools, host: HostSide) {
    this.tools = tools;
    this.host = host;
  }

  /** The host's value as the script may have it. */
  outward(value: unknown): unknown {
    if (typeof value === 'function') return this.outwardFunction(value as (...args: unknown[]) => unknown);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ServiceObject) return this.wrapped(value);
    if (Array.isArray(value)) return this.outwardArray(value);
    if (value instanceof Date) return this.tools.newDate(value.getTime());
    const enumeration = enumerationOf(value);
    if (enumeration !== undefined) return this.keptFor(value, () => this.names(enumeration, value));
    if (value instanceof EnumValue) return this.keptFor(value, () => this.wrapped(value));
    return this.tools.isOwn(value) ? value : this.outwardEntries(value);
  }

  /** A service that stands among the script's globals. */
  global(value: unknown): unknown {
    return value instanceof ServiceObject ? this.wrapped(value, true) : this.outward(value);
  }

  /** The script's value as the host may use it: wrappers give what they wrap, arrays and objects are copied. */
  inward(value: unknown, depth = 0): unknown {
    if (typeof value !== 'object' || value === null || depth > deepestNesting) return value;
    if (this.tools.isWrapper(value)) return this.tools.hostObjectOf(value);
    if (Array.isArray(value)) {
      const { length } = value;
      const copy = new Array<unknown>(length);
      for (let index = 0; index < length; index += 1) {
        const item: unknown = value[index];
        copy[index] = typeof item === 'object' && item !== null ? this.inward(item, depth + 1) : item;
      }
      return copy;
    }
    return isSpecial(value) ? value : this.inwardEntries(value, depth);
  }

  /** Whether something thrown is the script's own. */
  isScripts(thrown: unknown): boolean {
    return this.tools.isOwn(thrown);
  }

  /** What a function of the script returned, where that is an object of a service; otherwise as it is. */
  unwrapped(value: unknown): unknown {
    const isObject = typeof value === 'object' && value !== null;
    return isObject && this.tools.isWrapper(value) ? this.tools.hostObjectOf(value) : value;
  }

  /** A service that exists on Google and not here: asking it for anything is refused. */
  lackingService(name: string): object {
    const refuse = (property: string): never => {
      throw this.host.lacks(new NotInLocalHost(`${name}.${property}`));
    };
    return this.tools.newNames([], () => undefined, refuse);
  }

  private outwardArray(value: readonly unknown[]): unknown[] {
    const { length } = value;
    const copy = this.tools.newArray(length);
    for (let index = 0; index < length; index += 1) {
      const item = value[index];
      copy[index] = typeof item === 'object' && item !== null ? this.outward(item) : item;
    }
    return copy;
  }

  private outwardEntries(value: object): Record<string, unknown> {
    const copy = this.tools.newObject();
    for (const [key, item] of Object.entries(value)) {
      const adopted = typeof item === 'object' || typeof item === 'function' ? this.outward(item) : item;
      if (key === '__proto__')
        Object.defineProperty(copy, key, {
          value: adopted,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      else copy[key] = adopted;
    }
    return copy;
  }

  private outwardFunction(work: (...args: unknown[]) => unknown): unknown {
    return this.tools.newFunction((args) => {
      try {
        return this.outward(work(...(this.inward(args) as unknown[])));
      } catch (error) {
        throw this.host.asScriptError(error);
      }
    });
  }

  /** Own properties of the script's object; one that knows how to print itself still does. */
  private inwardEntries(value: object, depth: number): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const item = (value as Record<string, unknown>)[key];
      Object.defineProperty(copy, key, {
        value: typeof item === 'object' && item !== null ? this.inward(item, depth + 1) : item,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    if (!this.tools.isPlain(value) && !Object.hasOwn(copy, 'toString'))
      Object.defineProperty(copy, 'toString', { value: () => String(value), enumerable: false });
    return copy;
  }

  private keptFor(value: object, make: () => object): object {
    let wrapper = this.kept.get(value);
    if (wrapper === undefined) {
      wrapper = make();
      this.kept.set(value, wrapper);
    }
    return wrapper;
  }

  private names({ name, constants }: { name: string; constants: readonly string[] }, values: object): object {
    return this.tools.newNames(
      constants,
      (constant) => this.outward((values as Record<string, unknown>)[constant]),
      (property) => {
        throw this.host.lacks(new NotInLocalHost(`${name}.${property}`));
      },
    );
  }

  /** `isSingle`: the script will meet no other object of that class. */
  private wrapped(value: object, isSingle = false): object {
    const prototype = Object.getPrototypeOf(value) as object;
    let maker = this.makers.get(prototype);
    if (maker === undefined) {
      maker = this.makerFor(prototype);
      this.makers.set(prototype, maker);
    }
    const wrapper = maker(value, isSingle);
    for (const name of Object.keys(value))
      this.tools.addField(wrapper, name, () => {
        const item = (value as Record<string, unknown>)[name];
        return item instanceof ServiceObject
          ? this.keptFor(item, () => this.wrapped(item, true))
          : this.outward(item);
      });
    return wrapper;
  }

  private makerFor(prototype: object): Maker {
    const { className, methods, indexOf } = publishedClassOf(prototype);
    return this.tools.newClass(
      (name) => indexOf.get(name),
      (self, index, args, wrapper) => {
        const method = methods[index] as PublishedMethod;
        return this.host.call(className, method, self, args, wrapper);
      },
      (self) => String(self),
      (property) => {
        throw this.host.lacks(new NotInLocalHost(`${className}.${property}`));
      },
    );
  }
}

/** Objects that V8 itself knows: a copy of their own properties would say nothing. */
const isSpecial = (value: object): boolean =>
  types.isDate(value) ||
  types.isRegExp(value) ||
  types.isMap(value) ||
  types.isSet(value) ||
  types.isPromise(value) ||
  types.isNativeError(value) ||
  types.isAnyArrayBuffer(value) ||
  types.isBoxedPrimitive(value) ||
  ArrayBuffer.isView(value);
