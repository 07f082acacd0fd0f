/** Sheets.Spreadsheets.Values: get, batchGet, update, batchUpdate, append, clear. */
import { costs } from '../../execution/costs.ts';
import { Transaction } from '../../workbook/transaction.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { type ApiCall, answerCall } from './api-call.ts';
import { badRequest } from './api-error.ts';
import { appendRows, writeOne } from './append.ts';
import { refusalAt } from './batch-update.ts';
import { cellRange } from './cell-ranges.ts';
import type { FieldTree } from './field-mask.ts';
import { parameterShapes, valueRange, valuesBatchUpdateBody } from './message-shapes.ts';
import type { Message } from './request-context.ts';
import { object } from './shape.ts';
import {
  clearValues,
  type ReadOptions,
  readValues,
  type ValueRange,
  type Written,
  writeValues,
} from './values.ts';

type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;

const valueRangeTree: FieldTree = { range: true, majorDimension: true, values: true };
const updateTree: FieldTree = {
  spreadsheetId: true,
  updatedRange: true,
  updatedRows: true,
  updatedColumns: true,
  updatedCells: true,
  updatedData: valueRangeTree,
};
const trees = {
  get: valueRangeTree,
  batchGet: { spreadsheetId: true, valueRanges: valueRangeTree },
  update: updateTree,
  append: { spreadsheetId: true, tableRange: true, updates: updateTree },
  clear: { spreadsheetId: true, clearedRange: true },
  batchUpdate: {
    spreadsheetId: true,
    totalUpdatedRows: true,
    totalUpdatedColumns: true,
    totalUpdatedCells: true,
    totalUpdatedSheets: true,
    responses: updateTree,
  },
} as const satisfies Record<string, FieldTree>;

/** What was written, read back, where the call asks for it. */
function withWrittenValues(workbook: Workbook, written: Written, options: Message): Message {
  if (options.includeValuesInResponse !== true) return written.message;
  const { message } = readValues(
    workbook,
    { ...written.range, isSingleCell: false },
    {
      valueRenderOption: options.responseValueRenderOption as NonNullable<ReadOptions['valueRenderOption']>,
      dateTimeRenderOption: options.responseDateTimeRenderOption as NonNullable<
        ReadOptions['dateTimeRenderOption']
      >,
    },
  );
  return { ...written.message, updatedData: message };
}

export class ValuesService extends serviceBase<Values>('Values') {
  override get(
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.ValueRange {
    return answerCall(
      {
        ...this.#call('get', spreadsheetId, optionalArgs, range),
        parameterShape: parameterShapes.valuesGet,
        writes: false,
      },
      ({ workbook, parameters }) => {
        const { message, cells } = readValues(
          workbook,
          cellRange(workbook, range),
          parameters as ReadOptions,
        );
        return { message, ...costs.apiRead(cells) };
      },
    ) as GoogleAppsScript.Sheets.Schema.ValueRange;
  }

  override batchGet(
    spreadsheetId: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    return answerCall(
      {
        ...this.#call('batchGet', spreadsheetId, optionalArgs),
        parameterShape: parameterShapes.valuesBatchGet,
        writes: false,
      },
      ({ workbook, parameters }) => {
        const texts = (parameters.ranges ?? []) as readonly string[];
        const read = texts.map((text) =>
          readValues(workbook, cellRange(workbook, text), parameters as ReadOptions),
        );
        const cells = read.reduce((sum, one) => sum + one.cells, 0);
        const valueRanges = read.map(({ message }) => message);
        return {
          message: valueRanges.length === 0 ? { spreadsheetId } : { spreadsheetId, valueRanges },
          ...costs.apiRead(cells),
        };
      },
    ) as GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse;
  }

  override update(
    resource: GoogleAppsScript.Sheets.Schema.ValueRange,
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.UpdateValuesResponse {
    return answerCall(
      {
        ...this.#call('update', spreadsheetId, optionalArgs, range),
        parameterShape: parameterShapes.valuesUpdate,
        body: { value: resource, shape: valueRange },
        writes: true,
      },
      ({ workbook, parameters, body, context }) => {
        const data = body as ValueRange;
        if (data.range !== undefined && data.range !== range)
          throw badRequest('The range of the body differs from that of the address');
        const written = writeOne(context, cellRange(workbook, range), data, parameters.valueInputOption);
        return {
          message: withWrittenValues(workbook, written, parameters),
          ...costs.apiWrite(written.rows, written.cells),
        };
      },
    ) as GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;
  }

  override batchUpdate(
    resource: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest,
    spreadsheetId: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse {
    return answerCall(
      {
        ...this.#call('batchUpdate', spreadsheetId, optionalArgs),
        parameterShape: parameterShapes.valuesBatchUpdate,
        body: { value: resource, shape: valuesBatchUpdateBody },
        writes: true,
      },
      ({ workbook, body, context }) => {
        const data = (body.data ?? []) as readonly ValueRange[];
        const written = workbook.atomically(new Transaction(), () =>
          data.map((one, index) => {
            try {
              return writeValues(
                workbook,
                context.user,
                cellRange(workbook, one.range ?? ''),
                one,
                body.valueInputOption as string | undefined,
              );
            } catch (error) {
              throw refusalAt(error, `data[${index}]`);
            }
          }),
        );
        const sum = (count: (one: Written) => number) =>
          written.reduce((total, one) => total + count(one), 0);
        const cells = sum((one) => one.cells);
        const message: Message = { spreadsheetId };
        if (written.length > 0)
          message.responses = written.map((one) => withWrittenValues(workbook, one, body));
        if (cells > 0) {
          Object.assign(message, {
            totalUpdatedRows: sum((one) => one.rows),
            totalUpdatedColumns: sum((one) => one.columns),
            totalUpdatedCells: cells,
            totalUpdatedSheets: new Set(written.map((one) => one.range.sheet)).size,
          });
        }
        return {
          message,
          ...costs.apiWrite(
            sum((one) => one.rows),
            cells,
          ),
        };
      },
    ) as GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse;
  }

  override append(
    resource: GoogleAppsScript.Sheets.Schema.ValueRange,
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.AppendValuesResponse {
    return answerCall(
      {
        ...this.#call('append', spreadsheetId, optionalArgs, range),
        parameterShape: parameterShapes.valuesAppend,
        body: { value: resource, shape: valueRange },
        writes: true,
      },
      ({ workbook, parameters, body, context }) => {
        const { table, written } = appendRows(
          context,
          cellRange(workbook, range),
          body as ValueRange,
          parameters,
        );
        const message: Message = { spreadsheetId, updates: withWrittenValues(workbook, written, parameters) };
        if (table !== null) message.tableRange = table;
        return { message, ...costs.apiWrite(written.rows, written.cells) };
      },
    ) as GoogleAppsScript.Sheets.Schema.AppendValuesResponse;
  }

  override clear(
    resource: object,
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): GoogleAppsScript.Sheets.Schema.ClearValuesResponse {
    return answerCall(
      {
        ...this.#call('clear', spreadsheetId, optionalArgs, range),
        parameterShape: parameterShapes.valuesClear,
        body: { value: resource, shape: object({}) },
        writes: true,
      },
      ({ workbook, user }) => ({
        message: clearValues(workbook, user, cellRange(workbook, range)),
        ...costs.apiWrite(0, 0),
      }),
    ) as GoogleAppsScript.Sheets.Schema.ClearValuesResponse;
  }

  /** What all calls share; `range` is part of the address of some. */
  #call(
    method: keyof typeof trees,
    spreadsheetId: unknown,
    optionalArgs: unknown,
    range?: unknown,
  ): Omit<ApiCall, 'parameterShape' | 'writes'> {
    return {
      execution: executionOf(this),
      method: `spreadsheets.values.${method}`,
      spreadsheetId,
      optionalArgs,
      answerTree: trees[method],
      ...(range === undefined ? {} : { path: { range: String(range) } }),
    };
  }
}
publish(ValuesService, 'Values');
