/** Data ▸ Protect sheets and ranges: who may edit which cells (Docs Editors Help: Protect, hide & edit sheets). */
import type { ProtectionChoices } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { protectionChanges } from '../workbook/entry-changes.ts';
import type { GridRange } from '../workbook/ranges.ts';
import { mayEditProtection } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { ProtectedRange } from '../workbook/views.ts';
import { type Acting, act, requireEditor } from './acting.ts';

/** Always the owner and the person who protects: neither can be shut out. */
const editorsWith = ({ workbook, email }: Acting, named: readonly string[]): string[] => [
  ...new Set([workbook.people.owner, email, ...named].map((address) => address.toLowerCase())),
];

function add(
  acting: Acting,
  range: GridRange,
  choices: ProtectionChoices,
  unprotectedRanges: readonly GridRange[],
): number {
  requireEditor(acting);
  const { workbook } = acting;
  const { description = '', editors = [], warningOnly = false } = choices;
  const protection: ProtectedRange = {
    id: workbook.newId((taken) => workbook.protectedRanges.some(({ id }) => id === taken)),
    range,
    description,
    warningOnly,
    editors: warningOnly ? [] : editorsWith(acting, editors),
    unprotectedRanges,
  };
  act(acting, () => protectionChanges.add(workbook, protection));
  return protection.id;
}

export const protectCells = (acting: Acting, range: GridRange, choices: ProtectionChoices): number =>
  add(acting, range, choices, []);

/** Protects a whole sheet, however it grows; `except` stays open to every editor of the file. */
export const protectWholeSheet = (
  acting: Acting,
  sheet: Sheet,
  choices: ProtectionChoices,
  except: readonly GridRange[],
): number => add(acting, { sheetId: sheet.id }, choices, except);

/** The protection, where the person may change or remove it: those on its list and the owner; one that only warns, every editor. */
function changeable(acting: Acting, id: number): ProtectedRange {
  requireEditor(acting);
  const { workbook, email } = acting;
  const protection = workbook.protectedRanges.find((candidate) => candidate.id === id);
  if (protection === undefined)
    throw new LocalHostError('no-such-protection', `There is no protection ${id} any more.`);
  if (!protection.warningOnly && !mayEditProtection(workbook, protection, email)) {
    throw new LocalHostError(
      'protected',
      `${email} is not among those who may edit these cells, so the protection stays as it is.`,
    );
  }
  return protection;
}

/** What is not chosen stays. Without a list of editors, a protection that stops being a warning is open to all editors of the file. */
export function changeProtection(acting: Acting, id: number, choices: ProtectionChoices): void {
  const before = changeable(acting, id);
  const { workbook } = acting;
  const { description = before.description, warningOnly = before.warningOnly } = choices;
  const kept = before.warningOnly ? workbook.people.editors : before.editors;
  const editors = warningOnly
    ? []
    : choices.editors !== undefined || before.warningOnly
      ? editorsWith(acting, choices.editors ?? kept)
      : before.editors;
  const changed: ProtectedRange = { ...before, description, warningOnly, editors };
  if (choices.editors !== undefined) changed.mirrorsFile = false;
  act(acting, () => protectionChanges.replace(workbook, changed));
}

export function removeProtection(acting: Acting, id: number): void {
  const protection = changeable(acting, id);
  act(acting, () => protectionChanges.remove(acting.workbook, protection));
}
