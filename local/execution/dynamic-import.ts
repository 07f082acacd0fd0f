/** Finds import() in code: Apps Script has no modules, and in a vm context it answers with an error object of the host's own world. */
import { loadPackage } from '../load-package.ts';

const looksLikeImport = /\bimport\b(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*[(.]/;

/** Whether code given to eval or Function may import; texts and comments that look like it count too. */
export const refusedCode = (text: string): boolean => looksLikeImport.test(text);

/** Whether a script file imports, seen through its texts and comments. `text` has been parsed by V8 already. */
export function importsModules(text: string): boolean {
  if (!looksLikeImport.test(text)) return false;
  let found = false;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || found) return;
    if ((node as { type?: unknown }).type === 'ImportExpression') found = true;
    else for (const child of Object.values(node)) visit(child);
  };
  const { parse } = loadPackage('acorn') as typeof import('acorn');
  visit(parse(text, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true }));
  return found;
}
