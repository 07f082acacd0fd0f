/** A person's gestures on rows, columns and sheets. */

import { PersonInFile } from './person-in-file.ts';
import {
  addSheetByHand,
  colorSheetByHand,
  deleteSheetByHand,
  duplicateSheetByHand,
  freezeLines,
  hideLines,
  hideSheetByHand,
  moveSheetByHand,
  renameSheetByHand,
  resizeLines,
  showSheetByHand,
} from './sheet-gestures.ts';
import { deleteLines, insertLines, moveLines } from './structure-gestures.ts';

export class PersonAtSheets extends PersonInFile {
  insertRows(sheetTitle: string, beforeRow: number, count = 1): void {
    insertLines(this.acting, this.sheet(sheetTitle), 'ROWS', beforeRow - 1, count);
  }

  deleteRows(sheetTitle: string, firstRow: number, count = 1): void {
    deleteLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count);
  }

  moveRows(sheetTitle: string, firstRow: number, count: number, beforeRow: number): void {
    moveLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count, beforeRow - 1);
  }

  insertColumns(sheetTitle: string, beforeColumn: number, count = 1): void {
    insertLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', beforeColumn - 1, count);
  }

  deleteColumns(sheetTitle: string, firstColumn: number, count = 1): void {
    deleteLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count);
  }

  moveColumns(sheetTitle: string, firstColumn: number, count: number, beforeColumn: number): void {
    moveLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count, beforeColumn - 1);
  }

  addSheet(title: string): void {
    addSheetByHand(this.acting, title);
  }

  renameSheet(title: string, newTitle: string): void {
    renameSheetByHand(this.acting, this.sheet(title), newTitle);
  }

  deleteSheet(title: string): void {
    deleteSheetByHand(this.acting, this.sheet(title));
  }

  duplicateSheet(title: string): string {
    return duplicateSheetByHand(this.acting, this.sheet(title));
  }

  hideSheet(title: string): void {
    hideSheetByHand(this.acting, this.sheet(title));
  }

  showSheet(title: string): void {
    showSheetByHand(this.acting, this.sheet(title));
  }

  moveSheet(title: string, index: number): void {
    moveSheetByHand(this.acting, this.sheet(title), index);
  }

  colorSheet(title: string, color: string | null): void {
    colorSheetByHand(this.acting, this.sheet(title), color);
  }

  freeze(rows: number, columns: number, sheetTitle?: string): void {
    const sheet = sheetTitle === undefined ? this.lookedAt() : this.sheet(sheetTitle);
    freezeLines(this.acting, sheet, rows, columns);
  }

  resizeColumn(sheetTitle: string, column: number, pixels: number, count = 1): void {
    resizeLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', column - 1, count, pixels);
  }

  resizeRow(sheetTitle: string, row: number, pixels: number, count = 1): void {
    resizeLines(this.acting, this.sheet(sheetTitle), 'ROWS', row - 1, count, pixels);
  }

  hideRows(sheetTitle: string, firstRow: number, count = 1): void {
    hideLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count, true);
  }

  showRows(sheetTitle: string, firstRow: number, count = 1): void {
    hideLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count, false);
  }

  hideColumns(sheetTitle: string, firstColumn: number, count = 1): void {
    hideLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count, true);
  }

  showColumns(sheetTitle: string, firstColumn: number, count = 1): void {
    hideLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count, false);
  }
}
