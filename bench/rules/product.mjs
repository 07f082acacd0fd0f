// What the cold measurements run of ours: the way from the Sheets API's answer to memberships as the product goes it.
export { spreadsheet } from '../../src/google/spreadsheet.ts';
export { readForGroups } from '../../src/membership/sweep.ts';
export { ContactReading, evaluateRules, PreparedContacts, parseRule } from '../../src/rules/index.ts';
