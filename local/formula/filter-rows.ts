/** Which rows a filter view shows when it is opened now. */
import { LocalHostError } from '../errors.ts';
import { displayValue } from '../values/number-format.ts';
import { extrasOf, patternOf, type StoredCell } from '../workbook/cell.ts';
import { boundedRange } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { FilterCriteria, FilterView } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { conditionHolds } from './conditions.ts';
import { type JudgedRow, judgedRows } from './judge.ts';

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
  const judged = formula === undefined ? undefined : formulaRows(workbook, sheet, first, count, formula);
  return Array.from({ length: count }, (_, index) => {
    const stored = sheet.grid.get(first + index, column);
    const value = workbook.effective(stored);
    if (!hasVisibleColors(stored, criteria)) return false;
    if (hidden.size > 0 && hidden.has(displayValue(value, patternOf(stored), workbook.locale))) return false;
    if (judged !== undefined) return judged[index] === true;
    return (
      condition === undefined ||
      conditionHolds(workbook, condition, value, displayValue(value, patternOf(stored), workbook.locale))
    );
  });
}

/** Cells without a colour of their own are black on white. */
function hasVisibleColors(stored: StoredCell, { visibleBackground, visibleColor }: FilterCriteria): boolean {
  const { background = '#ffffff', color = '#000000' } = extrasOf(stored).style ?? {};
  return (
    (visibleBackground === undefined || visibleBackground === background) &&
    (visibleColor === undefined || visibleColor === color)
  );
}

function formulaRows(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  count: number,
  formula: string,
): JudgedRow[] {
  const book = workbook.formulaBook();
  const circumstances = { locale: workbook.locale, now: workbook.serialNow() };
  return judgedRows(formula, book, book.sheetOf(sheet), first + 1, count, circumstances);
}
