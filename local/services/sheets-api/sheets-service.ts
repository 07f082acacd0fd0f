/** The advanced service `Sheets` as Apps Script exposes it: resource first, then ids, then optional arguments. */
import { costs } from '../../execution/costs.ts';
import type { Execution } from '../../execution/execution.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { type Answer, type ApiCall, type Asked, answerCall, answerRequest } from './api-call.ts';
import { badRequest } from './api-error.ts';
import { applyRequests } from './batch-update.ts';
import { cellRange } from './cell-ranges.ts';
import { copySheetTo } from './copy-sheet-to.ts';
import { createSpreadsheet } from './create-spreadsheet.ts';
import { type DataFilter, filteredRanges } from './data-filters.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import { metadataWithId, searchMetadata } from './metadata-requests.ts';
import type { Message } from './read-message.ts';
import { fieldsOf, messageNames } from './schema.ts';
import { spreadsheetMessage, type Wanted, wantsGrid } from './spreadsheet-message.ts';
import { ValuesService } from './values-service.ts';

/** A Spreadsheet as the answer of a read. */
function answerSpreadsheet({ workbook, user }: Asked, wanted: Wanted): Answer {
  let cells = 0;
  const message = spreadsheetMessage(workbook, user, wanted, (more) => {
    cells += more;
  });
  return { message, ...costs.apiRead(cells) };
}

class SpreadsheetsService extends serviceBase<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>(
  'Spreadsheets',
) {
  override readonly Values: GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
  override readonly DeveloperMetadata: GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection;
  override readonly Sheets: GoogleAppsScript.Sheets.Collection.Spreadsheets.SheetsCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Values = new ValuesService(execution);
    this.DeveloperMetadata = new DeveloperMetadataService(execution);
    this.Sheets = new SheetsOfSpreadsheetService(execution);
  }

  override get(...args: [spreadsheetId: string, optionalArgs?: object]) {
    const [spreadsheetId, optionalArgs] = args;
    const call = { method: 'spreadsheets.get', given: args.length, spreadsheetId, optionalArgs } as const;
    return answer<GoogleAppsScript.Sheets.Schema.Spreadsheet>(this, call, (asked) => {
      const { workbook, parameters, mask } = asked;
      const texts = (parameters.ranges ?? []) as readonly string[];
      const ranges = texts.length === 0 ? null : texts.map((text) => cellRange(workbook, text));
      const withGrid =
        parameters.fields === undefined ? parameters.includeGridData === true : wantsGrid(mask);
      return answerSpreadsheet(asked, { mask, ranges, withGrid });
    });
  }

  override getByDataFilter(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.GetSpreadsheetByDataFilterRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const method = 'spreadsheets.getByDataFilter' as const;
    const call = { method, given: args.length, body, spreadsheetId, optionalArgs };
    return answer<GoogleAppsScript.Sheets.Schema.Spreadsheet>(this, call, (asked) => {
      const { context, parameters, mask } = asked;
      const filters = (asked.body.dataFilters ?? []) as readonly DataFilter[];
      const ranges = filters.length === 0 ? null : filteredRanges(context, filters).map(({ range }) => range);
      const withGrid =
        parameters.fields === undefined ? asked.body.includeGridData === true : wantsGrid(mask);
      return answerSpreadsheet(asked, { mask, ranges, withGrid });
    });
  }

  override create(...args: [resource: GoogleAppsScript.Sheets.Schema.Spreadsheet, optionalArgs?: object]) {
    const [body, optionalArgs] = args;
    const method = 'spreadsheets.create' as const;
    const execution = executionOf(this);
    const call = { execution, method, given: args.length, spreadsheetId: undefined, body, optionalArgs };
    return answerRequest(call, (read, mask) => {
      const workbook = createSpreadsheet(execution, read.body ?? {});
      const message = spreadsheetMessage(
        workbook,
        execution.user,
        { mask, ranges: null, withGrid: read.parameters.fields !== undefined && wantsGrid(mask) },
        () => {},
      );
      return { message, ...costs.apiWrite(0, 0) };
    }) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
  }

  override batchUpdate(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const method = 'spreadsheets.batchUpdate' as const;
    const call = { method, given: args.length, body, spreadsheetId, optionalArgs };
    return answer<GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse>(this, call, (asked) => {
      const requests = (asked.body.requests ?? []) as readonly Message[];
      if (requests.length === 0) throw badRequest('Must specify at least one request.');
      const message: Message = { spreadsheetId, replies: applyRequests(asked.context, requests) };
      if (asked.body.includeSpreadsheetInResponse === true)
        message.updatedSpreadsheet = updatedSpreadsheet(asked);
      return { message, ...costs.apiWrite(0, 0) };
    });
  }
}
publish(SpreadsheetsService, 'Spreadsheets');

/** The spreadsheet after a batchUpdate that asked for it: responseRanges and responseIncludeGridData, or what `fields` names. */
function updatedSpreadsheet({ workbook, user, parameters, body, mask }: Asked): Message {
  const texts = (body.responseRanges ?? []) as readonly string[];
  const ranges = texts.length === 0 ? null : texts.map((text) => cellRange(workbook, text));
  const below: FieldMask = maskOf(mask, 'updatedSpreadsheet') ?? new Map();
  const withGrid =
    parameters.fields === undefined || below === true
      ? body.responseIncludeGridData === true
      : wantsGrid(below);
  return spreadsheetMessage(workbook, user, { mask: below, ranges, withGrid }, () => {});
}

class DeveloperMetadataService extends serviceBase<GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection>(
  'DeveloperMetadata',
) {
  override get(...args: [spreadsheetId: string, metadataId: number, optionalArgs?: object]) {
    const [spreadsheetId, metadataId, optionalArgs] = args;
    const method = 'spreadsheets.developerMetadata.get' as const;
    const call = { method, given: args.length, spreadsheetId, optionalArgs, path: { metadataId } };
    return answer<GoogleAppsScript.Sheets.Schema.DeveloperMetadata>(this, call, ({ context }) => ({
      message: metadataWithId(context, metadataId),
      ...costs.apiRead(0),
    }));
  }

  override search(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const method = 'spreadsheets.developerMetadata.search' as const;
    const call = { method, given: args.length, body, spreadsheetId, optionalArgs };
    return answer<GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataResponse>(this, call, (asked) => {
      const filters = (asked.body.dataFilters ?? []) as readonly DataFilter[];
      return { message: searchMetadata(asked.context, filters), ...costs.apiRead(0) };
    });
  }
}
publish(DeveloperMetadataService, 'DeveloperMetadata');

class SheetsOfSpreadsheetService extends serviceBase<GoogleAppsScript.Sheets.Collection.Spreadsheets.SheetsCollection>(
  'Sheets',
) {
  override copyTo(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.CopySheetToAnotherSpreadsheetRequest,
      spreadsheetId: string,
      sheetId: number,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, sheetId, optionalArgs] = args;
    const method = 'spreadsheets.sheets.copyTo' as const;
    const call = { method, given: args.length, body, spreadsheetId, optionalArgs, path: { sheetId } };
    return answer<GoogleAppsScript.Sheets.Schema.SheetProperties>(this, call, (asked) => ({
      message: copySheetTo(executionOf(this), asked, Number(sheetId)),
      ...costs.apiWrite(0, 0),
    }));
  }
}
publish(SheetsOfSpreadsheetService, 'Sheets');

function answer<T>(service: object, call: Omit<ApiCall, 'execution'>, work: (asked: Asked) => Answer): T {
  return answerCall({ ...call, execution: executionOf(service) }, work) as T;
}

class SheetsService extends serviceBase<GoogleAppsScript.Sheets>('Sheets') {
  override readonly Spreadsheets: GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Spreadsheets = new SpreadsheetsService(execution);
  }
}

// Sheets.newValueRange() and its like: empty messages to fill, by assignment or with setValues(…), which answers the message.
for (const name of messageNames()) {
  Object.defineProperty(SheetsService.prototype, `new${name}`, {
    value: function newMessage(this: object): object {
      return executionOf(this).realm.message([...fieldsOf(name).keys()]);
    },
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
publish(SheetsService, 'Sheets');

/** The global `Sheets` of an execution. */
export const sheetsService = (execution: Execution): object => new SheetsService(execution);
