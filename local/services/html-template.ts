/** HtmlTemplate: a page with scriptlets, run in the script's own world with the template's properties as variables (Google: HTML service, templates). */
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** Where a printing scriptlet stands, which decides how it is escaped. */
type Place = 'text' | 'script' | 'scriptText';

/** Follows the text of a page: whether its end is inside a script element, and inside a text of that script. */
function placeAfter(page: string): Place {
  const opened = [...page.matchAll(/<script\b[^>]*>/gi)].at(-1);
  if (opened === undefined) return 'text';
  const code = page.slice(opened.index + opened[0].length);
  if (/<\/script/i.test(code)) return 'text';
  const outside = code
    .replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/[^\n]*/g, '$1')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
  return /["'`]/.test(outside) ? 'scriptText' : 'script';
}

/** The template as statements that append to `output`. */
export function templateCode(source: string): string {
  const statements: string[] = [];
  let page = '';
  let from = 0;
  for (const scriptlet of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    const text = source.slice(from, scriptlet.index);
    page += text;
    if (text !== '') statements.push(`output.append(${JSON.stringify(text)});`);
    const [whole, kind, code = ''] = scriptlet;
    const expression = code.trim().replace(/;+$/, '');
    if (kind === undefined) statements.push(code);
    else if (kind === '!=') statements.push(`output.append(${expression}\n);`);
    else {
      statements.push(`output.appendEscaped(${JSON.stringify(placeAfter(page))}, ${expression}\n);`);
      page += 'x';
    }
    from = scriptlet.index + whole.length;
  }
  const rest = source.slice(from);
  if (rest !== '') statements.push(`output.append(${JSON.stringify(rest)});`);
  return statements.join('\n');
}

export class HtmlTemplateObject extends serviceBase<GoogleAppsScript.HTML.HtmlTemplate>('HtmlTemplate') {
  readonly #source: string;
  readonly #make: (html: string) => HtmlOutput;

  constructor(execution: Execution, source: string, make: (html: string) => HtmlOutput) {
    super(execution);
    this.#source = source;
    this.#make = make;
  }

  override evaluate(): HtmlOutput {
    const { realm, callee } = executionOf(this);
    return this.#make(realm.runTemplate(templateCode(this.#source), callee));
  }

  override getRawContent(): string {
    return this.#source;
  }
}
publish(HtmlTemplateObject, 'HtmlTemplate');
