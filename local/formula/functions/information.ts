/** Functions that tell what a value or cell is, and those that only change how a value is shown (TO_DATE and its like). */

import { sheetLocale } from '../../values/locale.ts';
import { displayValue, showsDate } from '../../values/number-format.ts';
import { parseDateTime } from '../../values/typed-dates.ts';
import { columnLetters, quotedTitle } from '../../workbook/ranges.ts';
import { evaluate, scalarOf } from '../evaluation.ts';
import {
  isError,
  isMatrix,
  LambdaValue,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import {
  anything,
  type FunctionTable,
  fn,
  form,
  optional,
  placed,
  raw,
  scalar,
  text,
} from '../function-definition.ts';
import { finite } from '../operators.ts';
import { resultPattern } from '../result-format.ts';

const numbersByError: Readonly<Record<string, number>> = {
  NULL_VALUE: 1,
  DIVIDE_BY_ZERO: 2,
  VALUE: 3,
  REF: 4,
  NAME: 5,
  NUM: 6,
  N_A: 7,
  ERROR: 8,
};

const test = (holds: (value: Scalar) => boolean) => fn([anything], holds);

const emailAddress = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const webAddress =
  /^((https?|ftp|mailto|gopher|news|telnet|aim):\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?)$/i;

const isDateText = (value: string, locale: string, now: number) => {
  const date = parseDateTime(value.trim(), sheetLocale(locale), now);
  return date !== null && showsDate(date.pattern);
};

function cellInformation(kind: string, reference: RangeReference): Scalar {
  const { sheet, row, column } = reference;
  const value = sheet.value(row, column);
  const address = `$${columnLetters(column)}$${row + 1}`;
  switch (kind.toLowerCase()) {
    case 'address':
      return address;
    case 'col':
      return column + 1;
    case 'row':
      return row + 1;
    case 'color':
    case 'parentheses':
      return 0;
    case 'contents':
      return value;
    case 'prefix':
      return typeof value === 'string' ? "'" : '';
    case 'type':
      return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
    case 'width':
      return 13;
    case 'filename':
      return quotedTitle(sheet.title);
    default:
      return wrongValue;
  }
}

function typeNumber(value: Scalar): number {
  if (isError(value)) return 16;
  if (typeof value === 'string') return 2;
  return typeof value === 'boolean' ? 4 : 1;
}

export const informationFunctions: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.type !== 'N_A'),
  ISNA: test((value) => isError(value) && value.type === 'N_A'),
  ISEMAIL: fn([scalar], (value) => typeof value === 'string' && emailAddress.test(value)),
  ISURL: fn([scalar], (value) => typeof value === 'string' && webAddress.test(value)),
  ISDATE: form(1, 1, (evaluation, [node]) => {
    if (node === undefined) return notAvailable;
    const value = scalarOf(evaluate(node, evaluation), evaluation);
    if (typeof value === 'string') return isDateText(value, evaluation.locale, evaluation.now);
    return typeof value === 'number' && showsDate(resultPattern(node, evaluation));
  }),
  ISREF: fn([raw], (value) => value instanceof RangeReference),
  ISFORMULA: fn([raw], (value) =>
    value instanceof RangeReference
      ? value.sheet.formula(value.row, value.column) !== undefined
      : notAvailable,
  ),
  FORMULATEXT: fn([raw], (value) =>
    value instanceof RangeReference
      ? (value.sheet.formula(value.row, value.column) ?? notAvailable)
      : notAvailable,
  ),
  'ERROR.TYPE': fn([anything], (value) =>
    isError(value) ? (numbersByError[value.type] ?? notAvailable) : notAvailable,
  ),
  TYPE: placed([raw], (evaluation, value) => {
    if (value instanceof LambdaValue) return 128;
    if (isMatrix(value)) return 64;
    if (value instanceof RangeReference && value.rowCount * value.columnCount > 1) return 64;
    return typeNumber(scalarOf(value, evaluation));
  }),
  N: fn([scalar], (value) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  T: fn([scalar], (value) => (typeof value === 'string' ? value : '')),
  NA: fn([], () => notAvailable),
  CELL: fn([text, raw], (kind, reference) =>
    reference instanceof RangeReference ? cellInformation(kind, reference) : notAvailable,
  ),
  TO_DATE: fn([scalar], (value) => value),
  TO_DOLLARS: fn([scalar], (value) => value),
  TO_PERCENT: fn([scalar], (value) => value),
  TO_PURE_NUMBER: fn([scalar], (value) => value),
  TO_TEXT: form(1, 1, (evaluation, [node]) => {
    if (node === undefined) return notAvailable;
    const value = scalarOf(evaluate(node, evaluation), evaluation);
    if (isError(value)) return value;
    return displayValue(value, resultPattern(node, evaluation), evaluation.locale);
  }),
  SHEETS: placed([optional(raw)], ({ book }) => book.sheets.length),
  SHEET: placed([optional(raw)], ({ book, sheet }, value) => {
    if (value === undefined || value === null) return sheet.index + 1;
    if (value instanceof RangeReference) return value.sheet.index + 1;
    const named = typeof value === 'string' ? book.sheetByTitle(value) : undefined;
    return named === undefined ? notAvailable : finite(named.index + 1);
  }),
};
