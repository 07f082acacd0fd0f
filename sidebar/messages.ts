// Every sentence and label of the sidebar, in one place: key to text. English for now; a second language is a second
// object of the same type. Names, tags and other user data go in as plain text and out as text nodes.
import type { ContactSummary, MovingContacts, NextChange } from '../src/api-types.ts';
import { answerMessages } from './answer-messages.ts';
import { formatDayOrMoment, formatMoment } from './format.ts';

/** "1 contact", "1,204 contacts"; `count` comes formatted. */
function contacts(count: number, formatted: string): string {
  return `${formatted} ${count === 1 ? 'contact' : 'contacts'}`;
}

type FormatNumber = (value: number) => string;

/** "Ann Lee, Bob Roy and 12 more". */
function namesAndMore(names: readonly string[], more: number, formatNumber: FormatNumber): string {
  if (more > 0) return `${names.join(', ')} and ${formatNumber(more)} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** "2 leave: Ann Lee and Bob Roy."; nothing where nobody does. */
function moving(
  label: (count: number, formatted: string) => string,
  { count, names }: MovingContacts,
  formatNumber: FormatNumber,
): readonly string[] {
  if (count === 0) return [];
  return [
    `${label(count, formatNumber(count))}: ${namesAndMore(names, count - names.length, formatNumber)}.`,
  ];
}

export const messages = {
  contacts,
  namesAndMore,

  language: 'en',
  product: 'Contact Groups',

  // The connection to the server
  outsideSheets: 'This page works only inside Google Sheets. Open it from the menu of your spreadsheet.',
  functionNotFound:
    'This panel does not fit the installed script. What you typed is kept; copy it if you need it, then reload the spreadsheet.',
  noAnswer: 'Google Sheets did not answer. Nothing was changed. Check your connection and try again.',
  noAnswerWrite:
    'The connection was lost, so it is not known whether this was done. What you typed is kept. Look at the sheet, then try again.',
  unreadable: 'The answer could not be read. Nothing was changed. Try again, or reload the spreadsheet.',
  unreadableWrite:
    'The answer could not be read, so it is not known whether this was done. Look at the sheet, then try again.',
  unexpected: 'Something unexpected happened in this panel. What you typed is kept. Try again.',
  tryAgain: 'Try again',
  details: 'Details',

  // Everywhere
  cancel: 'Cancel',
  close: 'Close',
  back: 'All groups',
  loading: 'Reading the spreadsheet…',
  stillWorking: 'Still working. A large sheet takes a while.',
  broken: 'Broken',
  waiting: 'Waiting',
  asOf: (moment: string) => `As of ${formatMoment(moment)}`,
  countUnknown: 'count not known',
  showWholeRule: 'Show the whole rule',
  showLess: 'Show less',
  rowOf: (row: number) => `Row ${row}`,
  nameOf: (contact: ContactSummary) => contact.name || contact.email || `Row ${contact.row}`,

  // Home
  homeTitle: 'Groups',
  checkNow: 'Check now',
  checking: 'Checking all groups…',
  table: 'Contact table',
  tableOption: (name: string, count: string) => `${name} (${count})`,
  searchGroups: 'Search groups',
  newGroup: 'New group',
  noTables:
    'No contacts were found in this spreadsheet. Put a header row such as Name, Email, Country on a sheet, with one contact in each row below it, then check again.',
  noGroups:
    'There are no groups yet. A group is a rule such as “Country is Canada”, and always holds the contacts that fit it.',
  noGroupsFound: (search: string) => `No group is called “${search}”.`,
  clearSearch: 'Clear search',
  groupsFound: (count: number) => (count === 1 ? '1 group' : `${count} groups`),

  // Editor
  newGroupTitle: 'New group',
  editTitle: 'Edit group',
  name: 'Name',
  namePlaceholder: 'Clients in Canada',
  nameMissing: 'Give the group a name.',
  rule: 'Who is in it',
  match: 'Match',
  matchOfPart: (number: number) => `Match in set ${number}`,
  matchBefore: 'Contacts that match',
  matchAfter: 'these conditions:',
  matchAll: 'all of',
  matchAny: 'any of',
  joinAll: 'and',
  joinAny: 'or',
  condition: (number: number) => `Condition ${number}`,
  nestedPart: (number: number) => `Set ${number}`,
  keptPartName: (number: number) => `Kept part ${number}`,
  field: 'Field',
  fieldPlaceholder: 'Choose a field',
  noSuchField: (text: string) => `No field is called “${text}”. Choose one of the list.`,
  missingFieldName: 'A field that is gone',
  operator: 'Operator',
  value: 'Value',
  values: 'Values',
  valueRemoved: (value: string) => `${value} removed.`,
  valueNumber: (number: number) => `Value ${number}`,
  addValue: 'Add value',
  removeValue: (value: string) => `Remove value ${value}`,
  valuePlaceholder: 'Type or choose a value',
  tagPlaceholder: 'Type or choose a tag',
  patternPlaceholder: 'Type a pattern, such as ^AB-\\d+$',
  suggestionsFailed: 'Suggestions could not be loaded. You can still type a value.',
  addCondition: 'Add condition',
  addPart: 'Add a set of conditions',
  removeCondition: (number: number) => `Remove condition ${number}`,
  removeSet: (number: number) => `Remove set ${number}`,
  removeKept: (number: number) => `Remove kept part ${number}`,
  conditionRemoved: 'Condition removed.',
  alsoBlank: (field: string) => `also those with no ${field}`,
  keptPart: 'Kept as it is. This part cannot be edited here yet.',
  keptUnreadable: 'A part of the rule that this editor cannot show.',
  keptInGroup: (names: string) => `Is in group ${names}`,
  keptNotInGroup: (names: string) => `Is not in group ${names}`,
  goneGroup: 'a group that is gone',
  keptReference: (field: string) => `the value of ${field}`,
  keptValue: 'A value that this editor cannot show; it is kept.',
  whoMayEdit: 'Who may edit',
  everyone: 'Everyone who can edit the spreadsheet',
  otherChoicesLater: 'Other choices, such as “only me” or “chosen people”, will come later.',
  save: 'Save',
  saving: 'Saving…',
  saved: (name: string) => `The group “${name}” is saved.`,
  counting: 'Counting…',
  previewIncomplete: 'Complete the conditions to see who is in the group.',
  previewRefused: 'Correct what is marked to see who is in the group.',
  previewTitle: 'Preview',
  previewCount: (members: string, contactsOfTable: string) => `${members} of ${contactsOfTable}`,
  saveIncomplete: 'Not saved yet: complete the marked places.',
  saveAsNew: 'Save mine as a new group',
  loadSaved: 'Load the saved version',
  discardTitle: 'Discard your changes?',
  discardText: 'What you changed in this group has not been saved.',
  discard: 'Discard changes',
  keepEditing: 'Keep editing',

  // What is missing in a condition
  chooseField: 'Choose a field.',
  chooseOperator: 'Choose how to compare.',
  typeValue: 'Add at least one value.',
  typeNumber: (example: string) => `Type a number, such as ${example}.`,
  typeWholeNumber: 'Type a whole number, such as 7.',
  chooseDate: 'Choose a date.',
  chooseDateTime: 'Choose a date and a time.',
  chooseOtherField: 'Choose the field to compare with.',
  chooseOne: 'Choose one.',
  emptyPart: 'Add a condition here.',
  fieldGone: 'This field is gone. Choose another one.',
  ofValue: (value: string, problem: string) => `“${value}”: ${problem}`,
  operatorUnfit: 'This comparison does not fit the field. Choose another one.',

  // Values in words
  dateValue: 'Date',
  dateChoices: {
    now: 'now',
    today: 'today',
    fromToday: 'days from today',
    fromNow: 'hours from now',
    date: 'a date',
    datetime: 'a date and time',
    startOf: 'the start of',
    endOf: 'the end of',
    field: 'another field',
  },
  amount: 'Amount',
  unit: 'Unit',
  direction: 'Before or after',
  before: (anchor: 'now' | 'today') => `before ${anchor}`,
  after: (anchor: 'now' | 'today') => `after ${anchor}`,
  units: {
    minute: 'minutes',
    hour: 'hours',
    day: 'days',
    week: 'weeks',
    month: 'months',
    quarter: 'quarters',
    year: 'years',
  },
  unitSingular: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
  calendarDate: 'Calendar date',
  calendarDateTime: 'Calendar date and time',
  otherField: 'Field to compare with',
  whichOne: 'Which one',
  offset: (add: number, unit: string) =>
    add === 0
      ? `this ${unit}`
      : add === 1
        ? `next ${unit}`
        : add === -1
          ? `last ${unit}`
          : add > 0
            ? `the ${unit}, ${add} after this one`
            : `the ${unit}, ${-add} before this one`,
  period: 'Period',
  periods: {
    last: {
      day: 'yesterday',
      week: 'last week',
      month: 'last month',
      quarter: 'last quarter',
      year: 'last year',
    },
    this: {
      day: 'today',
      week: 'this week',
      month: 'this month',
      quarter: 'this quarter',
      year: 'this year',
    },
    next: {
      day: 'tomorrow',
      week: 'next week',
      month: 'next month',
      quarter: 'next quarter',
      year: 'next year',
    },
  },
  choose: 'Choose…',
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  percentOf: (text: string) => `= ${text}%`,

  // Group page
  groupTitle: 'Group',
  groupLoading: 'Loading the group…',
  edit: 'Edit',
  duplicate: 'Duplicate',
  duplicating: 'Duplicating…',
  delete: 'Delete',
  deleting: 'Deleting…',
  refresh: 'Refresh',
  refreshing: 'Counting again…',
  members: 'Members',
  searchMembers: 'Search members',
  noMembers: 'Nobody is in this group now.',
  noMembersFound: (search: string) => `Nobody shown here matches “${search}”.`,
  firstShown: (shown: string, all: string) => `The first ${shown} of ${all} are shown.`,
  unknownCells: (cells: number, formatted: string, field: string) =>
    `${formatted} ${cells === 1 ? 'cell' : 'cells'} of ${field} could not be read and ${cells === 1 ? 'lets' : 'let'} nobody in.`,
  nextChange: ({ at, joins, leaves }: NextChange, formatNumber: FormatNumber) =>
    [
      `Next change: ${formatDayOrMoment(at)}.`,
      ...moving(answerMessages.joins, joins, formatNumber),
      ...moving(answerMessages.leaves, leaves, formatNumber),
    ].join(' '),
  ...answerMessages,
  filterView: 'Filter view',
  openFilterView: 'Open filter view',
  opensNewTab: '(opens a new tab)',
  asOfRecalculation: 'As of the last recalculation.',
  restore: 'Restore',
  restoring: 'Restoring the filter view…',
  restored: 'The filter view is restored.',
  tags: 'Tags',
  tag: 'Tag',
  tagMissing: 'Type a tag first.',
  addTag: 'Add to everyone',
  removeTag: 'Remove from everyone',
  tagLooking: 'Looking who would change…',
  addTagTitle: (tag: string) => `Add the tag “${tag}”?`,
  removeTagTitle: (tag: string) => `Remove the tag “${tag}”?`,
  tagColumnCreated: (field: string) => `The column “${field}” will be made first.`,
  confirmAddTag: (count: string) => `Add to ${count}`,
  confirmRemoveTag: (count: string) => `Remove from ${count}`,
  tagging: 'Changing tags…',
  tagSkipped: (name: string, reason: string) => `${name}: ${reason}`,
  deleteTitle: (name: string) => `Delete the group “${name}”?`,
  deleteText:
    'This deletes the group, its filter view and its name in the column “Contact groups”. All contacts and all their other cells stay as they are.',
  confirmDelete: 'Delete group',
  repairTitle: 'A column is missing',
  repairText: (field: string) => `The field “${field}” is gone.`,
  repairColumn: (field: string) => `Column for ${field}`,
  columnOption: (name: string, column: string) => `${name} (column ${column})`,
  useColumn: 'Use this column instead',
  mapping: 'Putting the field onto the column…',
};
