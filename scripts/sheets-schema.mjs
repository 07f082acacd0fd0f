// Writes local/services/sheets-api/google-schema.ts from Google's discovery document of the Sheets API v4:
//   node scripts/sheets-schema.mjs sheets.v4.json            (with --check it writes nothing and says whether the file is up to date)
// (https://sheets.googleapis.com/$discovery/rest?version=v4, saved by hand: builds and tests make no network connection)
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './root.mjs';

const words = process.argv.slice(2);
const file = words.find((word) => word !== '--check');
if (file === undefined)
  throw new Error('Name the discovery document: node scripts/sheets-schema.mjs sheets.v4.json');
const { revision, schemas, resources } = JSON.parse(readFileSync(file, 'utf8'));

const formats = { 'google-fieldmask': 'mask', 'google-datetime': 'string' };

/** "[]RowData", "{}FilterCriteria", "ROWS|COLUMNS", "int32" …; "!" before what only Google writes. */
function typeOf(property) {
  if (property.repeated === true) return `[]${typeOf({ ...property, repeated: false })}`;
  if (property.$ref !== undefined) return property.$ref;
  if (property.type === 'array') return `[]${typeOf(property.items)}`;
  if (property.additionalProperties !== undefined) return `{}${typeOf(property.additionalProperties)}`;
  if (property.enum !== undefined) return property.enum.join('|');
  return formats[property.format] ?? property.format ?? property.type;
}

const line = (name, properties = {}) =>
  [
    name,
    ...Object.entries(properties).map(
      ([field, property]) => `${field}:${property.readOnly === true ? '!' : ''}${typeOf(property)}`,
    ),
  ].join(' ');

/** The optional parameters of every method: what a script passes as optional arguments. */
function methodLines(resource, path) {
  const own = Object.entries(resource.methods ?? {}).map(([name, { parameters = {} }]) => {
    const optional = Object.entries(parameters).filter(([, { location }]) => location === 'query');
    return line(`${path}.${name}`, Object.fromEntries(optional));
  });
  return [
    ...own,
    ...Object.entries(resource.resources ?? {}).flatMap(([name, one]) => methodLines(one, `${path}.${name}`)),
  ];
}

const lines = [
  ...Object.keys(schemas)
    .sort()
    .map((name) => line(name, schemas[name].properties)),
  ...methodLines(resources.spreadsheets, 'spreadsheets'),
];
const written = root('local/services/sheets-api/google-schema.ts');
const text = `/** Messages and optional parameters of the Sheets API v4, from Google's discovery document (revision ${revision}). Written by scripts/sheets-schema.mjs. */
export const googleSchema = \`
${lines.join('\n')}
\`;
`;
if (!words.includes('--check')) writeFileSync(written, text);
const isUpToDate = readFileSync(written, 'utf8') === text;
console.log(
  `${lines.length} messages and methods of revision ${revision}: ${written} ${isUpToDate ? 'is up to date' : 'says something else'}.`,
);
process.exitCode = isUpToDate ? 0 : 1;
