/** Rewrites the references in formulas when rows or columns are inserted, deleted or moved, or a sheet gets another name. */
import {
  columnLetters,
  type Dimension,
  type DimensionChange,
  followRange,
  type GridRange,
  quotedTitle,
} from '../workbook/ranges.ts';
import { formulaTokens } from './formula-tokens.ts';
import { type ReferenceCorner, referenceNode } from './syntax.ts';

export interface PlacedFormula {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface NamedSheet {
  readonly id: number;
  readonly title: string;
}

/** Calls `rewrite` with every reference of a formula as it is written; other tokens stay. */
function withReferences(formula: string, localeCode: string, rewrite: (reference: string) => string): string {
  const [lead = ''] = /^\s*[=+]?/.exec(formula) ?? [];
  const tokens = formulaTokens(formula.slice(lead.length), localeCode);
  return lead + tokens.map(({ kind, text }) => (kind === 'reference' ? rewrite(text) : text)).join('');
}

const written = (
  { fixedColumn, fixedRow }: ReferenceCorner,
  column: number | undefined,
  row: number | undefined,
) =>
  `${column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`}${row === undefined ? '' : `${fixedRow ? '$' : ''}${row + 1}`}`;

/** The reference's cells after the change; null where they are gone. An axis that is not named stays open. */
function followed(
  reference: string,
  sheetId: number,
  dimension: Dimension,
  change: DimensionChange,
): string | null {
  const { from, to } = referenceNode(reference);
  const least = (one: number | undefined, other: number | undefined) =>
    one === undefined && other === undefined ? undefined : Math.min(one ?? other ?? 0, other ?? one ?? 0);
  const end = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? undefined : Math.max(one, other) + 1;
  const [startRowIndex, endRowIndex] = [least(from.row, to.row), end(from.row, to.row)];
  const [startColumnIndex, endColumnIndex] = [least(from.column, to.column), end(from.column, to.column)];
  const before: GridRange = {
    sheetId,
    ...(startRowIndex === undefined ? {} : { startRowIndex }),
    ...(endRowIndex === undefined ? {} : { endRowIndex }),
    ...(startColumnIndex === undefined ? {} : { startColumnIndex }),
    ...(endColumnIndex === undefined ? {} : { endColumnIndex }),
  };
  const after = followRange(before, dimension, change);
  if (after === null) return null;
  const first = written(
    from,
    from.column === undefined ? undefined : after.startColumnIndex,
    from.row === undefined ? undefined : after.startRowIndex,
  );
  if (!reference.includes(':')) return first;
  const last = (bound: number | undefined) => (bound === undefined ? undefined : bound - 1);
  const second = written(
    to,
    to.column === undefined ? undefined : (last(after.endColumnIndex) ?? after.startColumnIndex),
    to.row === undefined ? undefined : (last(after.endRowIndex) ?? after.startRowIndex),
  );
  return `${first}:${second}`;
}

/**
 * The formulas' texts after rows or columns of the sheet `changedSheet` came, went or moved. Where each formula stands itself is the
 * caller's business.
 */
export function followFormulas(
  sheets: readonly NamedSheet[],
  placed: readonly PlacedFormula[],
  changedSheet: number,
  dimension: Dimension,
  change: DimensionChange,
  localeCode: string,
): string[] {
  const title = sheets.find(({ id }) => id === changedSheet)?.title.toLowerCase();
  return placed.map(({ sheetId, formula }) =>
    withReferences(formula, localeCode, (reference) => {
      const named = referenceNode(reference).sheet;
      const isMeant = named === undefined ? sheetId === changedSheet : named.toLowerCase() === title;
      if (!isMeant || reference.endsWith('#REF!')) return reference;
      const prefix = reference.slice(0, reference.lastIndexOf('!') + 1);
      const after = followed(reference, changedSheet, dimension, change);
      return after === null ? '#REF!' : prefix + after;
    }),
  );
}

/** A formula after the sheet `before` was renamed. */
export function renamedInFormula(formula: string, before: string, after: string, localeCode: string): string {
  return withReferences(formula, localeCode, (reference) =>
    referenceNode(reference).sheet?.toLowerCase() === before.toLowerCase()
      ? `${quotedTitle(after)}!${reference.slice(reference.lastIndexOf('!') + 1)}`
      : reference,
  );
}
