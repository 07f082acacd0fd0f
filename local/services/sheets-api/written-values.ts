/** What the API answers about values that were written: how many, where, and the values read back where asked for. */
import { costs } from '../../execution/costs.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Answer } from './api-call.ts';
import type { Message } from './read-message.ts';
import { type ReadOptions, readValues, type Written } from './values.ts';

type Render = NonNullable<ReadOptions['valueRenderOption']>;
type DateTime = NonNullable<ReadOptions['dateTimeRenderOption']>;

/** One UpdateValuesResponse; `options`: includeValuesInResponse and how to render. */
export function withWrittenValues(workbook: Workbook, written: Written, options: Message): Message {
  if (options.includeValuesInResponse !== true) return written.message;
  const { responseValueRenderOption: render, responseDateTimeRenderOption: dateTime } = options;
  const { message } = readValues(
    workbook,
    { ...written.range, isSingleCell: false, text: '' },
    {
      ...(render === undefined ? {} : { valueRenderOption: render as Render }),
      ...(dateTime === undefined ? {} : { dateTimeRenderOption: dateTime as DateTime }),
    },
  );
  return { ...written.message, updatedData: message };
}

/** The answer to several writes: totals that are zero are left out. */
export function batchWritten(
  workbook: Workbook,
  written: readonly Written[],
  responses: readonly Message[],
): Answer {
  const sum = (count: (one: Written) => number) => written.reduce((total, one) => total + count(one), 0);
  const cells = sum((one) => one.cells);
  const rows = sum((one) => one.rows);
  const message: Message = { spreadsheetId: workbook.id };
  if (cells > 0) {
    Object.assign(message, {
      totalUpdatedRows: rows,
      totalUpdatedColumns: sum((one) => one.columns),
      totalUpdatedCells: cells,
      totalUpdatedSheets: new Set(written.map((one) => one.range.sheet)).size,
    });
  }
  if (responses.length > 0) message.responses = responses;
  return { message, ...costs.apiWrite(rows, cells) };
}
