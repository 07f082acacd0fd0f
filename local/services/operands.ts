/** Operands of conditions: numbers, texts and dates as scripts give them, and as typed texts, which the workbook keeps. */
import type { Execution } from '../execution/execution.ts';
import { dateOfSerial, instantOfSerial, serialOfInstant } from '../values/serial.ts';
import { parseTyped } from '../values/typed-input.ts';
import type { Workbook } from '../workbook/workbook.ts';

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const padded = (number: number, length = 2) => String(number).padStart(length, '0');

/** An operand as a person would type it; dates are days in the spreadsheet's zone. */
export function operandText(workbook: Workbook, value: unknown): string {
  if (!isDate(value)) return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  const { year, month, day } = dateOfSerial(serialOfInstant(value.getTime(), workbook.timeZone));
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** An operand as scripts read it: a Date for conditions about dates, a number for those about numbers; formulas stay text. */
export function operandForScript(
  execution: Execution,
  workbook: Workbook,
  type: string,
  text: string,
): unknown {
  const typed = parseTyped(text, workbook.locale, workbook.serialNow());
  if (typed.kind !== 'number') return text;
  if (type.startsWith('DATE_')) return execution.realm.date(instantOfSerial(typed.number, workbook.timeZone));
  return type.startsWith('NUMBER_') ? typed.number : text;
}
