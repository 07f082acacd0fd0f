// The columns of a contact table, each read once into codes when a condition first asks for it.
import { type CellFamily, readCell } from './cell-family.ts';
import type { CellSource, ReadCell } from './condition-test.ts';
import { blankCode, firstValueCode, PreparedColumn, unknownCode } from './prepared-column.ts';
import { rankNumbers } from './rank-numbers.ts';
import { isBlankCell } from './text.ts';
import type { Cell, ContactColumns, DecimalMark, FieldDefinition, FieldKind } from './types.ts';

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
    const reading: Reading<Value> = { family, kind: field.kind, decimalMark: this.decimalMark };
    const cells = this.columns.column(field.id);
    const column =
      family.index === 'ordered'
        ? orderedColumn(cells, this.rowCount, reading)
        : distinctColumn(cells, this.rowCount, reading);
    this.prepared.set(key, column);
    return column;
  }
}

interface Reading<Value> {
  readonly family: CellFamily<Value>;
  readonly kind: FieldKind;
  readonly decimalMark: DecimalMark;
}

/** Where so many of the first cells are all different, looking for cells that repeat costs more than it finds. */
const sample = 4096;
const mostlyDifferent = 0.9;

function distinctColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  reading: Reading<Value>,
): PreparedColumn<Value> {
  const codes = new Uint32Array(rowCount);
  const values: (Value | undefined)[] = [undefined, undefined];
  // Cells that repeat are read once and share a code. (Others that mean the same have codes of their own.)
  const codeOf = new Map<Cell, number>();
  let repeats = true;
  for (let row = 0; row < rowCount; row += 1) {
    const cell = cells[row] ?? null;
    const known = repeats ? codeOf.get(cell) : undefined;
    if (known !== undefined) {
      codes[row] = known;
      continue;
    }
    const code = codeOfCell(cell, reading, values);
    codes[row] = code;
    if (repeats && typeof cell !== 'object') codeOf.set(cell, code);
    if (row === sample && values.length > sample * mostlyDifferent) repeats = false;
  }
  return new PreparedColumn(codes, values);
}

function codeOfCell<Value>(
  cell: Cell,
  { family, kind, decimalMark }: Reading<Value>,
  values: (Value | undefined)[],
): number {
  if (isBlankCell(cell)) return blankCode;
  const value = readCell(cell, family, kind, decimalMark);
  return value === undefined ? unknownCode : values.push(value) - 1;
}

/** Values of an ordered column are numbers; their codes are their places in order. */
function orderedColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  { family, kind, decimalMark }: Reading<Value>,
): PreparedColumn<Value> {
  const codes = new Uint32Array(rowCount);
  const numbers = new Float64Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const cell = cells[row] ?? null;
    const value = isBlankCell(cell) ? undefined : readCell(cell, family, kind, decimalMark);
    if (typeof value === 'number') {
      codes[row] = firstValueCode;
      numbers[count] = value;
      count += 1;
    } else codes[row] = isBlankCell(cell) ? blankCode : unknownCode;
  }
  const { distinct, ranks } = rankNumbers(numbers.subarray(0, count));
  const values = new Float64Array(distinct.length + firstValueCode).fill(Number.NaN, 0, firstValueCode);
  values.set(distinct, firstValueCode);
  let next = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (codes[row] !== firstValueCode) continue;
    codes[row] = firstValueCode + (ranks[next] ?? 0);
    next += 1;
  }
  // An ordered family reads numbers only.
  return new PreparedColumn(codes, values as unknown as ArrayLike<Value | undefined>);
}
