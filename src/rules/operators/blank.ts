// isBlank and isNotBlank: for every kind, and the only operators that know a cell of the wrong kind.
import { filledFamily } from './families.ts';
import { defineOperator, type NoValues, noValues, type Operator, type OperatorRecord } from './operator.ts';

function blankOperator(op: string, label: string, whenBlank: boolean): Operator {
  const record: OperatorRecord<true, NoValues> = {
    op,
    kinds: filledFamily.kinds,
    label,
    negative: false,
    valueForm: 'none',
    valueKind: null,
    joining: null,
    family: filledFamily,
    blank: () => whenBlank,
    check: () => noValues,
    write: () => [],
    references: () => [],
    holding: () => ({ by: 'value', holds: () => !whenBlank }),
    formula: (_operand, { cell, writer }) =>
      whenBlank ? writer.isBlank(cell) : writer.call('NOT', writer.isBlank(cell)),
    googlesql: () => (whenBlank ? 'FALSE' : 'TRUE'),
    english: () => label,
    resolved: () => '',
    changes: null,
  };
  return defineOperator(record);
}

export const blankOperators: readonly Operator[] = [
  blankOperator('isBlank', 'is blank', true),
  blankOperator('isNotBlank', 'is not blank', false),
];
