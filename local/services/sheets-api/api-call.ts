/** One call of the Sheets API: read strictly, answered, priced, recorded; refusals get Google's shape. */
import { LocalHostError } from '../../errors.ts';
import type { Execution } from '../../execution/execution.ts';
import { mayEditFile } from '../../workbook/rights.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { ApiRefusal, apiException } from './api-error.ts';
import {
  applyFieldMask,
  checkFieldMask,
  type FieldMask,
  type FieldTree,
  parseFieldMask,
} from './field-mask.ts';
import { recordCall } from './recording.ts';
import type { Message, RequestContext } from './request-context.ts';
import { readShape, type Shape } from './shape.ts';

export interface ApiCall {
  readonly execution: Execution;
  /** As in Google's discovery document: "spreadsheets.values.get". */
  readonly method: string;
  readonly spreadsheetId: unknown;
  /** Further parameters of the path. */
  readonly path?: Readonly<Record<string, string>>;
  /** Optional arguments and their shape. */
  readonly optionalArgs: unknown;
  readonly parameterShape: Shape;
  readonly body?: { readonly value: unknown; readonly shape: Shape };
  readonly writes: boolean;
  readonly answerTree: FieldTree;
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

function openWorkbook({ execution, spreadsheetId, writes }: ApiCall): Workbook {
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

/** Answers a call; `work` sees what was asked only after it had the documented shape. */
export function answerCall(call: ApiCall, work: (asked: Asked) => Answer): unknown {
  const { execution, method } = call;
  let record: { service: 'sheets'; method: string; params: Message; body?: Message } = {
    service: 'sheets',
    method,
    params: {},
  };
  try {
    const parameters = readShape(call.optionalArgs ?? {}, call.parameterShape, '') as Message;
    const body =
      call.body === undefined ? undefined : (readShape(call.body.value, call.body.shape, '') as Message);
    record = {
      ...record,
      params: { spreadsheetId: call.spreadsheetId, ...call.path, ...parameters },
      ...(body === undefined ? {} : { body }),
    };
    const excess = execution.host.quotas.sheetsRequest(
      execution.user,
      call.writes ? 'Write' : 'Read',
      execution.quotaNow(),
    );
    if (excess !== null) throw new ApiRefusal(429, excess);
    const workbook = openWorkbook(call);
    const mask = typeof parameters.fields === 'string' ? parseFieldMask(parameters.fields) : true;
    checkFieldMask(mask, call.answerTree);
    const written = { rows: 0, cells: 0 };
    const wrote = (rows: number, cells: number) => {
      written.rows += rows;
      written.cells += cells;
    };
    const { user, host } = execution;
    const context = { workbook, user, switches: host.switches, wrote };
    const { message, ms, cells } = work({ workbook, user, parameters, body: body ?? {}, mask, context });
    const response = applyFieldMask(message, mask);
    recordCall({ ...record, response });
    const cost = { ms: ms + 0.18 * written.rows + 0.004 * written.cells, cells: cells + written.cells };
    execution.charge('Sheets', method, cost);
    if (call.writes) execution.wroteThroughApi = true;
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
