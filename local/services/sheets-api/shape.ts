/** A small language for the shapes of API messages, and the strict reading of what a script sends: unknown names and wrong types are refused. */
import { malformedRequest } from './api-error.ts';

export type Shape =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'scalar' }
  | { readonly kind: 'enum'; readonly names: readonly string[] }
  | { readonly kind: 'array'; readonly items: Shape }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> }
  /** Exactly one member is set. */
  | { readonly kind: 'union'; readonly fields: Readonly<Record<string, Shape>> };

export const string: Shape = { kind: 'string' };
export const integer: Shape = { kind: 'integer' };
export const number: Shape = { kind: 'number' };
export const boolean: Shape = { kind: 'boolean' };
/** A cell's value: text, number, boolean, or null to skip. */
export const scalar: Shape = { kind: 'scalar' };
export const oneOf = (...names: string[]): Shape => ({ kind: 'enum', names });
export const arrayOf = (items: Shape): Shape => ({ kind: 'array', items });
export const object = (fields: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', fields });
export const union = (fields: Readonly<Record<string, Shape>>): Shape => ({ kind: 'union', fields });

const refuse = (path: string, wanted: string, value: unknown) =>
  malformedRequest(
    `Invalid value at '${path}' (${wanted}), ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );

/** A plain copy of `value`, as JSON would carry it, when it has the shape; otherwise throws what Google answers. */
export function readShape(value: unknown, shape: Shape, path: string): unknown {
  switch (shape.kind) {
    case 'scalar':
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (typeof value === 'number') return Number.isFinite(value) ? value : null;
      throw malformedRequest(`Invalid ${path}: struct_value or list_value cannot be written to a cell`);
    case 'string':
      if (typeof value !== 'string') throw refuse(path, 'TYPE_STRING', value);
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw refuse(path, 'TYPE_BOOL', value);
      return value;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse(path, 'TYPE_DOUBLE', value);
      return value;
    case 'integer':
      if (!Number.isInteger(value) || Math.abs(value as number) >= 2 ** 31)
        throw refuse(path, 'TYPE_INT32', value);
      return value;
    case 'enum':
      if (typeof value !== 'string' || !shape.names.includes(value)) throw refuse(path, 'enum', value);
      return value;
    case 'array':
      if (!Array.isArray(value)) throw refuse(path, 'list', value);
      return Array.from(value, (item: unknown, index) =>
        readShape(item ?? null, shape.items, `${path}[${index}]`),
      );
    case 'object':
      return readObject(value, shape.fields, path);
    case 'union': {
      const read = readObject(value, shape.fields, path);
      const { length } = Object.keys(read);
      if (length !== 1)
        throw malformedRequest(`Invalid ${path}: Must specify exactly one request, has ${length}.`);
      return read;
    }
  }
}

function readObject(
  value: unknown,
  fields: Readonly<Record<string, Shape>>,
  path: string,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(path, 'message', value);
  const read: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined || item === null || typeof item === 'function') continue;
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) {
      throw malformedRequest(
        `Invalid JSON payload received. Unknown name "${name}" at '${path}': Cannot find field (or the local host lacks it).`,
      );
    }
    read[name] = readShape(item, shape, path === '' ? name : `${path}.${name}`);
  }
  return read;
}
