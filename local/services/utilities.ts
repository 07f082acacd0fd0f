/** Utilities: hashes, base64, UUIDs, dates as text, sleep, blobs. Bytes are signed, as in Java. */
import { createHash, createHmac } from 'node:crypto';
import { DateTime } from 'luxon';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { BlobObject, bytesFrom, signedBytes } from './blob.ts';
import { enumeration, executionOf, publish, serviceBase } from './service-object.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;

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
    return bytesFrom(data, 'Utilities.base64Encode').toString('base64');
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
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  override base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(String(encoded).replaceAll('-', '+').replaceAll('_', '/'));
  }

  override computeDigest(algorithm: unknown, value: unknown): number[] {
    const name = hashNames[String(algorithm)];
    if (name === undefined) throw signatureMismatch('Utilities.computeDigest', [algorithm, value]);
    return signedBytes(createHash(name).update(bytesFrom(value, 'Utilities.computeDigest')).digest());
  }

  override computeHmacSha256Signature(value: unknown, key: unknown): number[] {
    if (typeof value !== typeof key)
      throw signatureMismatch('Utilities.computeHmacSha256Signature', [value, key]);
    const secret = bytesFrom(key, 'Utilities.computeHmacSha256Signature');
    return signedBytes(
      createHmac('sha256', secret).update(bytesFrom(value, 'Utilities.computeHmacSha256Signature')).digest(),
    );
  }

  override newBlob(data: unknown, contentType?: unknown, name?: unknown): GoogleAppsScript.Base.Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    if ((type !== null && typeof type !== 'string') || (name != null && typeof name !== 'string'))
      throw signatureMismatch('Utilities.newBlob', [data, contentType, name]);
    return new BlobObject(executionOf(this), {
      bytes: bytesFrom(data, 'Utilities.newBlob'),
      type,
      name: name ?? null,
    });
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
