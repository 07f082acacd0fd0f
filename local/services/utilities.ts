/** Utilities: hashes, base64, UUIDs, dates and numbers as text, CSV, archives, sleep, blobs. Bytes are signed, as in Java. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NotInLocalHost } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { readZip, writeZip } from '../files/zip.ts';
import { loadPackage } from '../load-package.ts';
import { javaFormat, javaTimeZone } from '../values/java-date-format.ts';
import { printf } from '../values/printf.ts';
import { BlobObject, blobContent, bytesFrom, signedBytes } from './blob.ts';
import { enumeration, executionOf, publish, serviceBase } from './service-object.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;

const digestAlgorithm = enumeration<Utilities['DigestAlgorithm']>('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const macAlgorithm = enumeration<Utilities['MacAlgorithm']>('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
const rsaAlgorithm = enumeration<Utilities['RsaAlgorithm']>('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
const charset = enumeration<Utilities['Charset']>('Charset', ['US_ASCII', 'UTF_8']);

/** Node's name of a hash: "SHA_256", "HMAC_SHA_256" and "RSA_SHA_256" all stand for sha256. */
function hashName(algorithm: unknown, method: string, args: readonly unknown[]): string {
  const name = /^(?:HMAC_|RSA_)?(MD2|MD5|SHA_\d+)$/.exec(String(algorithm))?.[1];
  if (name === undefined || typeof algorithm === 'string') throw signatureMismatch(method, args);
  if (name === 'MD2') throw new NotInLocalHost('Utilities.DigestAlgorithm.MD2');
  return name.toLowerCase().replace('_', '');
}

/** Bytes of a text in the charset given, where ASCII has a question mark for what it cannot write. */
function encoded(value: unknown, charsetGiven: unknown, method: string): Buffer {
  const asciiOnly = typeof value === 'string' && String(charsetGiven) === 'US_ASCII';
  return bytesFrom(asciiOnly ? value.replace(/[^\0-\x7f]/g, '?') : value, method);
}

function contentOf(blob: unknown, method: string) {
  const content = blobContent(blob);
  if (content === null) throw signatureMismatch(method, [blob]);
  return content;
}

export class UtilitiesService extends serviceBase<Utilities>('Utilities') {
  override readonly DigestAlgorithm: Utilities['DigestAlgorithm'];
  override readonly MacAlgorithm: Utilities['MacAlgorithm'];
  override readonly RsaAlgorithm: Utilities['RsaAlgorithm'];
  override readonly Charset: Utilities['Charset'];

  constructor(execution: Execution) {
    super(execution);
    this.DigestAlgorithm = digestAlgorithm;
    this.MacAlgorithm = macAlgorithm;
    this.RsaAlgorithm = rsaAlgorithm;
    this.Charset = charset;
  }

  override getUuid(): string {
    const { random } = executionOf(this).host;
    const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
    hex[12] = '4';
    hex[16] = '89ab'.charAt(Math.floor(random() * 4));
    const text = hex.join('');
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
      '-',
    );
  }

  override formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    const isDate = Object.prototype.toString.call(date) === '[object Date]';
    if (!isDate || Number.isNaN(Number(date)) || typeof timeZone !== 'string' || typeof format !== 'string')
      throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    const text = javaFormat(Number(date), javaTimeZone(timeZone), format);
    if (text === null) throw new ServiceException(`Invalid argument: ${format}`);
    return text;
  }

  override formatString(template: string, ...args: unknown[]): string {
    if (typeof template !== 'string') throw signatureMismatch('Utilities.formatString', [template, ...args]);
    const text = printf(template, args);
    if (text === null) throw new ServiceException('Not enough arguments for the format string.');
    return text;
  }

  /** Rows of texts; a line break within quotes belongs to its cell. */
  override parseCsv(csv: string, delimiter: unknown = ','): string[][] {
    if (typeof csv !== 'string') throw signatureMismatch('Utilities.parseCsv', [csv]);
    const { data, errors } = (loadPackage('papaparse') as typeof import('papaparse')).parse<string[]>(csv, {
      delimiter: String(delimiter),
    });
    if (errors.some(({ type }) => type === 'Quotes')) throw new ServiceException('Could not parse text.');
    const last = data.at(-1);
    return last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  }

  override sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw signatureMismatch('Utilities.sleep', [milliseconds]);
    if (milliseconds > 300_000) throw new ServiceException('Invalid argument: milliseconds');
    executionOf(this).spend(milliseconds);
  }

  override base64Encode(data: unknown, charsetGiven?: unknown): string {
    return encoded(data, charsetGiven, 'Utilities.base64Encode').toString('base64');
  }

  override base64EncodeWebSafe(data: unknown, charsetGiven?: unknown): string {
    return this.base64Encode(data as string, charsetGiven as never)
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  }

  override base64Decode(text: string, _charset?: unknown): number[] {
    if (typeof text !== 'string' || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text))
      throw new ServiceException('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64'));
  }

  override base64DecodeWebSafe(text: string, _charset?: unknown): number[] {
    return this.base64Decode(String(text).replaceAll('-', '+').replaceAll('_', '/'));
  }

  override computeDigest(algorithm: unknown, value: unknown, charsetGiven?: unknown): number[] {
    const method = 'Utilities.computeDigest';
    const hash = createHash(hashName(algorithm, method, [algorithm, value]));
    return signedBytes(hash.update(encoded(value, charsetGiven, method)).digest());
  }

  override computeHmacSignature(
    algorithm: unknown,
    value: unknown,
    key: unknown,
    charsetGiven?: unknown,
  ): number[] {
    const method = 'Utilities.computeHmacSignature';
    if (typeof value !== typeof key) throw signatureMismatch(method, [algorithm, value, key]);
    const mac = createHmac(
      hashName(algorithm, method, [algorithm, value, key]),
      encoded(key, charsetGiven, method),
    );
    return signedBytes(mac.update(encoded(value, charsetGiven, method)).digest());
  }

  override computeHmacSha256Signature(value: unknown, key: unknown, charsetGiven?: unknown): number[] {
    if (typeof value !== typeof key)
      throw signatureMismatch('Utilities.computeHmacSha256Signature', [value, key]);
    return this.computeHmacSignature(
      macAlgorithm.HMAC_SHA_256,
      value as string,
      key as string,
      charsetGiven as never,
    );
  }

  override computeRsaSignature(algorithm: unknown, value: unknown, key: unknown): number[] {
    const method = 'Utilities.computeRsaSignature';
    const sign = createSign(hashName(algorithm, method, [algorithm, value, key]));
    try {
      return signedBytes(sign.update(bytesFrom(value, method)).sign(String(key)));
    } catch {
      throw new ServiceException('Invalid argument: key');
    }
  }

  override computeRsaSha256Signature(value: unknown, key: unknown): number[] {
    return this.computeRsaSignature(rsaAlgorithm.RSA_SHA_256, value as string, key as string);
  }

  override computeRsaSha1Signature(value: unknown, key: unknown): number[] {
    return this.computeRsaSignature(rsaAlgorithm.RSA_SHA_1, value as string, key as string);
  }

  override newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    if ((type !== null && typeof type !== 'string') || (name != null && typeof name !== 'string'))
      throw signatureMismatch('Utilities.newBlob', [data, contentType, name]);
    return this.#blob(bytesFrom(data, 'Utilities.newBlob'), type, name ?? null);
  }

  override zip(blobs: unknown, name = 'archive.zip'): Blob {
    if (!Array.isArray(blobs)) throw signatureMismatch('Utilities.zip', [blobs]);
    const contents = blobs.map((blob) => contentOf(blob, 'Utilities.zip'));
    const names = contents.map((content, index) => content.name ?? `file${index + 1}`);
    const twice = names.find((one, index) => names.indexOf(one) !== index);
    if (twice !== undefined) throw new ServiceException(`Duplicate filename in zip archive: ${twice}`);
    const entries = contents.map(({ bytes }, index) => ({ name: names[index] ?? '', bytes }));
    return this.#blob(writeZip(entries), 'application/zip', name);
  }

  override unzip(blob: unknown): Blob[] {
    const entries = readZip(contentOf(blob, 'Utilities.unzip').bytes);
    if (entries === null) throw new ServiceException('Invalid argument: blob');
    return entries.map(({ name, bytes }) => this.#blob(bytes, null, name).setContentTypeFromExtension());
  }

  override gzip(blob: unknown, name?: string): Blob {
    const content = contentOf(blob, 'Utilities.gzip');
    const packed = content.name === null ? 'archive.gz' : `${content.name}.gz`;
    return this.#blob(gzipSync(content.bytes), 'application/x-gzip', name ?? packed);
  }

  override ungzip(blob: unknown): Blob {
    const { bytes, name } = contentOf(blob, 'Utilities.ungzip');
    const plain = (name ?? '').replace(/\.gz$/, '');
    try {
      return this.#blob(gunzipSync(bytes), null, plain).setContentTypeFromExtension();
    } catch {
      throw new ServiceException('Invalid argument: blob');
    }
  }

  #blob(bytes: Buffer, type: string | null, name: string | null): Blob {
    return new BlobObject(executionOf(this), { bytes, type, name });
  }
}
publish(UtilitiesService, 'Utilities');
