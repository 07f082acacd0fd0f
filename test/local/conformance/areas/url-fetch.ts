/** UrlFetchApp: what is refused, what the other side sees, what the script gets. */
import { expect } from '@jest/globals';
import type { FetchAnswer, FetchRequest } from '../../../../local/index.ts';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const code = `
  function tried(work) { try { return { answer: work() }; } catch (error) { return { name: error.name, message: error.message }; } }
  function ask(url, params) {
    return tried(() => {
      const response = UrlFetchApp.fetch.apply(UrlFetchApp, params === null ? [url] : [url, params]);
      return { code: response.getResponseCode(), text: response.getContentText(), headers: response.getHeaders(), all: response.getAllHeaders(), type: response.getBlob().getContentType() };
    });
  }
  function nothing() { return tried(() => UrlFetchApp.fetch()); }
  function upload() {
    return tried(() => UrlFetchApp.fetch('https://example.com/', { method: 'post', payload: { name: 'Ann', file: Utilities.newBlob('a,b', 'text/csv', 'list.csv') } }).getContentText());
  }
  function several(urls) { return tried(() => UrlFetchApp.fetchAll(urls).map((one) => one.getContentText())); }
  function planned() { return UrlFetchApp.getRequest('https://example.com/', { payload: { a: 'b c' }, headers: { 'X-One': '1' } }); }
`;

interface Asked {
  readonly answer?: { code: number; text: string; headers: object; all: object; type: string };
  readonly name?: string;
  readonly message?: string;
}

function world(answer: (request: FetchRequest) => FetchAnswer | 'unreachable' | 'timeout', manifest = {}) {
  const { google, file } = team({ code, scopes: ['spreadsheets', 'script.external_request'], manifest });
  const requests: FetchRequest[] = [];
  google.answerFetches((request) => {
    requests.push(request);
    return answer(request);
  });
  const call = (name: string, ...args: unknown[]) => file.as(olga).call(name, ...args);
  return {
    google,
    requests,
    call,
    ask: (url: unknown, params: object | null = null) => call('ask', url, params) as Asked,
  };
}

const echo = ({ url, method, payloadText }: FetchRequest): FetchAnswer => ({
  body: `${method} ${url} ${payloadText}`,
});

export const urlFetch: ConformanceArea = {
  title: 'UrlFetchApp',
  items: [
    {
      behaviour: 'fetch needs the scope script.external_request.',
      source: 'developers.google.com/apps-script/reference/url-fetch/url-fetch-app',
      certainty: 'documented',
      holds: () => {
        const { file } = team({ code, scopes: ['spreadsheets'] });
        expect(file.as(olga).call('ask', 'https://example.com/', null)).toMatchObject({
          message: expect.stringContaining('script.external_request'),
        });
      },
    },
    {
      behaviour:
        'A GET is the default; with a payload and no method it is a POST, form-encoded where the payload is an object.',
      source:
        'developers.google.com/apps-script/reference/url-fetch/url-fetch-app; public projects that rely on it',
      certainty: 'measured',
      holds: () => {
        const { ask, requests } = world(echo);
        ask('https://example.com/a');
        ask('https://example.com/b', { payload: { name: 'Ann B', 'a&b': 'ü' } });
        ask('https://example.com/c', {
          payload: '{}',
          contentType: 'application/json',
          headers: { 'X-Key': 'k' },
        });
        expect(
          requests.map(({ method, payloadText, contentType }) => [method, payloadText, contentType]),
        ).toEqual([
          ['get', '', null],
          ['post', 'name=Ann%20B&a%26b=%C3%BC', 'application/x-www-form-urlencoded'],
          ['post', '{}', 'application/json'],
        ]);
        expect(requests[2]?.headers).toEqual({ 'X-Key': 'k' });
      },
    },
    {
      behaviour: 'A payload object that holds a blob is sent as a multipart form.',
      source: 'developers.google.com/apps-script/reference/url-fetch/url-fetch-app',
      certainty: 'documented',
      holds: () => {
        const { call, requests } = world(echo);
        call('upload');
        expect(requests[0]?.contentType).toMatch(/^multipart\/form-data; boundary=/);
        expect(requests[0]?.payloadText).toContain(
          'filename="list.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n',
        );
      },
    },
    {
      behaviour:
        'The response gives code, text, headers (of a repeated one a list in getAllHeaders) and a blob of its type.',
      source: 'developers.google.com/apps-script/reference/url-fetch/http-response',
      certainty: 'documented',
      holds: () => {
        const { ask } = world(() => ({
          code: 201,
          headers: { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Set-Cookie': ['a=1', 'b=2'] },
          body: new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
        }));
        expect(ask('https://example.com/').answer).toEqual({
          code: 201,
          text: 'café',
          headers: { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Set-Cookie': 'b=2' },
          all: { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Set-Cookie': ['a=1', 'b=2'] },
          type: 'text/plain',
        });
      },
    },
    {
      behaviour:
        'A code of 400 or more throws with the origin, the code and the first 150 characters, unless muteHttpExceptions.',
      source:
        'developers.google.com/apps-script/reference/url-fetch/url-fetch-app; texts in public repositories',
      certainty: 'measured',
      holds: () => {
        const { ask } = world(() => ({ code: 404, body: 'x'.repeat(200) }));
        expect(ask('https://example.com/some/path?a=1').message).toBe(
          `Request failed for https://example.com returned code 404. Truncated server response: ${'x'.repeat(147)}... (use muteHttpExceptions option to examine full response)`,
        );
        expect(ask('https://example.com/', { muteHttpExceptions: true }).answer?.code).toBe(404);
      },
    },
    {
      behaviour: 'Redirects are followed, to a GET after 301, 302 and 303; not with followRedirects: false.',
      source: 'developers.google.com/apps-script/reference/url-fetch/url-fetch-app; RFC 9110 §15.4',
      certainty: 'documented',
      holds: () => {
        const { ask, requests } = world((request) =>
          request.url.endsWith('/old') ? { code: 302, headers: { Location: '/new' } } : echo(request),
        );
        expect(ask('https://example.com/old', { payload: 'x' }).answer?.text).toBe(
          'get https://example.com/new ',
        );
        expect(requests).toHaveLength(2);
        expect(ask('https://example.com/old', { followRedirects: false }).answer?.code).toBe(302);
      },
    },
    {
      behaviour: 'Addresses that are none, unknown hosts and silence throw; without a scheme it is http.',
      source:
        'texts in public repositories: “Attribute provided with no value: url”, “Invalid argument: …”, “DNS error: …”',
      certainty: 'measured',
      holds: () => {
        const { ask, requests } = world(({ url }) =>
          url.includes('nowhere') ? 'unreachable' : url.includes('slow') ? 'timeout' : {},
        );
        expect(ask('').message).toBe('Attribute provided with no value: url');
        for (const url of ['ftp://example.com/', 'https://', 'https://exa mple.com/'])
          expect(ask(url).message).toBe(`Invalid argument: ${url}`);
        expect(ask('https://nowhere.example/').message).toBe('DNS error: https://nowhere.example/');
        expect(ask('https://slow.example/').message).toBe('Timeout: https://slow.example/');
        ask('example.com/x');
        expect(requests.at(-1)?.url).toBe('http://example.com/x');
      },
    },
    {
      behaviour:
        'Headers that Google writes itself, null values and unknown methods are refused: “Attribute provided with invalid value: …”.',
      source: 'texts in public repositories and on qiita.com',
      certainty: 'measured',
      holds: () => {
        const { ask, requests } = world(echo);
        const refusedFor = (params: object) => ask('https://example.com/', params).message;
        expect(refusedFor({ headers: { Host: 'other.example' } })).toBe(
          'Attribute provided with invalid value: Header:Host',
        );
        expect(refusedFor({ headers: { 'Content-Length': '3' } })).toBe(
          'Attribute provided with invalid value: Header:Content-Length',
        );
        expect(refusedFor({ headers: { Authorization: null } })).toBe(
          'Attribute provided with invalid value: Header:null',
        );
        expect(refusedFor({ method: 'fetch' })).toBe('Attribute provided with invalid value: method');
        expect(requests).toEqual([]);
      },
    },
    {
      behaviour: 'An address has at most 2,082 characters, a request 100 headers of 8 KB together.',
      source: 'developers.google.com/apps-script/guides/services/quotas',
      certainty: 'documented',
      holds: () => {
        const { ask } = world(echo);
        expect(ask(`https://example.com/${'x'.repeat(2100)}`).message).toBe(
          'Limit Exceeded: URLFetch URL Length.',
        );
        expect(ask('https://example.com/', { headers: { 'X-Long': 'x'.repeat(9000) } }).message).toMatch(
          /^Limit Exceeded/,
        );
        const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`X-${n}`, '1']));
        expect(ask('https://example.com/', { headers: many }).message).toMatch(/^Limit Exceeded/);
      },
    },
    {
      behaviour: 'fetchAll keeps the order of its requests; one that fails fails them all.',
      source: 'developers.google.com/apps-script/reference/url-fetch/url-fetch-app (fetchAll)',
      certainty: 'documented',
      holds: () => {
        const { call } = world(({ url }) => (url.endsWith('/bad') ? { code: 500 } : { body: url }));
        expect(call('several', ['https://example.com/1', { url: 'https://example.com/2' }])).toEqual({
          answer: ['https://example.com/1', 'https://example.com/2'],
        });
        expect(call('several', ['https://example.com/1', 'https://example.com/bad'])).toMatchObject({
          name: 'Exception',
        });
      },
    },
    {
      behaviour: 'getRequest shows the request without sending it.',
      source: 'developers.google.com/apps-script/reference/url-fetch/url-fetch-app (getRequest)',
      certainty: 'documented',
      holds: () => {
        const { call, requests } = world(echo);
        expect(call('planned')).toMatchObject({
          url: 'https://example.com/',
          method: 'post',
          payload: 'a=b%20c',
          headers: { 'X-One': '1' },
        });
        expect(requests).toEqual([]);
      },
    },
    {
      behaviour:
        'With urlFetchWhitelist in the manifest only https addresses below one of its prefixes are fetched; a leading “*.” stands for subdomains.',
      source: 'developers.google.com/apps-script/manifest/allowlist-url',
      certainty: 'documented',
      holds: () => {
        const { ask, requests } = world(echo, {
          urlFetchWhitelist: ['https://example.com/api/', 'https://*.example.org/'],
        });
        for (const url of [
          'https://example.com/other',
          'http://example.com/api/x',
          'https://example.org/',
          'https://example.com.evil.net/api/',
        ])
          expect(ask(url).name).toBe('Exception');
        expect(requests).toEqual([]);
        for (const url of ['https://example.com/api/x', 'https://a.example.org/'])
          expect(ask(url).answer?.code).toBe(200);
      },
    },
    {
      behaviour: 'Each fetch counts for the day (20,000, in Workspace 100,000).',
      source: 'developers.google.com/apps-script/guides/services/quotas',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({
          code,
          scopes: ['spreadsheets', 'script.external_request'],
          quotas: { urlFetchCallsPerDay: 1 },
        });
        google.answerFetches(echo);
        const ask = () => (file.as(olga).call('ask', 'https://example.com/', null) as Asked).message;
        expect([ask(), ask()]).toEqual([undefined, 'Service invoked too many times for one day: urlfetch.']);
      },
    },
  ],
};
