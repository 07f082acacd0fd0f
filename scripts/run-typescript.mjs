// Runs TypeScript programs in Node: esbuild makes one module of each, packages stay where they are installed.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/**
 * Builds `entryPoint`, given from the project's root.
 * @param name of the built file in build/
 * @returns the path of the built module
 */
export async function buildTypeScript(entryPoint, name = basename(entryPoint, '.ts')) {
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
  return outfile;
}

/** Builds and runs a program with this process's standard streams, and answers its exit status. */
export async function runTypeScript(entryPoint, name) {
  const outfile = await buildTypeScript(entryPoint, name);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile], {
    cwd: root('.'),
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Pacific/Chatham' },
  });
  return status ?? 1;
}
