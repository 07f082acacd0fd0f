/** HTTPResponse: what UrlFetchApp hands to a script (Apps Script reference: HTTPResponse). */
import { NotInLocalHost } from '../../errors.ts';
import type { Execution } from '../../execution/execution.ts';
import { BlobObject, signedBytes, textOf } from '../blob.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';

type Blob = GoogleAppsScript.Base.Blob;

export interface ResponseContent {
  readonly code: number;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

const header = ({ headers }: ResponseContent, name: string): string | null =>
  [...headers].find(([key]) => key.toLowerCase() === name)?.[1][0] ?? null;

export class HTTPResponseObject extends serviceBase<GoogleAppsScript.URL_Fetch.HTTPResponse>('HTTPResponse') {
  readonly #content: ResponseContent;

  constructor(execution: Execution, content: ResponseContent) {
    super(execution);
    this.#content = content;
  }

  /** Values of a repeated header as a list. */
  override getAllHeaders(): object {
    return Object.fromEntries(
      [...this.#content.headers].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    );
  }

  override getHeaders(): object {
    return Object.fromEntries([...this.#content.headers].map(([name, values]) => [name, values.at(-1)]));
  }

  override getAs(contentType: string): Blob {
    const blob = this.getBlob();
    if (blob.getContentType() === contentType) return blob;
    throw new NotInLocalHost(`HTTPResponse.getAs("${contentType}")`);
  }

  override getBlob(): Blob {
    const type = header(this.#content, 'content-type');
    return new BlobObject(executionOf(this), {
      bytes: this.#content.body,
      type: type?.split(';')[0]?.trim() ?? null,
      name: null,
    });
  }

  override getContent(): number[] {
    return signedBytes(this.#content.body);
  }

  /** In the character set asked for, else that of the answer, else UTF-8. */
  override getContentText(charset?: string): string {
    const named = /charset="?([^";]+)/i.exec(header(this.#content, 'content-type') ?? '')?.[1];
    return textOf(this.#content.body, charset ?? named ?? 'UTF-8');
  }

  override getResponseCode(): number {
    return this.#content.code;
  }
}
publish(HTTPResponseObject, 'HTTPResponse');
