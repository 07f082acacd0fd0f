// Bundles what is measured of ours, as the product's own build does: one module, no newer syntax than Apps Script has.
import { build } from 'esbuild';
import { root } from '../../scripts/root.mjs';

const entries = {
  rules: 'src/rules/index.ts',
  product: 'bench/rules/product.mjs',
};

/** Where a bundle lies: `rules`, the rule engine alone; `product`, with the reading of contacts. */
export const bundle = (name) => root(`build/bench/${name}.mjs`);

export function buildBundles() {
  return Promise.all(
    Object.entries(entries).map(([name, entry]) =>
      build({
        entryPoints: [root(entry)],
        outfile: bundle(name),
        bundle: true,
        format: 'esm',
        target: 'es2020',
        charset: 'ascii',
        logLevel: 'error',
      }),
    ),
  );
}
