/** What people do to the look of cells by hand. Each is one step of undo and fires onChange with FORMAT. */
import type { StyleChoices } from '../formats-by-hand.ts';
import { fireChange } from '../triggers/events.ts';
import { withDecimals } from '../values/named-formats.ts';
import { displayValue } from '../values/number-format.ts';
import { patternOf, type StoredCell } from '../workbook/cell.ts';
import { type StyleChange, styleChanger } from '../workbook/cell-style.ts';
import { withExtras } from '../workbook/entering.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, act, permitsWrite } from './acting.ts';

/** Changes every cell of an area; fires nothing where the person would rather not, or may not. */
function changeCells(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  kind: 'FORMAT' | 'OTHER',
  change: (stored: StoredCell) => StoredCell,
): void {
  const { host, workbook, email } = acting;
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () => {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const before = sheet.grid.get(row, column);
        const after = change(before);
        if (after !== before) workbook.setCell(sheet, row, column, after);
      }
    }
  });
  fireChange(host, workbook, email, kind);
}

export function changeStyleByHand(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  choices: StyleChoices,
): void {
  const change = Object.fromEntries(
    Object.entries(choices).map(([entry, value]) => [entry, value ?? undefined]),
  ) as StyleChange;
  changeCells(acting, sheet, area, 'FORMAT', styleChanger(change));
}

export function setPattern(acting: Acting, sheet: Sheet, area: Rectangle, pattern: string | undefined): void {
  changeCells(acting, sheet, area, 'FORMAT', (stored) =>
    patternOf(stored) === pattern ? stored : withExtras(stored, { pattern }),
  );
}

export function changeDecimalsByHand(acting: Acting, sheet: Sheet, area: Rectangle, by: 1 | -1): void {
  const { workbook } = acting;
  changeCells(acting, sheet, area, 'FORMAT', (stored) => {
    const value = workbook.effective(stored);
    if (typeof value !== 'number') return stored;
    const pattern = withDecimals(
      patternOf(stored),
      displayValue(value, patternOf(stored), workbook.locale),
      by,
    );
    return pattern === undefined ? stored : withExtras(stored, { pattern });
  });
}

export function clearFormatsByHand(acting: Acting, sheet: Sheet, area: Rectangle): void {
  changeCells(acting, sheet, area, 'FORMAT', (stored) =>
    stored === undefined
      ? stored
      : withExtras(stored, { style: undefined, pattern: undefined, runs: undefined }),
  );
}

/** Notes change no value; what they fire is not documented, `OTHER` is. */
export function setNoteByHand(acting: Acting, sheet: Sheet, area: Rectangle, text: string): void {
  const note = text === '' ? undefined : text;
  changeCells(acting, sheet, area, 'OTHER', (stored) => withExtras(stored, { note }));
}

export function clearValidationByHand(acting: Acting, sheet: Sheet, area: Rectangle): void {
  changeCells(acting, sheet, area, 'OTHER', (stored) =>
    stored === undefined ? stored : withExtras(stored, { validation: undefined }),
  );
}
