/** HtmlOutput: a page that a script made, and what goes with it to the browser. */
import { NotInLocalHost } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { BlobObject } from './blob.ts';
import { escapedAfter } from './html-escaping.ts';
import { HtmlTemplateObject } from './html-template.ts';
import { EnumValue, enumeration, executionOf, publish, serviceBase } from './service-object.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export const sandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>('SandboxMode', [
  'EMULATED',
  'IFRAME',
  'NATIVE',
]);
export const xFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(
  'XFrameOptionsMode',
  ['ALLOWALL', 'DEFAULT'],
);

/** Names that addMetaTag takes (Apps Script reference: HtmlOutput.addMetaTag). */
const metaNames = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

class HtmlOutputMetaTagObject extends serviceBase<GoogleAppsScript.HTML.HtmlOutputMetaTag>(
  'HtmlOutputMetaTag',
) {
  readonly #name: string;
  readonly #content: string;

  constructor(execution: Execution, name: string, content: string) {
    super(execution);
    this.#name = name;
    this.#content = content;
  }

  override getName(): string {
    return this.#name;
  }

  override getContent(): string {
    return this.#content;
  }
}
publish(HtmlOutputMetaTagObject, 'HtmlOutputMetaTag');

export interface PageContent {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

const size = (value: unknown, method: string): number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') throw signatureMismatch(method, [value]);
  return value;
};

export class HtmlOutputObject extends serviceBase<HtmlOutput>('HtmlOutput') {
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon = '';
  readonly #metaTags: HtmlOutputMetaTagObject[] = [];

  constructor(execution: Execution, html: string) {
    super(execution);
    this.#html = html;
  }

  static contentOf(output: HtmlOutputObject): PageContent {
    return { html: output.#html, title: output.#title, width: output.#width, height: output.#height };
  }

  override addMetaTag(name: string, content: string): HtmlOutput {
    if (typeof name !== 'string' || typeof content !== 'string')
      throw signatureMismatch('HtmlOutput.addMetaTag', [name, content]);
    if (!metaNames.has(name))
      throw new ServiceException('The specified meta tag cannot be used in this context.');
    this.#metaTags.push(new HtmlOutputMetaTagObject(executionOf(this), name, content));
    return this;
  }

  override append(addedContent: string): HtmlOutput {
    this.#html += String(addedContent);
    return this;
  }

  /** Escaped by where it comes to stand. */
  override appendUntrusted(addedContent: string): HtmlOutput {
    this.#html += escapedAfter(this.#html, String(addedContent));
    return this;
  }

  override asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    return new HtmlTemplateObject(executionOf(this), this.#html);
  }

  override clear(): HtmlOutput {
    this.#html = '';
    return this;
  }

  override getAs(contentType: string): GoogleAppsScript.Base.Blob {
    if (contentType === 'text/html') return this.getBlob();
    throw new NotInLocalHost(`HtmlOutput.getAs("${contentType}")`);
  }

  override getBlob(): GoogleAppsScript.Base.Blob {
    const bytes = Buffer.from(this.#html, 'utf8');
    return new BlobObject(executionOf(this), { bytes, type: 'text/html', name: null });
  }

  override getContent(): string {
    return this.#html;
  }

  override getFaviconUrl(): string {
    return this.#favicon;
  }

  override getHeight(): number {
    return this.#height as number;
  }

  override getMetaTags(): GoogleAppsScript.HTML.HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }

  override getTitle(): string {
    return this.#title;
  }

  override getWidth(): number {
    return this.#width as number;
  }

  override setContent(content: string): HtmlOutput {
    this.#html = String(content);
    return this;
  }

  override setFaviconUrl(iconUrl: string): HtmlOutput {
    this.#favicon = String(iconUrl);
    return this;
  }

  override setHeight(height: number): HtmlOutput {
    this.#height = size(height, 'HtmlOutput.setHeight');
    return this;
  }

  /** All pages are in IFRAME mode, whatever is asked for (Apps Script reference: SandboxMode). */
  override setSandboxMode(mode: GoogleAppsScript.HTML.SandboxMode): HtmlOutput {
    if (!isConstant(mode)) throw signatureMismatch('HtmlOutput.setSandboxMode', [mode]);
    return this;
  }

  override setTitle(title: string): HtmlOutput {
    this.#title = String(title);
    return this;
  }

  override setWidth(width: number): HtmlOutput {
    this.#width = size(width, 'HtmlOutput.setWidth');
    return this;
  }

  /** Only web apps can be framed by others; nothing here does. */
  override setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): HtmlOutput {
    if (!isConstant(mode)) throw signatureMismatch('HtmlOutput.setXFrameOptionsMode', [mode]);
    return this;
  }
}
publish(HtmlOutputObject, 'HtmlOutput');

const isConstant = (value: unknown): boolean => value instanceof EnumValue;

/** What a web app answers with when its function returned this; null for anything else. */
export const htmlAnswerOf = (output: unknown): PageContent | null =>
  output instanceof HtmlOutputObject ? HtmlOutputObject.contentOf(output) : null;

/** What a surface shows; throws like Google when a script passes something else. */
export function htmlOf(output: unknown, method: string): PageContent {
  if (output instanceof HtmlOutputObject) return HtmlOutputObject.contentOf(output);
  throw signatureMismatch(method, [output]);
}
