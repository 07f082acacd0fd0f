// npm run test:googlesql: holds the GoogleSQL of rules against the evaluator in Google's own engine, which it installs first if need be.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { installGoogleSqlEngine } from './googlesql-engine.mjs';
import { root } from './root.mjs';

const started = performance.now();
await installGoogleSqlEngine();
const outfile = root('build/test-googlesql.mjs');
await build({
  entryPoints: [root('test/googlesql/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile], {
  cwd: root('.'),
  stdio: 'inherit',
});
console.log(`Judged in ${Math.round((performance.now() - started) / 1000)} s.`);
process.exitCode = status ?? 1;
