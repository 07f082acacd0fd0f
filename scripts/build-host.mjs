// Makes build/local/host.mjs: the local host as one module for tools that start often. V8's compiled code lies beside it, so that nothing is compiled twice.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { root } from './root.mjs';

const script = root('build/local/host.cjs');
const compiled = root('build/local/host.compiled');
const module = root('build/local/host.mjs');

/** V8 takes the compiled code only where it is its own version's and fits the script; else it compiles anew. */
const loader = (names) => `// Written by scripts/build-host.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const file = fileURLToPath(new URL('host.cjs', import.meta.url));
const compiled = fileURLToPath(new URL('host.compiled', import.meta.url));
const script = new vm.Script(
  '(function (exports, require, module, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})',
  { filename: file, ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}) },
);
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
/** What V8 has compiled so far, to be kept beside the script. */
export const compiledCode = () => script.createCachedData();
export const { ${names.join(', ')} } = module.exports;
`;

/** Builds it and answers with the module's path. */
export async function buildHost() {
  await build({
    entryPoints: [root('local/index.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleAddress' },
    logLevel: 'error',
  });
  await rm(compiled, { force: true });
  await mkdir(root('build/local'), { recursive: true });
  await writeFile(module, loader(Object.keys(createRequire(script)(script))));
  // After a first execution in a process of its own V8 has compiled what every execution needs.
  const { status, stderr } = spawnSync(process.execPath, [root('scripts/warm-host.mjs'), module, compiled], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The local host was built and cannot run: ${stderr}`);
  return module;
}
