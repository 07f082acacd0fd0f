/** One sheet of a workbook: its name, size, cells and how it looks. */
import { Grid } from './grid.ts';

export class Sheet {
  readonly id: number;
  title: string;
  hidden: boolean = false;
  frozenRows = 0;
  frozenColumns = 0;
  /** Pixels by column, where not the usual 100; one entry per column up to the last changed one. */
  columnWidths: (number | undefined)[] = [];
  readonly grid: Grid;

  constructor(id: number, title: string, rowCount = 1000, columnCount = 26) {
    this.id = id;
    this.title = title;
    this.grid = new Grid(rowCount, columnCount);
  }
}
