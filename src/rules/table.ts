// Columns made ready for conditions: every cell read once into what its field's kind means by it.

import { isBlankCell } from './text.ts';
import type { Cell, ContactColumns, DecimalMark, FieldDefinition, FieldKind } from './types.ts';

/** The cells a family of kinds understands, and how it reads and writes them. */
export interface CellFamily<Value> {
  readonly name: string;
  readonly kinds: readonly FieldKind[];
  /** Stands in for blank and unknown cells, never looked at. */
  readonly placeholder: Value;
  /** The value of a cell that is neither blank nor an error; undefined where it is not of this family. */
  read(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): Value | undefined;
  /** The Sheets function that says whether a cell is of this family, or null where any cell but an error is. */
  readonly formulaTest: 'ISNUMBER' | 'ISLOGICAL' | null;
}

export const known = 0;
export const blank = 1;
export const unknown = 2;

/** One field's cells: per row known, blank or unknown, and the value where known. */
export interface PreparedColumn<Value> {
  readonly states: Uint8Array;
  readonly values: readonly Value[];
}

/** The prepared columns of one table, each prepared when first asked for. */
export class PreparedTable {
  readonly rowCount: number;
  private readonly columns: ContactColumns;
  private readonly decimalMark: DecimalMark;
  private readonly prepared = new Map<string, PreparedColumn<unknown>>();

  constructor(columns: ContactColumns, decimalMark: DecimalMark) {
    this.rowCount = columns.rowCount;
    this.columns = columns;
    this.decimalMark = decimalMark;
  }

  /** A field's cells as one family reads them. */
  column<Value>(field: FieldDefinition, family: CellFamily<Value>): PreparedColumn<Value> {
    const key = `${family.name}:${field.kind}:${field.id}`;
    const existing = this.prepared.get(key);
    // The key names the family, so what is stored under it holds that family's values.
    if (existing !== undefined) return existing as PreparedColumn<Value>;
    const column = this.prepare(field, family);
    this.prepared.set(key, column);
    return column;
  }

  private prepare<Value>(field: FieldDefinition, family: CellFamily<Value>): PreparedColumn<Value> {
    const cells = this.columns.column(field.id);
    const states = new Uint8Array(this.rowCount);
    const values: Value[] = [];
    // Text repeats (countries, stages): each distinct one is read once.
    const texts = new Map<string, Value | undefined>();
    for (let row = 0; row < this.rowCount; row += 1) {
      const cell = cells[row] ?? null;
      let value: Value | undefined;
      if (typeof cell === 'string' && texts.has(cell)) value = texts.get(cell);
      else if (!isBlankCell(cell)) value = this.read(cell, field, family);
      if (typeof cell === 'string') texts.set(cell, value);
      if (value === undefined) states[row] = isBlankCell(cell) ? blank : unknown;
      values.push(value === undefined ? family.placeholder : value);
    }
    return { states, values };
  }

  private read<Value>(cell: Cell, field: FieldDefinition, family: CellFamily<Value>): Value | undefined {
    if (typeof cell === 'object' && cell !== null && 'error' in cell) return undefined;
    return family.read(cell, field.kind, this.decimalMark);
  }
}
