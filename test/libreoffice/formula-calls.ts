// Takes a formula apart at its calls: enough of the grammar to write some functions in another way.

/** What a call becomes; its parameters are rewritten already. */
export type RewriteCall = (name: string, parameters: readonly string[]) => string;

/** The formula with every call as `rewrite` writes it; texts and references stay. Arguments are separated by commas. */
export function rewriteCalls(formula: string, rewrite: RewriteCall): string {
  const { text, end } = rewriteUntil(formula, 0, rewrite, false);
  if (end !== formula.length) throw new Error(`A parenthesis too many at ${end} of ${formula}`);
  return text[0] ?? '';
}

interface Rewritten {
  /** One text for each parameter. */
  readonly text: readonly string[];
  readonly end: number;
}

const token = /"(?:[^"]|"")*"|([A-Z][A-Z0-9_.]*)\(|[(),]|[^"(),A-Z]+|[A-Z][A-Z0-9_.]*/y;

/** Reads to the closing parenthesis of a call, or to the end; commas separate only inside a call. */
function rewriteUntil(formula: string, start: number, rewrite: RewriteCall, inCall: boolean): Rewritten {
  const texts: string[] = [''];
  const add = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  let at = start;
  while (at < formula.length) {
    token.lastIndex = at;
    const match = token.exec(formula);
    if (match === null) throw new Error(`Not to be read at ${at}: ${formula}`);
    const [found, name] = match;
    if (found === ')') return { text: texts, end: at };
    at += found.length;
    if (name !== undefined || found === '(') {
      const inner = rewriteUntil(formula, at, rewrite, name !== undefined);
      at = inner.end + 1;
      const parameters = inner.text.length === 1 && inner.text[0] === '' ? [] : inner.text;
      add(name === undefined ? `(${inner.text.join('')})` : rewrite(name, parameters));
    } else if (found === ',' && inCall) texts.push('');
    else add(found);
  }
  return { text: texts, end: at };
}
