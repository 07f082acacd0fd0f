/** SpreadsheetApp's names of conditions (BooleanCriteria, DataValidationCriteria) and the Sheets API's, which the workbook keeps. */

const apiNames: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  DATE_AFTER_RELATIVE: 'DATE_AFTER',
  DATE_BEFORE_RELATIVE: 'DATE_BEFORE',
  DATE_EQUAL_TO_RELATIVE: 'DATE_EQ',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
};
const scriptNames = new Map(
  Object.entries(apiNames)
    .filter(([name]) => !name.endsWith('_RELATIVE'))
    .map(([script, api]) => [api, script]),
);

/** NUMBER_GREATER for NUMBER_GREATER_THAN. */
export const apiName = (scriptName: string): string => apiNames[scriptName] ?? scriptName;
/** The other way round; names that both share stay. */
export const scriptName = (name: string): string => scriptNames.get(name) ?? name;
