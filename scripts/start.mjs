// npm start: builds what is stale, then serves the local spreadsheet with the sidebar beside it. Everything after `--` goes to the server.
import { spawn } from 'node:child_process';
import { buildAddOn } from './build-add-on.mjs';
import { buildLocal } from './build-local.mjs';
import { root } from './root.mjs';
import { isStale } from './stale.mjs';

const builds = [
  {
    what: 'the add-on',
    outputs: ['dist/Code.js', 'dist/sidebar.html', 'dist/appsscript.json'],
    inputs: ['src', 'sidebar', 'appsscript.json', 'scripts', 'package-lock.json'],
    build: buildAddOn,
  },
  {
    what: 'the local spreadsheet',
    outputs: ['build/local/server.mjs', 'build/local/page/main.js'],
    inputs: ['local', 'scripts', 'package-lock.json'],
    build: buildLocal,
  },
];

for (const { what, outputs, inputs, build } of builds) {
  if (!(await isStale(outputs, inputs))) continue;
  console.log(`Building ${what} …`);
  await build();
}
const server = spawn(process.execPath, [root('build/local/server.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});
