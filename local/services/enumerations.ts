/** Google's enumerations. SpreadsheetApp's come from Google's types, each made when it is first asked for. */
import { enumerationConstants } from './google-signatures.ts';
import { enumeration } from './service-object.ts';

interface SpreadsheetEnumerations {
  readonly AutoFillSeries: typeof GoogleAppsScript.Spreadsheet.AutoFillSeries;
  readonly BandingTheme: typeof GoogleAppsScript.Spreadsheet.BandingTheme;
  readonly BooleanCriteria: typeof GoogleAppsScript.Spreadsheet.BooleanCriteria;
  readonly BorderStyle: typeof GoogleAppsScript.Spreadsheet.BorderStyle;
  readonly ColorType: typeof GoogleAppsScript.Base.ColorType;
  readonly CopyPasteType: typeof GoogleAppsScript.Spreadsheet.CopyPasteType;
  readonly DataValidationCriteria: typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  readonly DeveloperMetadataLocationType: typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility: typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  readonly Dimension: typeof GoogleAppsScript.Spreadsheet.Dimension;
  readonly Direction: typeof GoogleAppsScript.Spreadsheet.Direction;
  readonly GroupControlTogglePosition: typeof GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;
  readonly InterpolationType: typeof GoogleAppsScript.Spreadsheet.InterpolationType;
  readonly ProtectionType: typeof GoogleAppsScript.Spreadsheet.ProtectionType;
  readonly RecalculationInterval: typeof GoogleAppsScript.Spreadsheet.RecalculationInterval;
  readonly RelativeDate: typeof GoogleAppsScript.Spreadsheet.RelativeDate;
  readonly SheetType: typeof GoogleAppsScript.Spreadsheet.SheetType;
  readonly SortOrder: typeof GoogleAppsScript.Spreadsheet.SortOrder;
  readonly TextDirection: typeof GoogleAppsScript.Spreadsheet.TextDirection;
  readonly TextToColumnsDelimiter: typeof GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter;
  readonly ThemeColorType: typeof GoogleAppsScript.Spreadsheet.ThemeColorType;
  readonly ValueType: typeof GoogleAppsScript.Spreadsheet.ValueType;
  readonly WrapStrategy: typeof GoogleAppsScript.Spreadsheet.WrapStrategy;
}

/** Constants beside those of the types: relative dates are keys of DataValidationCriteria (gas-fakes, notes/oddities.md). */
const furtherConstants: Readonly<Record<string, readonly string[]>> = {
  ColorType: ['UNSUPPORTED', 'RGB', 'THEME'],
  DataValidationCriteria: ['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'],
};

const made = new Map<string, unknown>();

/** One of SpreadsheetApp's enumerations: the same object each time. */
export function spreadsheetEnumeration<K extends keyof SpreadsheetEnumerations>(
  name: K,
): SpreadsheetEnumerations[K] {
  let found = made.get(name);
  if (found === undefined) {
    const constants = (enumerationConstants[name] ?? '').split(/\s+/).filter((constant) => constant !== '');
    found = enumeration(name, [...constants, ...(furtherConstants[name] ?? [])]);
    made.set(name, found);
  }
  return found as SpreadsheetEnumerations[K];
}

/** The constant of that name. */
export const spreadsheetConstant = <K extends keyof SpreadsheetEnumerations>(
  enumerationName: K,
  constant: string,
): SpreadsheetEnumerations[K][keyof SpreadsheetEnumerations[K]] =>
  spreadsheetEnumeration(enumerationName)[constant as keyof SpreadsheetEnumerations[K]];

export const spreadsheetEnumerationNames = [
  ...Object.keys(enumerationConstants),
  'ColorType',
] as readonly (keyof SpreadsheetEnumerations)[];

export const authMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>('AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
export const authorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'AuthorizationStatus',
  ['REQUIRED', 'NOT_REQUIRED'],
);
export const eventType = enumeration<typeof GoogleAppsScript.Script.EventType>('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const triggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const weekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
export const button = enumeration<typeof GoogleAppsScript.Base.Button>('Button', [
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
]);
export const buttonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>('ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);
