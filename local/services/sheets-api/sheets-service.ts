/** The advanced service `Sheets` as Apps Script exposes it: resource first, then ids, then optional arguments. */
import { costs } from '../../execution/costs.ts';
import type { Execution } from '../../execution/execution.ts';
import { boundedRange } from '../../workbook/ranges.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { answerCall } from './api-call.ts';
import { badRequest } from './api-error.ts';
import { applyRequests } from './batch-update.ts';
import { cellRange } from './cell-ranges.ts';
import { type FieldMask, type FieldTree, maskOf } from './field-mask.ts';
import { batchUpdateBody, parameterShapes, searchBody } from './message-shapes.ts';
import { type DataFilter, searchMetadata } from './metadata-requests.ts';
import type { Message } from './request-context.ts';
import { spreadsheetMessage } from './resources.ts';
import { spreadsheetTree } from './response-fields.ts';
import { ValuesService } from './values-service.ts';

const batchUpdateTree: FieldTree = { spreadsheetId: true, replies: true, updatedSpreadsheet: true };
const searchTree: FieldTree = { matchedDeveloperMetadata: true };

/** Whether a mask reaches cells or the look of rows and columns. */
const wantsGrid = (mask: FieldMask): boolean => {
  const sheets = maskOf(mask, 'sheets');
  return sheets !== undefined && maskOf(sheets, 'data') !== undefined;
};

class SpreadsheetsService extends serviceBase<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>(
  'Spreadsheets',
) {
  override readonly Values: GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
  override readonly DeveloperMetadata: GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Values = new ValuesService(execution);
    this.DeveloperMetadata = new DeveloperMetadataService(execution);
  }

  override get(spreadsheetId: string, optionalArgs: object = {}): GoogleAppsScript.Sheets.Schema.Spreadsheet {
    return answerCall(
      {
        execution: executionOf(this),
        method: 'spreadsheets.get',
        spreadsheetId,
        optionalArgs,
        parameterShape: parameterShapes.get,
        writes: false,
        answerTree: spreadsheetTree,
      },
      ({ workbook, user, parameters, mask }) => {
        const texts = parameters.ranges as readonly string[] | undefined;
        const ranges =
          texts === undefined || texts.length === 0 ? null : texts.map((text) => gridArea(workbook, text));
        const withGrid =
          parameters.fields === undefined ? parameters.includeGridData === true : wantsGrid(mask);
        let cells = 0;
        const message = spreadsheetMessage(workbook, user, mask, ranges, withGrid, (more) => {
          cells += more;
        });
        return { message, ...costs.apiRead(cells) };
      },
    ) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
  }

  override batchUpdate(
    resource: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return answerCall(
      {
        execution: executionOf(this),
        method: 'spreadsheets.batchUpdate',
        spreadsheetId,
        optionalArgs,
        parameterShape: parameterShapes.batchUpdate,
        body: { value: resource, shape: batchUpdateBody },
        writes: true,
        answerTree: batchUpdateTree,
      },
      ({ workbook, body, context, user }) => {
        const requests = (body.requests ?? []) as readonly Message[];
        if (requests.length === 0) throw badRequest('Must specify at least one request.');
        const replies = applyRequests(context, requests);
        const message: Message = { spreadsheetId: workbook.id, replies };
        if (body.includeSpreadsheetInResponse === true) {
          message.updatedSpreadsheet = spreadsheetMessage(workbook, user, true, null, false, () => {});
        }
        return { message, ...costs.apiWrite(0, 0) };
      },
    ) as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
  }
}
publish(SpreadsheetsService, 'Spreadsheets');

/** A range of spreadsheets.get: a whole sheet, or cells cut to the grid. */
function gridArea(workbook: Parameters<typeof cellRange>[0], text: string) {
  const { sheet, area } = cellRange(workbook, text);
  const { rowCount, columnCount } = sheet.grid;
  return {
    sheet,
    area: area.rowCount === 0 ? boundedRange({ sheetId: sheet.id }, rowCount, columnCount) : area,
  };
}

class DeveloperMetadataService extends serviceBase<GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection>(
  'DeveloperMetadata',
) {
  override search(
    resource: GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataRequest,
    spreadsheetId: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataResponse {
    return answerCall(
      {
        execution: executionOf(this),
        method: 'spreadsheets.developerMetadata.search',
        spreadsheetId,
        optionalArgs,
        parameterShape: parameterShapes.search,
        body: { value: resource, shape: searchBody },
        writes: false,
        answerTree: searchTree,
      },
      ({ body, context }) => {
        const filters = (body.dataFilters ?? []) as readonly DataFilter[];
        if (filters.length === 0) throw badRequest('Must specify at least one data filter.');
        return { message: searchMetadata(context, filters), ...costs.apiRead(0) };
      },
    ) as GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataResponse;
  }
}
publish(DeveloperMetadataService, 'DeveloperMetadata');

class SheetsService extends serviceBase<GoogleAppsScript.Sheets>('Sheets') {
  override readonly Spreadsheets: GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Spreadsheets = new SpreadsheetsService(execution);
  }
}

/** The global `Sheets` of an execution. */
export const sheetsService = (execution: Execution): object => new SheetsService(execution);
