/** HtmlService: pages and templates from the project's HTML files or from a string (Apps Script reference: HtmlService). */
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import { blobContent } from './blob.ts';
import { frameOptions, HtmlOutputObject, sandboxMode } from './html-output.ts';
import { HtmlTemplateObject } from './html-template.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

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

/** HTML given as text or as a blob. */
function htmlFrom(given: unknown, method: string): string {
  if (typeof given === 'string') return given;
  const content = blobContent(given);
  if (content === null) throw signatureMismatch(`HtmlService.${method}`, [given]);
  return content.bytes.toString('utf8');
}

export class HtmlServiceObject extends serviceBase<HtmlService>('HtmlService') {
  override readonly SandboxMode: HtmlService['SandboxMode'] = sandboxMode;
  override readonly XFrameOptionsMode: HtmlService['XFrameOptionsMode'] = frameOptions;

  override createHtmlOutput(html?: unknown): HtmlOutput {
    return new HtmlOutputObject(
      executionOf(this),
      html === undefined ? '' : htmlFrom(html, 'createHtmlOutput'),
    );
  }

  override createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutputObject(executionOf(this), this.#file(filename));
  }

  override createTemplate(html: unknown): HtmlTemplate {
    return this.#template(htmlFrom(html, 'createTemplate'));
  }

  override createTemplateFromFile(filename: string): HtmlTemplate {
    return this.#template(this.#file(filename));
  }

  /** Unknown outside a web app's request, and no request header reaches a script. */
  override getUserAgent(): string {
    return null as unknown as string;
  }

  #template(source: string): HtmlTemplate {
    const execution = executionOf(this);
    return new HtmlTemplateObject(execution, source, (html) => new HtmlOutputObject(execution, html));
  }

  #file(filename: string): string {
    const html = executionOf(this).project.html.get(String(filename).replace(/\.html$/, ''));
    if (html === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
    return html;
  }
}
publish(HtmlServiceObject, 'HtmlService');
