/** Reads what the Sheets API answers into our own words; absent members mean zero, false or nothing, as its JSON leaves them out. */
import type {
  CellDetails,
  ColumnMetadata,
  NumberFormatType,
  SheetDescription,
  StoredFilterView,
} from '../ports.ts';
import type { FilterView } from './sheets-api.ts';

type Schema = {
  Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet;
  FilterView: FilterView;
  RowData: GoogleAppsScript.Sheets.Schema.RowData;
  CellData: GoogleAppsScript.Sheets.Schema.CellData;
  Found: GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataResponse;
};

/** Grid sheets only: charts and connected data have no cells of their own. */
export function sheetsOf(answer: Schema['Spreadsheet']): SheetDescription[] {
  return (answer.sheets ?? []).flatMap((sheet): SheetDescription[] => {
    const { properties } = sheet;
    if (properties === undefined || (properties.sheetType ?? 'GRID') !== 'GRID') return [];
    return [
      {
        sheetId: properties.sheetId ?? 0,
        title: properties.title ?? '',
        hidden: properties.hidden ?? false,
        rowCount: properties.gridProperties?.rowCount ?? 0,
        columnCount: properties.gridProperties?.columnCount ?? 0,
        frozenRows: properties.gridProperties?.frozenRowCount ?? 0,
        metadata: (sheet.developerMetadata ?? []).map((entry) => ({
          metadataId: entry.metadataId ?? 0,
          key: entry.metadataKey ?? '',
          value: entry.metadataValue ?? '',
        })),
        filterViews: (sheet.filterViews ?? []).map((view) => storedView(view, properties.sheetId ?? 0)),
      },
    ];
  });
}

function storedView(view: Schema['FilterView'], sheetId: number): StoredFilterView {
  const range = view.range ?? {};
  const end = range.endRowIndex;
  return {
    viewId: view.filterViewId ?? 0,
    title: view.title ?? '',
    range: {
      sheetId: range.sheetId ?? sheetId,
      firstRow: range.startRowIndex ?? 0,
      firstColumn: range.startColumnIndex ?? 0,
      endColumn: range.endColumnIndex ?? 0,
      ...(end === undefined ? {} : { endRow: end }),
    },
    formula: onlyFormula(view),
    bare: (view.filterSpecs ?? []).length === 0 && (view.sortSpecs ?? []).length === 0,
  };
}

/** Null where somebody added a criterion, a sort or hidden values: the view then shows something else. */
function onlyFormula(view: Schema['FilterView']): string | null {
  const specs = view.filterSpecs ?? [];
  const criteria = specs[0]?.filterCriteria;
  const plain =
    specs.length === 1 && (view.sortSpecs ?? []).length === 0 && (criteria?.hiddenValues ?? []).length === 0;
  if (!plain || criteria?.condition?.type !== 'CUSTOM_FORMULA') return null;
  return criteria.condition.values?.[0]?.userEnteredValue ?? null;
}

export function columnMetadataOf(answer: Schema['Found']): ColumnMetadata[] {
  return (answer.matchedDeveloperMetadata ?? []).flatMap(({ developerMetadata: entry }): ColumnMetadata[] => {
    const place = entry?.location?.dimensionRange;
    if (entry === undefined || place?.dimension !== 'COLUMNS') return [];
    return [
      {
        metadataId: entry.metadataId ?? 0,
        key: entry.metadataKey ?? '',
        value: entry.metadataValue ?? '',
        sheetId: place.sheetId ?? 0,
        column: place.startIndex ?? 0,
      },
    ];
  });
}

const formats: ReadonlySet<string> = new Set<NumberFormatType>([
  'DATE',
  'TIME',
  'DATE_TIME',
  'PERCENT',
  'CURRENCY',
]);

/** As Sheets shows error types (Sheets API: ErrorType). */
const errorTexts: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

export function detailsOf(row: Schema['RowData']): CellDetails[] {
  const cells = (row.values ?? []).map(cellDetails);
  if (cells.some((details) => details !== plain)) return cells;
  const existing = plainRows.get(cells.length);
  if (existing === undefined) plainRows.set(cells.length, cells);
  return existing ?? cells;
}

// Long columns hold almost nothing but this, so all such cells and rows of one width are the same object.
const plain: CellDetails = { error: null, format: null, validation: null };
const plainRows = new Map<number, CellDetails[]>();

function cellDetails(cell: Schema['CellData']): CellDetails {
  const error = cell.effectiveValue?.errorValue?.type;
  const type = cell.effectiveFormat?.numberFormat?.type;
  const format = type !== undefined && formats.has(type) ? (type as NumberFormatType) : null;
  const condition = cell.dataValidation?.condition?.type;
  const validation = condition === 'BOOLEAN' ? 'checkbox' : condition?.startsWith('ONE_OF_') ? 'list' : null;
  if (error === undefined && format === null && validation === null) return plain;
  return { error: error === undefined ? null : (errorTexts[error] ?? '#ERROR!'), format, validation };
}
