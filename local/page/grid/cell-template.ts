/** Draws cells as Google Sheets does: numbers right, true and false centred, checkboxes, drop-down arrows, links. Texts become text nodes, never markup. */
import type { CellTemplate, ColumnRegular, PropertiesFunc, RowHeaders } from '@revolist/revogrid';
import type { SheetView, WireCell, WireRow } from '../../server/wire.ts';
import { cellName, columnLetters } from '../a1.ts';
import { detailsOf, displayOf, kindOf } from '../cell.ts';
import { cssOf } from './cell-css.ts';
import type { VisibleColumns } from './visible-columns.ts';

/** A row as the grid keeps it: its sheet row, its cells, and by zero-based column the text that copying takes. */
export interface GridRow {
  readonly n: number;
  cells: WireRow;
  readonly [column: number]: string;
}

/** A hundred thousand rows share the properties of their columns, so that a row costs no more than its cells. */
class SheetRow {
  readonly n: number;
  cells: WireRow;
  constructor(n: number, cells: WireRow) {
    this.n = n;
    this.cells = cells;
  }
}
let columnsKnown = 0;

/** Makes rows for a sheet of so many columns. */
export function makeRows(count: number, columns: number, cells: readonly (WireRow | undefined)[]): GridRow[] {
  for (; columnsKnown < columns; columnsKnown += 1) {
    const column = columnsKnown;
    Object.defineProperty(SheetRow.prototype, column, {
      get(this: SheetRow) {
        return displayOf(this.cells[column] ?? null);
      },
      enumerable: true,
    });
  }
  return Array.from({ length: count }, (_, index) => new SheetRow(index + 1, cells[index] ?? []) as GridRow);
}

export function cellOf(row: GridRow, column: number): WireCell {
  return row.cells[column] ?? null;
}

const cellTemplate: CellTemplate = (h, { model, prop }) => {
  const cell = cellOf(model as GridRow, Number(prop));
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const { checkbox, options, link } = detailsOf(cell);
  if (checkbox) {
    const checked = displayOf(cell) === 'TRUE';
    const attributes = {
      class: { 'cell-checkbox': true, checked },
      role: 'checkbox',
      'aria-checked': String(checked),
    };
    return h('span', attributes, checked ? '✓' : '');
  }
  if (options) {
    const chip = h('span', { class: { 'cell-chip': displayOf(cell) !== '' } }, displayOf(cell));
    return [chip, h('span', { class: 'cell-arrow', 'aria-hidden': 'true' }, '▾')];
  }
  if (link !== undefined) return h('a', { class: 'cell-link', href: link, tabIndex: -1 }, displayOf(cell));
  return displayOf(cell);
};

function isBlank(cell: WireCell): boolean {
  return displayOf(cell) === '' && detailsOf(cell).options === undefined;
}

const cellProperties: PropertiesFunc = ({ model, prop }) => {
  const row = model as GridRow;
  const column = Number(prop);
  const cell = cellOf(row, column);
  const { checkbox, note, options, style } = detailsOf(cell);
  const look = checkbox ? 'boolean' : kindOf(cell);
  const filled = displayOf(cell) !== '';
  const goesOn = filled && look === 'text' && isBlank(cellOf(row, column + 1)) && !style?.wrap;
  return {
    class: {
      [`cell-${look}`]: true,
      'cell-filled': filled || checkbox === true || options !== undefined,
      'cell-overflowing': goesOn,
      'cell-wrapped': style?.wrap === 'WRAP',
      'cell-noted': note !== undefined,
    },
    'data-cell': cellName(row.n, column + 1),
    ...(style ? { style: cssOf(style) } : {}),
  };
};

/** Columns named by letters; the frozen ones stay in place, hidden ones are left out. */
export function makeColumns(columns: VisibleColumns): ColumnRegular[] {
  return columns.shown.map((column) => ({
    prop: column - 1,
    name: columnLetters(column),
    size: columns.widthOf(column),
    sortable: false,
    filter: false,
    cellTemplate,
    cellProperties,
    columnProperties: () => ({ 'data-column': columnLetters(column) }),
    ...(columns.isPinned(column) ? { pin: 'colPinStart' as const } : {}),
  }));
}

/** Row headers print the sheet's own row number, also where a filter view hides rows between. `drawn` hears of every row that is drawn. */
export const rowHeaders = (drawn: (row: number) => void): RowHeaders => ({
  prop: 'n',
  size: 46,
  cellTemplate: (_h, { model }) => {
    const { n } = model as GridRow;
    drawn(n);
    return String(n);
  },
  cellProperties: ({ model }) => ({ 'data-row': String((model as GridRow).n) }),
});

/** Rows that are higher or lower than usual. */
export function rowDefinitions({ rowHeights = {}, frozenRows }: SheetView) {
  return Object.entries(rowHeights).map(([row, size]) => {
    const index = Number(row);
    return index < frozenRows
      ? { type: 'rowPinStart' as const, index, size }
      : { type: 'rgRow' as const, index: index - frozenRows, size };
  });
}
