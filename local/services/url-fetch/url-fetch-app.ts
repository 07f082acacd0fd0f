/** UrlFetchApp: requests go to whoever stands for the world outside (`google.answerFetches`), never to a network. */
import { NotInLocalHost } from '../../errors.ts';
import { costs } from '../../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../../execution/exceptions.ts';
import type { Execution } from '../../execution/execution.ts';
import type { FetchAnswer } from '../../fetched-answer.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { bodyBytes, isListed, type ReadRequest, readRequest } from './fetch-request.ts';
import { HTTPResponseObject, type ResponseContent } from './http-response.ts';

type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

const mostRedirects = 20;
const shownOfAnswer = 150;

function contentOf({ code = 200, headers = {}, body = '' }: FetchAnswer): ResponseContent {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
  if (bytes.length > bodyBytes) throw new ServiceException('Limit Exceeded: URLFetch Response Size.');
  return {
    code,
    headers: new Map(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
    ),
    body: bytes,
  };
}

/** Asks once. */
function ask(execution: Execution, request: ReadRequest): ResponseContent {
  const { host, user, project } = execution;
  if (project.urlFetchWhitelist !== null && !isListed(request.url, project.urlFetchWhitelist))
    throw new ServiceException(
      `UrlFetch calls to ${request.url} are not permitted by the urlFetchWhitelist of the manifest.`,
    );
  if (host.fetchHandler === null)
    throw new NotInLocalHost(`UrlFetchApp.fetch of ${request.url} (nobody answers: google.answerFetches)`);
  const { muteHttpExceptions: _muted, ...asked } = request;
  const answer = host.fetchHandler({ ...asked, user });
  if (answer === 'unreachable') throw new ServiceException(`DNS error: ${request.url}`);
  if (answer === 'timeout') throw new ServiceException(`Timeout: ${request.url}`);
  return contentOf(answer);
}

/** Where an answer sends the client on, with the method that it uses there (RFC 9110 §15.4). */
function redirected(request: ReadRequest, { code, headers }: ResponseContent): ReadRequest | null {
  const location = [...headers].find(([name]) => name.toLowerCase() === 'location')?.[1][0];
  if (!request.followRedirects || location === undefined || ![301, 302, 303, 307, 308].includes(code))
    return null;
  const url = new URL(location, request.url).href;
  if (code >= 307) return { ...request, url };
  return { ...request, url, method: 'get', payload: Buffer.alloc(0), payloadText: '', contentType: null };
}

function fetched(execution: Execution, first: ReadRequest): ResponseContent {
  execution.host.quotas.take(execution.user, 'urlFetchCallsPerDay', 1, execution.quotaNow());
  let request = first;
  let content = ask(execution, request);
  for (let count = 0; ; count += 1) {
    const next = redirected(request, content);
    if (next === null) break;
    if (count === mostRedirects) throw new ServiceException(`Too many redirects: ${first.url}`);
    request = next;
    content = ask(execution, request);
  }
  execution.charge('UrlFetchApp', 'fetch', costs.fetch(content.body.length + first.payload.length));
  if (content.code >= 400 && !first.muteHttpExceptions) throw failure(first, content);
  return content;
}

function failure({ url }: ReadRequest, { code, body }: ResponseContent): ServiceException {
  const text = body.toString('utf8');
  const shown = text.length > shownOfAnswer ? `${text.slice(0, shownOfAnswer - 3)}...` : text;
  return new ServiceException(
    `Request failed for ${new URL(url).origin} returned code ${code}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
  );
}

export class UrlFetchAppService extends serviceBase<GoogleAppsScript.URL_Fetch.UrlFetchApp>('UrlFetchApp') {
  override fetch(...args: unknown[]): HTTPResponse {
    if (args.length === 0 || args.length > 2) throw signatureMismatch('UrlFetchApp.fetch', args);
    const execution = executionOf(this);
    const request = readRequest(args[0], args[1], 'UrlFetchApp.fetch');
    return new HTTPResponseObject(execution, fetched(execution, request));
  }

  /** Answers in the order of the requests; all are read before the first is sent. */
  override fetchAll(requests: unknown): HTTPResponse[] {
    if (!Array.isArray(requests)) throw signatureMismatch('UrlFetchApp.fetchAll', [requests]);
    const execution = executionOf(this);
    const read = requests.map((one: unknown) => {
      if (typeof one === 'string') return readRequest(one, {}, 'UrlFetchApp.fetchAll');
      if (typeof one !== 'object' || one === null)
        throw signatureMismatch('UrlFetchApp.fetchAll', [requests]);
      return readRequest((one as { url?: unknown }).url, one, 'UrlFetchApp.fetchAll');
    });
    return read.map((request) => new HTTPResponseObject(execution, fetched(execution, request)));
  }

  /** The request that fetch would make; nothing is sent. */
  override getRequest(...args: unknown[]): GoogleAppsScript.URL_Fetch.URLFetchRequest {
    if (args.length === 0 || args.length > 2) throw signatureMismatch('UrlFetchApp.getRequest', args);
    const { url, method, headers, contentType, payloadText, followRedirects } = readRequest(
      args[0],
      args[1],
      'UrlFetchApp.getRequest',
    );
    return {
      url,
      method: method as GoogleAppsScript.URL_Fetch.HttpMethod,
      headers: { ...headers },
      payload: payloadText,
      followRedirects,
      useIntranet: false,
      validateHttpsCertificates: true,
      ...(contentType === null ? {} : { contentType }),
    };
  }
}
publish(UrlFetchAppService, 'UrlFetchApp');
