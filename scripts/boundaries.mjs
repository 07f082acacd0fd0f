// Checks which room imports which, in types too: imports point inward, and only `google/` and `main.ts` meet Google. Prints each break.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { root } from './root.mjs';

const nothing = /$^/;

/** A break is an import from a file matching `from` to one matching `to`, unless `except` matches it as well. */
const forbidden = [
  { name: 'rules import nothing of ours', from: /^src\/rules\//, to: /./, except: /^(src\/rules\/|re2js$)/ },
  {
    name: 'patterns come in by their own door',
    from: /^(src|sidebar|local)\/(?!rules\/re2-patterns\.ts)/,
    to: /^re2js$/,
  },
  {
    name: 'the page has no pattern engine',
    from: /^sidebar\//,
    to: /^src\/rules\/(re2-patterns|pattern-check)\./,
  },
  { name: 'rooms meet Google through ports', from: /^src\/(?!google\/|main\.ts)/, to: /^src\/google\// },
  {
    name: 'contacts know no groups',
    from: /^src\/contacts\//,
    to: /^src\/(groups|membership|actions|answers)\//,
  },
  { name: 'groups know no membership', from: /^src\/groups\//, to: /^src\/(membership|actions|answers)\// },
  { name: 'membership knows no actions', from: /^src\/membership\//, to: /^src\/(actions|answers)\// },
  { name: 'the product knows no local host', from: /^(src|sidebar)\//, to: /^(local|test|bench|scripts)\// },
  {
    name: 'the sidebar shares only rules and wire types',
    from: /^sidebar\//,
    to: /^src\//,
    except: /^src\/(rules\/|api-types\.ts)/,
  },
  { name: 'the host and its judge share no code with the product', from: /^local\//, to: /^src\// },
  { name: 'nothing under LGPL reaches a page', from: /^(src|sidebar|local\/page)\//, to: /^@odoo\// },
];

/** Google's global names, which only `src/google` may say. */
const globals =
  /(?<![\w.'"“])(SpreadsheetApp|GmailApp|MailApp|HtmlService|ScriptApp|LockService|PropertiesService|CacheService|UrlFetchApp|DriveApp|BigQuery|Utilities|Session|Sheets|Gmail)\./;

/** Prints every break; answers how many there are. */
export async function checkBoundaries() {
  const imports = new Map();
  const breaks = [];
  for (const file of await sourceFiles()) {
    const text = await readFile(root(file), 'utf8');
    imports.set(file, importsOf(file, text, false));
    for (const target of importsOf(file, text, true)) {
      for (const { name, from, to, except = nothing } of forbidden) {
        if (from.test(file) && to.test(target) && !except.test(target))
          breaks.push(`${name}: ${file} imports ${target}`);
      }
    }
    if (/^src\/(?!google\/)/.test(file)) breaks.push(...globalsIn(file, text));
  }
  // Google's own classes hand each other out in circles, and the local ones mirror them.
  const found = circles(imports).filter(([file]) => !file.startsWith('local/'));
  breaks.push(...found.map((circle) => `no circles: ${circle.join(' → ')}`));
  for (const line of breaks) console.error(line);
  console.log(`Boundaries: ${imports.size} files, ${breaks.length} breaks.`);
  return breaks.length;
}

async function sourceFiles() {
  const found = [];
  for (const folder of ['src', 'sidebar', 'local']) {
    for (const entry of await readdir(root(folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.tsx?$/.test(entry.name))
        found.push(relative(root('.'), resolve(entry.parentPath, entry.name)));
    }
  }
  return found.sort();
}

/** Every file or package a file imports; without `types`, only those that exist at run time. */
function importsOf(file, text, types) {
  const imported = [
    ...text.matchAll(
      /^(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ];
  return imported
    .filter(([statement]) => types || !/^(import|export) type\b/.test(statement))
    .map((found) => found.slice(1).join(''))
    .map((target) =>
      target.startsWith('.') ? relative(root('.'), resolve(root(dirname(file)), target)) : target,
    );
}

function globalsIn(file, text) {
  return text.split('\n').flatMap((line, index) => {
    const code = line.replace(/^\s*(\*|\/\/|\/\*).*/, '');
    const found = globals.exec(code);
    return found ? [`rooms meet Google through ports: ${file}:${index + 1} names ${found[1]}`] : [];
  });
}

/** Files that import each other in a circle, found by depth-first search. */
function circles(imports) {
  const found = [];
  const state = new Map();
  const visit = (file, path) => {
    if (state.get(file) === 'done' || !imports.has(file)) return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    for (const target of imports.get(file)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
