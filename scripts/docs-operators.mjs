// npm run docs:operators: writes docs/operators.md anew from the operator records.
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { root } from './root.mjs';

const outfile = root('build/operators-page.mjs');
await build({
  entryPoints: [root('scripts/operators-page/page.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const { operatorsPage } = await import(outfile);
const page = operatorsPage();
await writeFile(root('docs/operators.md'), page);
console.log(`docs/operators.md: ${page.split('\n').length - 1} lines.`);
