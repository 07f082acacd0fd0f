/** Which cells a formula reads, as far as its text says; and whether it must be calculated anew after every change. */
import type { FormulaNode, ReferenceNode } from './syntax.ts';

/** Bounds of what is read on one sheet, both ends included; `Infinity` where the reference is open. */
export interface Precedent {
  /** Undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Precedents {
  readonly ranges: readonly Precedent[];
  /** Reads the clock or chance. */
  readonly isVolatile: boolean;
  /** Reads cells that its text does not name: INDIRECT, OFFSET, names of ranges. */
  readonly isOpen: boolean;
}

const volatileFunctions = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
const openFunctions = new Set([
  'INDIRECT',
  'OFFSET',
  'SHEET',
  'SHEETS',
  'FORMULATEXT',
  'ISFORMULA',
  'CELL',
  'SUBTOTAL',
]);

function precedentOf({ sheet, from, to }: ReferenceNode): Precedent {
  const least = (one: number | undefined, other: number | undefined) =>
    Math.min(one ?? other ?? 0, other ?? one ?? 0);
  const most = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? Number.POSITIVE_INFINITY : Math.max(one, other);
  return {
    sheet,
    firstRow: from.row === undefined && to.row === undefined ? 0 : least(from.row, to.row),
    lastRow: most(from.row, to.row),
    firstColumn: from.column === undefined && to.column === undefined ? 0 : least(from.column, to.column),
    lastColumn: most(from.column, to.column),
  };
}

/** Collected from the whole tree. A span made by ":" between expressions counts as open. */
export function precedentsOf(tree: FormulaNode): Precedents {
  const ranges: Precedent[] = [];
  let isVolatile = false;
  let isOpen = false;
  const visit = (node: FormulaNode): void => {
    switch (node.kind) {
      case 'reference':
        ranges.push(precedentOf(node));
        break;
      case 'name':
        isOpen = true;
        break;
      case 'call':
        isVolatile ||= volatileFunctions.has(node.name);
        isOpen ||= openFunctions.has(node.name);
        node.args.forEach(visit);
        break;
      case 'apply':
        visit(node.callee);
        node.args.forEach(visit);
        break;
      case 'array':
        node.rows.flat().forEach(visit);
        break;
      case 'unary':
        visit(node.operand);
        break;
      case 'binary':
        isOpen ||= node.operator === ':';
        visit(node.left);
        visit(node.right);
        break;
      default:
        break;
    }
  };
  visit(tree);
  return { ranges, isVolatile, isOpen };
}
