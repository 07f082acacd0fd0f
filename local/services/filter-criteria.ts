/** FilterCriteria and its builder: hidden values, a condition, colours. */
import { NotInLocalHost } from '../errors.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { FilterCriteria as ModelCriteria } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { colorObject, hexOf } from './color.ts';
import { conditionForScript, conditionFromScript } from './conditions.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { addWhenMethods, type ScriptCondition } from './when-methods.ts';

type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type BooleanCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Color = GoogleAppsScript.Spreadsheet.Color;

interface ScriptCriteria {
  readonly hiddenValues: readonly string[];
  readonly condition: ScriptCondition | null;
  readonly background: string | null;
  readonly color: string | null;
}

const nothing: ScriptCriteria = { hiddenValues: [], condition: null, background: null, color: null };

const criteriaType = ({ condition }: ScriptCriteria) =>
  (condition === null
    ? null
    : spreadsheetConstant('BooleanCriteria', condition.criteria)) as unknown as BooleanCriteria;

const colorOrNull = (execution: Execution, hex: string | null) =>
  hex === null ? null : colorObject(execution, hex);

class FilterCriteriaObject extends serviceBase<FilterCriteria>('FilterCriteria') {
  readonly #criteria: ScriptCriteria;
  constructor(execution: Execution, criteria: ScriptCriteria) {
    super(execution);
    this.#criteria = criteria;
  }
  static criteriaOf(object: FilterCriteriaObject): ScriptCriteria {
    return object.#criteria;
  }
  override copy(): Builder {
    return new FilterCriteriaBuilderObject(executionOf(this), this.#criteria);
  }
  override getCriteriaType(): BooleanCriteria {
    return criteriaType(this.#criteria);
  }
  override getCriteriaValues(): unknown[] {
    return [...(this.#criteria.condition?.values ?? [])];
  }
  override getHiddenValues(): string[] {
    return [...this.#criteria.hiddenValues];
  }
  override getVisibleValues(): string[] {
    return [];
  }
  getVisibleBackgroundColor(): Color | null {
    return colorOrNull(executionOf(this), this.#criteria.background);
  }
  getVisibleForegroundColor(): Color | null {
    return colorOrNull(executionOf(this), this.#criteria.color);
  }
}
publish(FilterCriteriaObject, 'FilterCriteria');

export class FilterCriteriaBuilderObject extends serviceBase<Builder>('FilterCriteriaBuilder') {
  #criteria: ScriptCriteria;
  constructor(execution: Execution, criteria: ScriptCriteria = nothing) {
    super(execution);
    this.#criteria = criteria;
  }
  static change(object: FilterCriteriaBuilderObject, change: Partial<ScriptCriteria>): Builder {
    object.#criteria = { ...object.#criteria, ...change };
    return object as unknown as Builder;
  }
  override build(): FilterCriteria {
    return new FilterCriteriaObject(executionOf(this), this.#criteria);
  }
  override copy(): Builder {
    return new FilterCriteriaBuilderObject(executionOf(this), this.#criteria);
  }
  override getCriteriaType(): BooleanCriteria {
    return criteriaType(this.#criteria);
  }
  override getCriteriaValues(): unknown[] {
    return [...(this.#criteria.condition?.values ?? [])];
  }
  override getHiddenValues(): string[] {
    return [...this.#criteria.hiddenValues];
  }
  override getVisibleValues(): string[] {
    return [];
  }
  override setHiddenValues(values: string[]): Builder {
    return FilterCriteriaBuilderObject.change(this, { hiddenValues: [...values] });
  }
  override setVisibleValues(): Builder {
    throw executionOf(this).failed(
      new NotInLocalHost('FilterCriteriaBuilder.setVisibleValues (for pivot tables)'),
    );
  }
  setVisibleBackgroundColor(color: Color): Builder {
    const background = hexOf(color, 'SpreadsheetApp.FilterCriteriaBuilder.setVisibleBackgroundColor');
    return FilterCriteriaBuilderObject.change(this, { background, color: null });
  }
  setVisibleForegroundColor(color: Color): Builder {
    const hex = hexOf(color, 'SpreadsheetApp.FilterCriteriaBuilder.setVisibleForegroundColor');
    return FilterCriteriaBuilderObject.change(this, { color: hex, background: null });
  }
}
addWhenMethods(FilterCriteriaBuilderObject, (self, condition) =>
  FilterCriteriaBuilderObject.change(self, { condition }),
);
publish(FilterCriteriaBuilderObject, 'FilterCriteriaBuilder');

/** Criteria that a script passes in, as the workbook keeps them. */
export function criteriaFromScript(workbook: Workbook, given: unknown): ModelCriteria {
  if (!(given instanceof FilterCriteriaObject))
    throw signatureMismatch('SpreadsheetApp.Filter.setColumnFilterCriteria', [given]);
  const { hiddenValues, condition, background, color } = FilterCriteriaObject.criteriaOf(given);
  return {
    ...(hiddenValues.length === 0 ? {} : { hiddenValues }),
    ...(condition === null ? {} : { condition: conditionFromScript(workbook, condition) }),
    ...(background === null ? {} : { visibleBackground: background }),
    ...(color === null ? {} : { visibleColor: color }),
  };
}

/** The workbook's criteria as scripts read them. */
export function criteriaObject(
  execution: Execution,
  workbook: Workbook,
  { hiddenValues = [], condition, visibleBackground, visibleColor }: ModelCriteria,
): FilterCriteria {
  return new FilterCriteriaObject(execution, {
    hiddenValues,
    condition: condition === undefined ? null : conditionForScript(execution, workbook, condition),
    background: visibleBackground ?? null,
    color: visibleColor ?? null,
  });
}
