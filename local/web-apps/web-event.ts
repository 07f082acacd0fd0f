/** The event object of doGet and doPost (Google: Web apps, request parameters), made from what a client asks for. */
import type { WebPost, WebRequest } from '../web-app.ts';

export interface WebEvent {
  readonly queryString: string;
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly pathInfo?: string;
  readonly contextPath: '';
  /** Bytes of the body; -1 for GET. */
  readonly contentLength: number;
  readonly postData?: {
    readonly contents: string;
    readonly length: number;
    readonly name: 'postData';
    readonly type: string;
  };
}

const formType = 'application/x-www-form-urlencoded';

const encoded = (entries: Readonly<Record<string, string | readonly string[]>>): string => {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(entries))
    for (const one of typeof value === 'string' ? [value] : value) pairs.append(name, one);
  return pairs.toString();
};

/** Names that Google keeps for itself: a request with one of them is answered with 405. */
export const reservedNames = ['c', 'sid'] as const;

function collected(texts: readonly string[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const text of texts) {
    for (const [name, value] of new URLSearchParams(text)) {
      const values = Object.hasOwn(all, name) ? (all[name] ?? []) : [];
      Object.defineProperty(all, name, {
        value: [...values, value],
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return all;
}

/** Fields of a form body are parameters as well; of another body only its text is there. */
export function webEvent(request: WebRequest | WebPost, method: 'GET' | 'POST'): WebEvent {
  const { query = '', pathInfo } = request;
  const queryString = typeof query === 'string' ? query.replace(/^\?/, '') : encoded(query);
  const { body = '', contentType = formType } = method === 'POST' ? (request as WebPost) : {};
  const contents = typeof body === 'string' ? body : encoded(body);
  const isForm = method === 'POST' && contentType.toLowerCase().startsWith(formType);
  const parameters = collected(isForm ? [queryString, contents] : [queryString]);
  const length = Buffer.byteLength(contents, 'utf8');
  return {
    contextPath: '',
    parameters,
    parameter: Object.fromEntries(
      Object.entries(parameters).map(([name, values]) => [name, values[0] ?? '']),
    ),
    queryString,
    contentLength: method === 'POST' ? length : -1,
    ...(pathInfo === undefined || pathInfo === '' ? {} : { pathInfo: pathInfo.replace(/^\//, '') }),
    ...(method === 'POST'
      ? { postData: { contents, length, name: 'postData' as const, type: contentType } }
      : {}),
  };
}
