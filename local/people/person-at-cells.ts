/** A person's gestures on cells: type, clear, paste, sort, format. */
import { clearCells, pasteBlock, setExtras, sortCells, typeInto } from './cell-gestures.ts';
import { PersonAtSheets } from './person-at-sheets.ts';

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
    setExtras(this.acting, sheet, area, { validation: { kind: 'checkbox' } });
  }

  setDropdown(a1: string, options: readonly string[]): void {
    const { sheet, area } = this.cells(a1);
    setExtras(this.acting, sheet, area, { validation: { kind: 'list', options: [...options] } });
  }
}
