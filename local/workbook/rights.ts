/** Who may change what: roles in the file and protected ranges (Google: Protect, hide & edit sheets; Sheets API: ProtectedRange). */
import { boundedRange, type Dimension, overlaps, type Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type { ProtectedRange } from './views.ts';
import type { Workbook } from './workbook.ts';

/** What Google says about a write that a protection refuses; localized there, never to be branched on. */
export const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const mayEditFile = (workbook: Workbook, email: string): boolean => {
  const role = workbook.roleOf(email);
  return role === 'owner' || role === 'editor';
};

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** On the list of a protection, or the file's owner. */
export const mayEditProtection = (workbook: Workbook, protection: ProtectedRange, email: string): boolean =>
  workbook.roleOf(email) === 'owner' ||
  (mayEditFile(workbook, email) &&
    (protection.mirrorsFile === true ||
      protection.editors.includes(email.toLowerCase()) ||
      (protection.domainEdit === true && domainOf(email) === domainOf(workbook.people.owner))));

const isWholeSheet = ({ range }: ProtectedRange) =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/** Whether cells of an area lie under a protection, and not wholly in one of its unprotected ranges. */
function covers(protection: ProtectedRange, sheet: Sheet, area: Rectangle): boolean {
  const { rowCount, columnCount } = sheet.grid;
  if (protection.range.sheetId !== sheet.id) return false;
  if (!overlaps(boundedRange(protection.range, rowCount, columnCount), area)) return false;
  return !protection.unprotectedRanges.some((range) =>
    contains(boundedRange(range, rowCount, columnCount), area),
  );
}

/** Whether this person may write all cells of an area: every protection that touches it must allow it. */
export function mayWrite(workbook: Workbook, email: string, sheet: Sheet, area: Rectangle): boolean {
  if (!mayEditFile(workbook, email)) return false;
  return workbook.protectedRanges.every(
    (protection) =>
      protection.warningOnly ||
      !covers(protection, sheet, area) ||
      mayEditProtection(workbook, protection, email),
  );
}

/** Whether a person, the owner included, is asked before cells of the area change (a script never is). */
export const warnsAbout = (workbook: Workbook, sheet: Sheet, area: Rectangle): boolean =>
  workbook.protectedRanges.some((protection) => protection.warningOnly && covers(protection, sheet, area));

/** Whether this person may insert, rename, move: only a protection of the whole sheet stands against it. */
export function mayArrange(workbook: Workbook, email: string, sheet: Sheet): boolean {
  if (!mayEditFile(workbook, email)) return false;
  return workbook.protectedRanges.every(
    (protection) =>
      protection.warningOnly ||
      protection.range.sheetId !== sheet.id ||
      !isWholeSheet(protection) ||
      mayEditProtection(workbook, protection, email),
  );
}

/** Whether this person may insert rows or columns before index `at`: not into the middle of a range that is closed to them. */
export function mayInsert(
  workbook: Workbook,
  email: string,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
): boolean {
  if (!mayArrange(workbook, email, sheet)) return false;
  const { rowCount, columnCount } = sheet.grid;
  return workbook.protectedRanges.every((protection) => {
    if (
      protection.warningOnly ||
      protection.range.sheetId !== sheet.id ||
      mayEditProtection(workbook, protection, email)
    )
      return true;
    const area = boundedRange(protection.range, rowCount, columnCount);
    const [start, length] =
      dimension === 'ROWS' ? [area.row, area.rowCount] : [area.column, area.columnCount];
    return at <= start || at >= start + length;
  });
}

/** Whether this person may delete the sheet: no protection on it may be closed to them. */
export function mayDeleteSheet(workbook: Workbook, email: string, sheet: Sheet): boolean {
  if (!mayEditFile(workbook, email)) return false;
  return workbook.protectedRanges.every(
    (protection) =>
      protection.warningOnly ||
      protection.range.sheetId !== sheet.id ||
      mayEditProtection(workbook, protection, email),
  );
}
