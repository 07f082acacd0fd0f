/** The ready-made conditions of filters and data validation, judged for one cell (Sheets API: ConditionType). */
import { LocalHostError } from '../errors.ts';
import { parseTyped } from '../values/typed-input.ts';
import { CellError, type CellValue } from '../workbook/cell.ts';
import type { FilterCriteria } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';

type Condition = NonNullable<FilterCriteria['condition']>;

const relativeDays: Readonly<Record<string, number>> = {
  TODAY: 0,
  YESTERDAY: -1,
  TOMORROW: 1,
  PAST_WEEK: -7,
  PAST_MONTH: -30,
  PAST_YEAR: -365,
};

/** Whether a value fulfils a condition; operands are read as typed. Custom formulas are not for here. */
export function conditionHolds(
  workbook: Workbook,
  condition: Condition,
  value: CellValue,
  display: string,
): boolean {
  const { type, values = [] } = condition;
  if (type === 'BLANK') return value === null || value === '';
  if (type === 'NOT_BLANK') return value !== null && value !== '';
  if (value instanceof CellError) return false;
  if (type === 'DATE_IS_VALID') return typeof value === 'number';
  if (type.startsWith('TEXT_'))
    return textHolds(type, display.toLowerCase(), String(values[0]?.userEnteredValue ?? '').toLowerCase());
  const operands = values.map(({ userEnteredValue = '', relativeDate }) => {
    if (relativeDate !== undefined)
      return Math.floor(workbook.serialNow()) + (relativeDays[relativeDate] ?? 0);
    const typed = parseTyped(userEnteredValue, workbook.locale, workbook.serialNow());
    return typed.kind === 'number' ? typed.number : userEnteredValue;
  });
  const [a, b = a] = operands;
  if (typeof value !== 'number' || typeof a !== 'number' || typeof b !== 'number')
    return type === 'NUMBER_NOT_EQ' && value !== null;
  return type.startsWith('DATE_') ? dateHolds(type, value, a, b) : numberHolds(type, value, a, b);
}

const unknownCondition = (type: string) =>
  new LocalHostError('invalid-state', `The condition ${type} is not in the local host.`);

function textHolds(type: string, text: string, operand: string): boolean {
  switch (type) {
    case 'TEXT_CONTAINS':
      return text.includes(operand);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(operand);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(operand);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(operand);
    case 'TEXT_EQ':
      return text === operand;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_URL':
      return /^(?:https?:\/\/|ftp:\/\/|www\.)?[^\s/]+\.[^\s/.]{2,}(?:\/\S*)?$/.test(text);
    default:
      throw unknownCondition(type);
  }
}

function numberHolds(type: string, value: number, a: number, b: number): boolean {
  switch (type) {
    case 'NUMBER_GREATER':
      return value > a;
    case 'NUMBER_GREATER_THAN_EQ':
      return value >= a;
    case 'NUMBER_LESS':
      return value < a;
    case 'NUMBER_LESS_THAN_EQ':
      return value <= a;
    case 'NUMBER_EQ':
      return value === a;
    case 'NUMBER_NOT_EQ':
      return value !== a;
    case 'NUMBER_BETWEEN':
      return value >= a && value <= b;
    case 'NUMBER_NOT_BETWEEN':
      return value < a || value > b;
    default:
      throw unknownCondition(type);
  }
}

/** Dates are compared by day. */
function dateHolds(type: string, value: number, a: number, b: number): boolean {
  const [day, first, last] = [value, a, b].map(Math.floor) as [number, number, number];
  switch (type) {
    case 'DATE_EQ':
      return day === first;
    case 'DATE_BEFORE':
      return day < first;
    case 'DATE_AFTER':
      return day > first;
    case 'DATE_ON_OR_BEFORE':
      return day <= first;
    case 'DATE_ON_OR_AFTER':
      return day >= first;
    case 'DATE_BETWEEN':
      return day >= first && day <= last;
    case 'DATE_NOT_BETWEEN':
      return day < first || day > last;
    default:
      throw unknownCondition(type);
  }
}
