// What the components for the values of a condition are given.
import type { FieldSummary } from '../../src/api-types.ts';
import type { OperatorChoice } from '../../src/rules/index.ts';
import type { ConditionPart } from './editor-model.ts';
import type { ValueDraft } from './value-drafts.ts';

export interface ValueListProps {
  readonly condition: ConditionPart;
  readonly field: FieldSummary;
  readonly operator: OperatorChoice;
  readonly hintId: string;
}

/** All values of one condition. */
export interface ValuesProps extends ValueListProps {
  readonly drafts: readonly ValueDraft[];
  readonly onValues: (values: readonly ValueDraft[]) => void;
}

/** One value. */
export interface ValueInputProps<Draft extends ValueDraft = ValueDraft> {
  readonly draft: Draft;
  readonly label: string;
  readonly field: FieldSummary;
  readonly operator: OperatorChoice;
  readonly invalid: boolean;
  readonly hintId: string;
  readonly onDraft: (draft: ValueDraft) => void;
}
