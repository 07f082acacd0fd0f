/** HtmlOutput: a page with its title and size (Apps Script reference: HtmlOutput). */
import { NotInLocalHost } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { BlobObject } from './blob.ts';
import { HtmlTemplateObject } from './html-template.ts';
import { enumeration, executionOf, publish, serviceBase } from './service-object.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

export const sandboxMode = enumeration<HtmlService['SandboxMode']>('SandboxMode', [
  'EMULATED',
  'IFRAME',
  'NATIVE',
]);
export const frameOptions = enumeration<HtmlService['XFrameOptionsMode']>('XFrameOptionsMode', [
  'ALLOWALL',
  'DEFAULT',
]);

/** The only meta tags that Google lets a page have. */
const metaNames = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

export const escapedHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

class MetaTagObject extends serviceBase<GoogleAppsScript.HTML.HtmlOutputMetaTag>('HtmlOutputMetaTag') {
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
publish(MetaTagObject, 'HtmlOutputMetaTag');

export class HtmlOutputObject extends serviceBase<HtmlOutput>('HtmlOutput') {
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #meta: { name: string; content: string }[] = [];

  constructor(execution: Execution, html: string) {
    super(execution);
    this.#html = html;
  }

  static contentOf(output: HtmlOutputObject) {
    return { html: output.#html, title: output.#title, width: output.#width, height: output.#height };
  }

  override addMetaTag(name: string, content: string): HtmlOutput {
    if (!metaNames.has(String(name).toLowerCase()))
      throw new ServiceException('The specified meta tag cannot be used in this context.');
    this.#meta.push({ name: String(name), content: String(content) });
    return this;
  }

  override append(addedContent: unknown): HtmlOutput {
    this.#html += String(addedContent);
    return this;
  }

  /** Escapes for text between tags and for attributes in quotes. */
  override appendUntrusted(addedContent: unknown): HtmlOutput {
    this.#html += escapedHtml(String(addedContent));
    return this;
  }

  override asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    const execution = executionOf(this);
    return new HtmlTemplateObject(execution, this.#html, (html) => new HtmlOutputObject(execution, html));
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
    return this.#favicon as string;
  }

  override getHeight(): number {
    return this.#height as number;
  }

  override getMetaTags(): GoogleAppsScript.HTML.HtmlOutputMetaTag[] {
    return this.#meta.map(({ name, content }) => new MetaTagObject(executionOf(this), name, content));
  }

  override getTitle(): string {
    return this.#title;
  }

  override getWidth(): number {
    return this.#width as number;
  }

  override setContent(content: unknown): HtmlOutput {
    this.#html = String(content);
    return this;
  }

  override setFaviconUrl(iconUrl: string): HtmlOutput {
    this.#favicon = String(iconUrl);
    return this;
  }

  override setHeight(height: number): HtmlOutput {
    this.#height = height;
    return this;
  }

  /** Without effect on Google too: all pages are in IFRAME mode. */
  override setSandboxMode(_mode: unknown): HtmlOutput {
    return this;
  }

  override setTitle(title: string): HtmlOutput {
    this.#title = String(title);
    return this;
  }

  override setWidth(width: number): HtmlOutput {
    this.#width = width;
    return this;
  }

  override setXFrameOptionsMode(mode: unknown): HtmlOutput {
    if (mode !== frameOptions.ALLOWALL && mode !== frameOptions.DEFAULT)
      throw signatureMismatch('HtmlOutput.setXFrameOptionsMode', [mode]);
    return this;
  }
}
publish(HtmlOutputObject, 'HtmlOutput');
