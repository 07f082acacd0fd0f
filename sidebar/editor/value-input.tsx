// The input for one value that is no text: a number, a duration, a period, a month, a weekday; dates have their own.
import { messages } from '../messages.ts';
import { DateInput } from './date-input.tsx';
import { useEditor } from './editor-context.ts';
import { numberText, parseNumber } from './number-text.ts';
import { UnitSelect } from './unit-select.tsx';
import { durationUnits } from './units.ts';
import {
  type CalendarDraft,
  type DurationDraft,
  type NumberDraft,
  type PeriodDraft,
  periodNames,
  periodUnits,
  type ValueDraft,
} from './value-drafts.ts';
import type { ValueInputProps } from './value-props.ts';

export function ValueInput({ draft, ...props }: ValueInputProps) {
  switch (draft.form) {
    case 'number':
      return <NumberInput {...props} draft={draft} />;
    case 'date':
      return <DateInput {...props} draft={draft} />;
    case 'duration':
      return <DurationInput {...props} draft={draft} />;
    case 'period':
      return <PeriodInput {...props} draft={draft} />;
    case 'calendar':
      return <CalendarInput {...props} draft={draft} />;
    case 'text':
    case 'kept':
      return <KeptValue draft={draft} />;
  }
}

function NumberInput({
  draft,
  field,
  hintId,
  invalid,
  label,
  operator,
  onDraft,
}: ValueInputProps<NumberDraft>) {
  const { world } = useEditor();
  const isCount = operator.valueKind === 'count';
  const number = parseNumber(draft.text, world.decimalMark);
  const showPercent = field.kind === 'percent' && !isCount && number !== null && !draft.text.includes('%');
  return (
    <>
      <input
        type="text"
        inputMode={isCount ? 'numeric' : 'decimal'}
        class="short"
        autocomplete="off"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={hintId}
        value={draft.text}
        onInput={(event) => onDraft({ form: 'number', text: event.currentTarget.value })}
      />
      {showPercent && (
        <span class="hint">{messages.percentOf(numberText(roundedPercent(number), world.decimalMark))}</span>
      )}
    </>
  );
}

/** 0.07 × 100 is 7.000000000000001; fifteen digits are what a sheet keeps. */
function roundedPercent(number: number): number {
  return Number((number * 100).toPrecision(15));
}

function DurationInput({
  draft,
  field,
  hintId,
  invalid,
  label,
  operator,
  onDraft,
}: ValueInputProps<DurationDraft>) {
  return (
    <fieldset class="value-parts" aria-label={label}>
      <input
        type="text"
        inputMode="numeric"
        class="tiny"
        autocomplete="off"
        aria-label={messages.amount}
        aria-invalid={invalid}
        aria-describedby={hintId}
        value={draft.amount}
        onInput={(event) =>
          onDraft({ form: 'duration', unit: draft.unit, amount: event.currentTarget.value })
        }
      />
      <UnitSelect
        units={durationUnits(field.kind, operator.op)}
        unit={draft.unit}
        onUnit={(unit) => onDraft({ form: 'duration', amount: draft.amount, unit })}
      />
    </fieldset>
  );
}

function PeriodInput({ draft, hintId, invalid, label, onDraft }: ValueInputProps<PeriodDraft>) {
  return (
    <select
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={hintId}
      value={draft.period === '' ? '' : `${draft.period} ${draft.unit}`}
      onChange={(event) => {
        const [chosenPeriod, chosenUnit] = event.currentTarget.value.split(' ');
        const period = periodNames.find((name) => name === chosenPeriod);
        const unit = periodUnits.find((name) => name === chosenUnit);
        if (period && unit) onDraft({ form: 'period', period, unit });
      }}
    >
      {draft.period === '' && <option value="">{messages.choose}</option>}
      {periodUnits.map((unit) =>
        periodNames.map((period) => (
          <option key={period + unit} value={`${period} ${unit}`}>
            {messages.periods[period][unit]}
          </option>
        )),
      )}
    </select>
  );
}

function CalendarInput({ draft, hintId, invalid, label, operator, onDraft }: ValueInputProps<CalendarDraft>) {
  const names = operator.valueKind === 'month' ? messages.months : messages.weekdays;
  return (
    <select
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={hintId}
      value={draft.chosen === null ? '' : String(draft.chosen)}
      onChange={(event) => onDraft({ form: 'calendar', chosen: Number(event.currentTarget.value) })}
    >
      {draft.chosen === null && <option value="">{messages.choose}</option>}
      {names.map((name, index) => (
        <option key={name} value={String(index + 1)}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** A value this editor does not know; a reference to another field at least by its name. */
function KeptValue({ draft }: { readonly draft: ValueDraft }) {
  const { world } = useEditor();
  const json = draft.original;
  const reference = typeof json === 'object' && json !== null && 'field' in json ? json.field : undefined;
  const field = typeof reference === 'string' ? world.fields.get(reference) : undefined;
  return <span class="kept-value">{field ? messages.keptReference(field.name) : messages.keptValue}</span>;
}
