/** Encodings of mail: quoted-printable and base64 bodies, character sets, encoded words (RFC 2045, 2047, 2231). */

/** Bytes of a body; text is one character a byte. */
export function decodeBody(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

function quotedPrintable(body: string): Buffer {
  const joined = body.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Text of bytes in a character set; one that nobody knows is read as UTF-8. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset.trim() === '' ? 'utf-8' : charset.trim());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    decoder = new TextDecoder('utf-8');
  }
  return decoder.decode(bytes);
}

const encodedWord = /=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=/;

interface WordBytes {
  readonly charset: string;
  readonly bytes: Buffer;
}

function wordBytes(word: string): WordBytes {
  const [, charset = '', kind = '', text = ''] = encodedWord.exec(word) ?? [];
  const bytes =
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', '=20'));
  return { charset: (charset.split('*')[0] ?? '').toLowerCase(), bytes };
}

/** Encoded words that stand beside each other: a character may begin in one and end in the next. */
function decodeRun(run: string): string {
  const joined: WordBytes[] = [];
  for (const word of (run.match(/=\?[^?\s]+\?[BbQq]\?[^?]*\?=/g) ?? []).map(wordBytes)) {
    const last = joined.at(-1);
    if (last?.charset !== word.charset) joined.push(word);
    else
      joined[joined.length - 1] = { charset: word.charset, bytes: Buffer.concat([last.bytes, word.bytes]) };
  }
  return joined.map(({ charset, bytes }) => decodeText(bytes, charset)).join('');
}

/** A header value with its encoded words read. */
export const decodeWords = (value: string): string =>
  value.replace(/(\?=)[ \t\r\n]+(?==\?)/g, '$1').replace(/(?:=\?[^?\s]+\?[BbQq]\?[^?]*\?=)+/g, decodeRun);

export interface ParameterizedValue {
  /** Lower case: "text/plain", "attachment". */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Content-Type and Content-Disposition: a value and parameters, continued and encoded ones put together (RFC 2231). */
export function parseParameters(header: string): ParameterizedValue {
  const [first = '', ...rest] = header.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const plain = new Map<string, string>();
  const continued = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  for (const part of rest) {
    const [, name = '', raw = ''] = /^\s*([^=\s]+)\s*=\s*([\s\S]*)$/.exec(part) ?? [];
    const text = /^\s*"([\s\S]*)"\s*$/.exec(raw)?.[1]?.replace(/\\(.)/g, '$1') ?? raw.trim();
    const [, base = name, index, star] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(name) ?? [];
    if (index === undefined && star === undefined) plain.set(base.toLowerCase(), decodeWords(text));
    else {
      const list = continued.get(base.toLowerCase()) ?? [];
      list.push({ index: Number(index ?? 0), encoded: star !== undefined, text });
      continued.set(base.toLowerCase(), list);
    }
  }
  for (const [name, list] of continued) plain.set(name, extendedValue(list));
  return { value: first.trim().toLowerCase(), parameters: plain };
}

function extendedValue(list: { index: number; encoded: boolean; text: string }[]): string {
  const ordered = [...list].sort((a, b) => a.index - b.index);
  const charset = /^([^']*)'[^']*'/.exec(ordered[0]?.encoded === true ? ordered[0].text : '')?.[1] ?? 'utf-8';
  const bytes = ordered.map(({ encoded, text }, at) => {
    const body = at === 0 && encoded ? text.replace(/^[^']*'[^']*'/, '') : text;
    return encoded
      ? Buffer.from(
          body.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
          'latin1',
        )
      : Buffer.from(body, 'utf8');
  });
  return decodeText(Buffer.concat(bytes), charset);
}
