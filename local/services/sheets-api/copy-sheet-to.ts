/** spreadsheets.sheets.copyTo: a sheet with its cells, formats and filters into another file, or the same. */
import type { Execution } from '../../execution/execution.ts';
import { copiedSheet, copyBelongings, titleOfCopy } from '../../workbook/copy-sheet.ts';
import { checkGridSize } from '../../workbook/limits.ts';
import { addSheet } from '../../workbook/structure.ts';
import { Transaction } from '../../workbook/transaction.ts';
import { type Asked, noteWritten, openWorkbook } from './api-call.ts';
import { badRequest } from './api-error.ts';
import type { Message } from './read-message.ts';
import { sheetPropertiesMessage } from './resources.ts';

/** Copies the sheet to the end of the file that the body names; answers the properties of the copy. */
export function copySheetTo(execution: Execution, { workbook, body }: Asked, sheetId: number): Message {
  const source = workbook.sheetById(sheetId);
  if (source === undefined) throw badRequest(`No sheet with id: ${sheetId}`);
  const target = openWorkbook(execution, body.destinationSpreadsheetId, true);
  noteWritten(execution, target);
  return target.atomically(new Transaction(), () => {
    checkGridSize(target, source.grid.rowCount * source.grid.columnCount);
    const title = titleOfCopy(source.title, (taken) => target.sheetByTitle(taken) !== undefined);
    const copy = copiedSheet(target, source, title);
    addSheet(target, copy, target.sheets.length);
    if (target === workbook) copyBelongings(target, source, copy, execution.host.switches);
    return sheetPropertiesMessage(target, copy);
  });
}
