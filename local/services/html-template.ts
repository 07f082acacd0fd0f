/** HtmlTemplate: a page with scriptlets, evaluated with the properties that the script gave it (Google: HTML service, templated HTML). */
import type { Execution } from '../execution/execution.ts';
import { escapedAfter } from './html-escaping.ts';
import { HtmlOutputObject } from './html-output.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Template = GoogleAppsScript.HTML.HtmlTemplate;

const scriptlet = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** Statements that print a page: `output._` takes text as it is, `output._$` takes what must be escaped. */
function printingCode(raw: string): string {
  const statements: string[] = [];
  const text = (piece: string) => {
    if (piece !== '') statements.push(`output._ = ${JSON.stringify(piece)};`);
  };
  let end = 0;
  for (const match of raw.matchAll(scriptlet)) {
    const [whole, kind, code = ''] = match;
    text(raw.slice(end, match.index));
    if (kind === '=') statements.push(`output._$ = ${code}\n;`);
    else if (kind === '!=') statements.push(`output._ = ${code}\n;`);
    else statements.push(`${code}\n`);
    end = match.index + whole.length;
  }
  text(raw.slice(end));
  return statements.join(' ');
}

export class HtmlTemplateObject extends serviceBase<Template>('HtmlTemplate') {
  readonly #raw: string;

  constructor(execution: Execution, raw: string) {
    super(execution);
    this.#raw = raw;
  }

  /** Runs the scriptlets: the template's properties are variables there, beside everything global. */
  override evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const execution = executionOf(this);
    const printed = execution.realm.runTemplate(printingCode(this.#raw), execution.callee);
    let html = '';
    for (const { value, escapes } of printed) html += escapes ? escapedAfter(html, value) : String(value);
    return new HtmlOutputObject(execution, html);
  }

  override getCode(): string {
    return `(function() { var output = HtmlService.initTemplate(); ${printingCode(this.#raw)} /* End of user code */ output.$out.append(''); return output.$out; })();`;
  }

  override getCodeWithComments(): string {
    return `${this.#raw
      .split('\n')
      .map((line) => `// ${line}`)
      .join('\n')}\n${this.getCode()}`;
  }

  override getRawContent(): string {
    return this.#raw;
  }
}
publish(HtmlTemplateObject, 'HtmlTemplate');
