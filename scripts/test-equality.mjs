// npm run test:equality: holds the evaluator against every other rendering of rules, case by case and on random rules.
import { runTypeScript } from './run-typescript.mjs';

process.exitCode = await runTypeScript('test/equality/main.ts', 'test-equality');
