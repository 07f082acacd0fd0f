// Writes local/services/google-signatures.ts: which arguments the methods of SpreadsheetApp's classes take and what its enumerations
// hold, read from @types/google-apps-script (made from Google's reference). Run again after updating that package.
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './root.mjs';

const file = 'node_modules/@types/google-apps-script/google-apps-script.spreadsheet.d.ts';
const source = readFileSync(root(file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Charts, drawings, pivot tables and data sources are not in the local host: their classes need no signatures. */
const left =
  /Chart|DataSource|BigQuery|Pivot|Drawing|OverGrid|CellImage|Slicer|PageProtection|DataExecution|^SortSpec$/;

/** The text between a brace and its partner. */
function body(start) {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return source.slice(start + 1, at);
  }
  throw new Error('A brace of the types has no partner.');
}

/** Splits at a mark that stands outside all brackets. */
function split(text, mark) {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('({[<'.includes(character)) depth += 1;
    if (')}]>'.includes(character)) depth -= 1;
    if (character === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const words = {
  string: 's',
  number: 'n',
  Integer: 'n',
  Byte: 'n',
  boolean: 'b',
  any: '*',
  object: '*',
  Date: 'd',
};

/** s string, n number, b boolean (with ? also null), d date, o plain object, * anything, else a class or enumeration; [] for lists; | between choices. */
function code(type) {
  const all = split(type, '|');
  const choices = all.filter((choice) => choice !== 'null' && choice !== 'undefined');
  if (choices.length === 1 && choices.length < all.length && ['n', 'b'].includes(code(choices[0])))
    return `${code(choices[0])}?`;
  if (choices.length > 1) return [...new Set(choices.map(code))].join('|');
  const [only = '*'] = choices;
  if (only.startsWith('(') && only.endsWith(')')) return code(only.slice(1, -1));
  if (only.endsWith('[]')) return `${code(only.slice(0, -2))}[]`;
  const list = /^(?:Readonly)?Array<(.*)>$/s.exec(only);
  if (list !== null) return `${code(list[1])}[]`;
  if (only.startsWith('{')) return 'o';
  if (only.startsWith('"')) return 's';
  const name = only.replace(/^(?:Base|Charts|Spreadsheet|Drive)\./, '');
  if (/^Font(Line|Style|Weight)$/.test(name)) return 's';
  return words[name] ?? name;
}

const isOptional = (parameter) => /^\w+\?/.test(parameter);

function signatures(text) {
  const found = new Set();
  for (const member of split(text, ';')) {
    const method = /^(\w+)\(([\s\S]*)\)\s*:/.exec(member);
    if (method === null) continue;
    const parameters = split(method[2], ',');
    const codes = parameters.map((parameter) => code(parameter.replace(/^\w+\??:/, '')));
    const required = parameters.filter((parameter) => !isOptional(parameter)).length;
    for (let count = required; count <= codes.length; count += 1)
      found.add(`${method[1]}(${codes.slice(0, count).join()})`);
  }
  return [...found];
}

function wrapped(entries) {
  const lines = ['   '];
  for (const entry of entries) {
    if (lines.at(-1).length + entry.length > 145) lines.push('   ');
    lines[lines.length - 1] += ` ${entry}`;
  }
  return lines.join('\n');
}

const record = (kind, read) =>
  [...source.matchAll(new RegExp(`\\b${kind} (\\w+) \\{`, 'g'))]
    .filter(([, name]) => !left.test(name))
    .map((match) => `  ${match[1]}: \`\n${wrapped(read(body(match.index + match[0].length - 1)))}\`,`)
    .join('\n');

const methods = record('interface', signatures);
const enumerations = record('enum', (text) =>
  split(text, ',').map((constant) => constant.replace(/\s*=.*/s, '')),
);

writeFileSync(
  root('local/services/google-signatures.ts'),
  `/**
 * What the methods of SpreadsheetApp's classes take and what its enumerations hold. Made by scripts/docs-signatures.mjs from
 * @types/google-apps-script: s string, n number, b boolean (with ? also null), d date, o plain object, * anything, else a class
 * or an enumeration.
 */

/** By class: all signatures, separated by spaces. */
export const methodSignatures: Readonly<Record<string, string>> = {
${methods}
};

/** By enumeration: its constants in order. */
export const enumerationConstants: Readonly<Record<string, string>> = {
${enumerations}
};
`,
);
