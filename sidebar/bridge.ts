// The one way from the sidebar to the server: typed calls over google.script.run, JSON text both ways, and the one
// place where everything that can go wrong with a call becomes an `ApiFailure` with a sentence for people.
import type { ApiError, ApiName, ApiProblem, ApiRequest, ApiResult, ApiValue } from '../src/api-types.ts';
import { messages } from './messages.ts';

/** google.script.run as Google documents it: handlers are set on a chain, then a server function is called on it. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

declare global {
  interface Window {
    readonly google?: { readonly script?: { readonly run?: ScriptRun } };
  }
}

/** Calls a server function by name. Rejects with an `ApiFailure` and nothing else. */
export type Call = <Name extends ApiName>(name: Name, request: ApiRequest<Name>) => Promise<ApiValue<Name>>;

/** A call that did not succeed. `message` is a sentence for people; `detail` is Google's own text where there is one. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly problems: readonly ApiProblem[];
  readonly detail: string;

  constructor(error: ApiError, detail = '') {
    super(error.message);
    this.name = 'ApiFailure';
    this.code = error.code;
    this.problems = error.problems ?? [];
    this.detail = detail;
  }
}

/** Calls that change nothing: after one of these got lost, nobody has to wonder whether the change was made. */
const readingCalls: ReadonlySet<ApiName> = new Set<ApiName>([
  'getHome',
  'getFieldValues',
  'previewGroup',
  'getGroup',
  'findContacts',
  'explainContact',
  'forecastGroup',
  'previewTag',
  'showContact',
]);

/** @param run google.script.run, or undefined where the page was opened outside Google Sheets. */
export function createBridge(run: ScriptRun | undefined): Call {
  return <Name extends ApiName>(name: Name, request: ApiRequest<Name>) =>
    new Promise<ApiValue<Name>>((resolve, reject) => {
      if (!run) {
        reject(failure('outside_sheets', messages.outsideSheets));
        return;
      }
      const chain = run
        .withSuccessHandler((answer) => {
          const result = readAnswer<ApiValue<Name>>(name, answer);
          if (result instanceof ApiFailure) reject(result);
          else resolve(result.value);
        })
        .withFailureHandler((error) => reject(lostCall(name, error)));
      // The server's functions are properties that Google makes at run time, so their types are not known here.
      const serverFunction: unknown = Reflect.get(chain, name);
      if (typeof serverFunction !== 'function') {
        reject(failure('function_not_found', messages.functionNotFound));
        return;
      }
      try {
        serverFunction.call(chain, JSON.stringify(request));
      } catch (error) {
        reject(lostCall(name, error));
      }
    });
}

/** Anything thrown, as an `ApiFailure`, so that a screen has one kind of error to show. */
export function toApiFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : failure('unexpected', messages.unexpected, textOf(error));
}

function readAnswer<Value>(name: ApiName, answer: unknown): { readonly value: Value } | ApiFailure {
  const result = parseResult<Value>(answer);
  if (!result)
    return failure('unreadable_answer', isReading(name) ? messages.unreadable : messages.unreadableWrite);
  return result.ok ? result : new ApiFailure(result.error);
}

function parseResult<Value>(answer: unknown): ApiResult<Value> | null {
  if (typeof answer !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(answer);
    return isApiResult<Value>(parsed) ? parsed : null;
  } catch {
    // A text that is no JSON is the same to the caller as any other answer without a result.
    return null;
  }
}

function isApiResult<Value>(parsed: unknown): parsed is ApiResult<Value> {
  if (typeof parsed !== 'object' || parsed === null || !('ok' in parsed)) return false;
  if (parsed.ok === true) return 'value' in parsed;
  if (parsed.ok !== false || !('error' in parsed)) return false;
  const { error } = parsed;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

function lostCall(name: ApiName, error: unknown): ApiFailure {
  return failure('no_answer', isReading(name) ? messages.noAnswer : messages.noAnswerWrite, textOf(error));
}

function isReading(name: ApiName): boolean {
  return readingCalls.has(name);
}

function failure(code: string, message: string, detail = ''): ApiFailure {
  return new ApiFailure({ code, message }, detail);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === 'string' ? error : '';
}
