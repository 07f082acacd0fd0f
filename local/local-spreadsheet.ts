/** One spreadsheet as tests and the page see it from outside: values, display, views, people. */
import type {
  CellSnapshot,
  DeveloperMetadataSnapshot,
  FilterViewSummary,
  FormAnswers,
  LocalSpreadsheet,
  Person,
  PlainValue,
  ProtectedRangeSnapshot,
  Role,
  SheetSummary,
  WorkbookSnapshot,
} from './contract.ts';
import { LocalHostError } from './errors.ts';
import { filterViewRows } from './formula/filter-rows.ts';
import type { HostCore } from './host-core.ts';
import { LocalPerson } from './people/person.ts';
import { sheetTitled } from './people/places.ts';
import { documentLockName } from './services/lock-service.ts';
import { sheetSummary } from './sheet-summary.ts';
import { submitAnswers } from './triggers/form-answers.ts';
import { displayValue, showsDate } from './values/number-format.ts';
import { CellError, extrasOf, patternOf, type StoredCell } from './workbook/cell.ts';
import type { Sheet } from './workbook/sheet.ts';
import type { DeveloperMetadata } from './workbook/views.ts';
import type { Workbook } from './workbook/workbook.ts';

export class LocalSpreadsheetView implements LocalSpreadsheet {
  private readonly host: HostCore;
  private readonly workbook: Workbook;

  constructor(host: HostCore, workbook: Workbook) {
    this.host = host;
    this.workbook = workbook;
  }

  get id(): string {
    return this.workbook.id;
  }

  get title(): string {
    return this.workbook.title;
  }

  get locale(): string {
    return this.workbook.locale;
  }

  get timeZone(): string {
    return this.workbook.timeZone;
  }

  get url(): string {
    return this.workbook.url;
  }

  people(): readonly { readonly email: string; readonly role: Role }[] {
    const { owner, editors, commenters, viewers } = this.workbook.people;
    const all = (emails: readonly string[], role: Role) => emails.map((email) => ({ email, role }));
    return [
      ...all([owner], 'owner'),
      ...all(editors, 'editor'),
      ...all(commenters, 'commenter'),
      ...all(viewers, 'viewer'),
    ];
  }

  as(email: string): Person {
    const seat = this.host.seats.of(this.workbook, email);
    if (seat === undefined) {
      throw new LocalHostError(
        'no-access',
        `${email} has no access to ${this.workbook.title}; add them as editor, commenter or viewer.`,
      );
    }
    return new LocalPerson({ host: this.host, workbook: this.workbook, email: seat.email, seat });
  }

  sheetTitles(): string[] {
    return this.workbook.sheets.map((sheet) => sheet.title);
  }

  values(sheetTitle: string): PlainValue[][] {
    return this.tight(sheetTitle, (stored) => plainValue(this.workbook, stored));
  }

  display(sheetTitle: string): string[][] {
    return this.tight(sheetTitle, (stored) => displayed(this.workbook, stored));
  }

  formulas(sheetTitle: string): string[][] {
    return this.tight(sheetTitle, (stored) => extrasOf(stored).formula ?? '');
  }

  snapshot(): WorkbookSnapshot {
    const { workbook } = this;
    return {
      id: workbook.id,
      title: workbook.title,
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      sheets: this.sheets().map((sheet) => ({ ...sheet, cells: this.rows(sheet.id, 0, sheet.rowCount) })),
      filterViews: this.filterViews(),
      protectedRanges: this.protectedRanges(),
      developerMetadata: workbook.metadata.map(metadataSnapshot),
      namedRanges: workbook.namedRanges.map((named) => ({ ...named })),
    };
  }

  sheets(): readonly SheetSummary[] {
    return this.workbook.sheets.map((sheet, index) => sheetSummary(this.workbook, sheet, index));
  }

  rows(sheetId: number, first: number, count: number): readonly (readonly (CellSnapshot | null)[])[] {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === undefined)
      throw new LocalHostError('no-such-sheet', `There is no sheet with the id ${sheetId}.`);
    const length = Math.max(0, Math.min(count, sheet.grid.usedRows - first));
    return Array.from({ length }, (_, offset) =>
      Array.from(sheet.grid.row(first + offset), (stored) => cellSnapshot(this.workbook, stored)),
    );
  }

  filterViews(): readonly FilterViewSummary[] {
    return this.workbook.filterViews.map(({ id, title, range, filterSpecs }) => {
      const formula = filterSpecs
        .map(({ filterCriteria }) => filterCriteria.condition)
        .find((condition) => condition?.type === 'CUSTOM_FORMULA')?.values?.[0]?.userEnteredValue;
      return { id, title, sheetId: range.sheetId, range, ...(formula === undefined ? {} : { formula }) };
    });
  }

  protectedRanges(): readonly ProtectedRangeSnapshot[] {
    return this.workbook.protectedRanges.map(({ id, range, description, warningOnly, editors }) => ({
      id,
      range,
      description,
      warningOnly,
      editors,
    }));
  }

  filterViewRows(id: number): number[] {
    const view = this.workbook.filterViews.find((candidate) => candidate.id === id);
    if (view === undefined)
      throw new LocalHostError('no-such-filter-view', `There is no filter view with the id ${id}.`);
    return filterViewRows(this.workbook, view);
  }

  submitForm(sheetTitle: string, answers: FormAnswers): void {
    submitAnswers(this.host, this.workbook, sheetTitled(this.workbook, sheetTitle), answers);
  }

  holdDocumentLock(): () => void {
    const holder = {};
    const name = documentLockName(this.workbook.id);
    if (!this.host.locks.isFree(name))
      throw new LocalHostError('invalid-gesture', 'The document lock is held already.');
    this.host.locks.take(name, holder);
    return () => this.host.locks.release(name, holder);
  }

  /** Rows to the last one with content, each to its last cell with content. */
  private tight<T extends PlainValue>(sheetTitle: string, take: (stored: StoredCell) => T): T[][] {
    const sheet: Sheet = sheetTitled(this.workbook, sheetTitle);
    const blank = (stored: StoredCell) => plainValue(this.workbook, stored) === '';
    const rows: T[][] = [];
    for (let row = 0; row < sheet.grid.lastRow(); row += 1) {
      const cells = sheet.grid.row(row);
      let end = cells.length;
      while (end > 0 && blank(cells[end - 1])) end -= 1;
      rows.push(Array.from(cells.slice(0, end), take));
    }
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    return rows;
  }
}

function plainValue(workbook: Workbook, stored: StoredCell): PlainValue {
  const value = workbook.effective(stored);
  if (value === null) return '';
  return value instanceof CellError ? value.text : value;
}

const displayed = (workbook: Workbook, stored: StoredCell): string =>
  displayValue(workbook.effective(stored), patternOf(stored), workbook.locale);

function cellSnapshot(workbook: Workbook, stored: StoredCell): CellSnapshot | null {
  if (stored === undefined) return null;
  const { formula, validation, style, note, runs } = extrasOf(stored);
  const pattern = patternOf(stored);
  const value = plainValue(workbook, stored);
  const display = displayed(workbook, stored);
  return {
    input: formula ?? inputText(value, display, pattern),
    display,
    value,
    ...(pattern === undefined ? {} : { format: pattern }),
    ...(validation === undefined ? {} : { validation }),
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { note }),
    ...(runs === undefined ? {} : { runs }),
  };
}

/** What the formula bar shows of a value: dates as displayed, numbers in full, texts that would be read otherwise with an apostrophe. */
function inputText(value: PlainValue, display: string, pattern: string | undefined): string {
  if (typeof value === 'number')
    return showsDate(pattern) || pattern?.includes('%') === true ? display : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return /^['=+]/.test(value) && pattern !== '@' ? `'${value}` : value;
}

function metadataSnapshot({
  id,
  key,
  value,
  visibility,
  location,
}: DeveloperMetadata): DeveloperMetadataSnapshot {
  const place =
    location.kind === 'dimension'
      ? {
          kind: location.dimension === 'ROWS' ? ('row' as const) : ('column' as const),
          sheetId: location.sheetId,
          index: location.index,
        }
      : location;
  return { id, key, value, visibility, location: place };
}
