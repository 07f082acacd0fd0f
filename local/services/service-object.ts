/**
 * The base of every object that a script gets from Google's services. Public methods of a published class are the only way in:
 * each call is checked against the authorization mode, priced, and its errors and results are moved into the script's realm.
 * Whatever Google has and the local host has not throws "<Class>.<member> is not in the local host", never undefined.
 */
import { NotInLocalHost } from '../errors.ts';
import type { Cost } from '../execution/costs.ts';
import type { Execution } from '../execution/execution.ts';

class Bearer {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  static executionOf(object: object): Execution {
    return (object as Bearer).#execution;
  }
}

/** The execution that a service object belongs to. */
export const executionOf = (object: object): Execution => Bearer.executionOf(object);

/** Members that engines and libraries ask of any object. */
const askedOfAnything = new Set([
  'then',
  'toJSON',
  'constructor',
  'length',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

/** A class to extend, typed as Google's full interface. */
export function serviceBase<T extends object>(className: string): new (execution: Execution) => T {
  class Base extends Bearer {
    override toString(): string {
      return className;
    }
  }
  const refusing = new Proxy(Bearer.prototype, {
    get(target, property, receiver): unknown {
      if (typeof property === 'symbol' || property in target || askedOfAnything.has(property)) {
        return Reflect.get(target, property, receiver);
      }
      throw Bearer.executionOf(receiver as object).failed(new NotInLocalHost(`${className}.${property}`));
    },
  });
  Object.setPrototypeOf(Base.prototype, refusing);
  return Base as unknown as new (
    execution: Execution,
  ) => T;
}

/** The price of a call; sees what the call returned. */
export type Pricing<T> = (self: T, args: readonly unknown[], result: unknown) => Cost;

/** Every published class with its methods, and those that cost nothing. */
export const publishedMethods: Map<string, Map<string, { readonly priced: boolean }>> = new Map();

/** Makes a class's methods callable by scripts. Methods without a price cost nothing. */
export function publish<T extends object>(
  serviceClass: { readonly prototype: T },
  className: string,
  prices: Partial<Record<Extract<keyof T, string>, Pricing<T> | Cost>> = {},
): void {
  const prototype = serviceClass.prototype as Record<string, unknown>;
  const methods = publishedMethods.get(className) ?? new Map<string, { readonly priced: boolean }>();
  publishedMethods.set(className, methods);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const method: unknown = descriptor?.value;
    if (name === 'constructor' || name === 'toString' || typeof method !== 'function') continue;
    const price = (prices as Record<string, Pricing<T> | Cost | undefined>)[name];
    methods.set(name, { priced: price !== undefined });
    Object.defineProperty(prototype, name, {
      value: function called(this: T, ...args: unknown[]): unknown {
        return executionOf(this).serviceCall(
          className,
          name,
          price as Pricing<object> | Cost | undefined,
          method as Method,
          this,
          args,
        );
      },
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}

export type Method = (this: object, ...args: unknown[]) => unknown;

/** A constant of one of Google's enumerations: prints and serializes as its name. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

/** An enumeration with these constants; asking for another is an error. `T` is Google's type of it. */
export function enumeration<T>(name: string, constants: readonly string[]): T {
  const values = Object.fromEntries(
    constants.map((constant, ordinal) => [constant, new EnumValue(constant, ordinal)]),
  );
  return new Proxy(Object.freeze(values), {
    get(target, property): unknown {
      if (typeof property === 'symbol' || property in target || askedOfAnything.has(property))
        return Reflect.get(target, property);
      throw new NotInLocalHost(`${name}.${property}`);
    },
  }) as T;
}
