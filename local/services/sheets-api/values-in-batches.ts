/** Several ranges of values in one call: read, written and cleared; writes are all or nothing. */
import { costs } from '../../execution/costs.ts';
import { Transaction } from '../../workbook/transaction.ts';
import type { Answer, Asked } from './api-call.ts';
import { badRequest } from './api-error.ts';
import { refusalAt } from './batch-update.ts';
import { type CellRange, cellRange } from './cell-ranges.ts';
import type { Message } from './read-message.ts';
import { clearValues, type ReadOptions, readValues, type Written } from './values.ts';

/** Several writes, all or none; the refusal of one names its place. */
export function writeAll<T>(
  { workbook }: Asked,
  data: readonly T[],
  write: (one: T) => Written[],
): Written[] {
  return workbook.atomically(new Transaction(), () =>
    data.flatMap((one, index) => {
      try {
        return write(one);
      } catch (error) {
        throw refusalAt(error, `data[${index}]`);
      }
    }),
  );
}

export function readAll({ workbook }: Asked, ranges: readonly CellRange[], options: Message) {
  const read = ranges.map((range) => readValues(workbook, range, options as ReadOptions));
  return {
    messages: read.map(({ message }) => message),
    cost: costs.apiRead(read.reduce((sum, one) => sum + one.cells, 0)),
  };
}

/** Ranges of the body or address of a call; the refusal of one names its place. */
export function rangesOf({ workbook }: Asked, texts: unknown): CellRange[] {
  return ((texts ?? []) as readonly string[]).map((text, index) => {
    try {
      return cellRange(workbook, text);
    } catch (error) {
      throw refusalAt(error, `range[${index}]`);
    }
  });
}

export function clearAll(asked: Asked, ranges: readonly CellRange[]): Answer {
  const { workbook, user } = asked;
  const cleared = workbook.atomically(new Transaction(), () =>
    ranges.map((range) => clearValues(workbook, user, range)),
  );
  const message: Message = { spreadsheetId: workbook.id };
  if (cleared.length > 0) message.clearedRanges = cleared;
  return { message, ...costs.apiWrite(0, 0) };
}

/** A body may name its range again, but no other. */
export function checkSameRange(range: unknown, body: Message): void {
  if (body.range !== undefined && body.range !== range)
    throw badRequest(`Request range[${range}] does not match value's range[${body.range}]`);
}
