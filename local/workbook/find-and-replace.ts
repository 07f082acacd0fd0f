/** Find and replace over cells, as Edit ▸ Find and replace and the Sheets API's FindReplaceRequest do it. */
import { displayValue } from '../values/number-format.ts';
import { extrasOf, formulaOf, patternOf, withContent } from './cell.ts';
import { typedCell } from './entering.ts';
import type { Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

export interface FindChoices {
  readonly matchCase?: boolean;
  readonly entireCell?: boolean;
  readonly regularExpression?: boolean;
  /** Searches formulas' texts too; else cells with formulas are left alone. */
  readonly inFormulas?: boolean;
}

export interface FoundCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly occurrences: number;
  /** The cell's text with every occurrence replaced. */
  readonly text: string;
  readonly isFormula: boolean;
}

/** The pattern to look for. Throws SyntaxError for an expression that cannot be read. */
function patternFor(find: string, { matchCase, entireCell, regularExpression }: FindChoices): RegExp {
  const source = regularExpression === true ? find : find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(entireCell === true ? `^(?:${source})$` : source, matchCase === true ? 'g' : 'gi');
}

/** Cells of the places in which `find` occurs; what is searched is what a cell shows. */
export function findCells(
  workbook: Workbook,
  places: readonly { readonly sheet: Sheet; readonly area: Rectangle }[],
  find: string,
  replacement: string,
  choices: FindChoices,
): FoundCell[] {
  const pattern = patternFor(find, choices);
  const by = choices.regularExpression === true ? replacement : () => replacement;
  const found: FoundCell[] = [];
  for (const { sheet, area } of places) {
    for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const stored = sheet.grid.get(row, column);
        const formula = formulaOf(stored);
        if (stored === undefined || (formula !== undefined && choices.inFormulas !== true)) continue;
        const shown = formula ?? displayValue(workbook.effective(stored), patternOf(stored), workbook.locale);
        const occurrences = [...shown.matchAll(pattern)].filter(([whole]) => whole !== '').length;
        if (occurrences === 0) continue;
        const text = shown.replace(pattern, by as string);
        found.push({ sheet, row, column, occurrences, text, isFormula: formula !== undefined });
      }
    }
  }
  return found;
}

/** Writes what `findCells` found: texts are read as if typed, formulas stay formulas. */
export function replaceFound(workbook: Workbook, found: readonly FoundCell[]): void {
  for (const { sheet, row, column, text, isFormula } of found) {
    const stored = sheet.grid.get(row, column);
    const cell =
      isFormula && extrasOf(stored).formula !== undefined && text.startsWith('=')
        ? withContent(stored, null, { formula: text })
        : typedCell(workbook, stored, text);
    workbook.setCell(sheet, row, column, cell);
  }
}
