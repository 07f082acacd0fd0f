/** The `fields` of update requests: which parts of a message a request sets; parts that it names and does not give are cleared. */
import { NotInLocalHost } from '../../errors.ts';
import { badRequest } from './api-error.ts';
import { type FieldMask, maskOf, parseFieldMask, unknownPath } from './field-mask.ts';
import type { Message } from './read-message.ts';

/** Reads `fields` for a message such as "CellData"; the root is implied and may not be named. */
export function updateMask(fields: unknown, message: string): FieldMask {
  if (typeof fields !== 'string' || fields.trim() === '')
    throw badRequest("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseFieldMask(fields);
  const path = mask === null ? fields : unknownPath(mask, message);
  if (mask === null || path !== null) throw badRequest(`Invalid field: ${path}`);
  return mask;
}

/** The leaf paths of a mask, such as "gridProperties.frozenRowCount"; "*" for everything. */
export function pathsOf(mask: FieldMask, prefix = ''): string[] {
  if (mask === true) return [prefix === '' ? '*' : prefix];
  return [...mask].flatMap(([name, below]) => pathsOf(below, prefix === '' ? name : `${prefix}.${name}`));
}

/** Whether a mask names a path, one above it or one below it. */
export function names(mask: FieldMask, path: string): boolean {
  let below: FieldMask | undefined = mask;
  for (const name of path.split('.')) {
    if (below === undefined || below === true) return below === true;
    below = maskOf(below, name);
  }
  return below !== undefined;
}

/** Refuses masks that name parts which the local host cannot keep. A mask for everything is taken. */
export function requireSupported(mask: FieldMask, message: string, supported: readonly string[]): void {
  if (mask === true) return;
  for (const path of pathsOf(mask)) {
    const known = supported.some(
      (one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`),
    );
    if (!known) throw new NotInLocalHost(`${message}.${path}`);
  }
}

/** Refuses a message that sets parts which the local host cannot keep. */
export function requireKept(given: Message | undefined, message: string, fields: readonly string[]): void {
  for (const name of fields) {
    if (given?.[name] !== undefined) throw new NotInLocalHost(`${message}.${name}`);
  }
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `current` with the parts that the mask names as `given` has them. */
export function merged(current: Message, given: Message, mask: FieldMask): Message {
  if (mask === true) return { ...given };
  const result = { ...current };
  for (const [name, below] of mask) {
    const value = given[name];
    if (below === true) {
      if (value === undefined) delete result[name];
      else result[name] = value;
      continue;
    }
    const before = result[name];
    const inner = merged(isMessage(before) ? before : {}, isMessage(value) ? value : {}, below);
    if (Object.keys(inner).length === 0) delete result[name];
    else result[name] = inner;
  }
  return result;
}
