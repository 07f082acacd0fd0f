/** ContentService: text that a web app answers with. The browser is sent on to another address for it (Google: Content service). */
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { enumeration, executionOf, publish, serviceBase } from './service-object.ts';

type Content = typeof GoogleAppsScript.Content;
type TextOutput = GoogleAppsScript.Content.TextOutput;
type MimeType = GoogleAppsScript.Content.MimeType;

const contentTypes: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

const mimeTypes = enumeration<Content['MimeType']>('MimeType', Object.keys(contentTypes));

class TextOutputObject extends serviceBase<TextOutput>('TextOutput') {
  #content: string;
  #mimeType: MimeType = mimeTypes.TEXT;
  #fileName: string | null = null;

  constructor(execution: Execution, content: string) {
    super(execution);
    this.#content = content;
  }

  static answerOf(output: TextOutputObject) {
    return {
      body: output.#content,
      contentType: `${contentTypes[String(output.#mimeType)]}; charset=utf-8`,
      fileName: output.#fileName,
    };
  }

  override append(addedContent: unknown): TextOutput {
    this.#content += String(addedContent);
    return this;
  }

  override clear(): TextOutput {
    this.#content = '';
    return this;
  }

  override downloadAsFile(filename: string): TextOutput {
    this.#fileName = String(filename);
    return this;
  }

  override getContent(): string {
    return this.#content;
  }

  override getFileName(): string {
    return this.#fileName as string;
  }

  override getMimeType(): MimeType {
    return this.#mimeType;
  }

  override setContent(content: unknown): TextOutput {
    this.#content = String(content);
    return this;
  }

  override setMimeType(mimeType: unknown): TextOutput {
    if (!Object.hasOwn(contentTypes, String(mimeType)) || typeof mimeType !== 'object')
      throw signatureMismatch('TextOutput.setMimeType', [mimeType]);
    this.#mimeType = mimeType as unknown as MimeType;
    return this;
  }
}
publish(TextOutputObject, 'TextOutput');

/** What a web app answers with when its function returned this; null for anything else. */
export const textAnswerOf = (
  output: unknown,
): { body: string; contentType: string; fileName: string | null } | null =>
  output instanceof TextOutputObject ? TextOutputObject.answerOf(output) : null;

export class ContentServiceObject extends serviceBase<GoogleAppsScript.Content.ContentService>(
  'ContentService',
) {
  override readonly MimeType: Content['MimeType'];

  constructor(execution: Execution) {
    super(execution);
    this.MimeType = mimeTypes;
  }

  override createTextOutput(content?: unknown): TextOutput {
    return new TextOutputObject(executionOf(this), content === undefined ? '' : String(content));
  }
}
publish(ContentServiceObject, 'ContentService');
