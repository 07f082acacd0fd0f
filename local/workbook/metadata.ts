/** Adding, changing and removing developer metadata, within its budget of characters. */
import { LocalHostError } from '../errors.ts';
import { type DeveloperMetadata, type MetadataLocation, metadataCharacterLimit } from './views.ts';
import type { Workbook } from './workbook.ts';

const budgetOf = (location: MetadataLocation) =>
  location.kind === 'spreadsheet' ? 'spreadsheet' : location.sheetId;

/** Throws when keys and values of the same spreadsheet or sheet would exceed 30,000 characters. */
function checkBudget(entries: readonly DeveloperMetadata[], entry: DeveloperMetadata): void {
  const budget = budgetOf(entry.location);
  const used = entries
    .filter((other) => other.id !== entry.id && budgetOf(other.location) === budget)
    .reduce((sum, other) => sum + other.key.length + other.value.length, 0);
  if (used + entry.key.length + entry.value.length > metadataCharacterLimit) {
    throw new LocalHostError(
      'invalid-cell',
      `Developer metadata exceeds the limit of ${metadataCharacterLimit} characters.`,
    );
  }
}

function replace(workbook: Workbook, entries: DeveloperMetadata[]): void {
  const before = workbook.metadata;
  workbook.change(
    'metadata',
    () => {
      workbook.metadata = entries;
    },
    () => {
      workbook.metadata = before;
    },
  );
}

/** Adds an entry; without an id it gets a fresh one. The caller has checked that a given id is free. */
export function addMetadataEntry(
  workbook: Workbook,
  facts: Omit<DeveloperMetadata, 'id'> & { id?: number },
): DeveloperMetadata {
  const id =
    facts.id ?? workbook.newId((candidate) => workbook.metadata.some((entry) => entry.id === candidate));
  const entry = { ...facts, id };
  checkBudget(workbook.metadata, entry);
  replace(workbook, [...workbook.metadata, entry]);
  return entry;
}

export function setMetadataEntry(workbook: Workbook, entry: DeveloperMetadata): void {
  checkBudget(workbook.metadata, entry);
  replace(
    workbook,
    workbook.metadata.map((other) => (other.id === entry.id ? entry : other)),
  );
}

export function removeMetadataEntry(workbook: Workbook, id: number): void {
  replace(
    workbook,
    workbook.metadata.filter((entry) => entry.id !== id),
  );
}
