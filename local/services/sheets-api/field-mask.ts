/** Field masks: "sheets(properties(sheetId,title),data.rowData)", read into a tree and applied to what is built (Google APIs: partial responses). */
import { badRequest } from './api-error.ts';

/** true: everything below. Otherwise the fields wanted, each with its own mask. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>;

type MutableMask = Map<string, true | MutableMask>;

const merged = (one: true | MutableMask | undefined, other: true | MutableMask): true | MutableMask => {
  if (one === undefined || one === true || other === true) return one === true ? true : other;
  for (const [name, mask] of other) one.set(name, merged(one.get(name), mask));
  return one;
};

/** Reads a mask; throws as Google does where it cannot be read. */
export function parseFieldMask(text: string): FieldMask {
  let at = 0;
  const fail = () => badRequest(`Request contains an invalid argument. Invalid field mask: ${text}`);
  const parseList = (): true | MutableMask => {
    let list: true | MutableMask = new Map();
    for (;;) {
      list = merged(list, parsePath()) as MutableMask;
      if (text[at] !== ',') return list;
      at += 1;
    }
  };
  const parsePath = (): true | MutableMask => {
    const found = /^\s*([A-Za-z_][A-Za-z0-9_]*|\*)/.exec(text.slice(at));
    if (found === null) throw fail();
    at += found[0].length;
    const name = found[1] ?? '';
    if (name === '*') return true;
    let below: true | MutableMask = true;
    if (text[at] === '.' || text[at] === '/') {
      at += 1;
      below = parsePath();
    } else if (text[at] === '(') {
      at += 1;
      below = parseList();
      if (text[at] !== ')') throw fail();
      at += 1;
    }
    return new Map([[name, below]]);
  };
  const mask = parseList();
  if (at !== text.length) throw fail();
  return mask;
}

/** The mask below a field, or undefined where the field is not wanted. */
export const maskOf = (mask: FieldMask, field: string): FieldMask | undefined =>
  mask === true ? true : mask.get(field);

/** What a response may hold: true for anything below, otherwise its fields. */
export type FieldTree = true | { readonly [field: string]: FieldTree };

/** Refuses masks that name fields which the response does not have. */
export function checkFieldMask(mask: FieldMask, tree: FieldTree, path = ''): void {
  if (mask === true || tree === true) return;
  for (const [field, below] of mask) {
    const known = Object.hasOwn(tree, field) ? tree[field] : undefined;
    if (known === undefined) throw badRequest(`Invalid field selection ${path}${field}`);
    checkFieldMask(below, known, `${path}${field}.`);
  }
}

/** Only the wanted fields of a built message; lists are masked item by item. */
export function applyFieldMask(value: unknown, mask: FieldMask): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => applyFieldMask(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [field, item] of Object.entries(value)) {
    const below = mask.get(field);
    if (below !== undefined) kept[field] = applyFieldMask(item, below);
  }
  return kept;
}

/** The top-level fields that an update names; "*" stands for all of `updatable`. */
export function updatedFields(
  fields: string | undefined,
  root: string,
  updatable: readonly string[],
): ReadonlySet<string> {
  if (fields === undefined || fields.trim() === '')
    throw badRequest("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  if (fields.trim() === '*') return new Set(updatable);
  const paths = fields.split(',').map((field) => field.trim().replace(new RegExp(`^${root}\\.`), ''));
  for (const path of paths) {
    if (!updatable.includes(path)) throw badRequest(`Invalid field: ${path}`);
  }
  return new Set(paths);
}
