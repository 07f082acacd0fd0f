// npm run test:equality: holds the evaluator against every other rendering of rules, case by case and on random rules.
import { installGoogleSqlEngine } from './googlesql-engine.mjs';
import { runTypeScript } from './run-typescript.mjs';

await installGoogleSqlEngine();
process.exitCode = await runTypeScript('test/equality/main.ts', 'test-equality');
