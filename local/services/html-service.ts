/** HtmlService: pages and templates from the project's HTML files, from texts or from blobs. */
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { blobContent } from './blob.ts';
import { HtmlOutputObject, sandboxMode, xFrameOptionsMode } from './html-output.ts';
import { HtmlTemplateObject } from './html-template.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Service = GoogleAppsScript.HTML.HtmlService;

/** A text, or what a blob holds. */
function textFrom(source: unknown, method: string): string {
  if (typeof source === 'string') return source;
  const blob = blobContent(source);
  if (blob === null) throw signatureMismatch(method, [source]);
  return blob.bytes.toString('utf8');
}

function fileText(execution: Execution, filename: unknown): string {
  const html = execution.project.html.get(String(filename).replace(/\.html$/, ''));
  if (html === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
  return html;
}

export class HtmlServiceObject extends serviceBase<Service>('HtmlService') {
  override readonly SandboxMode: Service['SandboxMode'];
  override readonly XFrameOptionsMode: Service['XFrameOptionsMode'];

  constructor(execution: Execution) {
    super(execution);
    this.SandboxMode = sandboxMode;
    this.XFrameOptionsMode = xFrameOptionsMode;
  }

  override createHtmlOutput(html: unknown = ''): GoogleAppsScript.HTML.HtmlOutput {
    return new HtmlOutputObject(executionOf(this), textFrom(html, 'HtmlService.createHtmlOutput'));
  }

  override createHtmlOutputFromFile(filename: string): GoogleAppsScript.HTML.HtmlOutput {
    const execution = executionOf(this);
    return new HtmlOutputObject(execution, fileText(execution, filename));
  }

  override createTemplate(html: unknown): GoogleAppsScript.HTML.HtmlTemplate {
    return new HtmlTemplateObject(executionOf(this), textFrom(html, 'HtmlService.createTemplate'));
  }

  override createTemplateFromFile(filename: string): GoogleAppsScript.HTML.HtmlTemplate {
    const execution = executionOf(this);
    return new HtmlTemplateObject(execution, fileText(execution, filename));
  }

  /** The browser's name is known in web apps only. */
  override getUserAgent(): string {
    return null as unknown as string;
  }
}
publish(HtmlServiceObject, 'HtmlService');
