// Lets Jest run TypeScript: esbuild strips the types and turns ES modules into CommonJS, one file at a time (types are checked by `npm run check`).
const { createHash } = require('node:crypto');
const { pathToFileURL } = require('node:url');
const { transformSync, version } = require('esbuild');

const options = (filename) => ({
  loader: filename.endsWith('x') ? 'tsx' : filename.endsWith('.mjs') ? 'js' : 'ts',
  format: 'cjs',
  // ES modules are always strict; CommonJS is only when it says so.
  banner: '"use strict";',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  sourcefile: filename,
  // CommonJS has no import.meta; code that asks where it lies gets the same answer as in the built module.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(filename).href) },
});

module.exports = {
  process: (source, filename) => transformSync(source, options(filename)),
  getCacheKey: (source, filename) =>
    createHash('sha256')
      .update(version)
      .update(JSON.stringify(options(filename)))
      .update(source)
      .digest('hex'),
};
