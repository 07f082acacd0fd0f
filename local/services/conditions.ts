/** Conditions between scripts (BooleanCriteria, dates, numbers, RelativeDate) and the workbook (ConditionType, typed texts). */
import type { Execution } from '../execution/execution.ts';
import type { FilterCriteria } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { apiName, scriptName } from './criteria-names.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { operandForScript, operandText } from './operands.ts';
import type { ScriptCondition } from './when-methods.ts';

type Condition = NonNullable<FilterCriteria['condition']>;

/** A condition as the workbook keeps it. */
export function conditionFromScript(workbook: Workbook, { criteria, values }: ScriptCondition): Condition {
  const type = apiName(criteria);
  if (criteria.endsWith('_RELATIVE')) return { type, values: [{ relativeDate: String(values[0]) }] };
  const operands = values.map((value) => ({ userEnteredValue: operandText(workbook, value) }));
  return operands.length === 0 ? { type } : { type, values: operands };
}

/** A condition as scripts read it. */
export function conditionForScript(
  execution: Execution,
  workbook: Workbook,
  { type, values = [] }: Condition,
): ScriptCondition {
  const isRelative = values.some(({ relativeDate }) => relativeDate !== undefined);
  return {
    criteria: isRelative ? `${scriptName(type)}_RELATIVE` : scriptName(type),
    values: values.map(({ relativeDate, userEnteredValue = '' }) =>
      relativeDate === undefined
        ? operandForScript(execution, workbook, type, userEnteredValue)
        : spreadsheetConstant('RelativeDate', relativeDate),
    ),
  };
}
