// The columns of a contact table, each read once into codes when a condition first asks for it.
import { type CellFamily, readCell } from './cell-family.ts';
import { preparedColumn } from './column-codes.ts';
import type { CellSource, ReadCell } from './condition-test.ts';
import { blankCode, type PreparedColumn, unknownCode } from './prepared-column.ts';
import type { Cell, ContactColumns, DecimalMark, FieldDefinition } from './types.ts';

/** The contacts of one table, ready for any number of rules and moments. Their cells must not change meanwhile. */
export class PreparedContacts implements CellSource {
  readonly rowCount: number;
  private readonly columns: ContactColumns;
  private readonly decimalMark: DecimalMark;
  private readonly prepared = new Map<string, PreparedColumn<unknown>>();

  /** @param decimalMark that of the spreadsheet, for numbers in text columns. */
  constructor(columns: ContactColumns, decimalMark: DecimalMark) {
    this.rowCount = columns.rowCount;
    this.columns = columns;
    this.decimalMark = decimalMark;
  }

  read<Value>(field: FieldDefinition, family: CellFamily<Value>, row: number): ReadCell<Value> {
    const { codes, values } = this.column(field, family);
    const code = codes[row] ?? blankCode;
    if (code === blankCode) return { state: 'blank' };
    // Every code but the first two stands for a value of the family.
    return code === unknownCode ? { state: 'unknown' } : { state: 'known', value: values[code] as Value };
  }

  /** A field's cells as one family reads them. */
  column<Value>(field: FieldDefinition, family: CellFamily<Value>): PreparedColumn<Value> {
    const key = `${family.name}:${field.kind}:${field.id}`;
    const existing = this.prepared.get(key);
    // The key names the family, so what is stored under it holds that family's values.
    if (existing !== undefined) return existing as PreparedColumn<Value>;
    const read = (cell: Cell): Value | undefined => readCell(cell, family, field.kind, this.decimalMark);
    const column = preparedColumn(this.columns.column(field.id), this.rowCount, family.index, read);
    this.prepared.set(key, column);
    return column;
  }
}
