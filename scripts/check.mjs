// Types, lint and format, boundaries: everything that can be known to be wrong without running the product.
import { spawnSync } from 'node:child_process';
import { checkBoundaries } from './boundaries.mjs';
import { root } from './root.mjs';

const programs = ['src', 'sidebar', 'local', 'local/page', 'test'];
let failed = 0;

function run(what, command, ...words) {
  console.log(`${what} …`);
  const { status } = spawnSync(process.execPath, [root(command), ...words], {
    cwd: root('.'),
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}

for (const program of programs)
  run(`Types of ${program}`, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', program);
run('Lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
if ((await checkBoundaries()) > 0) failed += 1;
console.log(failed === 0 ? 'Everything checks out.' : `${failed} of ${programs.length + 2} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
