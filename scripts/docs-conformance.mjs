// npm run docs:conformance: runs the conformance list and writes local/conformance.md from it.
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

console.log('Running the conformance list and writing local/conformance.md …');
const { status } = spawnSync(
  process.execPath,
  [root('node_modules/jest/bin/jest.js'), 'test/local/conformance'],
  { cwd: root('.'), stdio: 'inherit', env: { ...process.env, WRITE_CONFORMANCE: 'yes' } },
);
process.exitCode = status ?? 1;
