/** A workbook as plain JSON and back. */
import type { CellValidation } from '../contract.ts';
import {
  anyCellError,
  CellError,
  CellRecord,
  type CellValue,
  extrasOf,
  type StoredCell,
  storedCell,
} from '../workbook/cell.ts';
import { Sheet } from '../workbook/sheet.ts';
import type { DeveloperMetadata, FilterView, ProtectedRange } from '../workbook/views.ts';
import { Workbook, type WorkbookPeople } from '../workbook/workbook.ts';

type SavedValue = string | number | boolean | null | { readonly error: string };
type SavedCell =
  | SavedValue
  | {
      readonly value: SavedValue;
      readonly formula?: string | undefined;
      readonly pattern?: string | undefined;
      readonly validation?: CellValidation | undefined;
    };

interface SavedSheet {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: readonly (number | null)[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly SavedCell[])[];
}

export interface SavedWorkbook {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly people: WorkbookPeople;
  readonly idSeed: number;
  readonly sheets: readonly SavedSheet[];
  readonly filterViews: readonly FilterView[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly metadata: readonly DeveloperMetadata[];
}

const savedValue = (value: CellValue): SavedValue =>
  value instanceof CellError ? { error: value.text } : value;

function savedCell(cell: StoredCell): SavedCell {
  if (cell === undefined) return null;
  if (!(cell instanceof CellRecord)) return savedValue(cell);
  const { formula, pattern, validation } = cell;
  const value = formula === undefined ? savedValue(cell.value) : null;
  return { value, formula, pattern, validation };
}

const isError = (saved: object): saved is { readonly error: string } => 'error' in saved;

const loadedValue = (saved: SavedValue): CellValue =>
  typeof saved === 'object' && saved !== null ? anyCellError(saved.error) : saved;

function loadedCell(saved: SavedCell): StoredCell {
  if (saved === null) return undefined;
  if (typeof saved !== 'object') return saved;
  return isError(saved) ? anyCellError(saved.error) : storedCell(loadedValue(saved.value), saved);
}

export function saveWorkbook(workbook: Workbook): SavedWorkbook {
  return {
    id: workbook.id,
    title: workbook.title,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    people: workbook.people,
    idSeed: workbook.seed,
    filterViews: workbook.filterViews,
    protectedRanges: workbook.protectedRanges,
    metadata: workbook.metadata,
    sheets: workbook.sheets.map((sheet) => ({
      id: sheet.id,
      title: sheet.title,
      hidden: sheet.hidden,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      columnWidths: Array.from(sheet.columnWidths, (width) => width ?? null),
      rowCount: sheet.grid.rowCount,
      columnCount: sheet.grid.columnCount,
      rows: Array.from({ length: sheet.grid.usedRows }, (_, row) =>
        Array.from(sheet.grid.row(row), savedCell),
      ),
    })),
  };
}

export function loadWorkbook(saved: SavedWorkbook, instantNow: () => number): Workbook {
  const workbook = new Workbook(saved, instantNow);
  workbook.filterViews = saved.filterViews.map((view) => ({ ...view }));
  workbook.protectedRanges = saved.protectedRanges.map((range) => ({ ...range }));
  workbook.metadata = saved.metadata.map((entry) => ({ ...entry }));
  workbook.sheets = saved.sheets.map((one) => {
    const sheet = new Sheet(one.id, one.title, one.rowCount, one.columnCount);
    sheet.hidden = one.hidden;
    sheet.frozenRows = one.frozenRows;
    sheet.frozenColumns = one.frozenColumns;
    sheet.columnWidths = one.columnWidths.map((width) => width ?? undefined);
    one.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const stored = loadedCell(cell);
        const formula = extrasOf(stored).formula;
        if (formula !== undefined) workbook.noteFormula(formula);
        if (stored !== undefined) sheet.grid.set(row, column, stored);
      });
    });
    return sheet;
  });
  return workbook;
}
