/**
 * Reads what a script sends the way Google's JSON parser does: unknown names, wrong types and two members of a union are refused, each
 * with Google's sentence; numbers written as text are numbers, one item where a list belongs is a list of one (proto3: JSON mapping).
 */
import { types } from 'node:util';
import { EnumValue } from '../service-object.ts';
import { malformedRequest } from './api-error.ts';
import { type FieldType, fieldsOf, unionOf } from './schema.ts';

export type Message = Record<string, unknown>;

/** "userEnteredValue" as Google's errors write it: "user_entered_value". */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

const shown = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/** Enumerations that are no part of the message that uses them, and the messages inside others, by field. */
const ownTypes: Readonly<Record<string, string>> = {
  'BooleanCondition.type': 'ConditionType',
  Request: 'BatchUpdateSpreadsheetRequest.Request',
  dimension: 'Dimension',
  majorDimension: 'Dimension',
  valueInputOption: 'ValueInputOption',
  valueRenderOption: 'ValueRenderOption',
  responseValueRenderOption: 'ValueRenderOption',
  dateTimeRenderOption: 'DateTimeRenderOption',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
  sortOrder: 'SortOrder',
  horizontalAlignment: 'HorizontalAlign',
  verticalAlignment: 'VerticalAlign',
  relativeDate: 'ConditionValue.RelativeDate',
};

const googleType = (name: string) => `type.googleapis.com/google.apps.sheets.v4.${name}`;

function typeName(owner: string, field: string, type: FieldType): string {
  if (type.kind === 'message') return googleType(ownTypes[type.message] ?? type.message);
  if (type.kind === 'enum') {
    const capital = field.charAt(0).toUpperCase() + field.slice(1);
    return googleType(ownTypes[`${owner}.${field}`] ?? ownTypes[field] ?? `${owner}.${capital}`);
  }
  if (type.kind === 'mask') return 'type.googleapis.com/google.protobuf.FieldMask';
  return type.kind === 'boolean' ? 'TYPE_BOOL' : `TYPE_${type.kind.toUpperCase()}`;
}

/** One field being read: where it stands and what went wrong so far. */
interface Reading {
  /** Message that the field belongs to, and its place. */
  readonly owner: string;
  readonly parent: string;
  readonly field: string;
  readonly problems: string[];
}

const below = (parent: string, name: string) => (parent === '' ? snake(name) : `${parent}.${snake(name)}`);
const at = (parent: string) => (parent === '' ? '' : ` at '${parent}'`);

function readScalar(value: unknown, type: FieldType, place: string, reading: Reading): unknown {
  const { owner, parent, field, problems } = reading;
  if (typeof value === 'object') {
    problems.push(
      Array.isArray(value)
        ? `Invalid JSON payload received. Unknown name "${field}"${at(parent)}: Proto field is not repeating, cannot start list.`
        : `Invalid value${at(parent)} (${snake(field)}), Starting an object on a scalar field`,
    );
    return undefined;
  }
  const refuse = () => {
    problems.push(`Invalid value at '${place}' (${typeName(owner, field, type)}), ${shown(value)}`);
    return undefined;
  };
  switch (type.kind) {
    case 'string':
    case 'mask':
      return typeof value === 'string' ? value : refuse();
    case 'boolean':
      if (value === 'true' || value === 'false') return value === 'true';
      return typeof value === 'boolean' ? value : refuse();
    case 'enum':
      return typeof value === 'string' && type.names.includes(value) ? value : refuse();
    case 'int32': {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      return Number.isInteger(number) && Math.abs(number as number) < 2 ** 31 ? number : refuse();
    }
    default: {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : refuse();
    }
  }
}

/** JSON has no NaN; dates and enumerations say themselves what they are in JSON. No method that a script may have replaced is called. */
function asJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value)).toJSON();
  return value instanceof EnumValue ? value.name() : value;
}

/** Any JSON as a plain copy. */
function readAny(value: unknown): unknown {
  const json = asJson(value);
  if (typeof json !== 'object' || json === null) return json ?? null;
  if (Array.isArray(json)) return Array.from(json, readAny);
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .map(([name, item]) => [name, readAny(item)]),
  );
}

function readList(value: readonly unknown[], type: FieldType, place: string, reading: Reading): unknown[] {
  const items = { ...type, lists: type.lists - 1 };
  if (items.lists === 0 && type.kind === 'any') return Array.from(value, readAny);
  return Array.from(value, (item, index) => {
    const here = `${place}[${index}]`;
    const json = asJson(item);
    if (items.lists > 0) {
      if (Array.isArray(json)) return readList(json, items, here, reading);
      reading.problems.push(
        `Invalid value at '${here}' (type.googleapis.com/google.protobuf.ListValue), ${shown(json)}`,
      );
      return [];
    }
    if (json === null || json === undefined) {
      if (type.kind === 'message') return {};
      reading.problems.push(
        `Invalid value at '${here}' (${typeName(reading.owner, reading.field, type)}), null`,
      );
      return undefined;
    }
    return readOne(json, items, here, reading);
  });
}

function readOne(value: unknown, type: FieldType, place: string, reading: Reading): unknown {
  if (type.kind === 'any') return readAny(value);
  if (type.kind !== 'message') return readScalar(value, type, place, reading);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const { owner, parent, field, problems } = reading;
    problems.push(
      Array.isArray(value)
        ? `Invalid JSON payload received. Unknown name "${field}"${at(parent)}: Proto field is not repeating, cannot start list.`
        : `Invalid value at '${place}' (${typeName(owner, field, type)}), ${shown(value)}`,
    );
    return undefined;
  }
  return readFields(value, type.message, place, reading.problems);
}

function readField(value: unknown, type: FieldType, reading: Reading): unknown {
  const place = below(reading.parent, reading.field);
  if (type.isMap) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return readScalar([], type, place, reading);
    const items = { ...type, isMap: false };
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        readOne(asJson(item), items, `${place}[${key}]`, reading),
      ]),
    );
  }
  if (type.lists === 0) return readOne(value, type, place, reading);
  if (Array.isArray(value)) return readList(value, type, place, reading);
  if (type.lists > 1) {
    reading.problems.push(
      `Invalid value at '${place}' (type.googleapis.com/google.protobuf.ListValue), ${shown(value)}`,
    );
    return [];
  }
  return [readOne(value, type, `${place}[0]`, reading)];
}

function readFields(value: object, message: string, parent: string, problems: string[]): Message {
  const fields = fieldsOf(message);
  const read: Message = {};
  for (const [given, item] of Object.entries(value)) {
    const json = asJson(item);
    if (json === undefined || json === null) continue;
    const field = fields.has(given) ? given : camel(given);
    const type = fields.get(field);
    if (type === undefined) {
      problems.push(
        `Invalid JSON payload received. Unknown name "${given}"${at(parent)}: Cannot find field.`,
      );
      continue;
    }
    if (type.isReadOnly) continue;
    const union = unionOf(message);
    const other = union?.members.includes(field) ? union.members.find((member) => member in read) : undefined;
    if (other !== undefined) {
      problems.push(
        `Invalid value${at(parent)} (oneof), oneof field '${union?.name}' is already set. Cannot set '${given}'`,
      );
      continue;
    }
    read[field] = readField(json, type, { owner: message, parent, field: given, problems });
  }
  return read;
}

/**
 * A plain copy of a body in the documented shape; throws a malformed-request refusal with every problem on a line of its own.
 * `bodyField`: the request's field that the body is ("data" for values.update), which Google's errors start with; '' for the whole.
 */
export function readBody(value: unknown, message: string, bodyField: string): Message {
  const problems: string[] = [];
  const json = asJson(value) ?? {};
  if (typeof json !== 'object' || Array.isArray(json)) {
    throw malformedRequest('Invalid JSON payload received. Unexpected token.');
  }
  const read = readFields(json, message, bodyField, problems);
  if (problems.length > 0) throw malformedRequest(problems.join('\n'));
  return read;
}

/** Parameters that any method of Google's takes. */
const systemParameters: ReadonlySet<string> = new Set([
  'fields',
  'alt',
  'prettyPrint',
  'quotaUser',
  'key',
  'callback',
  'access_token',
  'oauth_token',
  'uploadType',
  'upload_protocol',
  '$.xgafv',
]);

/** Optional arguments as they would stand in the request's address: text, so that "true" is a boolean. */
export function readParameters(value: unknown, method: string): Message {
  const problems: string[] = [];
  const fields = fieldsOf(method);
  const read: Message = {};
  for (const [name, item] of Object.entries(value ?? {})) {
    const json = asJson(item);
    if (json === undefined || json === null) continue;
    if (systemParameters.has(name)) {
      read[name] = String(json);
      continue;
    }
    const type = fields.get(name);
    if (type === undefined) {
      problems.push(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
      continue;
    }
    const text = type.kind === 'string' && typeof json !== 'object' ? String(json) : json;
    read[name] = readField(text, type, { owner: method, parent: '', field: name, problems });
  }
  if (problems.length > 0) throw malformedRequest(problems.join('\n'));
  return read;
}
