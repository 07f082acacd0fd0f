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

const writes =
  /^(?:set(?!Active|CurrentCell)|clear|append|insert|delete|hide|unhide|show|move|remove|add|sort|check|uncheck|trim|autoResize|rename|breakApart)/;

/** Reads that the object at hand cannot answer by itself. */
const reads =
  /^(?:getLast(?:Row|Column)|getData(?:Range|Region)|getSheetValues|getNamedRanges|getMergedRanges|getNextDataCell|getColumnWidth|getRowHeight|getNumSheets|isPartOfMerge|is(?:Row|Column)Hidden|canEdit|canDomainEdit)/;

/** A Range knows where its last row and column are. */
const knownByRange = new Set(['getLastRow', 'getLastColumn']);

/** The price of a method without one of its own; undefined where it costs nothing. */
export function defaultPrice(className: string, method: string): Cost | undefined {
  if (!documentClasses.has(className)) return undefined;
  if (writes.test(method)) return costs.smallWrite;
  if (className === 'Range' && knownByRange.has(method)) return undefined;
  return reads.test(method) ? costs.metadata : undefined;
}
