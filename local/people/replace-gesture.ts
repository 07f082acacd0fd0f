/** Edit ▸ Find and replace ▸ Replace all. */
import type { ReplaceChoices } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { type FoundCell, findCells, replaceFound } from '../workbook/find-and-replace.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, act, permitsWrite } from './acting.ts';
import { edited } from './edits.ts';

/** Replaces every occurrence in the places; answers how many there were. Refused as a whole where one cell is protected. */
export function replaceAll(
  acting: Acting,
  places: readonly { readonly sheet: Sheet; readonly area: Rectangle }[],
  find: string,
  replacement: string,
  choices: ReplaceChoices,
): number {
  const { host, workbook } = acting;
  if (find === '') throw new LocalHostError('invalid-gesture', 'There is nothing to look for.');
  const found = foundCells(acting, places, find, replacement, choices);
  const bySheet = new Map(
    found.map(({ sheet }) => [sheet, found.filter((cell) => cell.sheet === sheet)] as const),
  );
  for (const [sheet, cells] of bySheet) {
    const areas = cells.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
    if (!permitsWrite(acting, sheet, ...areas)) return 0;
  }
  act(acting, () => replaceFound(workbook, found));
  if (host.switches.findAndReplaceFiresOnEdit)
    for (const [sheet, cells] of bySheet) edited(acting, sheet, areaAround(cells));
  return found.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

function foundCells(
  { workbook }: Acting,
  places: readonly { readonly sheet: Sheet; readonly area: Rectangle }[],
  find: string,
  replacement: string,
  choices: ReplaceChoices,
): FoundCell[] {
  try {
    return findCells(workbook, places, find, replacement, choices);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new LocalHostError(
      'invalid-gesture',
      `${find} is not a regular expression; nothing was replaced.`,
      {
        cause: error,
      },
    );
  }
}

function areaAround(cells: readonly FoundCell[]): Rectangle {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}
