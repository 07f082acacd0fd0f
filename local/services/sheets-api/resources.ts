/** Ranges, protections, metadata, names and sheet properties as the API answers them: what is false, zero or empty is left out. */
import type { GridRangeView } from '../../contract.ts';
import { mayEditProtection } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { DeveloperMetadata, NamedRange, ProtectedRange } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { locationTypeOf } from '../developer-metadata.ts';
import { bothColors } from './color-message.ts';
import type { Message } from './read-message.ts';

/** A range as Google writes it: open bounds are left out, and so is sheet id 0 (recorded responses). */
export function gridRangeMessage(range: GridRangeView): Message {
  const { sheetId, ...bounds } = range;
  return sheetId === 0 ? { ...bounds } : { sheetId, ...bounds };
}

/** Editors are told only to those who may edit the protection. */
export function protectedRangeMessage(workbook: Workbook, protection: ProtectedRange, user: string): Message {
  const canEdit = mayEditProtection(workbook, protection, user) || protection.warningOnly;
  return {
    protectedRangeId: protection.id,
    range: gridRangeMessage(protection.range),
    ...(protection.description === '' ? {} : { description: protection.description }),
    ...(protection.warningOnly ? { warningOnly: true } : {}),
    ...(canEdit ? { requestingUserCanEdit: true } : {}),
    ...(canEdit && !protection.warningOnly ? { editors: editorsMessage(workbook, protection) } : {}),
    ...(protection.unprotectedRanges.length === 0
      ? {}
      : { unprotectedRanges: protection.unprotectedRanges.map(gridRangeMessage) }),
  };
}

function editorsMessage({ people }: Workbook, protection: ProtectedRange): Message {
  const users = protection.mirrorsFile === true ? [people.owner, ...people.editors] : protection.editors;
  return { users: [...users], ...(protection.domainEdit === true ? { domainUsersCanEdit: true } : {}) };
}

export function metadataMessage(entry: DeveloperMetadata): Message {
  const { location } = entry;
  const place =
    location.kind === 'spreadsheet'
      ? { spreadsheet: true }
      : location.kind === 'sheet'
        ? { sheetId: location.sheetId }
        : {
            dimensionRange: {
              ...(location.sheetId === 0 ? {} : { sheetId: location.sheetId }),
              dimension: location.dimension,
              startIndex: location.index,
              endIndex: location.index + 1,
            },
          };
  return {
    metadataId: entry.id,
    metadataKey: entry.key,
    ...(entry.value === '' ? {} : { metadataValue: entry.value }),
    location: { locationType: locationTypeOf(location), ...place },
    visibility: entry.visibility,
  };
}

export const namedRangeMessage = ({ id, name, range }: NamedRange): Message => ({
  namedRangeId: id,
  name,
  range: gridRangeMessage(range),
});

export function sheetPropertiesMessage(workbook: Workbook, sheet: Sheet): Message {
  const { rowCount, columnCount } = sheet.grid;
  const color = sheet.tabColor === undefined ? {} : bothColors('tabColor', sheet.tabColor);
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: workbook.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount,
      columnCount,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
      ...(sheet.hiddenGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(color.tabColor === undefined ? {} : { tabColor: color.tabColor }),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(color.tabColorStyle === undefined ? {} : { tabColorStyle: color.tabColorStyle }),
  };
}
