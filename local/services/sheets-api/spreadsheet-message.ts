/** A Spreadsheet as spreadsheets.get answers it, built only as far as the field mask asks. */
import { boundedRange, overlaps, type Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { defaultFormat } from './cell-format.ts';
import { colorMessage } from './color-message.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import { basicFilterMessage, conditionalFormatMessage, filterViewMessage } from './filter-messages.ts';
import { gridData } from './grid-data.ts';
import type { Message } from './read-message.ts';
import {
  gridRangeMessage,
  metadataMessage,
  namedRangeMessage,
  protectedRangeMessage,
  sheetPropertiesMessage,
} from './resources.ts';

/** What of a spreadsheet is wanted. */
export interface Wanted {
  readonly mask: FieldMask;
  /** null: all of every sheet; otherwise only sheets with a range. */
  readonly ranges: readonly { readonly sheet: Sheet; readonly area: Rectangle }[] | null;
  /** Cell data is wanted: by the mask, or by includeGridData without a mask. */
  readonly withGrid: boolean;
}

/** Whether a mask reaches cells or the look of rows and columns. */
export function wantsGrid(mask: FieldMask): boolean {
  const sheets = maskOf(mask, 'sheets');
  return sheets !== undefined && maskOf(sheets, 'data') !== undefined;
}

const themeColors: readonly (readonly [string, string])[] = [
  ['TEXT', '#000000'],
  ['BACKGROUND', '#ffffff'],
  ['ACCENT1', '#4285f4'],
  ['ACCENT2', '#ea4335'],
  ['ACCENT3', '#fbbc04'],
  ['ACCENT4', '#34a853'],
  ['ACCENT5', '#ff6d01'],
  ['ACCENT6', '#46bdc6'],
  ['LINK', '#1155cc'],
];

/** The properties of a file made today (recorded responses): nobody can change format or theme here. */
function propertiesMessage({ title, locale, timeZone }: Workbook): Message {
  return {
    title,
    locale,
    autoRecalc: 'ON_CHANGE',
    timeZone,
    defaultFormat: defaultFormat('arial,sans,sans-serif'),
    spreadsheetTheme: {
      primaryFontFamily: 'Arial',
      themeColors: themeColors.map(([colorType, hex]) => ({
        colorType,
        color: { rgbColor: colorMessage(hex) },
      })),
    },
  };
}

const isOn = (sheet: Sheet) => (one: { readonly range: { readonly sheetId: number } }) =>
  one.range.sheetId === sheet.id;

function sheetMessage(
  workbook: Workbook,
  sheet: Sheet,
  user: string,
  mask: FieldMask,
  areas: readonly Rectangle[] | null,
  withGrid: boolean,
  count: (cells: number) => void,
): Message {
  const message: Message = {};
  const { rowCount, columnCount } = sheet.grid;
  if (maskOf(mask, 'properties') !== undefined) message.properties = sheetPropertiesMessage(workbook, sheet);
  const dataMask = maskOf(mask, 'data');
  if (withGrid && dataMask !== undefined) {
    const whole = [boundedRange({ sheetId: sheet.id }, rowCount, columnCount)];
    message.data = (areas ?? whole).map((area) => gridData(workbook, sheet, area, dataMask, count));
  }
  const list = (field: string, make: () => readonly Message[]) => {
    if (maskOf(mask, field) === undefined) return;
    const items = make();
    if (items.length > 0) message[field] = items;
  };
  list('merges', () =>
    sheet.merges
      .filter(
        (merge) =>
          areas === null || areas.some((area) => overlaps(area, boundedRange(merge, rowCount, columnCount))),
      )
      .map(gridRangeMessage),
  );
  list('conditionalFormats', () => sheet.conditionalFormats.map(conditionalFormatMessage));
  list('filterViews', () => workbook.filterViews.filter(isOn(sheet)).map(filterViewMessage));
  list('protectedRanges', () =>
    workbook.protectedRanges.filter(isOn(sheet)).map((range) => protectedRangeMessage(workbook, range, user)),
  );
  const filter = workbook.basicFilters.find(({ id }) => id === sheet.id);
  if (filter !== undefined && maskOf(mask, 'basicFilter') !== undefined)
    message.basicFilter = basicFilterMessage(filter);
  list('developerMetadata', () =>
    workbook.metadata
      .filter(({ location }) => location.kind === 'sheet' && location.sheetId === sheet.id)
      .map(metadataMessage),
  );
  return message;
}

/** The answer of spreadsheets.get and of everything that answers a Spreadsheet. `count` is told how many cells were read. */
export function spreadsheetMessage(
  workbook: Workbook,
  user: string,
  { mask, ranges, withGrid }: Wanted,
  count: (cells: number) => void,
): Message {
  const message: Message = {};
  const want = (field: string) => maskOf(mask, field) !== undefined;
  if (want('spreadsheetId')) message.spreadsheetId = workbook.id;
  if (want('properties')) message.properties = propertiesMessage(workbook);
  const sheetsMask = maskOf(mask, 'sheets');
  if (sheetsMask !== undefined) {
    const shown = workbook.sheets.filter(
      (sheet) => ranges === null || ranges.some((range) => range.sheet === sheet),
    );
    message.sheets = shown.map((sheet) => {
      const areas =
        ranges === null ? null : ranges.filter((range) => range.sheet === sheet).map(({ area }) => area);
      return sheetMessage(workbook, sheet, user, sheetsMask, areas, withGrid, count);
    });
  }
  if (want('namedRanges') && workbook.namedRanges.length > 0)
    message.namedRanges = workbook.namedRanges.map(namedRangeMessage);
  if (want('spreadsheetUrl')) message.spreadsheetUrl = workbook.url;
  const own = workbook.metadata.filter(({ location }) => location.kind === 'spreadsheet');
  if (want('developerMetadata') && own.length > 0) message.developerMetadata = own.map(metadataMessage);
  return message;
}
