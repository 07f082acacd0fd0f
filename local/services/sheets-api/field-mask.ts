/** Field masks: "sheets(properties(sheetId,title),data.rowData)", read into a tree and applied to what is built (Google APIs: partial responses). */
import { ApiRefusal } from './api-error.ts';
import { type FieldType, fieldsOf } from './schema.ts';

/** true: everything below. Otherwise the fields wanted, each with its own mask. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>;

type MutableMask = Map<string, true | MutableMask>;

const merged = (one: true | MutableMask | undefined, other: true | MutableMask): true | MutableMask => {
  if (one === undefined || one === true || other === true) return one === true ? true : other;
  for (const [name, mask] of other) one.set(name, merged(one.get(name), mask));
  return one;
};

/** Reads a mask; null where it is none. Paths are divided by "." or "/", fields of one message by "," within parentheses. */
export function parseFieldMask(text: string): FieldMask | null {
  let at = 0;
  const parseList = (): true | MutableMask | null => {
    let list: true | MutableMask = new Map();
    for (;;) {
      const path = parsePath();
      if (path === null) return null;
      list = merged(list, path);
      if (text[at] !== ',') return list;
      at += 1;
    }
  };
  const parsePath = (): true | MutableMask | null => {
    const found = /^\s*([A-Za-z_0-9]+|\*)\s*/.exec(text.slice(at));
    if (found === null) return null;
    at += found[0].length;
    const name = found[1] ?? '';
    if (name === '*') return true;
    let below: true | MutableMask | null = true;
    if (text[at] === '.' || text[at] === '/') {
      at += 1;
      below = parsePath();
    } else if (text[at] === '(') {
      at += 1;
      below = parseList();
      if (text[at] !== ')') return null;
      at += 1;
    }
    return below === null ? null : new Map([[name, below]]);
  };
  const mask = parseList();
  return at === text.length ? mask : null;
}

/** The mask below a field, or undefined where the field is not wanted. */
export const maskOf = (mask: FieldMask, field: string): FieldMask | undefined =>
  mask === true ? true : mask.get(field);

/** The first path of a mask that a message does not have; null where all are there. Keys of maps are anybody's. */
export function unknownPath(mask: FieldMask, message: string): string | null {
  if (mask === true) return null;
  const fields = fieldsOf(message);
  for (const [name, below] of mask) {
    const type = fields.get(name);
    if (type === undefined) return name;
    const inner = unknownBelow(below, type);
    if (inner !== null) return `${name}.${inner}`;
  }
  return null;
}

function unknownBelow(mask: FieldMask, type: FieldType): string | null {
  if (mask === true) return null;
  if (type.isMap) {
    for (const below of mask.values()) {
      const inner = unknownBelow(below, { ...type, isMap: false });
      if (inner !== null) return inner;
    }
    return null;
  }
  if (type.kind !== 'message') return mask.keys().next().value ?? null;
  return unknownPath(mask, type.message);
}

/**
 * The mask of `fields` for an answer. Google hides the cause of a bad one in the details of a general sentence
 * (recorded responses of the R package gargle).
 */
export function responseMask(fields: unknown, message: string): FieldMask {
  if (typeof fields !== 'string') return true;
  const mask = parseFieldMask(fields);
  const path = mask === null ? fields : unknownPath(mask, message);
  if (mask !== null && path === null) return mask;
  throw new ApiRefusal(400, 'Request contains an invalid argument.', true, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [
        {
          field: fields,
          description:
            mask === null
              ? `Error expanding 'fields' parameter. Invalid field mask: ${fields}`
              : `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
        },
      ],
    },
  ]);
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
