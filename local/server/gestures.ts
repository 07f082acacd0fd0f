/** Carries out on the host what a person does in the page. */
import type { LocalSpreadsheet, Person } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { Gesture } from './wire.ts';

/** Everything but `closeSurface`, which concerns the window and not the spreadsheet. Throws what the host throws. */
export function perform(
  gesture: Exclude<Gesture, { kind: 'closeSurface' }>,
  person: Person,
  spreadsheet: LocalSpreadsheet,
): void {
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: Biome does not see that Exclude took the one missing kind out.
  switch (gesture.kind) {
    case 'select':
      person.selectSheet(gesture.sheet);
      person.select(address(gesture.sheet, gesture.range));
      return;
    case 'type':
      person.type(address(gesture.sheet, gesture.cell), gesture.text);
      return;
    case 'paste':
      for (const block of gesture.blocks) person.paste(address(gesture.sheet, block.at), block.rows);
      return;
    case 'clear':
      for (const range of gesture.ranges) person.clear(address(gesture.sheet, range));
      return;
    case 'sortSheet':
      sortSheet(gesture, person, spreadsheet);
      return;
    case 'insertRows':
      person.insertRows(gesture.sheet, gesture.at, gesture.count);
      return;
    case 'deleteRows':
      person.deleteRows(gesture.sheet, gesture.at, gesture.count);
      return;
    case 'insertColumns':
      person.insertColumns(gesture.sheet, gesture.at, gesture.count);
      return;
    case 'deleteColumns':
      person.deleteColumns(gesture.sheet, gesture.at, gesture.count);
      return;
    case 'addSheet':
      person.addSheet(gesture.title);
      return;
    case 'renameSheet':
      person.renameSheet(gesture.sheet, gesture.title);
      return;
    case 'deleteSheet':
      person.deleteSheet(gesture.sheet);
      return;
    case 'undo':
      person.undo();
      return;
    case 'clickMenu':
      person.clickMenu(...gesture.path);
      return;
  }
}

/** Data ▸ Sort sheet: all rows below the frozen ones, all columns, as Google Sheets does. */
function sortSheet(
  { sheet: title, column, ascending }: Extract<Gesture, { kind: 'sortSheet' }>,
  person: Person,
  spreadsheet: LocalSpreadsheet,
): void {
  const sheet = spreadsheet.sheets().find((candidate) => candidate.title === title);
  if (!sheet)
    throw new LocalHostError('no-such-sheet', `There is no sheet "${title}" any more; nothing was sorted.`);
  const firstRow = sheet.frozenRows + 1;
  const lastRow = sheet.rowCount;
  if (lastRow <= firstRow) return;
  person.sort(
    address(title, `A${firstRow}:${columnLetters(sheet.columnCount)}${lastRow}`),
    column - 1,
    ascending,
  );
}

/** "'Bob''s list'!B2" */
function address(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

/** Letters of a 1-based column: 27 is "AA". */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
