/** The when… methods that builders of filter criteria and conditional format rules share. */
import { EnumValue } from './service-object.ts';

/** A condition as a script names it: SpreadsheetApp's BooleanCriteria and the operands. */
export interface ScriptCondition {
  readonly criteria: string;
  readonly values: readonly unknown[];
}

const criteriaByMethod: Readonly<Record<string, string>> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

/** Gives a builder's class those methods; `set` takes the condition in and answers with the builder. */
export function addWhenMethods<T extends object>(
  builder: { readonly prototype: T },
  set: (self: T, condition: ScriptCondition) => unknown,
): void {
  const put = (name: string, value: (this: T, ...args: unknown[]) => unknown) =>
    Object.defineProperty(builder.prototype, name, { value, configurable: true, writable: true });
  for (const [method, criteria] of Object.entries(criteriaByMethod)) {
    put(method, function when(...values) {
      const isRelative = values[0] instanceof EnumValue;
      return set(this, { criteria: isRelative ? `${criteria}_RELATIVE` : criteria, values });
    });
  }
  put('withCriteria', function withCriteria(criteria, values) {
    return set(this, { criteria: String(criteria), values: [...(values as unknown[])] });
  });
}
