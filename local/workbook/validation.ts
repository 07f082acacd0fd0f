/** What data validation says of content that is about to be put into a cell. */
import type { CellValidation } from '../contract.ts';
import { conditionHolds } from '../formula/conditions.ts';
import { judgedRows } from '../formula/judge.ts';
import { withValue } from '../formula/plain-sheets.ts';
import { displayValue } from '../values/number-format.ts';
import { parseTyped } from '../values/typed-input.ts';
import { type CellValue, extrasOf, patternOf, type StoredCell, storedValue } from './cell.ts';
import { boundedRange, columnLetters, gridRange, parseA1 } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Google's message where a rule that rejects invalid input refuses this cell, else null. Rules that only warn, empty cells and formulas pass. */
export function refusalOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: StoredCell,
): string | null {
  const { validation, formula } = extrasOf(cell);
  const value = storedValue(cell);
  if (validation?.strict !== true || formula !== undefined || value === null || value === '') return null;
  const display = displayValue(value, patternOf(cell), workbook.locale);
  if (isAllowed(workbook, sheet, row, column, validation, value, display)) return null;
  const place = `${columnLetters(column)}${row + 1}`;
  const text = `The data you entered in cell ${place} violates the data validation rules set on this cell.`;
  const options = validation.kind === 'list' ? validation.options : [];
  return options.length === 0
    ? text
    : `${text} Please enter one of the following values: ${options.join(', ')}.`;
}

/** Whether a value fulfils a rule, strict or not. */
function isAllowed(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  rule: CellValidation,
  value: CellValue,
  display: string,
): boolean {
  const isAmong = (texts: readonly string[]) => texts.some((text) => isSame(workbook, text, value, display));
  switch (rule.kind) {
    case 'checkbox':
      return rule.checked === undefined
        ? typeof value === 'boolean'
        : isAmong([rule.checked, rule.unchecked ?? '']);
    case 'list':
      return isAmong(rule.options);
    case 'range':
      return isAmong(textsOfRange(workbook, sheet, rule.source));
    case 'condition':
      return rule.type === 'CUSTOM_FORMULA'
        ? formulaHolds(workbook, sheet, row, column, rule.values[0] ?? '', value)
        : conditionHolds(
            workbook,
            { type: rule.type, values: rule.values.map((operand) => ({ userEnteredValue: operand })) },
            value,
            display,
          );
  }
}

function isSame(workbook: Workbook, text: string, value: CellValue, display: string): boolean {
  if (text === display) return true;
  const typed = parseTyped(text, workbook.locale, workbook.serialNow());
  if (typed.kind === 'number') return value === typed.number;
  return typed.kind === 'boolean' ? value === typed.boolean : value === text;
}

/** What the cells of a rule's source range show. */
export function textsOfRange(workbook: Workbook, sheet: Sheet, source: string): string[] {
  const parts = parseA1(source.replace(/^=/, ''));
  if (parts === null || parts.wholeSheet) return [];
  const target = parts.sheetTitle === undefined ? sheet : workbook.sheetByTitle(parts.sheetTitle);
  if (target === undefined) return [];
  const { startRow, endRow, startColumn, endColumn } = parts;
  const { grid } = target;
  const area = boundedRange(
    gridRange(target.id, startRow, endRow, startColumn, endColumn),
    grid.rowCount,
    grid.columnCount,
  );
  return grid
    .block(area)
    .flat()
    .flatMap((cell) => {
      const text = displayValue(workbook.effective(cell), patternOf(cell), workbook.locale);
      return text === '' ? [] : [text];
    });
}

/** A custom formula, written for this very cell, judged as if the value stood in it already. */
function formulaHolds(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  value: CellValue,
): boolean {
  const book = workbook.formulaBook();
  const own = withValue(book.sheetOf(sheet), row, column, value);
  const circumstances = { locale: workbook.locale, now: workbook.serialNow() };
  const [judgement] = judgedRows(formula, book, own, row + 1, 1, circumstances);
  return judgement === true;
}
