/** What clasp pushes, held to its contract: exactly the intended functions, nothing that Apps Script lacks, no service touched while loading, small and fast. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { quietest } from '../quietest.ts';

const dist = join(__dirname, '../../dist');
const code = readFileSync(join(dist, 'Code.js'), 'utf8');
const sidebar = readFileSync(join(dist, 'sidebar.html'), 'utf8');

const entryPoints = [
  'deleteGroup',
  'duplicateGroup',
  'explainContact',
  'findContacts',
  'forecastGroup',
  'getFieldValues',
  'getGroup',
  'getHome',
  'mapField',
  'onEdit',
  'onHour',
  'onInstall',
  'onOpen',
  'previewGroup',
  'previewTag',
  'recalculateNow',
  'restoreFilterView',
  'saveGroup',
  'showContact',
  'showSidebar',
  'tagGroup',
];

/** Everything in a bare V8 context that Apps Script does not have. */
const notInAppsScript = ['WebAssembly', 'escape', 'unescape'];

function bareContext(extra: Record<string, unknown> = {}): vm.Context {
  const context = vm.createContext(Object.assign(Object.create(null), extra), {
    codeGeneration: { strings: false, wasm: false },
  });
  for (const name of notInAppsScript) vm.runInContext(`delete globalThis.${name}`, context);
  return context;
}

/** The functions that gas-webpack-plugin declares before the bundle: the names Apps Script finds. */
function topLevelFunctions(): string[] {
  const stubs = code.slice(0, code.indexOf('(() =>'));
  return [...stubs.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name]) => name ?? '').sort();
}

/** Milliseconds to load the bundle in a fresh context, the median of 21. */
function medianLoad(round: number): number {
  const times = Array.from({ length: 21 }, (_, time) => {
    const context = bareContext();
    // Another text each time, so that V8 cannot reuse what it compiled.
    const fresh = `${code}\n// ${round}.${time}`;
    const started = performance.now();
    vm.runInContext(fresh, context);
    return performance.now() - started;
  }).sort((one, other) => one - other);
  return times[10] ?? Number.NaN;
}

describe('the server bundle', () => {
  it('has exactly the intended top-level functions', () => {
    expect(topLevelFunctions()).toEqual(entryPoints);
    expect(entryPoints).not.toContain('doGet');
  });

  it('declares nothing else globally', () => {
    const context = bareContext();
    const before = new Set(vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
    vm.runInContext(code, context);
    const after = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    expect(after.filter((name) => !before.has(name)).sort()).toEqual(entryPoints);
  });

  it('loads without touching any service', () => {
    const services = [
      'SpreadsheetApp',
      'Sheets',
      'HtmlService',
      'ScriptApp',
      'LockService',
      'PropertiesService',
      'CacheService',
      'Session',
      'Utilities',
      'Logger',
      'console',
    ];
    const touched: string[] = [];
    const context = bareContext(
      Object.fromEntries(
        services.map((name) => [
          name,
          new Proxy(
            {},
            {
              get: (_, member) => {
                touched.push(`${name}.${String(member)}`);
                return undefined;
              },
            },
          ),
        ]),
      ),
    );
    vm.runInContext(code, context);
    expect(touched).toEqual([]);
  });

  it('answers every call with JSON, whatever it is called with', () => {
    const context = bareContext({ console: { error: () => undefined } });
    vm.runInContext(code, context);
    for (const name of entryPoints.filter((each) => !/^(on|show)/.test(each) || each === 'showContact')) {
      const answer = JSON.parse(vm.runInContext(`${name}('{}')`, context) as string) as {
        ok: boolean;
        error: { code: string };
      };
      expect([name, answer.ok, typeof answer.error.code]).toEqual([name, false, 'string']);
    }
  });

  it('holds nothing that Apps Script or a browser would misread', () => {
    for (const token of ['<!--', '-->', 'import(']) expect(code).not.toContain(token);
    // Class fields came with ES2022; Apps Script refuses private and static ones when the script is saved.
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    expect(sidebar.match(/<\/script/g)).toHaveLength(1);
  });

  it('carries the licence of the library in it', () => {
    expect(code).toMatch(/\/\*! re2js\s+MIT License\s+Copyright[^*]+Permission is hereby granted/);
  });

  it('uses no local time: the wall clock is the spreadsheet’s', () => {
    expect(code).not.toMatch(
      /\.(getHours|getMinutes|getDate|getDay|getMonth|getFullYear|getTimezoneOffset|setHours)\(/,
    );
  });

  it('is at most 700 kB and loads in a fresh context in at most 12 ms (median)', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(700_000);
    // Whatever else the machine does only adds: the quietest round is the bundle's own time.
    const median = quietest(40, medianLoad, 12);
    console.log(
      `Server bundle: ${(Buffer.byteLength(code) / 1000).toFixed(1)} kB, loads in ${median.toFixed(2)} ms (median of 21, quietest of up to 40 rounds).`,
    );
    expect(median).toBeLessThanOrEqual(12);
  });
});

describe('the sidebar page', () => {
  it('is one file of at most 60 kB gzipped that asks nothing of the network', () => {
    const gzipped = gzipSync(sidebar).length;
    console.log(`Sidebar page: ${(gzipped / 1000).toFixed(1)} kB gzipped.`);
    expect(gzipped).toBeLessThanOrEqual(60_000);
    expect(sidebar).not.toMatch(/<(script|link|img)[^>]+(src|href)=/i);
    expect(sidebar).not.toMatch(/@import|url\(\s*['"]?https?:/i);
  });
});

describe('the manifest', () => {
  it('asks for the least', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest.dependencies).toEqual({
      enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
    });
  });
});
