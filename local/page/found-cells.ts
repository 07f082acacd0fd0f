/** Finds texts in the cells of the sheet that is shown, as Ctrl+F does. */
import type { WireRow } from '../server/wire.ts';
import { displayOf, inputOf } from './cell.ts';

export interface Found {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
}

export interface FindChoices {
  readonly matchCase?: boolean;
  readonly entireCell?: boolean;
  readonly regularExpression?: boolean;
  readonly inFormulas?: boolean;
}

const mostFound = 5000;

/** Places row by row; nothing for a pattern that cannot be read. `rows` may have gaps. */
export function findCells(
  rows: readonly (WireRow | undefined)[],
  text: string,
  choices: FindChoices = {},
): Found[] {
  const fits = matcher(text, choices);
  const found: Found[] = [];
  for (const [row, cells = []] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (fits(displayOf(cell)) || (choices.inFormulas && fits(inputOf(cell))))
        found.push({ row: row + 1, column: column + 1 });
      if (found.length >= mostFound) return found;
    }
  }
  return found;
}

function matcher(
  text: string,
  { matchCase = false, entireCell = false, regularExpression = false }: FindChoices,
): (shown: string) => boolean {
  if (text === '') return () => false;
  if (regularExpression) {
    const pattern = patternOf(entireCell ? `^(?:${text})$` : text, matchCase ? 'u' : 'iu');
    return (shown) => pattern?.test(shown) === true;
  }
  const plain = (shown: string) => (matchCase ? shown : shown.toLowerCase());
  const wanted = plain(text);
  return (shown) => (entireCell ? plain(shown) === wanted : plain(shown).includes(wanted));
}

function patternOf(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
