/** Range: sorting, shuffling, cleaning up, splitting texts, and check boxes. */
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import { displayValue } from '../values/number-format.ts';
import {
  CellError,
  type CellValue,
  extrasOf,
  formulaOf,
  patternOf,
  type StoredCell,
  storedValue,
  withContent,
} from '../workbook/cell.ts';
import { clearedCell, typedCell, withExtras } from '../workbook/entering.ts';
import { columnLetters } from '../workbook/ranges.ts';
import { putRowsInOrder, type SortKey, sortArea } from '../workbook/sorting.ts';
import { RangeCopying, requireWrite } from './range-copying.ts';
import { placeOf, type Range, readEach, reading, writeEach, writing } from './range-place.ts';
import { executionOf, publish } from './service-object.ts';
import { rangeObject } from './spreadsheet-objects.ts';

/** Sort specifications as scripts write them: a column number, {column, ascending}, or a list of both; columns count from A. */
function sortKeys(given: unknown): SortKey[] {
  const one = (spec: unknown): SortKey => {
    if (typeof spec === 'number') return { column: spec - 1, ascending: true };
    const { column, ascending = true } = (spec ?? {}) as { column?: unknown; ascending?: unknown };
    if (typeof column !== 'number' || typeof ascending !== 'boolean')
      throw signatureMismatch('SpreadsheetApp.Range.sort', [given]);
    return { column: column - 1, ascending };
  };
  return Array.isArray(given) ? given.map(one) : [one(given)];
}

export class RangeRows extends RangeCopying {
  override sort(spec: unknown): Range {
    const { workbook, sheet, area } = placeOf(this);
    const keys = sortKeys(spec);
    const odd = keys.find(({ column }) => column < area.column || column >= area.column + area.columnCount);
    if (odd !== undefined)
      throw new ServiceException(
        `The sort column ${columnLetters(Math.max(0, odd.column))} is outside of the range.`,
      );
    requireWrite(this, placeOf(this), area);
    sortArea(workbook, sheet, area, keys);
    return this as unknown as Range;
  }

  override randomize(): Range {
    const { workbook, sheet, area } = placeOf(this);
    const { random } = executionOf(this).host;
    requireWrite(this, placeOf(this), area);
    const order = Array.from({ length: area.rowCount }, (_, row) => row);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    putRowsInOrder(workbook, sheet, area, order);
    return this as unknown as Range;
  }

  /** Rows below a removed one move up within the range; case and formats make no difference. */
  override removeDuplicates(columns?: number[]): Range {
    const { workbook, sheet, area } = placeOf(this);
    requireWrite(this, placeOf(this), area);
    const compared = (
      columns ?? Array.from({ length: area.columnCount }, (_, across) => area.column + across + 1)
    ).map((column) => column - 1);
    if (compared.some((column) => column < area.column || column >= area.column + area.columnCount))
      throw new ServiceException('The columns to compare must be within the range.');
    const seen = new Set<string>();
    const kept: number[] = [];
    const removed: number[] = [];
    for (let down = 0; down < area.rowCount; down += 1) {
      const key = JSON.stringify(
        compared.map((column) => comparable(workbook.valueAt(sheet, area.row + down, column))),
      );
      (seen.has(key) ? removed : kept).push(down);
      seen.add(key);
    }
    if (removed.length > 0) {
      putRowsInOrder(workbook, sheet, area, [...kept, ...removed]);
      for (let down = kept.length; down < area.rowCount; down += 1) {
        for (let across = 0; across < area.columnCount; across += 1) {
          const stored = sheet.grid.get(area.row + down, area.column + across);
          workbook.setCell(sheet, area.row + down, area.column + across, clearedCell(stored));
        }
      }
    }
    return rangeObject(executionOf(this), { workbook, sheet, area: { ...area, rowCount: kept.length } });
  }

  override trimWhitespace(): Range {
    writeEach(this, (stored) => {
      const value = storedValue(stored);
      if (typeof value !== 'string' || formulaOf(stored) !== undefined) return stored;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      return trimmed === value ? stored : withContent(stored, trimmed === '' ? null : trimmed);
    });
    return this as unknown as Range;
  }

  override splitTextToColumns(delimiter?: unknown): void {
    const { workbook, sheet, area } = placeOf(this);
    if (area.columnCount > 1) throw new ServiceException('The range to split must have only one column.');
    executionOf(this).flush();
    const texts = readEach(this, (stored) =>
      displayValue(workbook.effective(stored), patternOf(stored), workbook.locale),
    ).map(([text = '']) => text);
    const mark = delimiterOf(delimiter, texts);
    const parts = texts.map((text) => text.split(mark).map((part) => part.trim()));
    const columnCount = Math.max(1, ...parts.map((row) => row.length));
    requireWrite(this, placeOf(this), { ...area, columnCount });
    parts.forEach((row, down) => {
      if (row.length < 2) return;
      row.forEach((text, across) => {
        const [at, column] = [area.row + down, area.column + across];
        workbook.setCell(sheet, at, column, typedCell(workbook, sheet.grid.get(at, column), text));
      });
    });
  }

  override insertCheckboxes(checked?: unknown, unchecked?: unknown): Range {
    const text = (value: unknown) =>
      typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    const validation = {
      kind: 'checkbox' as const,
      ...(checked === undefined ? {} : { checked: text(checked) }),
      ...(unchecked === undefined ? {} : { unchecked: text(unchecked) }),
    };
    const { workbook } = placeOf(this);
    const value = unchecked === undefined ? (checked === undefined ? 'FALSE' : '') : text(unchecked);
    writeEach(this, (stored) => typedCell(workbook, withExtras(stored, { validation }), value));
    return this as unknown as Range;
  }

  override removeCheckboxes(): Range {
    writeEach(this, (stored) => {
      const state = checkboxState(stored);
      if (extrasOf(stored).validation?.kind !== 'checkbox') return stored;
      const bare = withExtras(stored, { validation: undefined });
      return state === null ? bare : clearedCell(bare);
    });
    return this as unknown as Range;
  }

  override check(): Range {
    return this.#setState(true);
  }

  override uncheck(): Range {
    return this.#setState(false);
  }

  /** null where states differ or a cell has no check box. */
  override isChecked(): boolean | null {
    const states = readEach(this, checkboxState).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  #setState(isChecked: boolean): Range {
    const { workbook } = placeOf(this);
    writeEach(this, (stored) => {
      const rule = extrasOf(stored).validation;
      const state = checkboxState(stored);
      if (rule?.kind !== 'checkbox' || state === null || state === isChecked) return stored;
      const text = isChecked
        ? (rule.checked ?? 'TRUE')
        : rule.checked === undefined
          ? 'FALSE'
          : (rule.unchecked ?? '');
      return typedCell(workbook, stored, text);
    });
    return this as unknown as Range;
  }
}

/** Whether a check box is ticked; null for cells without one and for values that are neither. */
function checkboxState(stored: StoredCell): boolean | null {
  const rule = extrasOf(stored).validation;
  if (rule?.kind !== 'checkbox') return null;
  const value = storedValue(stored);
  if (rule.checked === undefined) return value === null ? false : typeof value === 'boolean' ? value : null;
  const text = value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (text === rule.checked) return true;
  return text === (rule.unchecked ?? '') ? false : null;
}

const comparable = (value: CellValue): unknown =>
  typeof value === 'string' ? `s${value.toLowerCase()}` : value instanceof CellError ? value.text : value;

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** The mark given, or the first of Google's four that all filled texts hold, else that most hold. */
function delimiterOf(given: unknown, texts: readonly string[]): string {
  if (typeof given === 'string') return given;
  if (given !== undefined && given !== null) return delimiters[String(given)] ?? ',';
  const counts = Object.values(delimiters).map((mark) => ({
    mark,
    count: texts.filter((text) => text.includes(mark)).length,
  }));
  counts.sort((one, other) => other.count - one.count);
  return counts[0]?.mark ?? ',';
}

publish(RangeRows, 'Range', {
  sort: writing,
  randomize: writing,
  removeDuplicates: writing,
  trimWhitespace: writing,
  splitTextToColumns: writing,
  insertCheckboxes: writing,
  removeCheckboxes: writing,
  check: writing,
  uncheck: writing,
  isChecked: reading,
});
