/** What cells offer, by hand: number formats, rules, checkboxes and ticking them, merges. */
import type { CellValidation } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { fireChange } from '../triggers/events.ts';
import { extrasOf, type StoredCell, withContent } from '../workbook/cell.ts';
import { typedCell, withExtras } from '../workbook/entering.ts';
import { breakMerges, mergeCells } from '../workbook/merging.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, act, permitsWrite } from './acting.ts';
import { edited, eventText } from './edits.ts';
import { seenParts } from './seen-rows.ts';

/** Puts `change` on every cell of an area that the person sees; content stays. */
function changeCells(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  change: (stored: StoredCell) => StoredCell,
): void {
  const { host, workbook, email } = acting;
  const parts = seenParts(acting, sheet, area);
  if (!permitsWrite(acting, sheet, ...parts)) return;
  act(acting, () => {
    for (const part of parts) {
      for (let row = part.row; row < part.row + part.rowCount; row += 1) {
        for (let column = part.column; column < part.column + part.columnCount; column += 1) {
          const before = sheet.grid.get(row, column);
          const after = change(before);
          if (after !== before) workbook.setCell(sheet, row, column, after);
        }
      }
    }
  });
  fireChange(host, workbook, email, 'FORMAT');
}

/** Sets a number format or a rule. */
export const setExtras = (
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  extras: { readonly pattern?: string | undefined; readonly validation?: CellValidation },
): void => changeCells(acting, sheet, area, (stored) => withExtras(stored, extras));

/** Insert ▸ Checkbox: empty cells are unticked ones from then on. */
export function setCheckboxesByHand(acting: Acting, sheet: Sheet, area: Rectangle): void {
  const validation: CellValidation = { kind: 'checkbox' };
  changeCells(acting, sheet, area, (stored) => withExtras(stored, { validation }));
}

/** Clicking checkboxes, or pressing space on them: all become ticked, or all unticked where they were. */
export function toggleCheckboxes(acting: Acting, sheet: Sheet, area: Rectangle): void {
  const { workbook } = acting;
  const boxes: { row: number; column: number; stored: StoredCell; validation: CellValidation }[] = [];
  const parts = seenParts(acting, sheet, area);
  for (const part of parts) {
    for (let row = part.row; row < part.row + part.rowCount; row += 1) {
      for (let column = part.column; column < part.column + part.columnCount; column += 1) {
        const stored = sheet.grid.get(row, column);
        const { validation } = extrasOf(stored);
        if (validation?.kind === 'checkbox') boxes.push({ row, column, stored, validation });
      }
    }
  }
  if (boxes.length === 0) throw new LocalHostError('invalid-gesture', 'There is no checkbox in these cells.');
  if (!permitsWrite(acting, sheet, ...parts)) return;
  const isTicked = ({ stored, validation }: (typeof boxes)[number]) =>
    eventText(workbook, stored) ===
    (validation.kind === 'checkbox' && validation.checked !== undefined ? validation.checked : 'TRUE');
  const tick = !boxes.every(isTicked);
  const [first] = boxes;
  const oldValue = boxes.length === 1 && first ? eventText(workbook, first.stored) : undefined;
  act(acting, () => {
    for (const { row, column, stored, validation } of boxes) {
      if (validation.kind !== 'checkbox') continue;
      const own = tick ? validation.checked : validation.unchecked;
      const cell = own === undefined ? withContent(stored, tick) : typedCell(workbook, stored, own);
      workbook.setCell(sheet, row, column, cell);
    }
  });
  const value =
    boxes.length === 1 && first ? eventText(workbook, sheet.grid.get(first.row, first.column)) : undefined;
  const single = boxes.length === 1 && first ? { ...area, row: first.row, column: first.column } : area;
  edited(acting, sheet, boxes.length === 1 ? { ...single, rowCount: 1, columnCount: 1 } : area, {
    value,
    oldValue,
  });
}

/** Format ▸ Merge cells: of the contents only the first one stays. */
export function mergeByHand(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  how: 'ALL' | 'ROWS' | 'COLUMNS' | 'NONE',
): void {
  const { host, workbook, email } = acting;
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () =>
    how === 'NONE' ? breakMerges(workbook, sheet, area) : mergeCells(workbook, sheet, area, how),
  );
  fireChange(host, workbook, email, 'OTHER');
}
