/** Blob: bytes with a type and a name, as services give and take them (Apps Script reference: Blob). Bytes are signed, as in Java. */
import { NotInLocalHost } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, ServiceObject, serviceBase } from './service-object.ts';

type Blob = GoogleAppsScript.Base.Blob;

export interface BlobContent {
  readonly bytes: Buffer;
  /** Null where nobody said. */
  readonly type: string | null;
  readonly name: string | null;
}

export const signedBytes = (buffer: Uint8Array): number[] => [
  ...new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length),
];

/** Text as UTF-8, or a byte array of -128 to 255; anything else is a signature mismatch. */
export function bytesFrom(value: unknown, method: string): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 255))
    return Buffer.from(value as number[]);
  throw signatureMismatch(method, [value]);
}

const typesByExtension: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  xml: 'application/xml',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Text of bytes in a character set; throws as Google does where it is unknown. */
export function textOf(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ServiceException(`Unsupported character set: ${charset}`);
  }
}

export class BlobObject extends serviceBase<Blob>('Blob') {
  #bytes: Buffer;
  #type: string | null;
  #name: string | null;

  constructor(execution: Execution, { bytes, type, name }: BlobContent) {
    super(execution);
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  static contentOf(blob: BlobObject): BlobContent {
    return { bytes: blob.#bytes, type: blob.#type, name: blob.#name };
  }

  override copyBlob(): Blob {
    return new BlobObject(executionOf(this), BlobObject.contentOf(this));
  }

  override getBlob(): Blob {
    return this;
  }

  /** Conversions (to PDF, between image types) are Google's; only the type that it has already is given. */
  override getAs(contentType: string): Blob {
    if (contentType === this.#type) return this.copyBlob();
    throw new NotInLocalHost(`Blob.getAs("${contentType}")`);
  }

  override getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  override getContentType(): string | null {
    return this.#type;
  }

  override getDataAsString(charset: string = 'UTF-8'): string {
    return textOf(this.#bytes, charset);
  }

  override getName(): string | null {
    return this.#name;
  }

  override isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps.') === true;
  }

  override setBytes(data: unknown): Blob {
    this.#bytes = bytesFrom(data, 'Blob.setBytes');
    return this;
  }

  override setContentType(contentType: string | null): Blob {
    this.#type = contentType;
    return this;
  }

  override setContentTypeFromExtension(): Blob {
    const extension = /\.([^.]+)$/.exec(this.#name ?? '')?.[1]?.toLowerCase() ?? '';
    this.#type = typesByExtension[extension] ?? null;
    return this;
  }

  override setDataFromString(string: string, charset: string = 'UTF-8'): Blob {
    if (!/^utf-?8$/i.test(charset)) throw new NotInLocalHost(`Blob.setDataFromString in ${charset}`);
    this.#bytes = Buffer.from(String(string), 'utf8');
    return this;
  }

  override setName(name: string): Blob {
    this.#name = String(name);
    return this;
  }
}
publish(BlobObject, 'Blob');

/** What is in a blob, or in anything that gives one with getBlob; null for anything else. */
export function blobContent(source: unknown): BlobContent | null {
  if (source instanceof BlobObject) return BlobObject.contentOf(source);
  if (!(source instanceof ServiceObject)) return null;
  const { getBlob } = source as { getBlob?: () => unknown };
  return typeof getBlob === 'function' ? blobContent(getBlob.call(source)) : null;
}
