/** How other windows' selections are drawn: a colour for each window, the same wherever it is shown. */
import type { WindowView } from '../server/wire.ts';
import { type CellRange, parseRange } from './a1.ts';

export interface OtherMark {
  readonly range: CellRange;
  readonly colour: string;
  readonly name: string;
}

const colours = ['#d93025', '#e37400', '#188038', '#9334e6', '#007b83', '#c5221f', '#7b1fa2', '#5f6368'];

export function colourOf(window: string): string {
  let sum = 0;
  for (const letter of window) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return colours[sum % colours.length] ?? '#5f6368';
}

/** The marks of other windows in one sheet. */
export function marksIn(others: readonly WindowView[], sheetId: number): OtherMark[] {
  return others.flatMap(({ window, email, selection }) => {
    const range = selection?.sheetId === sheetId ? parseRange(selection.range) : null;
    return range ? [{ range, colour: colourOf(window), name: email }] : [];
  });
}
