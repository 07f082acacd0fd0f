/** A person's gestures on cells: type, clear, paste, sort, format, fill, copy, move, find and replace. */
import type { PasteWhat, ReplaceChoices } from '../contract.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { clearCells, pasteBlock, sortCells, typeInto } from './cell-gestures.ts';
import { fillByHand, holdCells, moveCellsByHand, pasteHeld } from './copy-gestures.ts';
import { PersonAtSheets } from './person-at-sheets.ts';
import { cellsAt } from './places.ts';
import { replaceAll } from './replace-gesture.ts';
import { mergeByHand, setCheckboxesByHand, setExtras, toggleCheckboxes } from './rule-gestures.ts';
import { deleteCellsByHand, insertCellsByHand } from './shift-gestures.ts';

export class PersonAtCells extends PersonAtSheets {
  type(a1: string, text: string): void {
    const { sheet, row, column } = this.cell(a1);
    typeInto(this.acting, sheet, row, column, text);
  }

  clear(a1: string): void {
    const { sheet, area } = this.cells(a1);
    clearCells(this.acting, sheet, area);
  }

  paste(a1: string, block: readonly (readonly string[])[]): void {
    const { sheet, row, column } = this.cell(a1);
    pasteBlock(this.acting, sheet, row, column, block);
  }

  sort(a1Range: string, column: number, ascending = true): void {
    const { sheet, area } = this.cells(a1Range);
    sortCells(this.acting, sheet, area, column, ascending);
  }

  setNumberFormat(a1: string, pattern: string): void {
    const { sheet, area } = this.cells(a1);
    setExtras(this.acting, sheet, area, { pattern: pattern === '' ? undefined : pattern });
  }

  setCheckboxes(a1: string): void {
    const { sheet, area } = this.cells(a1);
    setCheckboxesByHand(this.acting, sheet, area);
  }

  setDropdown(a1: string, options: readonly string[]): void {
    const { sheet, area } = this.cells(a1);
    setExtras(this.acting, sheet, area, { validation: { kind: 'list', options: [...options] } });
  }

  toggleCheckboxes(a1: string): void {
    const { sheet, area } = this.cells(a1);
    toggleCheckboxes(this.acting, sheet, area);
  }

  mergeCells(a1: string, how: 'ALL' | 'ROWS' | 'COLUMNS' | 'NONE' = 'ALL'): void {
    const { sheet, area } = this.cells(a1);
    mergeByHand(this.acting, sheet, area, how);
  }

  insertCells(a1: string, shift: 'right' | 'down'): void {
    const { sheet, area } = this.cells(a1);
    insertCellsByHand(this.acting, sheet, area, shift);
  }

  deleteCells(a1: string, shift: 'left' | 'up'): void {
    const { sheet, area } = this.cells(a1);
    deleteCellsByHand(this.acting, sheet, area, shift);
  }

  fill(fromA1: string, toA1: string): void {
    const { sheet, area } = this.cells(fromA1);
    fillByHand(this.acting, sheet, area, cellsAt(this.acting.workbook, toA1, sheet).area);
  }

  copyCells(a1: string): void {
    const { sheet, area } = this.cells(a1);
    holdCells(this.acting, sheet, area, false);
  }

  cutCells(a1: string): void {
    const { sheet, area } = this.cells(a1);
    holdCells(this.acting, sheet, area, true);
  }

  pasteCells(
    a1: string,
    { what = 'everything', transposed = false }: { what?: PasteWhat; transposed?: boolean } = {},
  ): void {
    const { sheet, area } = this.cells(a1);
    pasteHeld(this.acting, sheet, area, what, transposed);
  }

  moveCells(fromA1: string, toA1: string): void {
    const from = this.cells(fromA1);
    const to = cellsAt(this.acting.workbook, toA1, from.sheet);
    moveCellsByHand(this.acting, from.sheet, from.area, to.sheet, to.area);
  }

  findAndReplace(find: string, replacement: string, choices: ReplaceChoices = {}): number {
    const { sheet: title, range } = choices;
    const sheets = title === undefined ? this.acting.workbook.sheets : [this.sheet(title)];
    const places =
      range === undefined
        ? sheets.map((sheet) => ({ sheet, area: wholeSheet(sheet) }))
        : [cellsAt(this.acting.workbook, range, title === undefined ? this.lookedAt() : this.sheet(title))];
    return replaceAll(this.acting, places, find, replacement, choices);
  }
}

const wholeSheet = ({ grid }: Sheet): Rectangle => ({
  row: 0,
  column: 0,
  rowCount: grid.rowCount,
  columnCount: grid.columnCount,
});
