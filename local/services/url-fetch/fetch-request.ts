/** Reads the options of UrlFetchApp.fetch and refuses what Google refuses before anything is sent (Apps Script reference: UrlFetchApp; Quotas). */
import { createHash } from 'node:crypto';
import { ServiceException, signatureMismatch } from '../../execution/exceptions.ts';
import type { FetchRequest } from '../../fetched-answer.ts';
import { type BlobContent, blobContent } from '../blob.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;
const longestUrl = 2082;
const mostHeaders = 100;
const headerBytes = 8 * 1024;
export const bodyBytes: number = 50 * 1024 * 1024;
const formType = 'application/x-www-form-urlencoded';

/** Google writes these itself. */
const ownHeaders = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'user-agent']);

export interface ReadRequest extends Omit<FetchRequest, 'user'> {
  readonly muteHttpExceptions: boolean;
}

const limitExceeded = (what: string) => new ServiceException(`Limit Exceeded: URLFetch ${what}.`);
const invalidValue = (what: string) => new ServiceException(`Attribute provided with invalid value: ${what}`);

function readUrl(url: unknown): string {
  if (url === undefined || url === null || url === '')
    throw new ServiceException('Attribute provided with no value: url');
  const text = String(url).trim();
  const full =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(?:\/|$)/.test(text) ? text : `http://${text}`;
  if (full.length > longestUrl) throw limitExceeded('URL Length');
  if (!/^https?:\/\/[^/?#\s]+/i.test(full) || /\s/.test(full) || !URL.canParse(full))
    throw new ServiceException(`Invalid argument: ${text}`);
  return full;
}

function readHeaders(given: unknown): Record<string, string> {
  const entries = Object.entries(given ?? {}).map(([name, value]): readonly [string, string] => {
    if (value === null || value === undefined) throw invalidValue('Header:null');
    if (ownHeaders.has(name.toLowerCase()) && name.toLowerCase() !== 'user-agent')
      throw invalidValue(`Header:${name}`);
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || /[\r\n]/.test(String(value)))
      throw invalidValue(`Header:${name}`);
    return [name, String(value)];
  });
  if (entries.length > mostHeaders) throw limitExceeded('Header Count');
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  if (size > headerBytes) throw limitExceeded('Header Size');
  return Object.fromEntries(entries);
}

interface Body {
  readonly bytes: Buffer;
  readonly type: string | null;
}

function multipart(fields: readonly (readonly [string, unknown])[]): Body {
  const boundary = createHash('sha256')
    .update(JSON.stringify(fields.map(([name]) => name)))
    .digest('hex')
    .slice(0, 30);
  const parts = fields.map(([name, value]) => {
    const content = blobContent(value);
    const head =
      content === null
        ? `Content-Disposition: form-data; name="${name}"\r\n\r\n`
        : `Content-Disposition: form-data; name="${name}"; filename="${content.name ?? name}"\r\nContent-Type: ${content.type ?? 'application/octet-stream'}\r\n\r\n`;
    return Buffer.concat([
      Buffer.from(`--${boundary}\r\n${head}`),
      content?.bytes ?? Buffer.from(String(value)),
      Buffer.from('\r\n'),
    ]);
  });
  return {
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

const fromBlob = ({ bytes, type }: BlobContent): Body => ({ bytes, type });

/** A payload: text or bytes as they are, a blob with its type, an object as a form (with files as a multipart form). */
function readPayload(payload: unknown): Body | null {
  if (payload === undefined || payload === null) return null;
  const content = blobContent(payload);
  if (content !== null) return fromBlob(content);
  if (Array.isArray(payload)) return { bytes: Buffer.from(payload as number[]), type: formType };
  if (typeof payload !== 'object') return { bytes: Buffer.from(String(payload)), type: formType };
  const fields = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  if (fields.some(([, value]) => blobContent(value) !== null)) return multipart(fields);
  const form = fields.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return { bytes: Buffer.from(form.join('&')), type: formType };
}

/** Reads a request. With a payload and no method it is a POST. */
export function readRequest(url: unknown, given: unknown, call: string): ReadRequest {
  const params = given ?? {};
  if (typeof params !== 'object' || Array.isArray(params)) throw signatureMismatch(call, [url, given]);
  const { method, headers, payload, contentType, followRedirects, muteHttpExceptions } = params as Readonly<
    Record<string, unknown>
  >;
  const full = readUrl(url);
  const body = readPayload(payload);
  if (body !== null && body.bytes.length > bodyBytes) throw limitExceeded('POST Size');
  const asked = String(method ?? (body === null ? 'get' : 'post')).toLowerCase();
  const known = methods.find((name) => name === asked);
  if (known === undefined) throw invalidValue('method');
  return {
    url: full,
    method: known,
    headers: readHeaders(headers),
    contentType:
      contentType === undefined || contentType === null ? (body?.type ?? null) : String(contentType),
    payload: body?.bytes ?? Buffer.alloc(0),
    payloadText: body?.bytes.toString('utf8') ?? '',
    followRedirects: followRedirects !== false,
    muteHttpExceptions: muteHttpExceptions === true,
  };
}

/** Whether the manifest's urlFetchWhitelist admits an address: https only, same path prefix, one leading "*." stands for subdomains. */
export function isListed(url: string, prefixes: readonly string[]): boolean {
  const asked = new URL(url);
  return prefixes.some((prefix) => {
    const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix) ?? [];
    const sameHost = host.startsWith('*.')
      ? asked.host.toLowerCase().endsWith(host.slice(1).toLowerCase())
      : asked.host.toLowerCase() === host.toLowerCase();
    return asked.protocol === 'https:' && sameHost && `${asked.pathname}${asked.search}`.startsWith(path);
  });
}
