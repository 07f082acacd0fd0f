// Parameters and table cells as the engine's messages hold them.
import {
  type GoogleSqlCell,
  type GoogleSqlColumnType,
  googleSqlCell,
  googleSqlColumnType,
} from '../../src/rules/googlesql-table.ts';
import type { GoogleSqlParameter, GoogleSqlScalarType } from '../../src/rules/googlesql-writer.ts';
import type { Cell, DecimalMark, FieldKind } from '../../src/rules/types.ts';
import type { EngineParameter, EngineType, EngineValue } from './engine.ts';

type ScalarType = GoogleSqlScalarType | GoogleSqlColumnType;

const kinds = {
  STRING: 'TYPE_STRING',
  INT64: 'TYPE_INT64',
  FLOAT64: 'TYPE_DOUBLE',
  BOOL: 'TYPE_BOOL',
  DATE: 'TYPE_DATE',
  DATETIME: 'TYPE_DATETIME',
} as const satisfies Record<ScalarType, EngineType['typeKind']>;

export function engineType(type: ScalarType): EngineType {
  return { typeKind: kinds[type] };
}

export function engineParameter({ name, type, value }: GoogleSqlParameter): EngineParameter {
  const element = elementOf(type);
  if (element === null)
    return { name, type: engineType(scalarOf(type)), value: scalar(scalarOf(type), value) };
  const elements: readonly (string | number)[] = Array.isArray(value) ? value : [];
  return {
    name,
    type: { typeKind: 'TYPE_ARRAY', arrayType: { elementType: engineType(element) } },
    value: { arrayValue: { element: elements.map((item) => scalar(element, item)) } },
  };
}

const scalarTypes: readonly GoogleSqlScalarType[] = ['STRING', 'INT64', 'FLOAT64', 'DATE', 'DATETIME'];

function scalarOf(type: GoogleSqlParameter['type']): GoogleSqlScalarType {
  const found = scalarTypes.find((candidate) => candidate === type);
  if (found === undefined) throw new Error(`${type} is no scalar type.`);
  return found;
}

function elementOf(type: GoogleSqlParameter['type']): GoogleSqlScalarType | null {
  return scalarTypes.find((candidate) => type === `ARRAY<${candidate}>`) ?? null;
}

/** A cell's two columns: its value and its problem. */
export function engineCells(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): readonly EngineValue[] {
  const { value, problem }: GoogleSqlCell = googleSqlCell(cell, kind, decimalMark);
  return [
    value === null ? {} : scalar(googleSqlColumnType(kind), value),
    problem === null ? {} : { stringValue: problem },
  ];
}

const millisecondsPerDay = 86_400_000;

function scalar(type: ScalarType, value: unknown): EngineValue {
  if (typeof value === 'string') {
    if (type === 'STRING') return { stringValue: value };
    if (type === 'DATE') return { dateValue: Date.parse(`${value}T00:00Z`) / millisecondsPerDay };
    if (type === 'DATETIME') return datetime(value);
  }
  if (typeof value === 'boolean' && type === 'BOOL') return { boolValue: value };
  if (typeof value === 'number') {
    if (type === 'INT64') return { int64Value: value };
    if (type === 'FLOAT64') return { doubleValue: value };
  }
  throw new Error(`${JSON.stringify(value)} is no ${type}.`);
}

/** Year, month, day, hour, minute and second side by side in one number, as the engine's civil_time.h packs them. */
function datetime(text: string): EngineValue {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})$/.exec(text)?.slice(1).map(Number);
  const [year, month, day, hour, minute, second, milliseconds] = parts ?? [];
  if (year === undefined || milliseconds === undefined) throw new Error(`${text} is no DATETIME.`);
  const widths = [month, day, hour, minute, second] as const;
  const bits = [4, 5, 5, 6, 6];
  const packed = widths.reduce<number>(
    (sum, part, index) => sum * 2 ** (bits[index] ?? 0) + (part ?? 0),
    year,
  );
  return { datetimeValue: { bitFieldDatetimeSeconds: packed, nanos: milliseconds * 1_000_000 } };
}
