/** What a filter can ask of a column. */

/** Conditions that Google takes in filters of ordinary sheets, and how many values each needs (Sheets API: ConditionType). */
export const filterConditions: ReadonlyMap<string, number> = new Map<string, number>([
  ['NUMBER_GREATER', 1],
  ['NUMBER_GREATER_THAN_EQ', 1],
  ['NUMBER_LESS', 1],
  ['NUMBER_LESS_THAN_EQ', 1],
  ['NUMBER_EQ', 1],
  ['NUMBER_NOT_EQ', 1],
  ['NUMBER_BETWEEN', 2],
  ['NUMBER_NOT_BETWEEN', 2],
  ['TEXT_CONTAINS', 1],
  ['TEXT_NOT_CONTAINS', 1],
  ['TEXT_STARTS_WITH', 1],
  ['TEXT_ENDS_WITH', 1],
  ['TEXT_EQ', 1],
  ['DATE_EQ', 1],
  ['DATE_BEFORE', 1],
  ['DATE_AFTER', 1],
  ['BLANK', 0],
  ['NOT_BLANK', 0],
  ['CUSTOM_FORMULA', 1],
]);
