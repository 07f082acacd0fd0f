/** A workbook as plain JSON and back. */
import type { CellStyle, CellValidation, TextRun } from '../contract.ts';
import {
  anyCellError,
  CellError,
  CellRecord,
  type CellValue,
  extrasOf,
  SpilledCell,
  type StoredCell,
  storedCell,
} from '../workbook/cell.ts';
import { internedStyle } from '../workbook/cell-style.ts';
import { Sheet } from '../workbook/sheet.ts';
import type {
  BasicFilter,
  DeveloperMetadata,
  FilterView,
  NamedRange,
  ProtectedRange,
} from '../workbook/views.ts';
import { Workbook, type WorkbookPeople } from '../workbook/workbook.ts';
import { loadedRows, savedRowTexts } from './saved-rows.ts';
import { loadedProperties, type SavedProperties, savedProperties } from './sheet-state.ts';

type SavedValue = string | number | boolean | null | { readonly error: string };
type SavedCell =
  | SavedValue
  | {
      readonly value: SavedValue;
      readonly formula?: string | undefined;
      readonly pattern?: string | undefined;
      readonly validation?: CellValidation | undefined;
      readonly style?: CellStyle | undefined;
      readonly note?: string | undefined;
      readonly runs?: readonly TextRun[] | undefined;
    };

interface SavedSheet extends SavedProperties {
  readonly id: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Absent where `rowTexts` holds them; so states were saved before. */
  readonly rows?: readonly (readonly SavedCell[])[];
  readonly rowTexts?: readonly string[];
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
  /** Absent in states saved before there were any. */
  readonly basicFilters?: readonly BasicFilter[];
  readonly namedRanges?: readonly NamedRange[];
  readonly metadata: readonly DeveloperMetadata[];
}

const savedValue = (value: CellValue): SavedValue =>
  value instanceof CellError ? { error: value.text } : value;

function savedCell(cell: StoredCell): SavedCell {
  if (cell === undefined) return null;
  if (!(cell instanceof CellRecord)) return savedValue(cell);
  const { formula, pattern, validation, style, note, runs } = cell;
  const value = formula === undefined && !(cell instanceof SpilledCell) ? savedValue(cell.value) : null;
  return { value, formula, pattern, validation, style, note, runs };
}

const isError = (saved: object): saved is { readonly error: string } => 'error' in saved;

const loadedValue = (saved: SavedValue): CellValue =>
  typeof saved === 'object' && saved !== null ? anyCellError(saved.error) : saved;

function loadedCell(saved: SavedCell): StoredCell {
  if (saved === null) return undefined;
  if (typeof saved !== 'object') return saved;
  if (isError(saved)) return anyCellError(saved.error);
  const style = saved.style === undefined ? undefined : internedStyle(saved.style);
  return storedCell(loadedValue(saved.value), { ...saved, style });
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
    basicFilters: workbook.basicFilters,
    namedRanges: workbook.namedRanges,
    metadata: workbook.metadata,
    sheets: workbook.sheets.map((sheet) => ({
      id: sheet.id,
      ...savedProperties(sheet),
      rowCount: sheet.grid.rowCount,
      columnCount: sheet.grid.columnCount,
      rowTexts: savedRowTexts(sheet.grid, savedCell),
    })),
  };
}

export function loadWorkbook(saved: SavedWorkbook, instantNow: () => number): Workbook {
  const workbook = new Workbook(saved, instantNow);
  workbook.filterViews = saved.filterViews.map((view) => ({ ...view }));
  workbook.protectedRanges = saved.protectedRanges.map((range) => ({ ...range }));
  workbook.basicFilters = (saved.basicFilters ?? []).map((filter) => ({ ...filter }));
  workbook.namedRanges = (saved.namedRanges ?? []).map((named) => ({ ...named }));
  workbook.metadata = saved.metadata.map((entry) => ({ ...entry }));
  workbook.sheets = saved.sheets.map((one) => {
    const sheet = new Sheet(one.id, one.title, one.rowCount, one.columnCount);
    Object.assign(sheet, loadedProperties(one));
    let row = 0;
    for (const cells of one.rows ?? loadedRows<SavedCell>(one.rowTexts ?? [])) {
      for (const [column, cell] of cells.entries()) {
        const stored = loadedCell(cell);
        const formula = extrasOf(stored).formula;
        if (formula !== undefined) workbook.noteFormulas();
        if (stored !== undefined) sheet.grid.set(row, column, stored);
      }
      row += 1;
    }
    return sheet;
  });
  return workbook;
}
