// npm run docs:operators: writes docs/operators.md anew from the operator records.
import { writeFile } from 'node:fs/promises';
import { root } from './root.mjs';
import { buildTypeScript } from './run-typescript.mjs';

const { operatorsPage } = await import(
  await buildTypeScript('scripts/operators-page/page.ts', 'operators-page')
);
const page = operatorsPage();
await writeFile(root('docs/operators.md'), page);
console.log(`docs/operators.md: ${page.split('\n').length - 1} lines.`);
