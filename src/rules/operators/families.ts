// The families of kinds: which cells each understands and as what it reads them.
import { dayOfMilliseconds, millisecondsOf } from '../calendar.ts';
import type { CellFamily } from '../cell-family.ts';
import { normalizeText, tagsOfText, textOfCell } from '../text.ts';
import type { Cell, FieldKind } from '../types.ts';

export const textFieldKinds: readonly FieldKind[] = ['text', 'email', 'phone', 'url', 'dropdown'];
/** The kinds whose cells are compared as text. */
export const textKinds: ReadonlySet<FieldKind> = new Set(textFieldKinds);
export const numberKinds: readonly FieldKind[] = ['number', 'currency', 'percent'];
export const dateKinds: readonly FieldKind[] = ['date', 'datetime'];
const everyKind: readonly FieldKind[] = [...textFieldKinds, ...numberKinds, 'checkbox', ...dateKinds, 'tags'];

/** Text-like fields, read as the normal form of their text. */
export const textFamily: CellFamily<string> = {
  name: 'text',
  kinds: textFieldKinds,
  index: 'distinct',
  formulaTest: null,
  read: (cell, _kind, decimalMark) => {
    const text = textOfCell(cell, decimalMark);
    return text === null ? undefined : normalizeText(text);
  },
};

/** Text-like fields, read as their text stands: what patterns look at. */
export const rawTextFamily: CellFamily<string> = {
  name: 'rawText',
  kinds: textFieldKinds,
  index: 'distinct',
  formulaTest: null,
  read: (cell, _kind, decimalMark) => textOfCell(cell, decimalMark) ?? undefined,
};

/** Tags, read as the normal forms of the distinct tags. */
export const tagsFamily: CellFamily<ReadonlySet<string>> = {
  name: 'tags',
  kinds: ['tags'],
  index: 'distinct',
  formulaTest: null,
  read: (cell, _kind, decimalMark) => {
    const text = textOfCell(cell, decimalMark);
    return text === null ? undefined : new Set(tagsOfText(text).keys());
  },
};

/** Number, currency, percent. A number stored as text is not a number. */
export const numberFamily: CellFamily<number> = {
  name: 'number',
  kinds: numberKinds,
  index: 'ordered',
  formulaTest: 'ISNUMBER',
  read: (cell) => numberOfCell(cell),
};

/** Dates: a date field in whole days (the fraction dropped), a datetime field in whole milliseconds. */
export const dateFamily: CellFamily<number> = {
  name: 'date',
  kinds: dateKinds,
  index: 'ordered',
  formulaTest: 'ISNUMBER',
  read: (cell, kind) => {
    const serial = numberOfCell(cell);
    const milliseconds = serial === undefined ? Number.NaN : millisecondsOf(serial);
    // Beyond 1E+300 the milliseconds are no number any more, in Sheets an error.
    if (!Number.isFinite(milliseconds)) return undefined;
    return kind === 'date' ? dayOfMilliseconds(milliseconds) : milliseconds;
  },
};

export const checkboxFamily: CellFamily<boolean> = {
  name: 'checkbox',
  kinds: ['checkbox'],
  index: 'flag',
  formulaTest: 'ISLOGICAL',
  read: (cell) => (typeof cell === 'boolean' ? cell : undefined),
};

/** Any kind: every cell that is neither blank nor an error is simply filled. */
export const filledFamily: CellFamily<true> = {
  name: 'filled',
  kinds: everyKind,
  index: 'flag',
  formulaTest: null,
  read: () => true,
};

function numberOfCell(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : undefined;
}
