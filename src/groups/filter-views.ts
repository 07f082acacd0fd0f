/** The filter view of a group: which id, range and formula it has, and whether it still is as we wrote it. */
import type { FilterViewSummary } from '../api-types.ts';
import { columnLetter, fingerprint } from '../contacts/columns.ts';
import type { ContactTable } from '../contacts/contact-table.ts';
import { evaluationSettings } from '../contacts/evaluation-settings.ts';
import type { FilterViewDefinition, SpreadsheetDescription, StoredFilterView, TextStore } from '../ports.ts';
import { evaluateContact, fieldIdsOf, localeSeparators, type Rule, ruleFormula } from '../rules/index.ts';
import { membershipFormula } from './membership-formula.ts';

/**
 * The longest text a cell may have (Google Drive help, "Files you can store in Google Drive": 50,000 characters per cell).
 * For a filter's formula no limit is published: it is held to the cell's.
 */
export const longestText = 50_000;

/** A view of a group: either its rule is the formula, or our column says who is in it, as of the last recalculation. */
export interface GroupFilterView extends FilterViewDefinition {
  readonly follows: 'rule' | 'membership';
  /** What Sheets leaves of the formula when somebody deletes our column; null where the formula does not name it. */
  readonly orphaned: string | null;
}

/** Derived from the group's id, so that the view is found again without storing anything. Positive and below 2^31. */
export function filterViewId(groupId: string): number {
  return Number.parseInt(fingerprint(groupId), 16) & 0x7fffffff || 1;
}

/** The view a group should have now. Where it follows our column and that is not there, it shows nobody. */
export function filterViewOf(
  group: { readonly id: string; readonly name: string; readonly rule: Rule },
  table: ContactTable,
  locale: string,
): GroupFilterView {
  const ofRule = wholeFormula(group.rule, table, locale);
  const follows = ofRule.length <= longestText ? 'rule' : 'membership';
  return {
    follows,
    orphaned: follows === 'rule' ? null : membershipFormula(group.name, '#REF!', locale),
    viewId: filterViewId(group.id),
    title: group.name,
    range: {
      sheetId: table.sheetId,
      firstRow: table.headerRow,
      firstColumn: 0,
      endColumn: Math.max(table.width, (table.membershipColumn ?? 0) + 1),
    },
    formula: follows === 'rule' ? ofRule : columnFormula(group.name, table, locale),
  };
}

function columnFormula(groupName: string, table: ContactTable, locale: string): string {
  if (table.membershipColumn === null) return '=FALSE()';
  const cell = `$${columnLetter(table.membershipColumn)}${table.headerRow + 2}`;
  return membershipFormula(groupName, cell, locale);
}

/** The rule as one formula for the first contact's row, false on empty rows, since the view has no end. */
function wholeFormula(rule: Rule, table: ContactTable, locale: string): string {
  const columns = new Map(table.fields.map((field) => [field.id, columnLetter(field.column)]));
  const firstRow = table.headerRow + 2;
  const formula = ruleFormula(rule, {
    column: (fieldId) => {
      const letter = columns.get(fieldId);
      if (letter === undefined) throw new Error(`The field ${fieldId} has no column.`);
      return letter;
    },
    firstRow,
    locale,
    weekStart: evaluationSettings(0, locale).weekStart,
  });
  if (!holdsOnEmptyRow(rule, table)) return formula;
  const { argument } = localeSeparators(locale);
  return `=AND(${filledRowFormula(table, firstRow, argument)}${argument}${formula.slice(1)})`;
}

/** Each may be unticked or without a checkbox; with more of them no rule is tried in all combinations, and the safe answer is yes. */
const mostCheckboxesTried = 6;

/** Would the rule let in a row that holds nothing? An unticked checkbox holds nothing either. */
export function holdsOnEmptyRow(rule: Rule, table: ContactTable): boolean {
  const settings = evaluationSettings(0, 'en_US');
  const used = new Set(fieldIdsOf(rule));
  const checkboxes = table.fields
    .filter(({ id, kind }) => kind === 'checkbox' && used.has(id))
    .map(({ id }) => id);
  if (checkboxes.length > mostCheckboxesTried) return true;
  const choices = Array.from({ length: 2 ** checkboxes.length }, (_, choice) => choice);
  return choices.some((choice) => {
    const unticked = new Set(checkboxes.filter((_, index) => (choice >> index) % 2 === 1));
    return evaluateContact(rule, (id) => (unticked.has(id) ? false : null), settings) === true;
  });
}

/** True where a cell outside our own column holds something other than an unticked checkbox. */
function filledRowFormula(table: ContactTable, firstRow: number, argument: string): string {
  const own = table.membershipColumn;
  const end = Math.max(table.width, 1);
  const segments =
    own === null || own >= end
      ? [[0, end]]
      : [
          [0, own],
          [own + 1, end],
        ];
  const counts = segments
    .filter(([first = 0, stop = 0]) => stop > first)
    .map(([first = 0, stop = 0]) => {
      const range = `$${columnLetter(first)}${firstRow}:$${columnLetter(stop - 1)}${firstRow}`;
      return `${stop - first}-COUNTBLANK(${range})-COUNTIF(${range}${argument}FALSE())`;
    });
  return `${counts.join('+')}>0`;
}

/** Formula text without what Sheets may change on its own: white space and letter case outside quotes. */
export function comparableFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, '').toUpperCase()))
    .join('');
}

const writtenKey = (viewId: number) => `contact-groups.view.${viewId}`;

/** Remembers what we wrote last, so that a person's change is told from our own older text. */
export function rememberWritten(store: TextStore, view: FilterViewDefinition): void {
  store.set(writtenKey(view.viewId), writtenMark(view));
}

export function forgetWritten(store: TextStore, viewId: number): void {
  store.remove(writtenKey(viewId));
}

function writtenMark(view: Pick<FilterViewDefinition, 'title' | 'formula'>): string {
  return `${titleMark(view.title)}${fingerprint(comparableFormula(view.formula))}`;
}

function titleMark(title: string): string {
  return `${fingerprint(title)}:`;
}

export type ViewState = 'exact' | 'outdated' | 'changed' | 'missing';

/** `outdated`: still as we wrote it, but the rule or the columns have moved on, so we may write it again. */
export function viewState(
  store: TextStore,
  wanted: GroupFilterView,
  found: StoredFilterView | undefined,
): ViewState {
  if (found === undefined) return 'missing';
  if (isSame(wanted, found)) return 'exact';
  if (wanted.orphaned !== null && isSame({ ...wanted, formula: wanted.orphaned }, found)) return 'outdated';
  const written = store.get(writtenKey(wanted.viewId));
  // The criterion goes with the column it hangs on: deleting that leaves a view of everybody behind.
  const asWritten = found.bare
    ? written?.startsWith(titleMark(found.title))
    : found.formula !== null && written === writtenMark({ title: found.title, formula: found.formula });
  return asWritten ? 'outdated' : 'changed';
}

function isSame(wanted: GroupFilterView, found: StoredFilterView): boolean {
  return (
    found.formula !== null &&
    found.title === wanted.title &&
    found.range.sheetId === wanted.range.sheetId &&
    found.range.firstRow === wanted.range.firstRow &&
    found.range.endRow === undefined &&
    comparableFormula(found.formula) === comparableFormula(wanted.formula)
  );
}

export function findView(description: SpreadsheetDescription, viewId: number): StoredFilterView | undefined {
  return description.sheets.flatMap((sheet) => sheet.filterViews).find((view) => view.viewId === viewId);
}

const exact = {
  rule: 'The filter view shows exactly the members. If it is open already, open it again to refresh it.',
  membership:
    'This rule is too long for a filter view (50,000 characters), so the view shows whom the column “Contact groups” names.',
} as const;

const inexact = {
  changed:
    'Somebody changed this filter view, so it may show others than the members. Restore it to make it right.',
  missing: 'The filter view was deleted. Restore it to open it again.',
} as const;

const columnGone =
  'The column “Contact groups” was deleted, so this filter view shows nobody. Restore it to have both again.';

/** @param table the group's, with our column where it is now */
export function filterViewSummary(
  description: SpreadsheetDescription,
  table: ContactTable,
  wanted: GroupFilterView,
  store: TextStore,
): FilterViewSummary {
  const { follows } = wanted;
  const url = `${description.url.replace(/#.*$/, '')}#gid=${wanted.range.sheetId}&fvid=${wanted.viewId}`;
  const found = findView(description, wanted.viewId);
  if (found !== undefined && follows === 'membership' && table.membershipColumn === null)
    return { url, state: 'changed', follows, sentence: columnGone };
  const state = viewState(store, wanted, found);
  const shown = state === 'outdated' ? 'changed' : state;
  return { url, state: shown, follows, sentence: shown === 'exact' ? exact[follows] : inexact[shown] };
}

export const filterViewLinkText = 'Open filter view';

/** The link in the `Groups` sheet: relative, so that it switches the same tab and survives copying. Two integers are all it holds. */
export function filterViewLink(view: FilterViewDefinition, locale: string): { readonly formula: string } {
  const { argument } = localeSeparators(locale);
  return {
    formula: `=HYPERLINK("#gid=${view.range.sheetId}&fvid=${view.viewId}"${argument}"${filterViewLinkText}")`,
  };
}
