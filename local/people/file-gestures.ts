/** What people do to the whole file by hand: its name, its settings, sheets from other files. */
import type { SheetSeed } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { SettingsChoices } from '../files-by-hand.ts';
import { seededSheet } from '../seeding.ts';
import { fireChange } from '../triggers/events.ts';
import { sheetLocale } from '../values/locale.ts';
import { isTimeZone } from '../values/serial.ts';
import { checkGridSize } from '../workbook/limits.ts';
import { addSheet } from '../workbook/structure.ts';
import { type Acting, act, requireEditor } from './acting.ts';

/** Not part of anybody's undo on Google either; fires nothing. */
export function renameFileByHand(acting: Acting, title: string): void {
  requireEditor(acting);
  const { host, workbook } = acting;
  const name = title.trim();
  if (name === '')
    throw new LocalHostError('invalid-gesture', 'A file needs a name; it keeps the one it has.');
  workbook.change(
    'structure',
    () => {
      workbook.title = name;
    },
    () => {},
  );
  host.announceContent(workbook);
}

/** Throws for a locale or zone that does not exist; nothing is changed then. */
export function changeSettingsByHand(acting: Acting, { locale, timeZone }: SettingsChoices): void {
  requireEditor(acting);
  const { host, workbook } = acting;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new LocalHostError('invalid-options', `${timeZone} is not a time zone such as America/New_York.`);
  if (locale !== undefined) checkLocale(locale);
  workbook.change(
    'structure',
    () => {
      workbook.locale = locale ?? workbook.locale;
      workbook.timeZone = timeZone ?? workbook.timeZone;
    },
    () => {},
  );
  host.announceContent(workbook);
}

function checkLocale(locale: string): void {
  try {
    sheetLocale(locale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LocalHostError('invalid-options', `${locale} is not a locale such as en_US.`, { cause: error });
  }
}

export function importSheetsByHand(acting: Acting, seeds: readonly SheetSeed[]): string[] {
  const { host, workbook, email, seat } = acting;
  const titles: string[] = [];
  act(acting, () => {
    for (const seed of seeds) {
      const title = freeTitle(seed.title, (wanted) => workbook.sheetByTitle(wanted) !== undefined);
      const id = workbook.newId((taken) => workbook.sheetById(taken) !== undefined);
      const sheet = seededSheet(workbook, { ...seed, title }, id);
      checkGridSize(workbook, sheet.grid.rowCount * sheet.grid.columnCount);
      addSheet(workbook, sheet, workbook.sheets.length);
      seat.sheetId = sheet.id;
      titles.push(title);
    }
  });
  fireChange(host, workbook, email, 'INSERT_GRID');
  return titles;
}

function freeTitle(title: string, isTaken: (title: string) => boolean): string {
  if (!isTaken(title)) return title;
  let number = 1;
  while (isTaken(`${title} ${number}`)) number += 1;
  return `${title} ${number}`;
}
