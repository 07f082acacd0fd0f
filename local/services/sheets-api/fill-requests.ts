/** batchUpdate requests that fill a range from its data, and that shuffle its rows. */
import { hasContent } from '../../workbook/cell.ts';
import { fillCells, fillDirection, filledArea } from '../../workbook/filling.ts';
import { type GridRange, gridRange } from '../../workbook/ranges.ts';
import { putRowsInOrder } from '../../workbook/sorting.ts';
import { badRequest } from './api-error.ts';
import { dimensionNamed } from './dimension-range.ts';
import { cellsOf, type Message, type RequestContext, requireWrite } from './request-context.ts';

/** Fills from the part of the range that has data, or from a source as far as `fillLength` says (negative: before it). */
export function applyAutoFill(
  context: RequestContext,
  request: {
    range?: Partial<GridRange>;
    sourceAndDestination?: { source?: Partial<GridRange>; dimension?: string; fillLength?: number };
    useAlternateSeries?: boolean;
  },
): Message {
  const { sheet, source, target } =
    request.sourceAndDestination === undefined
      ? dataInRange(context, request.range)
      : sourceAndTarget(context, request.sourceAndDestination);
  const direction = fillDirection(source, target);
  if (direction === null) return {};
  requireWrite(context, sheet, filledArea(source, target, direction));
  fillCells(context.workbook, sheet, source, target, direction, {
    copies: request.useAlternateSeries ?? false,
  });
  return {};
}

function sourceAndTarget(
  context: RequestContext,
  given: { source?: Partial<GridRange>; dimension?: string; fillLength?: number },
) {
  const { sheet, area: source } = cellsOf(context, given.source);
  const { fillLength = 0 } = given;
  const rows = dimensionNamed(given.dimension) === 'ROWS';
  const grown = { ...source };
  const target = rows
    ? {
        ...grown,
        row: source.row + Math.min(0, fillLength),
        rowCount: source.rowCount + Math.abs(fillLength),
      }
    : {
        ...grown,
        column: source.column + Math.min(0, fillLength),
        columnCount: source.columnCount + Math.abs(fillLength),
      };
  const { row, column, rowCount, columnCount } = target;
  cellsOf(context, gridRange(sheet.id, row, row + rowCount, column, column + columnCount));
  if (row + rowCount > sheet.grid.rowCount || column + columnCount > sheet.grid.columnCount)
    throw badRequest('The fill reaches beyond the grid.');
  return { sheet, source, target };
}

/** The rows, or else the columns, of a range from its start on that hold data. */
function dataInRange(context: RequestContext, range: Partial<GridRange> | undefined) {
  const { sheet, area: target } = cellsOf(context, range);
  const filled = (row: number, column: number) => hasContent(sheet.grid.get(row, column));
  let [rowCount, columnCount] = [0, 0];
  for (let down = 0; down < target.rowCount; down += 1) {
    for (let across = 0; across < target.columnCount; across += 1) {
      if (!filled(target.row + down, target.column + across)) continue;
      rowCount = Math.max(rowCount, down + 1);
      columnCount = Math.max(columnCount, across + 1);
    }
  }
  if (rowCount === 0) return { sheet, source: target, target };
  const downwards = rowCount < target.rowCount;
  const source = { ...target, ...(downwards ? { rowCount } : { columnCount }) };
  return { sheet, source, target };
}

export function applyRandomizeRange(
  context: RequestContext,
  request: { range?: Partial<GridRange> },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  const order = Array.from({ length: area.rowCount }, (_, index) => index);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(context.random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  putRowsInOrder(context.workbook, sheet, area, order);
  return {};
}
