// Runs one small execution on the built local host and keeps what V8 compiled for it: `node warm-host.mjs host.mjs host.compiled`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [module, compiled] = process.argv.slice(2);
const { compiledCode, createLocalGoogle } = await import(pathToFileURL(module).href);
const project = await mkdtemp(join(tmpdir(), 'warm-host-'));
try {
  await writeFile(join(project, 'appsscript.json'), '{"timeZone":"Etc/UTC","runtimeVersion":"V8"}');
  const cells = "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1')";
  await writeFile(
    join(project, 'Code.js'),
    `function warm() { ${cells}.setValue('Ann'); return ${cells}.getValue(); }`,
  );
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project });
  const sheets = [{ title: 'Contacts', values: [['Name', 1, true]] }];
  const file = google.createSpreadsheet({ title: 'Contacts', owner: 'olga@example.com', sheets });
  file.as('olga@example.com').call('warm');
  await writeFile(compiled, compiledCode());
} finally {
  await rm(project, { recursive: true, force: true });
}
