/** Which rows a filter view shows when it is opened now. */
import { LocalHostError } from '../errors.ts';
import { displayValue } from '../values/number-format.ts';
import { parseTyped } from '../values/typed-input.ts';
import { CellError, type CellValue, patternOf } from '../workbook/cell.ts';
import { boundedRange, columnIndex } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { FilterCriteria, FilterView } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { sheetValuesForEngine } from './calculate.ts';
import type { JudgedCell } from './engine-data.ts';
import { judgeFormula } from './judge.ts';
import { withoutTexts } from './text-literals.ts';

/** Columns that a formula names; null where it can reach any (INDIRECT, OFFSET). */
function namedColumns(formula: string): Set<number> | null {
  const bare = withoutTexts(formula);
  if (/\b(INDIRECT|OFFSET|INDEX)\s*\(/i.test(bare) || bare.includes('!')) return null;
  const columns = new Set<number>();
  for (const [, first = '', , second] of bare.matchAll(
    /\$?\b([A-Za-z]{1,3})\$?(\d+)?(?::\$?([A-Za-z]{1,3})\$?\d*)?(?![\w(])/g,
  )) {
    const from = columnIndex(first);
    const until = second === undefined ? from : columnIndex(second);
    for (let column = Math.min(from, until); column <= Math.min(Math.max(from, until), 18_277); column += 1)
      columns.add(column);
  }
  return columns;
}

/** 1-based numbers of the rows shown: below the view's first row, down to the sheet's last row with content. */
export function filterViewRows(
  workbook: Workbook,
  view: Pick<FilterView, 'range' | 'filterSpecs'>,
): number[] {
  const sheet = workbook.sheetById(view.range.sheetId);
  if (sheet === undefined)
    throw new LocalHostError('no-such-filter-view', 'The sheet of the filter is gone.');
  const area = boundedRange(view.range, sheet.grid.rowCount, sheet.grid.columnCount);
  const first = area.row + 1;
  const count = Math.max(0, Math.min(area.row + area.rowCount, sheet.grid.lastRow()) - first);
  let shown = Array.from({ length: count }, () => true);
  for (const { columnIndex: column, filterCriteria } of view.filterSpecs) {
    const passing = criteriaRows(workbook, sheet, first, count, column, filterCriteria);
    shown = shown.map((visible, index) => visible && passing[index] === true);
  }
  return shown.flatMap((visible, index) => (visible ? [first + index + 1] : []));
}

function criteriaRows(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  count: number,
  column: number,
  criteria: FilterCriteria,
): boolean[] {
  const { condition, hiddenValues = [] } = criteria;
  const hidden = new Set(hiddenValues);
  const formula =
    condition?.type === 'CUSTOM_FORMULA' ? (condition.values?.[0]?.userEnteredValue ?? '') : undefined;
  const judged = formula === undefined ? undefined : judgedRows(workbook, sheet, first, count, formula);
  return Array.from({ length: count }, (_, index) => {
    const stored = sheet.grid.get(first + index, column);
    const value = workbook.effective(stored);
    if (hidden.size > 0 && hidden.has(displayValue(value, patternOf(stored), workbook.locale))) return false;
    if (judged !== undefined) return judged[index] === true;
    return (
      condition === undefined ||
      holds(workbook, condition, value, displayValue(value, patternOf(stored), workbook.locale))
    );
  });
}

function judgedRows(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  count: number,
  formula: string,
): (boolean | 'error')[] {
  const wanted = namedColumns(formula);
  const cells: (readonly JudgedCell[])[] = sheetValuesForEngine(workbook, sheet, wanted);
  const others =
    formula.includes('!') || /INDIRECT/i.test(formula)
      ? workbook.sheets.filter((other) => other !== sheet)
      : [];
  return judgeFormula({
    formula,
    locale: workbook.locale,
    now: workbook.serialNow(),
    sheet: { title: sheet.title, cells, columnCount: sheet.grid.columnCount },
    firstRow: first + 1,
    rowCount: count,
    otherSheets: others.map((other) => ({
      title: other.title,
      cells: sheetValuesForEngine(workbook, other, null),
    })),
  });
}

type Condition = NonNullable<FilterCriteria['condition']>;

const relativeDays: Readonly<Record<string, number>> = {
  TODAY: 0,
  YESTERDAY: -1,
  TOMORROW: 1,
  PAST_WEEK: -7,
  PAST_MONTH: -30,
  PAST_YEAR: -365,
};

/** The ready-made conditions of filters (Sheets API: ConditionType). Values are read as typed. */
function holds(workbook: Workbook, condition: Condition, value: CellValue, display: string): boolean {
  const { type, values = [] } = condition;
  if (type === 'BLANK') return value === null || value === '';
  if (type === 'NOT_BLANK') return value !== null && value !== '';
  if (value instanceof CellError) return false;
  const operands = values.map(({ userEnteredValue = '', relativeDate }) => {
    if (relativeDate !== undefined)
      return Math.floor(workbook.serialNow()) + (relativeDays[relativeDate] ?? 0);
    const typed = parseTyped(userEnteredValue, workbook.locale, workbook.serialNow());
    return typed.kind === 'number' ? typed.number : userEnteredValue;
  });
  if (type.startsWith('TEXT_'))
    return textHolds(type, display.toLowerCase(), String(values[0]?.userEnteredValue ?? '').toLowerCase());
  const [a, b = a] = operands;
  if (typeof value !== 'number' || typeof a !== 'number' || typeof b !== 'number')
    return type === 'NUMBER_NOT_EQ' && value !== null;
  return numberHolds(type, value, a, b);
}

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
    default:
      throw new LocalHostError('invalid-state', `The filter condition ${type} is not in the local host.`);
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
    case 'DATE_EQ':
      return Math.floor(value) === Math.floor(a);
    case 'DATE_BEFORE':
      return value < Math.floor(a);
    case 'DATE_AFTER':
      return value >= Math.floor(a) + 1;
    default:
      throw new LocalHostError('invalid-state', `The filter condition ${type} is not in the local host.`);
  }
}
