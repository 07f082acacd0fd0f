// Builds what `clasp push` sends (dist/) and, with --local, the local host's server and page (build/); prints what it made and how long it took.
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildAddOn } from './build-add-on.mjs';
import { buildHost } from './build-host.mjs';
import { buildLocal } from './build-local.mjs';
import { root } from './root.mjs';

const started = performance.now();
for (const line of await buildAddOn()) console.log(line);
if (process.argv.includes('--local')) {
  for (const line of await buildLocal()) console.log(line);
  console.log(`${relative(root('.'), await buildHost())}: the local host as a module for other tools`);
}
console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
