// Makes build/local/: the local host's server for Node and the page's script and style for the browser.
import { stat } from 'node:fs/promises';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** Builds server and page and answers one printable line per file made. */
export async function buildLocal() {
  await Promise.all([
    build({
      entryPoints: [root('local/server/main.ts')],
      outfile: root('build/local/server.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'error',
    }),
    build({
      entryPoints: [root('local/page/main.tsx')],
      outdir: root('build/local/page'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: true,
      logLevel: 'error',
    }),
  ]);
  const files = ['server.mjs', 'page/main.js'];
  return Promise.all(
    files.map(
      async (name) =>
        `build/local/${name}: ${((await stat(root(`build/local/${name}`))).size / 1000).toFixed(0)} kB`,
    ),
  );
}
