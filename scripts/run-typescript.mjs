// Runs a TypeScript program of the tests in Node: esbuild makes one module of it, packages stay where they are installed.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/**
 * Builds and runs `entryPoint`, given from the project's root, with this process's standard streams.
 * @param name of the built file in build/
 * @returns the program's exit status
 */
export async function runTypeScript(entryPoint, name = basename(entryPoint, '.ts')) {
  const outfile = root(`build/${name}.mjs`);
  await build({
    entryPoints: [root(entryPoint)],
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
    env: { ...process.env, TZ: 'Pacific/Chatham' },
  });
  return status ?? 1;
}
