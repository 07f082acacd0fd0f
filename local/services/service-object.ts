/**
 * The base of every object that a script gets from Google's services. Scripts never hold these objects themselves but wrappers of them,
 * which offer the public methods of published classes: each call is checked against the authorization mode, priced, and its errors and
 * results are moved into the script's world. Whatever Google has and the local host has not throws "<Class>.<member> is not in the local
 * host", never undefined.
 */
import { NotInLocalHost } from '../errors.ts';
import type { Cost } from '../execution/costs.ts';
import { defaultPrice } from '../execution/default-prices.ts';
import type { Execution } from '../execution/execution.ts';
import { type Kinds, signatureCheck } from './signature-check.ts';

export class ServiceObject {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  static executionOf(object: object): Execution {
    return (object as ServiceObject).#execution;
  }
}

/** The execution that a service object belongs to. */
export const executionOf = (object: object): Execution => ServiceObject.executionOf(object);

const classNames = new WeakMap<object, string>();

/** A class to extend, typed as Google's full interface. */
export function serviceBase<T extends object>(className: string): new (execution: Execution) => T {
  class Base extends ServiceObject {
    override toString(): string {
      return className;
    }
  }
  classNames.set(Base.prototype, className);
  return Base as unknown as new (
    execution: Execution,
  ) => T;
}

/** The price of a call; sees what the call returned. */
export type Pricing<T> = (self: T, args: readonly unknown[], result: unknown) => Cost;

export type Method = (this: object, ...args: unknown[]) => unknown;

export interface PublishedMethod {
  readonly name: string;
  readonly price: Pricing<object> | Cost | undefined;
  readonly work: Method;
}

const publications = new WeakMap<object, { className: string; methods: readonly PublishedMethod[] }>();

/** Every published class with its methods, and whether they cost anything. */
export const publishedMethods: Map<string, Map<string, { readonly priced: boolean }>> = new Map();

/** Makes a class's methods callable by scripts. Methods without a price cost nothing. */
export function publish<T extends object>(
  serviceClass: { readonly prototype: T },
  className: string,
  prices: Partial<Record<Extract<keyof T, string>, Pricing<T> | Cost>> = {},
): void {
  const { prototype } = serviceClass;
  const listed = publishedMethods.get(className) ?? new Map<string, { readonly priced: boolean }>();
  publishedMethods.set(className, listed);
  const methods: PublishedMethod[] = [];
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const work: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (name === 'constructor' || name === 'toString' || typeof work !== 'function') continue;
    const price =
      (prices as Record<string, Pricing<object> | Cost | undefined>)[name] ?? defaultPrice(className, name);
    listed.set(name, { priced: price !== undefined });
    methods.push({ name, price, work: checkedMethod(className, name, work as Method) });
  }
  publications.set(prototype, { className, methods });
}

interface PublishedClass {
  readonly className: string;
  readonly methods: readonly PublishedMethod[];
  /** Where a method stands among them, by its name. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const publishedClasses = new WeakMap<object, PublishedClass>();

/** What scripts may call on objects with this prototype: the class's own methods and those of the classes it extends. */
export function publishedClassOf(prototype: object): PublishedClass {
  const known = publishedClasses.get(prototype);
  if (known !== undefined) return known;
  let className: string | undefined;
  const found = new Map<string, PublishedMethod>();
  for (
    let link: object | null = prototype;
    link !== null;
    link = Object.getPrototypeOf(link) as object | null
  ) {
    const publication = publications.get(link);
    className ??= publication?.className ?? classNames.get(link);
    for (const method of publication?.methods ?? []) {
      if (!found.has(method.name)) found.set(method.name, method);
    }
  }
  const methods = [...found.values()];
  const indexOf = new Map(methods.map(({ name }, index) => [name, index]));
  const published = { className: className ?? 'Object', methods, indexOf };
  publishedClasses.set(prototype, published);
  return published;
}

const kinds: Kinds = {
  kindOf(value) {
    if (value instanceof EnumValue) return EnumValue.enumerationOf(value);
    return value instanceof ServiceObject
      ? publishedClassOf(Object.getPrototypeOf(value) as object).className
      : null;
  },
};

/** A method that checks its arguments first, as Google does; the check is made when the method is first called. */
function checkedMethod(className: string, name: string, method: Method): Method {
  let check: ((args: readonly unknown[]) => void) | null | undefined;
  return function checked(this: object, ...args: unknown[]): unknown {
    if (check === undefined) check = signatureCheck(className, name, kinds);
    if (check !== null) check(args);
    return method.apply(this, args);
  };
}

/** A constant of one of Google's enumerations: prints and serializes as its name. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  readonly #enumeration: string;
  constructor(name: string, ordinal: number, enumeration: string) {
    this.#name = name;
    this.#ordinal = ordinal;
    this.#enumeration = enumeration;
  }
  /** The name of the enumeration that a constant is of. */
  static enumerationOf(value: EnumValue): string {
    return value.#enumeration;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}
publications.set(EnumValue.prototype, {
  className: 'Enum',
  methods: (['name', 'ordinal', 'compareTo', 'toJSON'] as const).map((name) => ({
    name,
    price: undefined,
    work: EnumValue.prototype[name] as unknown as Method,
  })),
});

interface EnumerationFacts {
  readonly name: string;
  readonly constants: readonly string[];
}

const enumerations = new WeakMap<object, EnumerationFacts>();

/** What an enumeration holds; undefined for any other object. */
export const enumerationOf = (value: object): EnumerationFacts | undefined => enumerations.get(value);

/** An enumeration with these constants; asking for another is an error. `T` is Google's type of it. */
export function enumeration<T>(name: string, constants: readonly string[]): T {
  const values = Object.fromEntries(
    constants.map((constant, ordinal) => [constant, new EnumValue(constant, ordinal, name)]),
  );
  const made = new Proxy(Object.freeze(values), {
    get(target, property): unknown {
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property);
      throw new NotInLocalHost(`${name}.${property}`);
    },
  });
  enumerations.set(made, { name, constants });
  return made as T;
}
