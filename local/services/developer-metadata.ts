/** Developer metadata through SpreadsheetApp: entries, where they are, and the finder. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { addMetadataEntry, removeMetadataEntry, setMetadataEntry } from '../workbook/metadata.ts';
import { mayEditFile } from '../workbook/rights.ts';
import type { DeveloperMetadata as Entry, MetadataLocation } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { spreadsheetEnumeration } from './enumerations.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { rangeObject, sheetObject, spreadsheetObject } from './spreadsheet-objects.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** The API's name of where an entry is. */
export const locationTypeOf = (location: MetadataLocation): 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN' => {
  if (location.kind === 'spreadsheet') return 'SPREADSHEET';
  if (location.kind === 'sheet') return 'SHEET';
  return location.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
};

class DeveloperMetadataObject extends serviceBase<DeveloperMetadata>('DeveloperMetadata') {
  readonly #workbook: Workbook;
  readonly #id: number;

  constructor(execution: Execution, workbook: Workbook, id: number) {
    super(execution);
    this.#workbook = workbook;
    this.#id = id;
  }

  override getId(): number {
    return this.#id;
  }

  override getKey(): string {
    return this.#entry().key;
  }

  override getValue(): string {
    return this.#entry().value;
  }

  override getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return spreadsheetEnumeration('DeveloperMetadataVisibility')[this.#entry().visibility];
  }

  override getLocation(): Location {
    return new DeveloperMetadataLocationObject(executionOf(this), this.#workbook, this.#entry().location);
  }

  override setValue(value: string): DeveloperMetadata {
    return this.#change({ value: String(value) });
  }

  override setKey(key: string): DeveloperMetadata {
    return this.#change({ key });
  }

  override setVisibility(
    visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
  ): DeveloperMetadata {
    return this.#change({ visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' });
  }

  override moveToRow(row: GoogleAppsScript.Spreadsheet.Range): DeveloperMetadata {
    return this.#moveToLine(row, 'ROWS');
  }

  override moveToColumn(column: GoogleAppsScript.Spreadsheet.Range): DeveloperMetadata {
    return this.#moveToLine(column, 'COLUMNS');
  }

  override moveToSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): DeveloperMetadata {
    return this.#change({ location: { kind: 'sheet', sheetId: sheet.getSheetId() } });
  }

  override moveToSpreadsheet(): DeveloperMetadata {
    return this.#change({ location: { kind: 'spreadsheet' } });
  }

  #moveToLine(range: GoogleAppsScript.Spreadsheet.Range, dimension: 'ROWS' | 'COLUMNS'): DeveloperMetadata {
    const { sheet, area } = placeOf(range);
    const { rowCount, columnCount } = sheet.grid;
    const isWhole =
      dimension === 'ROWS'
        ? area.rowCount === 1 && area.columnCount === columnCount
        : area.columnCount === 1 && area.rowCount === rowCount;
    if (!isWhole)
      throw new ServiceException('Developer metadata can only be moved to one whole row or column.');
    const index = dimension === 'ROWS' ? area.row : area.column;
    return this.#change({ location: { kind: 'dimension', sheetId: sheet.id, dimension, index } });
  }

  #change(change: Partial<Entry>): DeveloperMetadata {
    checkEditor(executionOf(this), this.#workbook);
    setMetadataEntry(this.#workbook, { ...this.#entry(), ...change });
    return this;
  }

  override remove(): void {
    checkEditor(executionOf(this), this.#workbook);
    removeMetadataEntry(this.#workbook, this.#entry().id);
  }

  #entry(): Entry {
    const entry = this.#workbook.metadata.find((candidate) => candidate.id === this.#id);
    if (entry === undefined) throw new ServiceException('The developer metadata no longer exists.');
    return entry;
  }
}
publish(DeveloperMetadataObject, 'DeveloperMetadata', { setValue: costs.metadata, remove: costs.metadata });

class DeveloperMetadataLocationObject extends serviceBase<Location>('DeveloperMetadataLocation') {
  readonly #workbook: Workbook;
  readonly #location: MetadataLocation;

  constructor(execution: Execution, workbook: Workbook, location: MetadataLocation) {
    super(execution);
    this.#workbook = workbook;
    this.#location = location;
  }

  override getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return spreadsheetEnumeration('DeveloperMetadataLocationType')[locationTypeOf(this.#location)];
  }

  override getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.#location.kind === 'spreadsheet'
      ? spreadsheetObject(executionOf(this), this.#workbook)
      : null;
  }

  override getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    const sheet =
      this.#location.kind === 'sheet' ? this.#workbook.sheetById(this.#location.sheetId) : undefined;
    return sheet === undefined ? null : sheetObject(executionOf(this), this.#workbook, sheet);
  }

  override getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.#wholeRange('COLUMNS');
  }

  override getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.#wholeRange('ROWS');
  }

  #wholeRange(dimension: 'ROWS' | 'COLUMNS'): GoogleAppsScript.Spreadsheet.Range | null {
    const location = this.#location;
    if (location.kind !== 'dimension' || location.dimension !== dimension) return null;
    const sheet = this.#workbook.sheetById(location.sheetId);
    if (sheet === undefined) return null;
    const { rowCount, columnCount } = sheet.grid;
    const area =
      dimension === 'COLUMNS'
        ? { row: 0, rowCount, column: location.index, columnCount: 1 }
        : { row: location.index, rowCount: 1, column: 0, columnCount };
    return rangeObject(executionOf(this), { workbook: this.#workbook, sheet, area });
  }
}
publish(DeveloperMetadataLocationObject, 'DeveloperMetadataLocation');

type EntryTest = (entry: Entry) => boolean;

class DeveloperMetadataFinderObject extends serviceBase<Finder>('DeveloperMetadataFinder') {
  readonly #workbook: Workbook;
  #scope: EntryTest;
  readonly #intersecting: EntryTest;
  #tests: readonly EntryTest[] = [];

  /** Searches within a scope; `intersecting` is the scope with what reaches beyond it. */
  constructor(execution: Execution, workbook: Workbook, scope: EntryTest, intersecting: EntryTest) {
    super(execution);
    this.#workbook = workbook;
    this.#scope = scope;
    this.#intersecting = intersecting;
  }

  override onIntersectingLocations(): Finder {
    this.#scope = this.#intersecting;
    return this;
  }

  override withKey(key: string): Finder {
    return this.#also((entry) => entry.key === key);
  }

  override withValue(value: string): Finder {
    return this.#also((entry) => entry.value === value);
  }

  override withId(id: number): Finder {
    return this.#also((entry) => entry.id === id);
  }

  override withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Finder {
    return this.#also((entry) => locationTypeOf(entry.location) === String(type));
  }

  override withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Finder {
    return this.#also((entry) => entry.visibility === String(visibility));
  }

  override find(): DeveloperMetadata[] {
    return metadataObjects(
      executionOf(this),
      this.#workbook,
      (entry) => this.#scope(entry) && this.#tests.every((test) => test(entry)),
    );
  }

  #also(test: (entry: Entry) => boolean): Finder {
    this.#tests = [...this.#tests, test];
    return this;
  }
}
publish(DeveloperMetadataFinderObject, 'DeveloperMetadataFinder', { find: costs.metadata });

function checkEditor(execution: Execution, workbook: Workbook): void {
  if (!mayEditFile(workbook, execution.user))
    throw new ServiceException('You do not have permission to do that.');
}

export const metadataObjects = (
  execution: Execution,
  workbook: Workbook,
  test: (entry: Entry) => boolean,
): DeveloperMetadata[] =>
  workbook.metadata.filter(test).map((entry) => new DeveloperMetadataObject(execution, workbook, entry.id));

export const metadataFinder = (
  execution: Execution,
  workbook: Workbook,
  scope: EntryTest,
  intersecting: EntryTest = scope,
): Finder => new DeveloperMetadataFinderObject(execution, workbook, scope, intersecting);

/** addDeveloperMetadata(key), (key, visibility), (key, value), (key, value, visibility). */
export function addMetadata(
  execution: Execution,
  workbook: Workbook,
  location: MetadataLocation,
  args: readonly unknown[],
): void {
  const [key, second, third] = args;
  const visibility = third ?? (typeof second === 'object' ? second : undefined) ?? 'DOCUMENT';
  if (
    typeof key !== 'string' ||
    key === '' ||
    (typeof second !== 'string' && typeof second !== 'object' && second !== undefined)
  ) {
    throw signatureMismatch('addDeveloperMetadata', args);
  }
  checkEditor(execution, workbook);
  addMetadataEntry(workbook, {
    key,
    value: typeof second === 'string' ? second : '',
    visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location,
  });
}
