/** Prices of the methods that name none: those of the document's classes ask Google too, whatever else they do. */
import { type Cost, costs } from './costs.ts';

/** Classes whose methods read or change the document. */
const documentClasses = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'NamedRange',
  'Filter',
]);

/** Asked of the object at hand, or of the person's window. Everything else changes the document. */
const asksNobody = /^(?:get|is|has|can|activate|setActive|setCurrent|offset|create|toast$|toString$)/;

/** Reads that the object at hand cannot answer by itself. */
const reads =
  /^(?:getLast(?:Row|Column)|getData(?:Range|Region)|getSheetValues|getNamedRanges|getMergedRanges|getNextDataCell|getColumnWidth|getRowHeight|getNumSheets|isPartOfMerge|is(?:Row|Column)Hidden|canEdit|canDomainEdit)/;

/** A Range knows where its last row and column are. */
const knownByRange = new Set(['getLastRow', 'getLastColumn']);

/** The price of a method without one of its own; undefined where it costs nothing. */
export function defaultPrice(className: string, method: string): Cost | undefined {
  if (!documentClasses.has(className)) return undefined;
  if (className === 'Range' && knownByRange.has(method)) return undefined;
  if (reads.test(method)) return costs.metadata;
  return asksNobody.test(method) ? undefined : costs.smallWrite;
}
