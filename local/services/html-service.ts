/** HtmlService: pages from the project's HTML files or from a string. */
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

class HtmlOutputObject extends serviceBase<HtmlOutput>('HtmlOutput') {
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(execution: Execution, html: string) {
    super(execution);
    this.#html = html;
  }

  static contentOf(output: HtmlOutputObject) {
    return { html: output.#html, title: output.#title, width: output.#width, height: output.#height };
  }

  override getContent(): string {
    return this.#html;
  }

  override getTitle(): string {
    return this.#title;
  }

  override setTitle(title: string): HtmlOutput {
    this.#title = String(title);
    return this;
  }

  override setWidth(width: number): HtmlOutput {
    this.#width = width;
    return this;
  }

  override setHeight(height: number): HtmlOutput {
    this.#height = height;
    return this;
  }
}
publish(HtmlOutputObject, 'HtmlOutput');

/** What a web app answers with when its function returned this; null for anything else. */
export const htmlAnswerOf = (output: unknown): { html: string; title: string } | null =>
  output instanceof HtmlOutputObject ? HtmlOutputObject.contentOf(output) : null;

/** What a surface shows; throws like Google when a script passes something else. */
export function htmlOf(
  output: unknown,
  method: string,
): { html: string; title: string; width: number | null; height: number | null } {
  if (output instanceof HtmlOutputObject) return HtmlOutputObject.contentOf(output);
  throw signatureMismatch(method, [output]);
}

export class HtmlServiceObject extends serviceBase<GoogleAppsScript.HTML.HtmlService>('HtmlService') {
  override createHtmlOutput(html?: unknown): HtmlOutput {
    if (html !== undefined && typeof html !== 'string')
      throw signatureMismatch('HtmlService.createHtmlOutput', [html]);
    return new HtmlOutputObject(executionOf(this), html ?? '');
  }

  override createHtmlOutputFromFile(filename: string): HtmlOutput {
    const execution = executionOf(this);
    const html = execution.project.html.get(String(filename).replace(/\.html$/, ''));
    if (html === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
    return new HtmlOutputObject(execution, html);
  }
}
publish(HtmlServiceObject, 'HtmlService');
