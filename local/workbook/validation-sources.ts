/** Where drop-downs take their values from: the ranges that rules name follow rows and columns, and new names of sheets. */
import { extrasOf } from './cell.ts';
import { withExtras } from './entering.ts';
import {
  columnLetters,
  type Dimension,
  type DimensionChange,
  followRange,
  gridRange,
  parseA1,
  quotedTitle,
} from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Rewrites every rule's source range; the rule stays where `rewrite` answers the same text. */
function rewriteSources(workbook: Workbook, rewrite: (source: string, own: Sheet) => string): void {
  const known = new Map<string, string>();
  for (const sheet of workbook.sheets.filter(({ grid }) => grid.holdsRangeRules)) {
    for (let row = 0; row < sheet.grid.usedRows; row += 1) {
      sheet.grid.row(row).forEach((cell, column) => {
        const { validation } = extrasOf(cell);
        if (validation?.kind !== 'range') return;
        const key = `${sheet.id} ${validation.source}`;
        const source = known.get(key) ?? rewrite(validation.source, sheet);
        known.set(key, source);
        if (source !== validation.source)
          workbook.setCell(sheet, row, column, withExtras(cell, { validation: { ...validation, source } }));
      });
    }
  }
}

const corner = (row: number | undefined, column: number | undefined) =>
  `${column === undefined ? '' : `$${columnLetters(column)}`}${row === undefined ? '' : `$${row + 1}`}`;

/** After rows or columns of `changed` came, went or moved. */
export function followSources(
  workbook: Workbook,
  changed: Sheet,
  dimension: Dimension,
  change: DimensionChange,
): void {
  rewriteSources(workbook, (source, own) => {
    const parts = parseA1(source.replace(/^=/, ''));
    const target = parts?.sheetTitle === undefined ? own : workbook.sheetByTitle(parts.sheetTitle);
    if (parts === null || parts.wholeSheet || target !== changed) return source;
    const { startRow, endRow, startColumn, endColumn } = parts;
    const before = gridRange(changed.id, startRow, endRow, startColumn, endColumn);
    const after = followRange(before, dimension, change);
    if (after === null) return '=#REF!';
    const first = corner(after.startRowIndex, after.startColumnIndex);
    const last = corner(
      after.endRowIndex === undefined ? undefined : after.endRowIndex - 1,
      after.endColumnIndex === undefined ? undefined : after.endColumnIndex - 1,
    );
    return `=${quotedTitle(target.title)}!${first}:${last}`;
  });
}

/** After a sheet got another title. */
export function followTitle(workbook: Workbook, before: string, after: string): void {
  rewriteSources(workbook, (source) => {
    const parts = parseA1(source.replace(/^=/, ''));
    if (parts?.sheetTitle?.toLowerCase() !== before.toLowerCase()) return source;
    return `=${quotedTitle(after)}!${source.slice(source.lastIndexOf('!') + 1)}`;
  });
}
