/** Sheets.Spreadsheets.Values: reading, writing, appending and clearing plain values. */
import { costs } from '../../execution/costs.ts';
import { Transaction } from '../../workbook/transaction.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { type Answer, type ApiCall, type Asked, answerCall } from './api-call.ts';
import { appendRows } from './append.ts';
import { cellRange } from './cell-ranges.ts';
import { type DataFilter, filteredRanges } from './data-filters.ts';
import type { ApiMethod } from './methods.ts';
import type { Message } from './read-message.ts';
import { clearValues, requireInputOption, type ValueRange, writeValues } from './values.ts';
import { checkSameRange, clearAll, rangesOf, readAll, writeAll } from './values-in-batches.ts';
import { batchWritten, withWrittenValues } from './written-values.ts';

type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;

export class ValuesService extends serviceBase<Values>('Values') {
  override get(...args: [spreadsheetId: string, range: string, optionalArgs?: object]) {
    const [spreadsheetId, range, optionalArgs] = args;
    return this.#answer<GoogleAppsScript.Sheets.Schema.ValueRange>(
      'get',
      args.length,
      { spreadsheetId, optionalArgs, path: { range } },
      (asked) => {
        const { messages, cost } = readAll(
          asked,
          [cellRange(asked.workbook, String(range))],
          asked.parameters,
        );
        return { message: messages[0] ?? {}, ...cost };
      },
    );
  }

  override batchGet(...args: [spreadsheetId: string, optionalArgs?: object]) {
    const [spreadsheetId, optionalArgs] = args;
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse>(
      'batchGet',
      args.length,
      { spreadsheetId, optionalArgs },
      (asked) => {
        const { parameters } = asked;
        const texts = (parameters.ranges ?? []) as readonly string[];
        const ranges = texts.map((text) => cellRange(asked.workbook, text));
        const { messages, cost } = readAll(asked, ranges, parameters);
        const valueRanges = messages.length === 0 ? {} : { valueRanges: messages };
        return { message: { spreadsheetId, ...valueRanges }, ...cost };
      },
    );
  }

  override batchGetByDataFilter(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const call = { body, spreadsheetId, optionalArgs };
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse>(
      'batchGetByDataFilter',
      args.length,
      call,
      (asked) => {
        const found = filteredRanges(asked.context, asked.body.dataFilters);
        const { messages, cost } = readAll(
          asked,
          found.map(({ range }) => range),
          asked.body,
        );
        const matched = messages.map((valueRange, index) => ({
          valueRange,
          dataFilters: found[index]?.filters ?? [],
        }));
        const valueRanges = matched.length === 0 ? {} : { valueRanges: matched };
        return { message: { spreadsheetId, ...valueRanges }, ...cost };
      },
    );
  }

  override update(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.ValueRange,
      spreadsheetId: string,
      range: string,
      optionalArgs?: object,
    ]
  ) {
    const [given, spreadsheetId, range, optionalArgs] = args;
    const call = { body: given, spreadsheetId, optionalArgs, path: { range } };
    return this.#answer<GoogleAppsScript.Sheets.Schema.UpdateValuesResponse>(
      'update',
      args.length,
      call,
      (asked) => {
        const { workbook, user, parameters, body } = asked;
        requireInputOption(parameters.valueInputOption);
        const place = cellRange(workbook, String(range));
        checkSameRange(range, body);
        const written = workbook.atomically(new Transaction(), () =>
          writeValues(workbook, user, place, body, parameters.valueInputOption),
        );
        return {
          message: withWrittenValues(workbook, written, parameters),
          ...costs.apiWrite(written.rows, written.cells),
        };
      },
    );
  }

  override batchUpdate(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [given, spreadsheetId, optionalArgs] = args;
    const call = { body: given, spreadsheetId, optionalArgs };
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse>(
      'batchUpdate',
      args.length,
      call,
      (asked) => {
        const { workbook, user, body } = asked;
        requireInputOption(body.valueInputOption);
        const written = writeAll(asked, (body.data ?? []) as readonly ValueRange[], (one) => [
          writeValues(workbook, user, cellRange(workbook, one.range ?? ''), one, body.valueInputOption),
        ]);
        return batchWritten(
          workbook,
          written,
          written.map((one) => withWrittenValues(workbook, one, body)),
        );
      },
    );
  }

  override batchUpdateByDataFilter(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesByDataFilterRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [given, spreadsheetId, optionalArgs] = args;
    const call = { body: given, spreadsheetId, optionalArgs };
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchUpdateValuesByDataFilterResponse>(
      'batchUpdateByDataFilter',
      args.length,
      call,
      (asked) => {
        const { workbook, user, body, context } = asked;
        requireInputOption(body.valueInputOption);
        const data = (body.data ?? []) as readonly (ValueRange & { dataFilter?: DataFilter })[];
        const filters: (DataFilter | undefined)[] = [];
        const written = writeAll(asked, data, (one) =>
          filteredRanges(context, one.dataFilter === undefined ? [] : [one.dataFilter]).map(({ range }) => {
            filters.push(one.dataFilter);
            return writeValues(workbook, user, range, one, body.valueInputOption);
          }),
        );
        const messages = written.map((one, index) => {
          const { spreadsheetId: _id, ...message } = withWrittenValues(workbook, one, body);
          return { ...message, dataFilter: filters[index] };
        });
        return batchWritten(workbook, written, messages);
      },
    );
  }

  override append(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.ValueRange,
      spreadsheetId: string,
      range: string,
      optionalArgs?: object,
    ]
  ) {
    const [given, spreadsheetId, range, optionalArgs] = args;
    const call = { body: given, spreadsheetId, optionalArgs, path: { range } };
    return this.#answer<GoogleAppsScript.Sheets.Schema.AppendValuesResponse>(
      'append',
      args.length,
      call,
      (asked) => {
        const { workbook, parameters, body, context } = asked;
        requireInputOption(parameters.valueInputOption);
        const place = cellRange(workbook, String(range));
        checkSameRange(range, body);
        const { table, written } = appendRows(context, place, body, parameters);
        const message: Message = { spreadsheetId };
        if (table !== null) message.tableRange = table;
        message.updates = withWrittenValues(workbook, written, parameters);
        return { message, ...costs.apiWrite(written.rows, written.cells) };
      },
    );
  }

  override clear(...args: [resource: object, spreadsheetId: string, range: string, optionalArgs?: object]) {
    const [body, spreadsheetId, range, optionalArgs] = args;
    const call = { body, spreadsheetId, optionalArgs, path: { range } };
    return this.#answer<GoogleAppsScript.Sheets.Schema.ClearValuesResponse>(
      'clear',
      args.length,
      call,
      ({ workbook, user }) => {
        const clearedRange = clearValues(workbook, user, cellRange(workbook, String(range)));
        return { message: { spreadsheetId, clearedRange }, ...costs.apiWrite(0, 0) };
      },
    );
  }

  override batchClear(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchClearValuesRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const call = { body, spreadsheetId, optionalArgs };
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchClearValuesResponse>(
      'batchClear',
      args.length,
      call,
      (asked) => clearAll(asked, rangesOf(asked, asked.body.ranges)),
    );
  }

  override batchClearByDataFilter(
    ...args: [
      resource: GoogleAppsScript.Sheets.Schema.BatchClearValuesByDataFilterRequest,
      spreadsheetId: string,
      optionalArgs?: object,
    ]
  ) {
    const [body, spreadsheetId, optionalArgs] = args;
    const call = { body, spreadsheetId, optionalArgs };
    return this.#answer<GoogleAppsScript.Sheets.Schema.BatchClearValuesByDataFilterResponse>(
      'batchClearByDataFilter',
      args.length,
      call,
      (asked) => {
        const found = filteredRanges(asked.context, asked.body.dataFilters);
        return clearAll(
          asked,
          found.map(({ range }) => range),
        );
      },
    );
  }

  #answer<T>(
    method: string,
    given: number,
    call: Pick<ApiCall, 'spreadsheetId' | 'optionalArgs' | 'body' | 'path'>,
    work: (asked: Asked) => Answer,
  ): T {
    return answerCall(
      { ...call, execution: executionOf(this), method: `spreadsheets.values.${method}` as ApiMethod, given },
      work,
    ) as T;
  }
}
publish(ValuesService, 'Values');
