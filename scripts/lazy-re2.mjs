// An esbuild plugin: re2js in the server's bundle, small and asleep. Apps Script loads the whole bundle for every edit of a
// cell, and hardly any of them needs a pattern: so the library is minified (it would be half of what is read, and its
// comments hold words that Apps Script refuses) and runs only when the first pattern is compiled.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { root } from './root.mjs';

const folder = root('node_modules/re2js');

/** What `src/rules/re2-patterns.ts` imports, each standing for the library's own until it is needed. */
const standIns = `
const library = () => require(${JSON.stringify(`${folder}/build/index.js`)});
export const RE2JS = { compile: (...given) => library().RE2JS.compile(...given) };
export const RE2JSException = { [Symbol.hasInstance]: (error) => error instanceof library().RE2JSException };
`;

export const lazyRe2 = {
  name: 'lazy re2js',
  setup(build) {
    build.onResolve({ filter: /^re2js$/ }, () => ({
      path: 're2js',
      namespace: 'stand-ins',
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'stand-ins' }, () => ({
      contents: standIns,
      resolveDir: folder,
    }));
    build.onLoad({ filter: /[\\/]re2js[\\/]build[\\/]index\.js$/ }, async ({ path }) => {
      const licence = await readFile(`${folder}/LICENSE`, 'utf8');
      const { code } = await transform(await readFile(path, 'utf8'), {
        minify: true,
        target: 'es2020',
        charset: 'ascii',
        legalComments: 'none',
        banner: `/*! re2js\n${licence.trim()}\n*/`,
      });
      return { contents: code };
    });
  },
};
