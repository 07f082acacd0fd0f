// npm run test:googlesql: holds the GoogleSQL of rules against the evaluator in Google's own engine, which it installs first if need be.
import { performance } from 'node:perf_hooks';
import { installGoogleSqlEngine } from './googlesql-engine.mjs';
import { runTypeScript } from './run-typescript.mjs';

const started = performance.now();
await installGoogleSqlEngine();
process.exitCode = await runTypeScript('test/googlesql/main.ts', 'test-googlesql');
console.log(`Judged in ${Math.round((performance.now() - started) / 1000)} s.`);
