/** Keeps a text that looks like a Markdown link a text; the engine would put the label in its place: "[5](https://…)" would be 5. */
import type { FormulaEngine } from './engine.ts';

/** To be called before any cell is evaluated. A label that begins with ' is text to the engine, whatever follows. */
export function keepLinkTexts(engine: FormulaEngine): void {
  engine.registries.urlRegistry.replace('text that stays as it is', {
    sequence: Number.NEGATIVE_INFINITY,
    match: () => true,
    createLink: (url, label) => ({ url, label: `'[${label}](${url})` }),
  });
}
