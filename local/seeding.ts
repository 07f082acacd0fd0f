/** Makes a workbook from a description: what a person would get by typing it all in. */
import { createHash } from 'node:crypto';
import type { SeedValue, SheetSeed, SpreadsheetSeed } from './contract.ts';
import { LocalHostError } from './errors.ts';
import type { HostCore } from './host-core.ts';
import { cellsAt } from './people/places.ts';
import { sheetLocale } from './values/locale.ts';
import { isTimeZone } from './values/serial.ts';
import { extrasOf, type StoredCell, storedCell } from './workbook/cell.ts';
import { rawCell, typedCell, withExtras } from './workbook/entering.ts';
import { Sheet } from './workbook/sheet.ts';
import { Workbook } from './workbook/workbook.ts';

/** Ids as long as Google's, the same in every run. */
export function newSpreadsheetId(host: HostCore): string {
  host.counters.workbook += 1;
  const hash = createHash('sha256').update(`local spreadsheet ${host.counters.workbook}`).digest('base64url');
  return `1${hash}`.slice(0, 44);
}

function seededCell(workbook: Workbook, existing: StoredCell, value: SeedValue): StoredCell {
  if (value === null) return existing;
  if (typeof value === 'string') return typedCell(workbook, existing, value);
  if (typeof value !== 'object') return rawCell(existing, value);
  if ('raw' in value) return rawCell(existing, value.raw);
  return storedCell(null, { ...extrasOf(existing), formula: value.formula });
}

/** A sheet of its own, not yet in the workbook. */
export function seededSheet(workbook: Workbook, seed: SheetSeed, id: number): Sheet {
  const width = Math.max(0, ...seed.values.map((row) => row.length));
  const rowCount = Math.max(seed.rowCount ?? 1000, seed.values.length, 1);
  const sheet = new Sheet(id, seed.title, rowCount, Math.max(seed.columnCount ?? 26, width, 1));
  sheet.frozenRows = seed.frozenRows ?? 0;
  sheet.frozenColumns = seed.frozenColumns ?? 0;
  sheet.hidden = seed.hidden ?? false;
  const set = (range: string, extras: Parameters<typeof withExtras>[1]) => {
    const { area } = cellsAt(workbook, range, sheet);
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        sheet.grid.set(row, column, withExtras(sheet.grid.get(row, column), extras));
      }
    }
  };
  for (const { range, pattern } of seed.formats ?? []) set(range, { pattern });
  for (const { range, options } of seed.dropdowns ?? [])
    set(range, { validation: { kind: 'list', options: [...options] } });
  for (const range of seed.checkboxes ?? []) set(range, { validation: { kind: 'checkbox' } });
  seed.values.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      const cell = seededCell(workbook, sheet.grid.get(rowIndex, column), value);
      const formula = extrasOf(cell).formula;
      if (formula !== undefined) workbook.noteFormulas();
      sheet.grid.set(rowIndex, column, cell);
    });
  });
  return sheet;
}

/** The new workbook, already known to the host. */
export function seedWorkbook(host: HostCore, seed: SpreadsheetSeed): Workbook {
  const { title, locale = 'en_US', timeZone = 'America/New_York' } = seed;
  if (!isTimeZone(timeZone))
    throw new LocalHostError('invalid-options', `${timeZone} is not a time zone such as America/New_York.`);
  sheetLocale(locale);
  if (seed.sheets.length === 0)
    throw new LocalHostError('invalid-options', 'A spreadsheet needs at least one sheet.');
  const id = newSpreadsheetId(host);
  const people = {
    owner: seed.owner,
    editors: [...(seed.editors ?? [])],
    commenters: [...(seed.commenters ?? [])],
    viewers: [...(seed.viewers ?? [])],
  };
  const idSeed = 104_729 * host.counters.workbook;
  const workbook = new Workbook(
    { id, title, locale, timeZone, people, idSeed },
    () => host.clock.milliseconds,
  );
  seed.sheets.forEach((sheetSeed, index) => {
    const sheetId = index === 0 ? 0 : workbook.newId((taken) => workbook.sheetById(taken) !== undefined);
    if (workbook.sheetByTitle(sheetSeed.title) !== undefined) {
      throw new LocalHostError('invalid-options', `Two sheets are called ${sheetSeed.title}.`);
    }
    workbook.sheets = [...workbook.sheets, seededSheet(workbook, sheetSeed, sheetId)];
  });
  host.workbooks.set(workbook.id, workbook);
  host.versions.begin(workbook);
  return workbook;
}
