/** Spreadsheet, Sheet, GridData and the rest as the API answers them, built only as far as the field mask asks. */
import type { GridRangeView } from '../../contract.ts';
import { boundedRange, type GridRange, type Rectangle } from '../../workbook/ranges.ts';
import { mayEditProtection } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { DeveloperMetadata, FilterView, ProtectedRange } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { locationTypeOf } from '../developer-metadata.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import { gridData } from './grid-data.ts';

type Message = Record<string, unknown>;

/** A range as Google writes it: open bounds are left out, and so is sheet id 0. */
export function gridRangeMessage(range: GridRangeView): Message {
  const { sheetId, ...bounds } = range;
  return sheetId === 0 ? { ...bounds } : { sheetId, ...bounds };
}

export function filterViewMessage(view: FilterView): Message {
  const criteria = Object.fromEntries(
    view.filterSpecs.map((spec) => [String(spec.columnIndex), spec.filterCriteria]),
  );
  return {
    filterViewId: view.id,
    title: view.title,
    range: gridRangeMessage(view.range),
    ...(view.sortSpecs.length === 0 ? {} : { sortSpecs: view.sortSpecs.map((spec) => ({ ...spec })) }),
    ...(view.filterSpecs.length === 0
      ? {}
      : { criteria, filterSpecs: view.filterSpecs.map((spec) => ({ ...spec })) }),
  };
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
    ...(canEdit && !protection.warningOnly ? { editors: { users: [...protection.editors] } } : {}),
    ...(protection.unprotectedRanges.length === 0
      ? {}
      : { unprotectedRanges: protection.unprotectedRanges.map(gridRangeMessage) }),
  };
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
              sheetId: location.sheetId,
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

export function sheetPropertiesMessage(workbook: Workbook, sheet: Sheet): Message {
  const { rowCount, columnCount } = sheet.grid;
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: workbook.sheets.indexOf(sheet),
    sheetType: 'GRID',
    ...(sheet.hidden ? { hidden: true } : {}),
    gridProperties: {
      rowCount,
      columnCount,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
    },
  };
}

function sheetMessage(
  workbook: Workbook,
  sheet: Sheet,
  user: string,
  mask: FieldMask,
  areas: readonly Rectangle[] | null,
  count: (cells: number) => void,
): Message {
  const message: Message = {};
  if (maskOf(mask, 'properties') !== undefined) message.properties = sheetPropertiesMessage(workbook, sheet);
  const dataMask = maskOf(mask, 'data');
  if (areas !== null && dataMask !== undefined) {
    message.data = areas.map((area) => gridData(workbook, sheet, area, dataMask, count));
  }
  const list = (field: string, items: readonly Message[]) => {
    if (maskOf(mask, field) !== undefined && items.length > 0) message[field] = items;
  };
  const ofSheet = ({ range }: { range: GridRange }) => range.sheetId === sheet.id;
  list('filterViews', workbook.filterViews.filter(ofSheet).map(filterViewMessage));
  list(
    'protectedRanges',
    workbook.protectedRanges.filter(ofSheet).map((range) => protectedRangeMessage(workbook, range, user)),
  );
  list(
    'developerMetadata',
    workbook.metadata
      .filter(({ location }) => location.kind === 'sheet' && location.sheetId === sheet.id)
      .map(metadataMessage),
  );
  return message;
}

/**
 * The whole answer of spreadsheets.get. `ranges` null: all of every sheet; otherwise only sheets with a range.
 * `withGrid`: cell data is wanted (by the mask, or includeGridData without a mask).
 */
export function spreadsheetMessage(
  workbook: Workbook,
  user: string,
  mask: FieldMask,
  ranges: readonly { sheet: Sheet; area: Rectangle }[] | null,
  withGrid: boolean,
  count: (cells: number) => void,
): Message {
  const message: Message = {};
  const want = (field: string) => maskOf(mask, field) !== undefined;
  if (want('spreadsheetId')) message.spreadsheetId = workbook.id;
  if (want('spreadsheetUrl')) message.spreadsheetUrl = workbook.url;
  if (want('properties')) {
    message.properties = { title: workbook.title, locale: workbook.locale, timeZone: workbook.timeZone };
  }
  const own = workbook.metadata.filter(({ location }) => location.kind === 'spreadsheet');
  if (want('developerMetadata') && own.length > 0) message.developerMetadata = own.map(metadataMessage);
  const sheetsMask = maskOf(mask, 'sheets');
  if (sheetsMask !== undefined) {
    const shown = workbook.sheets.filter(
      (sheet) => ranges === null || ranges.some((range) => range.sheet === sheet),
    );
    message.sheets = shown.map((sheet) => {
      const { rowCount, columnCount } = sheet.grid;
      const areas =
        ranges === null
          ? [boundedRange({ sheetId: sheet.id }, rowCount, columnCount)]
          : ranges.filter((range) => range.sheet === sheet).map((range) => range.area);
      return sheetMessage(workbook, sheet, user, sheetsMask, withGrid ? areas : null, count);
    });
  }
  return message;
}
