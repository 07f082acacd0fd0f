/** batchUpdate requests that rearrange the cells of a range. */
import type { GridRange, Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { sortArea } from '../../workbook/sorting.ts';
import { badRequest } from './api-error.ts';
import { gridRangeText } from './cell-ranges.ts';
import { sortSpecsFrom } from './filter-criteria.ts';
import { cellsOf, gridRangeOf, type Message, type RequestContext, requireWrite } from './request-context.ts';

/** Sorting may not tear cells apart that are merged over several rows. */
function checkVerticalMerges(sheet: Sheet, area: Rectangle): void {
  for (const merge of sheet.merges) {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = merge;
    const isTall = endRowIndex - startRowIndex > 1;
    const touches =
      startRowIndex < area.row + area.rowCount &&
      endRowIndex > area.row &&
      startColumnIndex < area.column + area.columnCount &&
      endColumnIndex > area.column;
    if (isTall && touches) {
      const [, cells = ''] = gridRangeText(sheet, merge).split('!');
      throw badRequest(
        `You can't sort a range containing vertical merges. There is a vertical merge at ${cells}`,
      );
    }
  }
}

export function applySortRange(
  context: RequestContext,
  request: { range?: Partial<GridRange>; sortSpecs?: readonly Message[] },
): Message {
  const { range } = gridRangeOf(context, request.range);
  const { sheet, area } = cellsOf(context, request.range);
  const specs = sortSpecsFrom(request.sortSpecs, range);
  if (specs.length === 0) throw badRequest('sortSpecs must specify at least one sort order.');
  checkVerticalMerges(sheet, area);
  requireWrite(context, sheet, area);
  const keys = specs.map(({ dimensionIndex, sortOrder }) => ({
    column: dimensionIndex,
    ascending: sortOrder === 'ASCENDING',
  }));
  sortArea(context.workbook, sheet, area, keys);
  return {};
}
