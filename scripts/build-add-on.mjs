// Makes dist/, exactly what clasp pushes: Code.js (the server), one HTML file per surface, and the manifest.
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { lazyRe2 } from './lazy-re2.mjs';
import { root } from './root.mjs';

/** Builds both halves and answers one printable line per file made. */
export async function buildAddOn() {
  await rm(root('dist'), { recursive: true, force: true });
  await mkdir(root('dist'), { recursive: true });
  await mkdir(root('build'), { recursive: true });
  await Promise.all([
    buildServer(),
    buildSidebar(),
    copyFile(root('appsscript.json'), root('dist/appsscript.json')),
  ]);
  return Promise.all(['Code.js', 'sidebar.html', 'appsscript.json'].map(describe));
}

async function describe(name) {
  const path = root(`dist/${name}`);
  const { size } = await stat(path);
  const gzipped = gzipSync(await readFile(path)).length;
  return `dist/${name}: ${(size / 1000).toFixed(1)} kB, ${(gzipped / 1000).toFixed(1)} kB gzipped`;
}

/** esbuild makes one ES module without newer syntax; webpack with gas-webpack-plugin adds the top-level functions Apps Script looks for. */
async function buildServer() {
  await build({
    entryPoints: [root('src/main.ts')],
    outfile: root('build/server.mjs'),
    bundle: true,
    format: 'esm',
    target: 'es2020',
    charset: 'ascii',
    // Apps Script reads the whole bundle anew for every edit of a cell; short names save a sixth of that time.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'inline',
    plugins: [lazyRe2],
    logLevel: 'error',
  });
  await runWebpack({
    mode: 'production',
    optimization: { minimize: false },
    entry: root('build/server.mjs'),
    output: { path: root('dist'), filename: 'Code.js' },
    target: ['webworker', 'es2020'],
    node: { global: true },
    devtool: false,
    performance: false,
    plugins: [new GasPlugin()],
  });
  refuseTokens('dist/Code.js', await readFile(root('dist/Code.js'), 'utf8'), ['<!--', '-->', 'import(']);
}

function runWebpack(configuration) {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** One HTML file with script and style inlined: HtmlService serves no other files, and a content network may be blocked. */
async function buildSidebar() {
  const { outputFiles } = await build({
    entryPoints: [root('sidebar/main.tsx')],
    outdir: root('build/sidebar'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'error',
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  const script = text('.js');
  const style = text('.css');
  refuseTokens('the sidebar script', script.toLowerCase(), ['</script', '<!--']);
  refuseTokens('the sidebar style', style.toLowerCase(), ['</style']);
  refuseCommentsInTemplates(script);
  const page = await readFile(root('sidebar/sidebar.html'), 'utf8');
  const html = page
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
  await writeFile(root('dist/sidebar.html'), html);
}

/** Apps Script refuses to save, or a browser misreads, files with these; a build must fail here and not at the user's. */
function refuseTokens(what, text, tokens) {
  for (const token of tokens) {
    if (text.includes(token)) throw new Error(`The build stops: ${what} contains ${JSON.stringify(token)}.`);
  }
}

/** When HtmlService serves a page, `//` inside a template literal can be taken for a comment. */
function refuseCommentsInTemplates(script) {
  for (const [literal] of script.matchAll(/`(?:[^`\\]|\\[\s\S])*`/g)) {
    if (literal.includes('//'))
      throw new Error(
        `The build stops: a template literal of the sidebar contains "//": ${literal.slice(0, 80)}`,
      );
  }
}
