/** Changing how a sheet is shown, undoably. */
import { renamedInFormula } from '../formula/follow.ts';
import { formulaCells } from './calculation.ts';
import { withExtras } from './entering.ts';
import type { Sheet, SheetProperties } from './sheet.ts';
import { followTitle } from './validation-sources.ts';
import type { Workbook } from './workbook.ts';

/** Replaces properties of a sheet; what the workbook announces is a change of structure. Formulas follow a new title. */
export function setSheetProperties(workbook: Workbook, sheet: Sheet, change: Partial<SheetProperties>): void {
  const titleBefore = sheet.title;
  const before = Object.fromEntries(
    Object.keys(change).map((name) => [name, sheet[name as keyof SheetProperties]]),
  );
  workbook.change(
    'structure',
    () => {
      Object.assign(sheet, change);
    },
    () => {
      Object.assign(sheet, before);
    },
  );
  if (change.title !== undefined && change.title !== titleBefore) {
    renameInFormulas(workbook, titleBefore, change.title);
    followTitle(workbook, titleBefore, change.title);
  }
}

function renameInFormulas(workbook: Workbook, before: string, after: string): void {
  for (const { sheet, row, column, record } of formulaCells(workbook)) {
    const formula = record.formula ?? '';
    const renamed = renamedInFormula(formula, before, after, workbook.locale);
    if (renamed !== formula) workbook.setCell(sheet, row, column, withExtras(record, { formula: renamed }));
  }
}

/** A copy of a list of sizes with one line's size replaced; undefined for the usual size. */
export function withSize(
  sizes: readonly (number | undefined)[],
  first: number,
  count: number,
  pixels: number | undefined,
): (number | undefined)[] {
  const changed = sizes.slice();
  while (changed.length < first) changed.push(undefined);
  for (let line = first; line < first + count; line += 1) changed[line] = pixels;
  return changed;
}

/** A copy of a set of lines with some put in or taken out. */
export function withLines(
  lines: ReadonlySet<number>,
  first: number,
  count: number,
  isIn: boolean,
): ReadonlySet<number> {
  const changed = new Set(lines);
  for (let line = first; line < first + count; line += 1) {
    if (isIn) changed.add(line);
    else changed.delete(line);
  }
  return changed;
}

/** Lines that stand next to each other, as spans in order. */
export function spansOf(lines: ReadonlySet<number>): { first: number; count: number }[] {
  const spans: { first: number; count: number }[] = [];
  for (const line of [...lines].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last !== undefined && last.first + last.count === line) last.count += 1;
    else spans.push({ first: line, count: 1 });
  }
  return spans;
}
