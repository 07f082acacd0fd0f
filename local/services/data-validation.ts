/** DataValidation and its builder: the rule of a cell as scripts make, read and set it. */
import type { CellValidation, ConditionType } from '../contract.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { shiftedFormula } from '../formula/references.ts';
import { columnLetters, parseA1, quotedTitle } from '../workbook/ranges.ts';
import { apiName, scriptName } from './criteria-names.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { operandForScript, operandText } from './operands.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule as scripts see it: SpreadsheetApp's criteria and their arguments. */
interface ScriptRule {
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

class DataValidationObject extends serviceBase<DataValidation>('DataValidation') {
  readonly #rule: ScriptRule;

  constructor(execution: Execution, rule: ScriptRule) {
    super(execution);
    this.#rule = rule;
  }

  static ruleOf(object: DataValidationObject): ScriptRule {
    return object.#rule;
  }

  override copy(): Builder {
    return new DataValidationBuilderObject(executionOf(this), this.#rule);
  }

  override getCriteriaType(): Criteria {
    return criteriaConstant(this.#rule);
  }

  override getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }

  override getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }

  /** null where there is none. */
  override getHelpText(): string {
    return this.#rule.help as string;
  }
}
publish(DataValidationObject, 'DataValidation');

const criteriaConstant = (rule: ScriptRule): Criteria =>
  (rule.criteria === null
    ? null
    : spreadsheetConstant('DataValidationCriteria', rule.criteria)) as unknown as Criteria;

/** The builder's methods that only name a condition and its operands. */
const plainRequirements: Readonly<Record<string, string>> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
};

const newRule: ScriptRule = { criteria: null, values: [], allowInvalid: true, help: null };

export class DataValidationBuilderObject extends serviceBase<Builder>('DataValidationBuilder') {
  #rule: ScriptRule;

  constructor(execution: Execution, rule: ScriptRule = newRule) {
    super(execution);
    this.#rule = rule;
  }

  override build(): DataValidation {
    return new DataValidationObject(executionOf(this), this.#rule);
  }

  override copy(): Builder {
    return new DataValidationBuilderObject(executionOf(this), this.#rule);
  }

  override getCriteriaType(): Criteria {
    return criteriaConstant(this.#rule);
  }

  override getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }

  override getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }

  /** null where there is none. */
  override getHelpText(): string {
    return this.#rule.help as string;
  }

  override requireCheckbox(...values: unknown[]): Builder {
    return this.#require('CHECKBOX', values);
  }

  override requireValueInList(values: string[], showDropdown = true): Builder {
    if (values.length === 0) throw new ServiceException('The list of values must not be empty.');
    return this.#require('VALUE_IN_LIST', [[...values], showDropdown]);
  }

  override requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): Builder {
    return this.#require('VALUE_IN_RANGE', [range, showDropdown]);
  }

  override withCriteria(criteria: Criteria, values: unknown[]): Builder {
    return this.#require(String(criteria), [...values]);
  }

  override setAllowInvalid(allowInvalid: boolean): Builder {
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }

  override setHelpText(help: string): Builder {
    this.#rule = { ...this.#rule, help };
    return this;
  }

  static require(object: DataValidationBuilderObject, criteria: string, values: unknown[]): Builder {
    return object.#require(criteria, values);
  }

  #require(criteria: string, values: unknown[]): Builder {
    this.#rule = { ...this.#rule, criteria, values };
    return this;
  }
}
for (const [method, criteria] of Object.entries(plainRequirements)) {
  Object.defineProperty(DataValidationBuilderObject.prototype, method, {
    value(this: DataValidationBuilderObject, ...values: unknown[]): Builder {
      return DataValidationBuilderObject.require(this, criteria, values);
    },
    configurable: true,
    writable: true,
  });
}
publish(DataValidationBuilderObject, 'DataValidationBuilder');

/** An absolute reference to a range, as rules keep it: "=Lists!$A$2:$A$9". */
function referenceTo({ sheet, area }: RangePlace): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  const last = `$${columnLetters(area.column + area.columnCount - 1)}$${area.row + area.rowCount}`;
  return `=${quotedTitle(sheet.title)}!${first}:${last}`;
}

/** The rule that a cell of `place`, so many rows down and columns across, keeps; null takes a rule away. */
export function ruleForCells(
  place: RangePlace,
  given: unknown,
): (down: number, across: number) => CellValidation | undefined {
  if (given === null || given === undefined) return () => undefined;
  if (!(given instanceof DataValidationObject))
    throw signatureMismatch('SpreadsheetApp.Range.setDataValidation', [given]);
  const { criteria, values, allowInvalid, help } = DataValidationObject.ruleOf(given);
  if (criteria === null) throw new ServiceException('The data validation rule has no criteria.');
  const manners = { ...(allowInvalid ? {} : { strict: true }), ...(help === null ? {} : { help }) };
  const text = (value: unknown) => operandText(place.workbook, value);
  const [first, second] = values;
  if (criteria === 'CHECKBOX') {
    const rule: CellValidation = {
      kind: 'checkbox',
      ...manners,
      ...(first === undefined ? {} : { checked: text(first) }),
      ...(second === undefined ? {} : { unchecked: text(second) }),
    };
    return () => rule;
  }
  const dropdown = second === false ? { showDropdown: false } : {};
  if (criteria === 'VALUE_IN_LIST') {
    const options = (first as readonly unknown[]).map(text);
    const rule: CellValidation = { kind: 'list', options, ...manners, ...dropdown };
    return () => rule;
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const rule: CellValidation = {
      kind: 'range',
      source: referenceTo(placeOf(first)),
      ...manners,
      ...dropdown,
    };
    return () => rule;
  }
  const type = apiName(criteria) as ConditionType;
  const operands = values.map(text);
  const rule: CellValidation = { kind: 'condition', type, values: operands, ...manners };
  if (type !== 'CUSTOM_FORMULA') return () => rule;
  return (down, across) => {
    const shifted = operands.map((formula) => shiftedFormula(formula, down, across));
    return shifted[0] === operands[0] ? rule : { ...rule, values: shifted };
  };
}

function rangeOfSource(execution: Execution, { workbook, sheet }: RangePlace, source: string): unknown {
  const parts = parseA1(source.replace(/^=/, ''));
  const target = parts?.sheetTitle === undefined ? sheet : workbook.sheetByTitle(parts.sheetTitle);
  if (parts === null || target === undefined) return source;
  const { grid } = target;
  const { startRow = 0, endRow = grid.rowCount, startColumn = 0, endColumn = grid.columnCount } = parts;
  const area = {
    row: startRow,
    column: startColumn,
    rowCount: endRow - startRow,
    columnCount: endColumn - startColumn,
  };
  return rangeObject(execution, { workbook, sheet: target, area });
}

function scriptRule(execution: Execution, place: RangePlace, rule: CellValidation): ScriptRule {
  const manners = { allowInvalid: rule.strict !== true, help: rule.help ?? null };
  switch (rule.kind) {
    case 'checkbox':
      return {
        criteria: 'CHECKBOX',
        values: [rule.checked, rule.unchecked].filter((value) => value !== undefined),
        ...manners,
      };
    case 'list':
      return {
        criteria: 'VALUE_IN_LIST',
        values: [[...rule.options], rule.showDropdown !== false],
        ...manners,
      };
    case 'range':
      return {
        criteria: 'VALUE_IN_RANGE',
        values: [rangeOfSource(execution, place, rule.source), rule.showDropdown !== false],
        ...manners,
      };
    case 'condition':
      return {
        criteria: scriptName(rule.type),
        values: rule.values.map((text) => operandForScript(execution, place.workbook, rule.type, text)),
        ...manners,
      };
  }
}

export const dataValidationObject = (
  execution: Execution,
  place: RangePlace,
  rule: CellValidation | undefined,
): DataValidation | null =>
  rule === undefined ? null : new DataValidationObject(execution, scriptRule(execution, place, rule));
