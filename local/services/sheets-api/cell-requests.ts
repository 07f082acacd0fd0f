/** batchUpdate requests about cells: values, number formats, drop-downs, sorting. */
import {
  type CellExtras,
  CellRecord,
  type CellValue,
  extrasOf,
  type StoredCell,
  storedCell,
} from '../../workbook/cell.ts';
import { checkLength, withExtras } from '../../workbook/entering.ts';
import type { GridRange, Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { sortArea } from '../../workbook/sorting.ts';
import { badRequest } from './api-error.ts';
import { updatedFields } from './field-mask.ts';
import { cellsOf, type Message, type RequestContext, requireWrite, sheetWithId } from './request-context.ts';
import { type ValidationRule, validationOf } from './validation-rule.ts';

interface ExtendedValue {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
}

interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: {
    readonly numberFormat?: { readonly type?: string; readonly pattern?: string };
  };
  readonly dataValidation?: ValidationRule;
}

const cellFields = [
  'userEnteredValue',
  'userEnteredFormat',
  'userEnteredFormat.numberFormat',
  'dataValidation',
];

const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  DATE: 'M/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'M/d/yyyy H:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

function content(value: ExtendedValue | undefined): { value: CellValue; formula?: string } {
  if (value === undefined) return { value: null };
  const members = Object.keys(value);
  if (members.length > 1) throw badRequest('An ExtendedValue holds one kind of value only');
  if (value.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) throw badRequest(`Invalid formula: ${value.formulaValue}`);
    return { value: null, formula: value.formulaValue };
  }
  if (value.stringValue !== undefined) checkLength(value.stringValue);
  return { value: value.numberValue ?? value.stringValue ?? value.boolValue ?? null };
}

function patternOfFormat(cell: CellData): string | undefined {
  const format = cell.userEnteredFormat?.numberFormat;
  if (format === undefined) return undefined;
  if (format.type === undefined) throw badRequest('numberFormat.type is required');
  return format.pattern ?? defaultPatterns[format.type];
}

/** The cell after an update of the named fields; fields named but absent are cleared. */
function updatedCell(stored: StoredCell, cell: CellData, fields: ReadonlySet<string>): StoredCell {
  let extras: CellExtras = extrasOf(stored);
  let value: CellValue = stored instanceof CellRecord ? stored.value : (stored ?? null);
  if (fields.has('userEnteredFormat') || fields.has('userEnteredFormat.numberFormat')) {
    extras = { ...extras, pattern: patternOfFormat(cell) };
  }
  if (fields.has('dataValidation')) extras = { ...extras, validation: validationOf(cell.dataValidation) };
  if (fields.has('userEnteredValue')) {
    const { value: newValue, formula } = content(cell.userEnteredValue);
    value = newValue;
    extras = { ...extras, runs: undefined, formula };
  }
  return storedCell(value, extras);
}

export function applyUpdateCells(
  context: RequestContext,
  request: {
    rows?: readonly { readonly values?: readonly CellData[] }[];
    fields?: string;
    start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
    range?: Partial<GridRange>;
  },
): Message {
  const fields = updatedFields(request.fields, 'cell', cellFields);
  const { rows = [], start, range } = request;
  if ((start === undefined) === (range === undefined))
    throw badRequest('Exactly one of start and range is required');
  const { sheet, area } = start === undefined ? cellsOf(context, range) : startArea(context, start, rows);
  if (rows.length > area.rowCount || rows.some((row) => (row.values?.length ?? 0) > area.columnCount)) {
    throw badRequest('The rows hold more cells than the range');
  }
  requireWrite(context, sheet, area);
  forEachCell(area, (down, across) => {
    const cell = rows[down]?.values?.[across];
    if (cell === undefined && start !== undefined) return;
    put(context, sheet, area.row + down, area.column + across, (stored) =>
      updatedCell(stored, cell ?? {}, fields),
    );
  });
  context.wrote(area.rowCount, area.rowCount * area.columnCount);
  return {};
}

function startArea(
  context: RequestContext,
  start: { sheetId?: number; rowIndex?: number; columnIndex?: number },
  rows: readonly { readonly values?: readonly CellData[] }[],
): { sheet: Sheet; area: Rectangle } {
  const sheet = sheetWithId(context, start.sheetId);
  const row = start.rowIndex ?? 0;
  const column = start.columnIndex ?? 0;
  const columnCount = Math.max(1, ...rows.map(({ values }) => values?.length ?? 0));
  return cellsOf(context, {
    sheetId: sheet.id,
    startRowIndex: row,
    endRowIndex: row + Math.max(1, rows.length),
    startColumnIndex: column,
    endColumnIndex: column + columnCount,
  });
}

export function applyRepeatCell(
  context: RequestContext,
  request: { range?: Partial<GridRange>; cell?: CellData; fields?: string },
): Message {
  const fields = updatedFields(request.fields, 'cell', cellFields);
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  const cell = request.cell ?? {};
  forEachCell(area, (down, across) => {
    put(context, sheet, area.row + down, area.column + across, (stored) => updatedCell(stored, cell, fields));
  });
  context.wrote(0, 0);
  return {};
}

export function applySetDataValidation(
  context: RequestContext,
  request: { range?: Partial<GridRange>; rule?: ValidationRule },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  const validation = validationOf(request.rule);
  forEachCell(area, (down, across) => {
    put(context, sheet, area.row + down, area.column + across, (stored) =>
      withExtras(stored, { validation }),
    );
  });
  return {};
}

export function applySortRange(
  context: RequestContext,
  request: {
    range?: Partial<GridRange>;
    sortSpecs?: readonly {
      readonly dimensionIndex?: number;
      readonly sortOrder?: 'ASCENDING' | 'DESCENDING';
    }[];
  },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  const keys = (request.sortSpecs ?? []).map((spec) => ({
    column: spec.dimensionIndex ?? 0,
    ascending: spec.sortOrder !== 'DESCENDING',
  }));
  if (keys.length === 0) throw badRequest('sortSpecs is required');
  if (keys.some(({ column }) => column < area.column || column >= area.column + area.columnCount)) {
    throw badRequest('The sort column is outside the range');
  }
  requireWrite(context, sheet, area);
  sortArea(context.workbook, sheet, area, keys);
  return {};
}

function forEachCell(
  { rowCount, columnCount }: Rectangle,
  visit: (down: number, across: number) => void,
): void {
  for (let down = 0; down < rowCount; down += 1) {
    for (let across = 0; across < columnCount; across += 1) visit(down, across);
  }
}

/** Sets a cell, unless nothing changes about an empty one. */
function put(
  { workbook }: RequestContext,
  sheet: Sheet,
  row: number,
  column: number,
  make: (stored: StoredCell) => StoredCell,
): void {
  const before = sheet.grid.get(row, column);
  const after = make(before);
  if (before !== undefined || after !== undefined) workbook.setCell(sheet, row, column, after);
}
