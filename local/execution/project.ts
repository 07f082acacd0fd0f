/** The script project as clasp would push it: manifest, script files in order, HTML files, and the functions that Google can find in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type vm from 'node:vm';
import { LocalHostError } from '../errors.ts';
import { isTimeZone } from '../values/serial.ts';
import type { WebAppOptions } from '../web-app.ts';
import { compileScript, declaredFunctions } from './script-check.ts';

export interface Project {
  readonly folder: string;
  readonly scripts: readonly vm.Script[];
  /** Top-level functions: what menus, triggers and google.script.run can call. */
  readonly functions: ReadonlySet<string>;
  readonly html: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Scopes of the manifest; null where it lists none, and Google would detect them. */
  readonly scopes: ReadonlySet<string> | null;
  /** User symbols of the advanced services, such as "Sheets". */
  readonly advancedServices: ReadonlySet<string>;
  /** Addresses that UrlFetchApp may fetch; null where the manifest lists none, and all are allowed. */
  readonly urlFetchWhitelist: readonly string[] | null;
  /** How the manifest wants it served as a web app. */
  readonly webApp: Pick<WebAppOptions, 'access' | 'executeAs'>;
}

interface Manifest {
  readonly urlFetchWhitelist?: readonly string[];
  readonly webapp?: Project['webApp'];
  readonly timeZone?: string;
  readonly runtimeVersion?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

const loadedProjects = new Map<string, { readonly stamp: string; readonly project: Project }>();

/** Reads a project folder; unchanged files are not compiled again. */
export function loadProject(folder: string): Project {
  if (!existsSync(join(folder, 'appsscript.json'))) {
    throw new LocalHostError(
      'project-missing',
      `There is no built add-on in ${folder}: run npm run build, then start again. The spreadsheet itself is untouched.`,
    );
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|gs|html|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const stamp = files.map((file) => `${file}:${statSync(file).mtimeMs}:${statSync(file).size}`).join('|');
  const known = loadedProjects.get(folder);
  if (known?.stamp === stamp) return known.project;
  const project = readProject(folder, files);
  loadedProjects.set(folder, { stamp, project });
  return project;
}

function readProject(folder: string, files: readonly string[]): Project {
  const manifest = readManifest(join(folder, 'appsscript.json'));
  const scripts: vm.Script[] = [];
  const functions = new Set<string>();
  const html = new Map<string, string>();
  for (const file of files) {
    const name = relative(folder, file)
      .replaceAll('\\', '/')
      .replace(/\.[^.]+$/, '');
    const text = file.endsWith('.json') ? '' : readFileSync(file, 'utf8');
    if (file.endsWith('.html')) html.set(name, text);
    else if (!file.endsWith('.json')) {
      scripts.push(compileScript(text, `${name}.gs`));
      for (const declared of declaredFunctions(text)) functions.add(declared);
    }
  }
  return {
    folder,
    scripts,
    functions,
    html,
    timeZone: manifest.timeZone ?? 'America/New_York',
    scopes: manifest.oauthScopes === undefined ? null : new Set(manifest.oauthScopes),
    urlFetchWhitelist: manifest.urlFetchWhitelist ?? null,
    webApp: manifest.webapp ?? {},
    advancedServices: new Set(
      (manifest.dependencies?.enabledAdvancedServices ?? []).map((service) => service.userSymbol),
    ),
  };
}

function readManifest(file: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch (error) {
    throw new LocalHostError('project-invalid', `${file} is not valid JSON; build the add-on again.`, {
      cause: error,
    });
  }
  if (manifest.runtimeVersion !== 'V8') {
    throw new LocalHostError(
      'project-invalid',
      `${file} must say "runtimeVersion": "V8", as Google wants it.`,
    );
  }
  if (manifest.timeZone !== undefined && !isTimeZone(manifest.timeZone)) {
    throw new LocalHostError(
      'project-invalid',
      `${file} names the time zone ${manifest.timeZone}, which does not exist; write one such as Etc/UTC.`,
    );
  }
  return manifest;
}
