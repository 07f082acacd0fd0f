// The words every part of the rule engine shares with its callers: fields, cells, truth, settings.

/** What a column holds; decides which operators exist for it and which cells it understands. */
export type FieldKind =
  | 'text'
  | 'email'
  | 'phone'
  | 'url'
  | 'dropdown'
  | 'number'
  | 'currency'
  | 'percent'
  | 'checkbox'
  | 'date'
  | 'datetime'
  | 'tags';

/** What the rules need to know of a field. `name` (its header text) serves sentences and messages only. */
export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
}

/** A real error value such as `#N/A`; the text "#N/A" is an ordinary string. */
export interface ErrorCell {
  readonly error: string;
}

/**
 * A number that the sheet shows as a date, time, percent or currency: unknown on text-like and tags fields
 * (how `x&""` renders it there is not established), its plain number on all the others.
 */
export interface FormattedNumberCell {
  readonly number: number;
  readonly shownAs: 'date' | 'time' | 'percent' | 'currency';
}

/** One cell's value; dates are serial numbers, `null` is an empty cell. */
export type Cell = null | string | number | boolean | ErrorCell | FormattedNumberCell;

/** Three-valued truth; `null` is unknown. */
export type Truth = boolean | null;

export type DecimalMark = '.' | ',';
export type WeekStart = 'monday' | 'sunday' | 'saturday';

/**
 * What an evaluation depends on besides the cells.
 * `now` is a Sheets serial: days since 1899-12-30, wall clock of the spreadsheet's time zone.
 */
export interface EvaluationSettings {
  readonly now: number;
  readonly decimalMark: DecimalMark;
  readonly weekStart: WeekStart;
}

/** The columns of a contact table. A column shorter than `rowCount` ends in blanks. */
export interface ContactColumns {
  readonly rowCount: number;
  column(fieldId: string): readonly Cell[];
}

/** How many values an operator takes; `two` means exactly two, `many` one or more. */
export type ValueForm = 'none' | 'one' | 'two' | 'many';

/** What each value of an operator is. */
export type ValueKind =
  | 'text'
  | 'pattern'
  | 'tag'
  | 'number'
  | 'date'
  | 'duration'
  | 'period'
  | 'count'
  | 'month'
  | 'weekday';

/** One operator as the sidebar offers it. `valueKind` is null where there is no value to give. */
export interface OperatorChoice {
  readonly op: string;
  readonly label: string;
  readonly negative: boolean;
  readonly valueForm: ValueForm;
  readonly valueKind: ValueKind | null;
  readonly joining: 'or' | 'and' | null;
}

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A node of a rule as it is stored. */
export type RuleNodeJson =
  | { readonly all: readonly RuleNodeJson[] }
  | { readonly any: readonly RuleNodeJson[] }
  | { readonly not: RuleNodeJson }
  | { readonly group: readonly string[]; readonly op: 'in' | 'notIn' }
  | {
      readonly field: string;
      readonly op: string;
      readonly values?: readonly JsonValue[];
      readonly blank?: 'include' | 'exclude';
    };

/** A rule as it is stored. */
export interface RuleJson {
  readonly version: 1;
  readonly rule: RuleNodeJson;
}
