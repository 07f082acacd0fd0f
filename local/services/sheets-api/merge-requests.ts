/** batchUpdate requests that merge cells and split them again. */
import { breakMerges, mergeCells } from '../../workbook/merging.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import { cellsOf, type Message, type RequestContext, requireWrite } from './request-context.ts';

const ways = { MERGE_ALL: 'ALL', MERGE_ROWS: 'ROWS', MERGE_COLUMNS: 'COLUMNS' } as const;

export function applyMergeCells(
  context: RequestContext,
  request: { range?: Partial<GridRange>; mergeType?: keyof typeof ways },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  mergeCells(context.workbook, sheet, area, ways[request.mergeType ?? 'MERGE_ALL']);
  return {};
}

export function applyUnmergeCells(context: RequestContext, request: { range?: Partial<GridRange> }): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  breakMerges(context.workbook, sheet, area);
  return {};
}
