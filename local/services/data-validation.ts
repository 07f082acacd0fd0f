/** DataValidation: the rule of a cell, as far as scripts read it (drop-downs and checkboxes). */
import type { CellValidation } from '../contract.ts';
import type { Execution } from '../execution/execution.ts';
import { dataValidationCriteria } from './enumerations.ts';
import { publish, serviceBase } from './service-object.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

class DataValidationObject extends serviceBase<DataValidation>('DataValidation') {
  readonly #rule: CellValidation;

  constructor(execution: Execution, rule: CellValidation) {
    super(execution);
    this.#rule = rule;
  }

  override getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return this.#rule.kind === 'checkbox'
      ? dataValidationCriteria.CHECKBOX
      : dataValidationCriteria.VALUE_IN_LIST;
  }

  override getCriteriaValues(): unknown[] {
    return this.#rule.kind === 'list' ? [[...this.#rule.options], true] : [];
  }

  override getAllowInvalid(): boolean {
    return this.#rule.strict !== true;
  }
}
publish(DataValidationObject, 'DataValidation');

export function dataValidationObject(
  execution: Execution,
  rule: CellValidation | undefined,
): DataValidation | null {
  return rule === undefined ? null : new DataValidationObject(execution, rule);
}
