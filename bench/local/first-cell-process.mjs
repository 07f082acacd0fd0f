// The fresh process of first-cell.mjs: loads the host, makes a spreadsheet, has a script read one cell, and prints when.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const now = () => performance.timeOrigin + performance.now();

const nodeReady = now();
const [host, project] = process.argv.slice(2);
const { createLocalGoogle } = await import(pathToFileURL(host).href);
const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project });
const file = google.createSpreadsheet({
  title: 'Contacts',
  owner: 'olga@example.com',
  sheets: [{ title: 'Contacts', values: [['Ann', 'Canada', 5]] }],
});
const value = file.as('olga@example.com').call('firstCell');
console.log(JSON.stringify({ value, nodeReady, cellRead: now() }));
