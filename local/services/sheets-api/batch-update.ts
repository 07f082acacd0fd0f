/** spreadsheets.batchUpdate: all requests or none. */
import { LocalHostError, NotInLocalHost } from '../../errors.ts';
import { Transaction } from '../../workbook/transaction.ts';
import { ApiRefusal, malformedRequest } from './api-error.ts';
import { applyClearBasicFilter, applySetBasicFilter } from './basic-filter-requests.ts';
import {
  applyAppendCells,
  applyRepeatCell,
  applySetDataValidation,
  applyUpdateCells,
} from './cell-requests.ts';
import {
  applyAddConditionalFormatRule,
  applyDeleteConditionalFormatRule,
  applyUpdateConditionalFormatRule,
} from './conditional-format-requests.ts';
import {
  applyAppendDimension,
  applyAutoResizeDimensions,
  applyDeleteDimension,
  applyInsertDimension,
  applyMoveDimension,
  applyUpdateDimensionProperties,
} from './dimension-requests.ts';
import { applyAutoFill, applyRandomizeRange } from './fill-requests.ts';
import { applyMergeCells, applyUnmergeCells } from './merge-requests.ts';
import { applyCreateMetadata, applyDeleteMetadata, applyUpdateMetadata } from './metadata-requests.ts';
import {
  applyCopyPaste,
  applyCutPaste,
  applyDeleteRange,
  applyInsertRange,
  applyUpdateBorders,
} from './move-requests.ts';
import { applyAddNamedRange, applyDeleteNamedRange, applyUpdateNamedRange } from './named-range-requests.ts';
import {
  applyAddProtectedRange,
  applyDeleteProtectedRange,
  applyUpdateProtectedRange,
} from './protection-requests.ts';
import { applySortRange } from './range-requests.ts';
import type { Message, RequestContext } from './request-context.ts';
import {
  applyAddSheet,
  applyDeleteSheet,
  applyDuplicateSheet,
  applyUpdateSheetProperties,
  applyUpdateSpreadsheetProperties,
} from './sheet-requests.ts';
import {
  applyDeleteDuplicates,
  applyFindReplace,
  applyPasteData,
  applyTextToColumns,
  applyTrimWhitespace,
} from './text-requests.ts';
import {
  applyAddFilterView,
  applyDeleteFilterView,
  applyDuplicateFilterView,
  applyUpdateFilterView,
} from './view-requests.ts';

type Handler = (context: RequestContext, request: Message) => Message;

/** Every request has been read against Google's schema before it gets here. */
const handlers = new Map<string, Handler>(
  Object.entries({
    addSheet: applyAddSheet,
    updateSheetProperties: applyUpdateSheetProperties,
    deleteSheet: applyDeleteSheet,
    duplicateSheet: applyDuplicateSheet,
    updateSpreadsheetProperties: applyUpdateSpreadsheetProperties,
    appendDimension: applyAppendDimension,
    insertDimension: applyInsertDimension,
    deleteDimension: applyDeleteDimension,
    moveDimension: applyMoveDimension,
    updateDimensionProperties: applyUpdateDimensionProperties,
    autoResizeDimensions: applyAutoResizeDimensions,
    updateCells: applyUpdateCells,
    repeatCell: applyRepeatCell,
    appendCells: applyAppendCells,
    setDataValidation: applySetDataValidation,
    sortRange: applySortRange,
    insertRange: applyInsertRange,
    deleteRange: applyDeleteRange,
    copyPaste: applyCopyPaste,
    cutPaste: applyCutPaste,
    pasteData: applyPasteData,
    autoFill: applyAutoFill,
    findReplace: applyFindReplace,
    textToColumns: applyTextToColumns,
    trimWhitespace: applyTrimWhitespace,
    deleteDuplicates: applyDeleteDuplicates,
    randomizeRange: applyRandomizeRange,
    updateBorders: applyUpdateBorders,
    mergeCells: applyMergeCells,
    unmergeCells: applyUnmergeCells,
    addConditionalFormatRule: applyAddConditionalFormatRule,
    updateConditionalFormatRule: applyUpdateConditionalFormatRule,
    deleteConditionalFormatRule: applyDeleteConditionalFormatRule,
    setBasicFilter: applySetBasicFilter,
    clearBasicFilter: applyClearBasicFilter,
    addFilterView: applyAddFilterView,
    updateFilterView: applyUpdateFilterView,
    deleteFilterView: applyDeleteFilterView,
    duplicateFilterView: applyDuplicateFilterView,
    addNamedRange: applyAddNamedRange,
    updateNamedRange: applyUpdateNamedRange,
    deleteNamedRange: applyDeleteNamedRange,
    createDeveloperMetadata: applyCreateMetadata,
    updateDeveloperMetadata: applyUpdateMetadata,
    deleteDeveloperMetadata: applyDeleteMetadata,
    addProtectedRange: applyAddProtectedRange,
    updateProtectedRange: applyUpdateProtectedRange,
    deleteProtectedRange: applyDeleteProtectedRange,
  }) as [string, Handler][],
);

/** Applies one request; answers its reply, {} where it has none. */
export function applyRequest(context: RequestContext, request: Message): Message {
  const [[name, content] = ['', {}]] = Object.entries(request);
  const handler = handlers.get(name);
  if (handler === undefined) throw new NotInLocalHost(`The batchUpdate request ${name}`);
  return handler(context, content as Message);
}

/** Applies the requests in order and answers with one reply each; when one is refused, nothing has happened. */
export function applyRequests(context: RequestContext, requests: readonly Message[]): Message[] {
  requests.forEach((request, index) => {
    if (Object.keys(request).length === 0)
      throw malformedRequest(`Invalid requests[${index}]: No request set.`);
  });
  return context.workbook.atomically(new Transaction(), () =>
    requests.map((request, index) => {
      try {
        return applyRequest(context, request);
      } catch (error) {
        throw refusalAt(error, `requests[${index}].${Object.keys(request)[0]}`);
      }
    }),
  );
}

/** Google names the request or the range that it refuses. */
export function refusalAt(error: unknown, place: string): unknown {
  if (error instanceof ApiRefusal) {
    return new ApiRefusal(error.code, `Invalid ${place}: ${error.message}`, error.malformed);
  }
  if (error instanceof LocalHostError && error.code === 'invalid-cell') {
    return new ApiRefusal(400, `Invalid ${place}: ${error.message}`);
  }
  return error;
}
