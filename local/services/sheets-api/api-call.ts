/** One call of the Sheets API: read strictly, answered, priced, recorded; refusals get Google's shape. */
import { LocalHostError } from '../../errors.ts';
import { ServiceException } from '../../execution/exceptions.ts';
import type { Execution } from '../../execution/execution.ts';
import { mayEditFile } from '../../workbook/rights.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { ApiRefusal, apiException } from './api-error.ts';
import { applyFieldMask, type FieldMask, responseMask } from './field-mask.ts';
import { type ApiMethod, type MethodFacts, methods } from './methods.ts';
import { type Message, readBody, readParameters } from './read-message.ts';
import { recordCall } from './recording.ts';
import type { RequestContext } from './request-context.ts';

export interface ApiCall {
  readonly execution: Execution;
  /** As in Google's discovery document: "spreadsheets.values.get". */
  readonly method: ApiMethod;
  /** How many arguments the script gave. */
  readonly given: number;
  readonly spreadsheetId: unknown;
  /** Further parameters of the path. */
  readonly path?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly optionalArgs: unknown;
}

export interface Asked {
  readonly workbook: Workbook;
  readonly user: string;
  readonly parameters: Message;
  readonly body: Message;
  /** The mask of `fields`; true without one. */
  readonly mask: FieldMask;
  readonly context: RequestContext;
}

export interface Answer {
  readonly message: Message;
  readonly ms: number;
  readonly cells: number;
}

/** The file of a call, where the user may do with it what the method does. */
export function openWorkbook(execution: Execution, spreadsheetId: unknown, writes: boolean): Workbook {
  const workbook =
    typeof spreadsheetId === 'string' ? execution.host.workbooks.get(spreadsheetId) : undefined;
  if (workbook === undefined)
    throw new ApiRefusal(404, 'Requested entity was not found.', typeof spreadsheetId !== 'string');
  const allowed = writes ? mayEditFile(workbook, execution.user) : workbook.roleOf(execution.user) !== null;
  if (!allowed) throw new ApiRefusal(403, 'The caller does not have permission');
  return workbook;
}

/** An error that Google would answer with, or null for trouble of the local host itself. */
function refusalFrom(error: unknown): ApiRefusal | null {
  if (error instanceof ApiRefusal) return error;
  if (error instanceof LocalHostError && error.code === 'invalid-cell')
    return new ApiRefusal(400, error.message);
  return null;
}

function checkArguments({ method, given }: ApiCall): void {
  const [fewest, most] = methods[method].arguments;
  if (given < fewest || given > most) {
    throw new ServiceException(
      `Invalid number of arguments provided. Expected ${fewest === most ? fewest : `${fewest}-${most}`} only`,
    );
  }
}

interface Read {
  readonly parameters: Message;
  readonly body: Message | undefined;
}

function readCall(call: ApiCall): Read {
  const facts: MethodFacts = methods[call.method];
  return {
    parameters: readParameters(call.optionalArgs, call.method),
    body: facts.body === undefined ? undefined : readBody(call.body, facts.body, facts.bodyField ?? ''),
  };
}

/** The file counts as changed by this execution: who watches it is told, and its triggers may run. */
export function noteWritten(execution: Execution, workbook: Workbook): void {
  execution.touched.add(workbook);
  execution.writtenThroughApi.add(workbook);
}

/** What a call of a method that works on one file needs; `work` sees what was asked only after it had the documented shape. */
export function answerCall(call: ApiCall, work: (asked: Asked) => Answer): unknown {
  return answerRequest(call, ({ parameters, body = {} }, mask, wrote) => {
    const { execution, method, spreadsheetId } = call;
    const workbook = openWorkbook(execution, spreadsheetId, methods[method].writes);
    const { user, host } = execution;
    const context = { workbook, user, switches: host.switches, random: host.random, wrote };
    const answer = work({ workbook, user, parameters, body, mask, context });
    if (methods[method].writes) noteWritten(execution, workbook);
    return answer;
  });
}

/** Answers any call: reads it, does the work, masks and records the answer, prices it; a refusal becomes Google's exception. */
export function answerRequest(
  call: ApiCall,
  work: (read: Read, mask: FieldMask, wrote: RequestContext['wrote']) => Answer,
): unknown {
  checkArguments(call);
  const { execution, method } = call;
  let record: { service: 'sheets'; method: string; params: Message; body?: Message } = {
    service: 'sheets',
    method,
    params: {},
  };
  try {
    const read = readCall(call);
    const id = call.spreadsheetId === undefined ? {} : { spreadsheetId: call.spreadsheetId };
    record = {
      ...record,
      params: { ...id, ...call.path, ...read.parameters },
      ...(read.body === undefined ? {} : { body: read.body }),
    };
    const excess = execution.host.quotas.sheetsRequest(
      execution.user,
      methods[method].writes ? 'Write' : 'Read',
      execution.quotaNow(),
    );
    if (excess !== null) throw new ApiRefusal(429, excess);
    const mask = responseMask(read.parameters.fields, methods[method].answer);
    const written = { rows: 0, cells: 0 };
    const wrote = (rows: number, cells: number) => {
      written.rows += rows;
      written.cells += cells;
    };
    const { message, ms, cells } = work(read, mask, wrote);
    const response = applyFieldMask(message, mask);
    recordCall({ ...record, response });
    const cost = { ms: ms + 0.18 * written.rows + 0.004 * written.cells, cells: cells + written.cells };
    execution.charge('Sheets', method, cost);
    return response;
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal === null) throw error;
    const { code, message, malformed } = refusal;
    if (!malformed) recordCall({ ...record, error: { code, message } });
    execution.charge('Sheets', method, { ms: 200, cells: 0 });
    throw apiException(`sheets.${method}`, refusal);
  }
}
