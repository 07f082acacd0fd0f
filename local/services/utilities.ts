/** Utilities: hashes, base64, UUIDs, dates as text, sleep, blobs. Bytes are signed, as in Java. */
import { createHash, createHmac } from 'node:crypto';
import { DateTime } from 'luxon';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
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
const charset = enumeration<Utilities['Charset']>('Charset', ['US_ASCII', 'UTF_8']);
const hashNames: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Text as UTF-8, or a byte array; anything else is a signature mismatch. */
function bytesFrom(value: unknown, method: string): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value) && value.every((byte) => Number.isInteger(byte)))
    return Buffer.from(value as number[]);
  throw signatureMismatch(`Utilities.${method}`, [value]);
}

const signed = (buffer: Buffer): number[] => [...new Int8Array(buffer)];

class BlobObject extends serviceBase<Blob>('Blob') {
  readonly #bytes: Buffer;
  readonly #type: string;
  readonly #name: string;

  constructor(execution: Execution, bytes: Buffer, type: string, name: string) {
    super(execution);
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  override getBytes(): number[] {
    return signed(this.#bytes);
  }

  override getDataAsString(): string {
    return this.#bytes.toString('utf8');
  }

  override getContentType(): string {
    return this.#type;
  }

  override getName(): string {
    return this.#name;
  }
}
publish(BlobObject, 'Blob');

export class UtilitiesService extends serviceBase<Utilities>('Utilities') {
  override readonly DigestAlgorithm: Utilities['DigestAlgorithm'];
  override readonly Charset: Utilities['Charset'];

  constructor(execution: Execution) {
    super(execution);
    this.DigestAlgorithm = digestAlgorithm;
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

  /** Java's SimpleDateFormat letters; luxon has the same for those that people use. */
  override formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]' || typeof format !== 'string') {
      throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    }
    const zone = timeZone === 'GMT' ? 'UTC' : timeZone;
    const time = DateTime.fromMillis((date as unknown as Date).getTime(), { zone, locale: 'en-US' });
    if (!time.isValid) throw new ServiceException(`Invalid argument: timeZone. Should be of type: String`);
    return time.toFormat(luxonFormat(format));
  }

  override sleep(milliseconds: number): void {
    if (milliseconds > 300_000) throw new ServiceException('Invalid argument: milliseconds');
    executionOf(this).spend(milliseconds);
  }

  override base64Encode(data: unknown): string {
    return bytesFrom(data, 'base64Encode').toString('base64');
  }

  override base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data as string)
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  }

  override base64Decode(encoded: string): number[] {
    if (typeof encoded !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
      throw new ServiceException('Could not decode string.');
    }
    return signed(Buffer.from(encoded, 'base64'));
  }

  override base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(String(encoded).replaceAll('-', '+').replaceAll('_', '/'));
  }

  override computeDigest(algorithm: unknown, value: unknown): number[] {
    const name = hashNames[String(algorithm)];
    if (name === undefined) throw signatureMismatch('Utilities.computeDigest', [algorithm, value]);
    return signed(createHash(name).update(bytesFrom(value, 'computeDigest')).digest());
  }

  override computeHmacSha256Signature(value: unknown, key: unknown): number[] {
    if (typeof value !== typeof key)
      throw signatureMismatch('Utilities.computeHmacSha256Signature', [value, key]);
    const secret = bytesFrom(key, 'computeHmacSha256Signature');
    return signed(
      createHmac('sha256', secret).update(bytesFrom(value, 'computeHmacSha256Signature')).digest(),
    );
  }

  override newBlob(data: unknown, contentType = 'text/plain', name = ''): Blob {
    return new BlobObject(executionOf(this), bytesFrom(data, 'newBlob'), contentType, name);
  }
}
publish(UtilitiesService, 'Utilities');

/** SimpleDateFormat to luxon tokens: Y is not a year there, u is the number of the weekday, E its name, a and Z differ. */
function luxonFormat(format: string): string {
  return format.replace(/'(?:[^']|'')*'|[A-Za-z]+/g, (token) => {
    if (token.startsWith("'")) return token;
    if (/^E+$/.test(token)) return token.length > 3 ? 'EEEE' : 'EEE';
    if (token === 'u') return 'E';
    if (token === 'Z') return 'ZZZ';
    if (token === 'XXX') return 'ZZ';
    if (token === 'z') return 'ZZZZ';
    return /^(y{1,4}|M{1,4}|d{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|S{1,3}|a)$/.test(token) ? token : `'${token}'`;
  });
}
