/** Attacks on the border between a script and the host: nothing that a script can get hold of may lead to the host's own world. */
import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../../local/index.ts';
import { olga, team } from '../team.ts';
import { tinyProject } from '../tiny-project.ts';

const allScopes = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'script.external_request',
  'userinfo.email',
  'gmail.send',
];

const run = (body: string, more = '') =>
  team({
    code: `${more}\nfunction run() { ${body} }`,
    html: { 'page.html': '<p>Hello</p>' },
    scopes: allScopes,
  })
    .file.as(olga)
    .call('run');

/** Walks everything that hangs on some objects and names what does not end in this world's Object.prototype. */
const walker = `
  function foreign(roots) {
    const seen = new Set(); const found = []; const waiting = roots.map((value, at) => [String(at), value]);
    const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');
    const belongs = (value) => {
      for (let link = value; link !== null; link = Object.getPrototypeOf(link)) if (link === Object.prototype) return true;
      return value === globalThis || value === Array.prototype[Symbol.unscopables];
    };
    while (waiting.length > 0 && seen.size < 60000) {
      const [path, value] = waiting.pop();
      if (!isObject(value) || seen.has(value)) continue;
      seen.add(value);
      if (!belongs(value)) found.push(path);
      const proto = Object.getPrototypeOf(value);
      if (proto !== null) waiting.push([path + '.__proto__', proto]);
      for (const key of Reflect.ownKeys(value)) {
        const name = path + '.' + String(key);
        const property = Object.getOwnPropertyDescriptor(value, key);
        if (property === undefined) continue;
        waiting.push([name, property.get], [name, property.set], [name, property.value]);
        if (property.get !== undefined) try { waiting.push([name, value[key]]); } catch (thrown) { waiting.push([name + '!', thrown]); }
      }
    }
    return { found: found.slice(0, 20), walked: seen.size };
  }`;

describe('nothing of the host’s hangs on what a script can reach', () => {
  it('globals, services, enumerations and the functions on them', () => {
    const { found, walked } = run(
      `return foreign([globalThis, SpreadsheetApp, HtmlService, ContentService, ScriptApp, LockService, PropertiesService, CacheService,
        Session, Utilities, Logger, console, Sheets, MailApp, GmailApp, UrlFetchApp, DriveApp]);`,
      walker,
    ) as {
      found: string[];
      walked: number;
    };
    expect(found).toEqual([]);
    expect(walked).toBeGreaterThan(500);
  });

  it('what services return, the errors that they throw, and event objects', () => {
    const { found } = run(
      `
      const results = []; const keep = (ask) => { try { results.push(ask()); } catch (thrown) { results.push(thrown); } };
      const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0]; const range = sheet.getRange('A1:B3');
      range.setValues([[1, 'a'], [true, new Date()], ['', null]]);
      [() => file, () => sheet, () => range, () => file.getSheets(), () => range.getValues(), () => sheet.getRange(0, 0),
       () => PropertiesService.getUserProperties().getProperties(), () => CacheService.getUserCache().getAll(['a']),
       () => Sheets.Spreadsheets.get(file.getId()), () => Sheets.Spreadsheets.get('nowhere'), () => Sheets.Spreadsheets.Values.get(file.getId(), 'A1:B2'),
       () => Utilities.newBlob('x').getBytes(), () => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'x'), () => Utilities.newBlob('x'),
       () => Session.getActiveUser(), () => ScriptApp.newTrigger('run'), () => ScriptApp.getProjectTriggers(),
       () => HtmlService.createHtmlOutput('x').setTitle('y'), () => ContentService.createTextOutput('x'),
       () => LockService.getDocumentLock(), () => new Error('mine'), () => SpreadsheetApp.getUi().createAddonMenu(),
       () => SpreadsheetApp.getUi().alert,
      ].forEach(keep);
      return foreign(results);`,
      walker,
    ) as { found: string[] };
    expect(found).toEqual([]);
    const event = team({
      code: `${walker} function onEdit(e) { SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('H9').setValue(JSON.stringify(foreign([e]).found)); }`,
    });
    event.file.as(olga).type('Contacts!A2', 'Anne');
    expect(event.file.values('Contacts')[8]?.[7]).toBe('[]');
  });

  it('the walk finds a leak where there is one', () => {
    const google = createLocalGoogle({
      now: '2026-11-23T14:00:00Z',
      project: tinyProject({
        code: `${walker} function run() { const odd = { __proto__: null, x: 1 }; return foreign([odd]).found; }`,
      }),
    });
    const file = google.createSpreadsheet({ title: 'A', owner: olga, sheets: [{ title: 'S', values: [] }] });
    expect(file.as(olga).call('run')).toEqual(['0']);
  });
});

describe('known ways out of a JavaScript sandbox end in the script’s own world', () => {
  const wayOut = "('return typeof process')()";
  it.each([
    ['the constructor of the global object', `this.constructor.constructor${wayOut}`],
    ['the constructor of a service', `SpreadsheetApp.constructor.constructor${wayOut}`],
    ['the constructor of a service’s method', `SpreadsheetApp.getActive.constructor${wayOut}`],
    ['the constructor of console.log', `console.log.constructor${wayOut}`],
    [
      'the constructor of a result',
      `SpreadsheetApp.getActive().getSheets().constructor.constructor${wayOut}`,
    ],
    [
      'the constructor of an error',
      `(() => { try { SpreadsheetApp.openById('x'); } catch (e) { return e.constructor.constructor${wayOut}; } })()`,
    ],
    [
      'an array whose map was replaced',
      `(() => { let got = () => 1; const map = Array.prototype.map; Array.prototype.map = function (f) { got = f; return map.call(this, f); };
        SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValues([[1]]); return got.constructor${wayOut}; })()`,
    ],
    [
      'an object that inspects itself',
      `(() => { let got = () => 1; console.log({ [Symbol.for('nodejs.util.inspect.custom')](d, o, inspect) { got = inspect; return 'x'; } });
        return got.constructor${wayOut}; })()`,
    ],
    [
      'the frames of a stack trace',
      `(() => { let got; Error.prepareStackTrace = (e, frames) => { got = frames; return ''; }; String(new Error('x').stack);
        return [got.constructor.constructor${wayOut}, ...got.map((frame) => (frame.getFunction() || (() => 1)).constructor('return typeof process')())].join(); })().replace(/,undefined/g, '')`,
    ],
    [
      'generator functions',
      `Object.getPrototypeOf(function* () {}).constructor('yield typeof process')().next().value`,
    ],
    [
      'arguments.callee.caller of a coerced object',
      `(() => { let got; const key = { toString: function named() { got = named.caller; return 'k'; } };
        PropertiesService.getUserProperties().setProperty(key, '1'); return got === null ? 'undefined' : typeof got; })()`,
    ],
    [
      'an overflowing stack',
      `(() => { const kinds = new Set(); const dig = () => { try { SpreadsheetApp.getActive().getName(); Date.now(); } catch (e) { kinds.add(e.constructor.constructor${wayOut}); throw e; } dig(); };
        try { dig(); } catch (e) { kinds.add(e.constructor.constructor${wayOut}); } return [...kinds].join(); })()`,
    ],
  ])('%s', (_, expression) => {
    expect(run(`return String(${expression});`)).toBe('undefined');
  });

  it('a method takes no object that is none of Google’s as its own', () => {
    expect(
      run(
        'try { SpreadsheetApp.getActive().getName.call({}); return "answered"; } catch (error) { return error.name; }',
      ),
    ).toBe('TypeError');
  });

  it('methods taken off a global service work, as public scripts rely on', () => {
    expect(
      run(`
        const { getActiveSpreadsheet } = SpreadsheetApp; const { base64Encode } = Utilities; const { get } = Sheets.Spreadsheets;
        const held = { open: SpreadsheetApp.openById };
        const id = getActiveSpreadsheet().getId();
        return [getActiveSpreadsheet().getName(), base64Encode('a'), get(id).spreadsheetId === id, held.open(id).getName()];`),
    ).toEqual(['Team contacts', 'YQ==', true, 'Team contacts']);
  });

  it('import() is refused before anything runs, and in eval and Function', () => {
    expect(() => run("return import('node:fs');")).toThrow('import() is not supported there');
    for (const code of [
      `eval("import('fs')")`,
      `Function("return import('fs')")()`,
      `eval("import/**/('fs')")`,
    ])
      expect(run(`try { ${code}; return 'ran'; } catch (error) { return error.name; }`)).toBe('SyntaxError');
    expect(run(`return "import('fs')".length; // import('fs')\n`)).toBe(12);
  });

  it('eval, new Function and Function("return this")() work as libraries use them', () => {
    expect(
      run(
        `return [eval('1 + 1'), new Function('a', 'b', 'return a * b')(2, 3), Function('return this')() === globalThis,
          (() => 1) instanceof Function, (() => 1).constructor === Function, eval.name];`,
      ),
    ).toEqual([2, 6, true, true, true, 'eval']);
  });

  it('a script that changes what all objects share changes nothing for the host or the next execution', () => {
    const { file } = team({
      code: `
        function spoil() {
          Object.getPrototypeOf(SpreadsheetApp.getActive()).getName = () => 'spoilt';
          Object.prototype.toString = () => 'spoilt'; Array.prototype.push = () => { throw new Error('spoilt'); };
          SpreadsheetApp.getActive().getSheets()[0].getRange('A5:C5').setValues([['Di', 'Chile', 1]]);
          return SpreadsheetApp.getActive().getName();
        }
        function look() { return SpreadsheetApp.getActive().getName(); }`,
    });
    expect(file.as(olga).call('spoil')).toBe('spoilt');
    expect(file.as(olga).call('look')).toBe('Team contacts');
    expect(file.values('Contacts').at(-1)).toEqual(['Di', 'Chile', 1]);
  });
});

describe('a script leans on nothing that Apps Script has not', () => {
  it.each([
    'process.exit()',
    "require('fs')",
    'setTimeout(() => {}, 1)',
    "fetch('https://example.com')",
    "new URL('https://example.com')",
    'new TextEncoder()',
    'structuredClone({})',
    'crypto.randomUUID()',
    'queueMicrotask(() => {})',
    'Buffer.from("x")',
    'performance.now()',
  ])('%s fails with a ReferenceError', (code) => {
    expect(() => run(`${code};`)).toThrow(/ReferenceError: \w+ is not defined/);
  });
});

it('the stack of an error names the script’s lines, as “at name (File:line:column)”, and nothing of the host’s', () => {
  const { file } = team({
    code: `function inner() { throw new Error('mine'); }
function run() { try { inner(); } catch (error) { return error.stack; } }
function refused() { try { SpreadsheetApp.openById('x'); } catch (error) { return error.stack; } }`,
  });
  expect(file.as(olga).call('run')).toBe('Error: mine\n    at inner (Code:1:26)\n    at run (Code:2:24)');
  expect(String(file.as(olga).call('refused')).split('\n').slice(1)).toEqual(['    at refused (Code:3:43)']);
});

it('a promise that nobody catches is silent, as on Google, and ends nothing of the host', async () => {
  expect(run("Promise.reject(new Error('lost')); (async () => { throw 1; })(); return 'went on';")).toBe(
    'went on',
  );
  await new Promise((resolve) => setImmediate(resolve));
});
