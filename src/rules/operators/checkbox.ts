// Operators on checkboxes: a blank checkbox is not checked.
import { checkboxFamily } from './families.ts';
import { defineOperator, type NoValues, noValues, type Operator, type OperatorRecord } from './operator.ts';

function checkboxOperator(op: string, label: string, checked: boolean): Operator {
  const record: OperatorRecord<boolean, NoValues> = {
    op,
    kinds: checkboxFamily.kinds,
    label,
    negative: false,
    valueForm: 'none',
    valueKind: null,
    joining: null,
    family: checkboxFamily,
    blank: () => !checked,
    check: () => noValues,
    write: () => [],
    references: () => [],
    holding: () => ({ by: 'value', holds: (value) => value === checked }),
    formula: (_operand, { cell, writer }) => (checked ? cell : writer.call('NOT', cell)),
    googlesql: (_operand, { field, writer }) =>
      checked ? writer.value(field) : `NOT ${writer.value(field)}`,
    english: () => label,
    resolved: () => '',
    changes: null,
  };
  return defineOperator(record);
}

export const checkboxOperators: readonly Operator[] = [
  checkboxOperator('isTrue', 'is checked', true),
  checkboxOperator('isFalse', 'is not checked', false),
];
