// One condition: field, operator in plain words, values, and what to do with blank cells.
import type { FieldSummary } from '../../src/api-types.ts';
import { type OperatorChoice, operatorsFor } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { useId } from '../widgets/use-id.ts';
import { useEditor } from './editor-context.ts';
import {
  type ConditionPart,
  operatorOf,
  setBlank,
  setField,
  setOperator,
  shownValues,
} from './editor-model.ts';
import { FieldChooser } from './field-chooser.tsx';
import { PartFindings } from './part-findings.tsx';
import { RemovePart } from './remove-part.tsx';
import type { ValueDraft } from './value-drafts.ts';
import { ValueList } from './value-list.tsx';

interface ConditionCardProps {
  readonly condition: ConditionPart;
  /** Its place among its siblings, from 1. */
  readonly number: number;
}

export function ConditionCard({ condition, number }: ConditionCardProps) {
  const { change, fields } = useEditor();
  const hintId = useId();
  const field = fields.find(({ id }) => id === condition.fieldId) ?? null;
  const operator = field && condition.op !== null ? operatorOf(field.kind, condition.op) : undefined;
  return (
    <fieldset class="part condition" aria-label={messages.condition(number)}>
      <FieldChooser
        condition={condition}
        hintId={hintId}
        onChoose={(chosen) => change((draft) => setField(draft, condition.key, chosen))}
      />
      {field && <OperatorChooser condition={condition} field={field} operator={operator} />}
      {field && operator && (
        <ValueList condition={condition} field={field} operator={operator} hintId={hintId} />
      )}
      {field && operator?.negative && <BlankChoice condition={condition} field={field} />}
      <PartFindings
        partKey={condition.key}
        id={hintId}
        valueNames={namesOf(operator ? shownValues(condition, operator) : [])}
      />
      {field?.doubts.map((doubt) => (
        <p key={doubt} class="hint">
          {doubt}
        </p>
      ))}
      <RemovePart part={condition} label={messages.removeCondition(number)} />
    </fieldset>
  );
}

/** Typed texts are called by themselves, where there are several. */
function namesOf(drafts: readonly ValueDraft[]): readonly string[] {
  return drafts.length < 2 ? [] : drafts.map((draft) => (draft.form === 'text' ? draft.text : ''));
}

interface OperatorChooserProps {
  readonly condition: ConditionPart;
  readonly field: FieldSummary;
  readonly operator: OperatorChoice | undefined;
}

function OperatorChooser({ condition, field, operator }: OperatorChooserProps) {
  const { change } = useEditor();
  const choices = operatorsFor(field.kind);
  return (
    <select
      aria-label={messages.operator}
      value={operator?.op ?? ''}
      aria-invalid={!operator}
      onChange={(event) => {
        const chosen = choices.find(({ op }) => op === event.currentTarget.value);
        if (chosen) change((draft) => setOperator(draft, condition.key, chosen, field.kind));
      }}
    >
      {!operator && <option value="">{messages.choose}</option>}
      {choices.map((choice) => (
        <option key={choice.op} value={choice.op}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function BlankChoice({
  condition,
  field,
}: {
  readonly condition: ConditionPart;
  readonly field: FieldSummary;
}) {
  const { change } = useEditor();
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={condition.blank !== 'exclude'}
        onChange={(event) => {
          const blank = event.currentTarget.checked ? 'include' : 'exclude';
          change((draft) => setBlank(draft, condition.key, blank));
        }}
      />
      <span>{messages.alsoBlank(field.name)}</span>
    </label>
  );
}
