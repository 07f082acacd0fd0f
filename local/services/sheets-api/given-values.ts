/** The values of a ValueRange: only text, numbers, booleans and null may stand in cells; Google shows what else it found as protobuf text. */
import { badRequest } from './api-error.ts';

export type Scalar = string | number | boolean | null;

function protobufText(value: unknown, indent: string): string {
  if (value === null) return `${indent}null_value: NULL_VALUE\n`;
  if (typeof value === 'string') return `${indent}string_value: ${JSON.stringify(value)}\n`;
  if (typeof value === 'boolean') return `${indent}bool_value: ${value}\n`;
  if (typeof value === 'number')
    return `${indent}number_value: ${Number.isInteger(value) ? `${value}.0` : value}\n`;
  if (Array.isArray(value)) {
    const items = value.map(
      (item) => `${indent}  values {\n${protobufText(item, `${indent}    `)}${indent}  }\n`,
    );
    return `${indent}list_value {\n${items.join('')}${indent}}\n`;
  }
  const fields = Object.entries(value ?? {}).map(
    ([key, item]) =>
      `${indent}  fields {\n${indent}    key: ${JSON.stringify(key)}\n${indent}    value {\n${protobufText(item, `${indent}      `)}${indent}    }\n${indent}  }\n`,
  );
  return `${indent}struct_value {\n${fields.join('')}${indent}}\n`;
}

/** The values by rows. Throws what Google says of the first that is a list or an object. */
export function scalarRows(values: unknown): readonly (readonly Scalar[])[] {
  const rows = (values ?? []) as readonly (readonly unknown[])[];
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (typeof value === 'object' && value !== null)
        throw badRequest(`Invalid values[${down}][${across}]: ${protobufText(value, '')}`);
    });
  });
  return rows as readonly (readonly Scalar[])[];
}

/** Columns as rows and back; places that the shorter ones do not have hold `filler`. */
export function transposed(rows: readonly (readonly Scalar[])[], filler: Scalar): Scalar[][] {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? filler));
}
