/** Data validation rules as the API writes them (DataValidationRule), and as a cell keeps them. */
import type { CellValidation, ConditionType } from '../../contract.ts';
import { badRequest } from './api-error.ts';
import type { Message } from './request-context.ts';

export interface ValidationRule {
  readonly condition?: {
    readonly type?: string;
    readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[];
  };
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
  readonly inputMessage?: string;
}

/** Condition types that data validation supports beside lists and check boxes, and how many values each takes (Sheets API: ConditionType). */
const valueCounts: Readonly<Partial<Record<ConditionType, number>>> = {
  NUMBER_GREATER: 1,
  NUMBER_GREATER_THAN_EQ: 1,
  NUMBER_LESS: 1,
  NUMBER_LESS_THAN_EQ: 1,
  NUMBER_EQ: 1,
  NUMBER_NOT_EQ: 1,
  NUMBER_BETWEEN: 2,
  NUMBER_NOT_BETWEEN: 2,
  TEXT_CONTAINS: 1,
  TEXT_NOT_CONTAINS: 1,
  TEXT_EQ: 1,
  TEXT_IS_EMAIL: 0,
  TEXT_IS_URL: 0,
  DATE_EQ: 1,
  DATE_BEFORE: 1,
  DATE_AFTER: 1,
  DATE_ON_OR_BEFORE: 1,
  DATE_ON_OR_AFTER: 1,
  DATE_BETWEEN: 2,
  DATE_NOT_BETWEEN: 2,
  DATE_IS_VALID: 0,
  CUSTOM_FORMULA: 1,
};

const isConditionType = (type: string): type is ConditionType => type in valueCounts;

/** The rule a cell keeps; undefined for none. Refuses conditions that data validation does not have. */
export function validationOf(rule: ValidationRule | undefined): CellValidation | undefined {
  if (rule === undefined) return undefined;
  const { type = '', values: operands = [] } = rule.condition ?? {};
  if (operands.some(({ relativeDate }) => relativeDate !== undefined))
    throw badRequest('Relative dates are not supported in data validation');
  const values = operands.map(({ userEnteredValue = '' }) => userEnteredValue);
  const [first, second] = values;
  const manners = {
    ...(rule.strict === true ? { strict: true } : {}),
    ...(rule.inputMessage === undefined ? {} : { help: rule.inputMessage }),
  };
  const hiddenDropdown = rule.showCustomUi === true ? {} : { showDropdown: false };
  if (type === 'BOOLEAN' && values.length <= 2) {
    return {
      kind: 'checkbox',
      ...manners,
      ...(first === undefined ? {} : { checked: first }),
      ...(second === undefined ? {} : { unchecked: second }),
    };
  }
  if (type === 'ONE_OF_LIST' && values.length > 0)
    return { kind: 'list', options: values, ...manners, ...hiddenDropdown };
  if (type === 'ONE_OF_RANGE' && first !== undefined && values.length === 1)
    return { kind: 'range', source: first, ...manners, ...hiddenDropdown };
  if (!isConditionType(type))
    throw badRequest(`ConditionType '${type}' is not supported in data validation.`);
  if (values.length !== valueCounts[type])
    throw badRequest(
      `ConditionType '${type}' requires exactly ${valueCounts[type]} ConditionValues, but ${values.length} were provided.`,
    );
  return { kind: 'condition', type, values, ...manners };
}

function conditionOf(rule: CellValidation): { type: string; values: readonly string[] } {
  switch (rule.kind) {
    case 'checkbox':
      return {
        type: 'BOOLEAN',
        values: [rule.checked, rule.unchecked].filter((value) => value !== undefined),
      };
    case 'list':
      return { type: 'ONE_OF_LIST', values: rule.options };
    case 'range':
      return { type: 'ONE_OF_RANGE', values: [rule.source] };
    case 'condition':
      return rule;
  }
}

/** The rule as the API answers it: what is false or empty is left out. */
export function validationMessage(rule: CellValidation): Message {
  const { type, values } = conditionOf(rule);
  const showsUi = rule.kind !== 'condition' && (rule.kind === 'checkbox' || rule.showDropdown !== false);
  return {
    condition: {
      type,
      ...(values.length === 0 ? {} : { values: values.map((value) => ({ userEnteredValue: value })) }),
    },
    ...(rule.help === undefined ? {} : { inputMessage: rule.help }),
    ...(rule.strict === true ? { strict: true } : {}),
    ...(showsUi ? { showCustomUi: true } : {}),
  };
}
