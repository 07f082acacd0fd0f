/** spreadsheets.batchUpdate: all requests or none. */
import { LocalHostError } from '../../errors.ts';
import { Transaction } from '../../workbook/transaction.ts';
import { ApiRefusal } from './api-error.ts';
import {
  applyRepeatCell,
  applySetDataValidation,
  applySortRange,
  applyUpdateCells,
} from './cell-requests.ts';
import { applyCreateMetadata, applyDeleteMetadata, applyUpdateMetadata } from './metadata-requests.ts';
import {
  applyAddProtectedRange,
  applyDeleteProtectedRange,
  applyUpdateProtectedRange,
} from './protection-requests.ts';
import type { Message, RequestContext } from './request-context.ts';
import {
  applyAddSheet,
  applyAppendDimension,
  applyDeleteDimension,
  applyDeleteSheet,
  applyInsertDimension,
  applyMoveDimension,
  applyUpdateSheetProperties,
} from './sheet-requests.ts';
import { applyAddFilterView, applyDeleteFilterView, applyUpdateFilterView } from './view-requests.ts';

type Handler = (context: RequestContext, request: Message) => Message;

/** Every request has been read against its shape before it gets here. */
const handlers = new Map<string, Handler>(
  Object.entries({
    addSheet: applyAddSheet,
    updateSheetProperties: applyUpdateSheetProperties,
    deleteSheet: applyDeleteSheet,
    appendDimension: applyAppendDimension,
    insertDimension: applyInsertDimension,
    deleteDimension: applyDeleteDimension,
    moveDimension: applyMoveDimension,
    updateCells: applyUpdateCells,
    repeatCell: applyRepeatCell,
    addFilterView: applyAddFilterView,
    updateFilterView: applyUpdateFilterView,
    deleteFilterView: applyDeleteFilterView,
    createDeveloperMetadata: applyCreateMetadata,
    updateDeveloperMetadata: applyUpdateMetadata,
    deleteDeveloperMetadata: applyDeleteMetadata,
    addProtectedRange: applyAddProtectedRange,
    updateProtectedRange: applyUpdateProtectedRange,
    deleteProtectedRange: applyDeleteProtectedRange,
    sortRange: applySortRange,
    setDataValidation: applySetDataValidation,
  }) as [string, Handler][],
);

/** Applies the requests in order and answers with one reply each; when one is refused, nothing has happened. */
export function applyRequests(context: RequestContext, requests: readonly Message[]): Message[] {
  return context.workbook.atomically(new Transaction(), () =>
    requests.map((request, index) => {
      const [[name, content] = ['', {}]] = Object.entries(request);
      const handler = handlers.get(name);
      if (handler === undefined) throw new ApiRefusal(400, `Invalid requests[${index}]: No request set.`);
      try {
        return handler(context, content as Message);
      } catch (error) {
        throw refusalAt(error, `requests[${index}].${name}`);
      }
    }),
  );
}

/** Google names the request that it refuses. */
export function refusalAt(error: unknown, place: string): unknown {
  if (error instanceof ApiRefusal) {
    return new ApiRefusal(error.code, `Invalid ${place}: ${error.message}`, error.malformed);
  }
  if (error instanceof LocalHostError && error.code === 'invalid-cell') {
    return new ApiRefusal(400, `Invalid ${place}: ${error.message}`);
  }
  return error;
}
