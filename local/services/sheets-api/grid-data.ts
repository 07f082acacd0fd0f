/** GridData and CellData as the API answers them, built only as far as the field mask asks. */
import { displayValue, numberFormatType } from '../../values/number-format.ts';
import { CellError, CellRecord, type CellValue, extrasOf, type StoredCell } from '../../workbook/cell.ts';
import type { Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import type { Message } from './request-context.ts';
import { metadataMessage } from './resources.ts';
import { validationMessage } from './validation-rule.ts';

/** The value as the API's ExtendedValue. */
export function extendedValue(value: CellValue): Message | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (value instanceof CellError) return { errorValue: { type: value.type, message: value.text } };
  return { stringValue: value };
}

function cellMessage(workbook: Workbook, stored: StoredCell, mask: FieldMask): Message {
  const message: Message = {};
  if (stored === undefined) return message;
  const { formula, pattern, validation } = extrasOf(stored);
  const put = (field: string, make: () => unknown) => {
    if (maskOf(mask, field) === undefined) return;
    const value = make();
    if (value !== undefined) message[field] = value;
  };
  const effective = () => workbook.effective(stored);
  const plain = stored instanceof CellRecord ? stored.value : stored;
  put('userEnteredValue', () => (formula === undefined ? extendedValue(plain) : { formulaValue: formula }));
  put('effectiveValue', () => extendedValue(effective()));
  put('formattedValue', () => {
    const value = effective();
    return value === null ? undefined : displayValue(value, pattern, workbook.locale);
  });
  const format =
    pattern === undefined ? undefined : { numberFormat: { type: numberFormatType(pattern), pattern } };
  put('userEnteredFormat', () => format);
  put('effectiveFormat', () => format);
  put('dataValidation', () => (validation === undefined ? undefined : validationMessage(validation)));
  return message;
}

/** One GridData; counts the cells that were read. */
export function gridData(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  mask: FieldMask,
  count: (cells: number) => void,
): Message {
  const message: Message = {
    ...(area.row > 0 ? { startRow: area.row } : {}),
    ...(area.column > 0 ? { startColumn: area.column } : {}),
  };
  const rowMask = maskOf(mask, 'rowData');
  const cellMask = rowMask === undefined ? undefined : maskOf(rowMask, 'values');
  if (cellMask !== undefined) {
    const rows: Message[] = [];
    for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
      const cells = sheet.grid.row(row).slice(area.column, area.column + area.columnCount);
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
      count(cells.length);
      rows.push(
        cells.length === 0 ? {} : { values: cells.map((cell) => cellMessage(workbook, cell, cellMask)) },
      );
    }
    while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop();
    if (rows.length > 0) message.rowData = rows;
  }
  const dimensionMessages = (
    dimension: 'ROWS' | 'COLUMNS',
    first: number,
    length: number,
    dimensionMask: FieldMask,
  ) =>
    Array.from({ length }, (_, offset): Message => {
      const index = first + offset;
      const entries =
        maskOf(dimensionMask, 'developerMetadata') === undefined
          ? []
          : workbook.metadata.filter(
              ({ location }) =>
                location.kind === 'dimension' &&
                location.sheetId === sheet.id &&
                location.dimension === dimension &&
                location.index === index,
            );
      return {
        pixelSize: dimension === 'ROWS' ? 21 : (sheet.columnWidths[index] ?? 100),
        ...(entries.length === 0 ? {} : { developerMetadata: entries.map(metadataMessage) }),
      };
    });
  const rowMetadata = maskOf(mask, 'rowMetadata');
  if (rowMetadata !== undefined)
    message.rowMetadata = dimensionMessages('ROWS', area.row, area.rowCount, rowMetadata);
  const columnMetadata = maskOf(mask, 'columnMetadata');
  if (columnMetadata !== undefined) {
    message.columnMetadata = dimensionMessages('COLUMNS', area.column, area.columnCount, columnMetadata);
  }
  return message;
}
