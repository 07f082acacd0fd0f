/**
 * What the sidebar and the server say to each other, as JSON types.
 * Every call takes one JSON text and answers one JSON text (`ApiResult`), because google.script.run drops a whole
 * answer that holds a Date and keeps nothing of an error but its message.
 */
import type { Explanation, FieldKind, Finding, RuleJson } from './rules/index.ts';

export type ApiResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError };

/** `code` is for programs, `message` one sentence for people: what happened, what was kept, what to do next. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  /** Present for a rule that does not parse: where in the rule, and why. */
  readonly problems?: readonly ApiProblem[];
}

export interface ApiProblem {
  /** Path in the rule JSON, such as `all[1].values[0]`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Something a person should know, not an error. `code` picks an icon or a button, `message` is the sentence. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

export interface Home {
  readonly spreadsheet: { readonly name: string; readonly locale: string; readonly timeZone: string };
  /** Empty where Google does not tell. */
  readonly you: string;
  /** The spreadsheet's wall clock, "2026-11-23 09:30". */
  readonly now: string;
  readonly tables: readonly TableSummary[];
  /** The table of the sheet that the person looks at, else the first usable one; null without any. */
  readonly activeTableId: string | null;
  readonly groups: readonly GroupSummary[];
  readonly notices: readonly Notice[];
}

/** A sheet with contacts. Where `problem` is set (no header row, empty sheet) `fields` is empty and no group can be made. */
export interface TableSummary {
  readonly id: string;
  readonly name: string;
  readonly contacts: number;
  readonly fields: readonly FieldSummary[];
  readonly problem: Notice | null;
  readonly notices: readonly Notice[];
}

export interface FieldSummary {
  /** Opaque. A column that no rule uses yet has a provisional id; saving a rule with it makes it permanent. */
  readonly id: string;
  /** The header; where two columns share it, with the column letter: "Phone (column D)". */
  readonly name: string;
  readonly kind: FieldKind;
  /** Column letter, "C". */
  readonly column: string;
  /** Sentences such as "7 dates are stored as text." */
  readonly doubts: readonly string[];
}

export type GroupStatus = 'ready' | 'broken' | 'waiting';

export interface GroupSummary {
  readonly id: string;
  readonly name: string;
  readonly tableId: string | null;
  readonly tableName: string;
  readonly sentence: string;
  /** Counted in this very call; for a broken group those whom it still has. Null where that cannot be known. */
  readonly members: number | null;
  readonly status: GroupStatus;
  /** One sentence where the group is broken or waits. */
  readonly problem: string | null;
  /** Where a field of the group is gone: what it was, so that a person can map it to another column. */
  readonly missingFields: readonly { readonly fieldId: string; readonly name: string }[];
}

export interface GroupPage extends GroupSummary {
  readonly rule: RuleJson | null;
  /** Changes whenever the definition changes; send it back with a change. */
  readonly version: string;
  /** The first 100 members in sheet order. */
  readonly shown: readonly ContactSummary[];
  readonly unknown: readonly UnknownCells[];
  readonly nextChange: NextChange | null;
  readonly asOf: string;
  readonly filterView: FilterViewSummary | null;
  readonly permission: { readonly choice: 'everyone'; readonly sentence: string };
}

export interface ContactSummary {
  /** 1-based row of the sheet at the time of the call. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
}

/** "7 cells of Appointment could not be read: dates stored as text." */
export interface UnknownCells {
  readonly field: string;
  readonly cells: number;
}

export interface NextChange {
  /** Wall clock of the spreadsheet, "2026-11-23 09:30". */
  readonly at: string;
  readonly joins: MovingContacts;
  readonly leaves: MovingContacts;
}

export interface MovingContacts {
  readonly count: number;
  /** The first five names, in sheet order. */
  readonly names: readonly string[];
}

export interface FilterViewSummary {
  /** Opens a new tab with the view applied. */
  readonly url: string;
  /** exact = as we wrote it; changed = somebody changed it; missing = deleted. The last two offer "restore". */
  readonly state: 'exact' | 'changed' | 'missing';
  /** membership = the rule is too long for a formula: the view shows the members as of the last recalculation. */
  readonly follows: 'rule' | 'membership';
  readonly sentence: string;
}

export interface Preview {
  readonly contacts: number;
  readonly members: number;
  /** The first 10 members. */
  readonly shown: readonly ContactSummary[];
  readonly unknown: readonly UnknownCells[];
  readonly sentence: string;
  readonly nextChange: NextChange | null;
  /** What is likely a mistake in the rule, or worth knowing; paths as in `ApiProblem`. */
  readonly findings: readonly Finding[];
  readonly asOf: string;
}

export interface FoundContacts {
  /** How many contacts hold the text in name or address. */
  readonly found: number;
  /** The first 20 of them, in sheet order. */
  readonly contacts: readonly ContactSummary[];
  /** The contact in the row that the person has selected in the sheet, if it is one. */
  readonly selected: ContactSummary | null;
}

/** Why one contact is in a group, or would be in a rule, or why not. */
export interface ContactExplanation {
  readonly contact: ContactSummary;
  readonly explanation: Explanation;
  readonly asOf: string;
}

/** How a group's membership changes with no edit: today from now on, and the days after it, 30 in all. */
export interface GroupForecast {
  readonly asOf: string;
  /** Members now. */
  readonly members: number;
  readonly days: readonly ForecastDay[];
}

export interface ForecastDay {
  /** "2026-11-24" */
  readonly day: string;
  /** Members when the day ends. */
  readonly members: number;
  readonly joins: ForecastMoves;
  readonly leaves: ForecastMoves;
}

export interface ForecastMoves {
  readonly count: number;
  /** The first ten, by moment. */
  readonly shown: readonly (ContactSummary & {
    /** Wall clock of the spreadsheet, "2026-11-24 09:30". */
    readonly at: string;
  })[];
}

export interface FieldValues {
  /** The most frequent first, at most 100; for tags single tags. */
  readonly values: readonly { readonly text: string; readonly contacts: number }[];
}

export interface SavedGroup {
  readonly group: GroupPage;
  /** What happened besides: "An hourly check was set up under your account." */
  readonly notices: readonly Notice[];
}

export interface TagPlan {
  readonly members: number;
  readonly willChange: number;
  /** The tags column; `created` where it will be made first. */
  readonly field: { readonly name: string; readonly created: boolean };
  /** First ten names that change. */
  readonly shown: readonly string[];
  readonly sentence: string;
}

export interface TagReceipt {
  readonly changed: number;
  readonly unchanged: number;
  /** Contacts that could not be changed, each with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly sentence: string;
}

export interface TagRequest {
  readonly groupId: string;
  readonly tag: string;
  readonly action: 'add' | 'remove';
}

/** Every call by its top-level function name: what goes in, what comes out. */
export interface Api {
  getHome(request: Record<string, never>): Home;
  getFieldValues(request: { readonly tableId: string; readonly fieldId: string }): FieldValues;
  previewGroup(request: { readonly tableId: string; readonly rule: RuleJson }): Preview;
  getGroup(request: { readonly groupId: string }): GroupPage;
  findContacts(request: { readonly tableId: string; readonly text: string }): FoundContacts;
  /**
   * Of a saved group (`rule` null) or of a rule (`groupId` null). The contact is the one that was shown in that row; where another
   * one is there by now the call is refused with code `contact_moved`.
   */
  explainContact(request: {
    readonly tableId: string;
    readonly groupId: string | null;
    readonly rule: RuleJson | null;
    readonly contact: ContactSummary;
  }): ContactExplanation;
  forecastGroup(request: { readonly groupId: string }): GroupForecast;
  /** groupId and version null: a new group. A version that is no longer current is refused with code `changed_meanwhile`. */
  saveGroup(request: {
    readonly groupId: string | null;
    readonly version: string | null;
    readonly tableId: string;
    readonly name: string;
    readonly rule: RuleJson;
  }): SavedGroup;
  duplicateGroup(request: { readonly groupId: string }): SavedGroup;
  deleteGroup(request: { readonly groupId: string; readonly version: string }): { readonly sentence: string };
  restoreFilterView(request: { readonly groupId: string }): GroupPage;
  previewTag(request: TagRequest): TagPlan;
  /** `expected`: the plan's `willChange` the person confirmed; another number now is refused with code `changed_meanwhile`. */
  tagGroup(request: TagRequest & { readonly expected: number }): TagReceipt;
  /** Puts a field whose column is gone onto another column (a column letter). */
  mapField(request: { readonly tableId: string; readonly fieldId: string; readonly column: string }): Home;
  recalculateNow(request: Record<string, never>): { readonly changed: number; readonly sentence: string };
  showContact(request: { readonly tableId: string; readonly row: number }): Record<string, never>;
}

export type ApiName = keyof Api;
export type ApiRequest<Name extends ApiName> = Parameters<Api[Name]>[0];
export type ApiValue<Name extends ApiName> = ReturnType<Api[Name]>;
