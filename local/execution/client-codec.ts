/** What google.script.run lets through, either way (Google: HTML service, client-to-server communication; measured by Tanaike 2023-08-28). */
import { types } from 'node:util';
import type { Execution } from './execution.ts';

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Legal from the page: numbers, booleans, strings, null, plain objects and arrays of these, without circles; undefined arrives as null. */
function isLegalArgument(value: unknown, around: readonly object[] = []): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || around.includes(value)) return false;
  const path = [...around, value];
  const legal = (item: unknown) => isLegalArgument(item, path);
  if (Array.isArray(value)) return value.every(legal);
  return !types.isDate(value) && isPlain(value) && Object.values(value).every(legal);
}

const withNulls = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, withNulls);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNulls(item)]));
};

/** Throws on the page's side, as Google's client code does, before anything runs. */
export function checkClientArguments(args: readonly unknown[]): void {
  args.forEach((value, index) => {
    if (!isLegalArgument(value)) throw new Error(`Failed due to illegal value in property: ${index}`);
  });
}

export const argumentsInRealm = (execution: Execution, args: readonly unknown[]): unknown[] =>
  args.map((value) => execution.realm.adopt(withNulls(value)));

/** A result that may not cross: the success handler then gets no value at all. */
class Dropped extends Error {}

function resultItem(value: unknown, seen: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Dropped();
    return value;
  }
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object' || types.isDate(value)) throw new Dropped();
  if (seen.includes(value))
    throw new Error('The script completed but the returned value is not a supported return type.');
  const path = [...seen, value];
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => resultItem(item, path));
  if (types.isTypedArray(value))
    throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
  if (!isPlain(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, resultItem(item, path)]],
    ),
  );
}

/** What the success handler gets. A Date anywhere in the result drops all of it. */
export function resultForClient(value: unknown): unknown {
  try {
    return resultItem(value, []);
  } catch (error) {
    if (error instanceof Dropped) return undefined;
    throw error;
  }
}
