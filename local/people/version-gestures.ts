/** Naming and restoring versions of a file by hand. */
import { LocalHostError } from '../errors.ts';
import { loadWorkbook, type SavedWorkbook } from '../state/workbook-state.ts';
import { fireChange } from '../triggers/events.ts';
import { formulaCells } from '../workbook/calculation.ts';
import { mayEditProtection } from '../workbook/rights.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Acting, requireEditor } from './acting.ts';

export function nameVersionByHand(acting: Acting, name: string): void {
  requireEditor(acting);
  if (name === '') throw new LocalHostError('invalid-gesture', 'A version needs a name.');
  acting.host.versions.of(acting.workbook).nameCurrent(name);
}

/**
 * Brings a version back as a new one. Sharing, triggers and document properties are no part of versions. Nobody's undo reaches behind it.
 * People whom a protection keeps out cannot do it (not documented; the harsher answer).
 */
export function restoreVersionByHand(acting: Acting, id: number): void {
  requireEditor(acting);
  const { host, workbook, email } = acting;
  const history = host.versions.of(workbook);
  const saved = history.saved(id);
  if (saved === undefined)
    throw new LocalHostError('no-such-version', `There is no version ${id} of ${workbook.title} any more.`);
  if (saved === null) return;
  const isClosed = workbook.protectedRanges.some(
    (protection) => !protection.warningOnly && !mayEditProtection(workbook, protection, email),
  );
  if (isClosed)
    throw new LocalHostError(
      'protected',
      `Restoring would change cells that are closed to ${email}; ask the owner of the spreadsheet. Nothing was changed.`,
    );
  history.seal();
  workbook.beforeChange = null;
  bringBack(acting, saved);
  history.noteEditor(email);
  host.announceContent(workbook);
  if (host.switches.restoringFiresOnChange) fireChange(host, workbook, email, 'OTHER');
}

function bringBack({ host, workbook }: Acting, saved: SavedWorkbook): void {
  const restored = loadWorkbook(saved, () => host.clock.milliseconds);
  const before = contentOf(workbook);
  const { versionsHoldProtections, versionsHoldMetadata } = host.switches;
  const after: Content = {
    ...contentOf(restored),
    ...(versionsHoldProtections ? {} : { protectedRanges: onSheetsOf(restored, before.protectedRanges) }),
    ...(versionsHoldMetadata ? {} : { metadata: metadataOn(restored, before.metadata) }),
  };
  workbook.rearrange(
    () => Object.assign(workbook, after),
    () => Object.assign(workbook, before),
  );
  if (formulaCells(workbook).length > 0) workbook.noteFormulas();
}

type Content = Pick<
  Workbook,
  | 'locale'
  | 'timeZone'
  | 'sheets'
  | 'filterViews'
  | 'basicFilters'
  | 'namedRanges'
  | 'protectedRanges'
  | 'metadata'
>;

const contentOf = (workbook: Workbook): Content => {
  const { locale, timeZone, sheets, filterViews, basicFilters, namedRanges, protectedRanges, metadata } =
    workbook;
  return { locale, timeZone, sheets, filterViews, basicFilters, namedRanges, protectedRanges, metadata };
};

const onSheetsOf = ({ sheets }: Workbook, protections: Content['protectedRanges']) =>
  protections.filter(({ range }) => sheets.some(({ id }) => id === range.sheetId));

const metadataOn = ({ sheets }: Workbook, metadata: Content['metadata']) =>
  metadata.filter(({ location }) => {
    if (location.kind === 'spreadsheet') return true;
    return sheets.some(({ id }) => id === location.sheetId);
  });
