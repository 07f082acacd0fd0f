// A date as people say it: now, today, so many days before or after, a day of the calendar, the start of a month.

import { messages } from '../messages.ts';
import { useEditor } from './editor-context.ts';
import type { EditorField } from './editor-model.ts';
import { UnitSelect } from './unit-select.tsx';
import { dateChoicesFor, relativeUnitsFor } from './units.ts';
import { type DateChoice, type DateDraft, dateChoices, periodUnits } from './value-drafts.ts';
import type { ValueInputProps } from './value-props.ts';

export function DateInput({ draft, field, hintId, invalid, label, onDraft }: ValueInputProps<DateDraft>) {
  const { fields } = useEditor();
  const others = fields.filter(({ id, kind }) => (kind === 'date' || kind === 'datetime') && id !== field.id);
  const change = (changed: Partial<DateDraft>) => {
    const { original: _read, ...typed } = draft;
    onDraft({ ...typed, ...changed });
  };
  const parts = { draft, field, hintId, invalid, change, others };
  return (
    <fieldset class="value-parts" aria-label={label}>
      <select
        aria-label={messages.dateValue}
        aria-describedby={hintId}
        value={draft.choice}
        onChange={(event) => {
          const choice = dateChoices.find((each) => each === event.currentTarget.value);
          if (choice) change(chosenDate(draft, choice));
        }}
      >
        {dateChoicesFor(field.kind, draft.choice, others.length > 0).map((choice) => (
          <option key={choice} value={choice}>
            {messages.dateChoices[choice]}
          </option>
        ))}
      </select>
      <DateParts {...parts} />
    </fieldset>
  );
}

/** A unit that the new choice does not have gives way to one it has. */
function chosenDate(draft: DateDraft, choice: DateChoice): Partial<DateDraft> {
  if (choice === 'fromNow') return { choice, unit: 'hour' };
  if (choice === 'fromToday') return { choice, unit: 'day' };
  const isStart = choice === 'startOf' || choice === 'endOf';
  return isStart && !periodUnits.some((unit) => unit !== 'day' && unit === draft.unit)
    ? { choice, unit: 'month' }
    : { choice };
}

interface DatePartsProps {
  readonly draft: DateDraft;
  readonly field: EditorField;
  readonly hintId: string;
  readonly invalid: boolean;
  readonly others: readonly EditorField[];
  readonly change: (changed: Partial<DateDraft>) => void;
}

function DateParts(props: DatePartsProps) {
  const { change, draft, hintId, invalid, others } = props;
  const marked = { 'aria-invalid': invalid, 'aria-describedby': hintId };
  switch (draft.choice) {
    case 'now':
    case 'today':
      return null;
    case 'fromNow':
      return <RelativeParts {...props} anchor="now" />;
    case 'fromToday':
      return <RelativeParts {...props} anchor="today" />;
    case 'startOf':
    case 'endOf':
      return <CalendarUnit {...props} />;
    case 'date':
      return (
        <input
          type="date"
          aria-label={messages.calendarDate}
          min="0001-01-01"
          max="9999-12-31"
          {...marked}
          value={draft.date}
          onInput={(event) => change({ date: event.currentTarget.value })}
        />
      );
    case 'datetime':
      return (
        <input
          type="datetime-local"
          aria-label={messages.calendarDateTime}
          max="9999-12-31T23:59"
          {...marked}
          value={draft.datetime}
          onInput={(event) => change({ datetime: event.currentTarget.value })}
        />
      );
    case 'field':
      return (
        <select
          aria-label={messages.otherField}
          {...marked}
          value={draft.fieldId}
          onChange={(event) => change({ fieldId: event.currentTarget.value })}
        >
          {!others.some(({ id }) => id === draft.fieldId) && <option value="">{messages.choose}</option>}
          {others.map((field) => (
            <option key={field.id} value={field.id}>
              {field.name}
            </option>
          ))}
        </select>
      );
  }
}

function RelativeParts({
  anchor,
  change,
  draft,
  field,
  hintId,
  invalid,
}: DatePartsProps & { readonly anchor: 'now' | 'today' }) {
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        class="tiny"
        autocomplete="off"
        aria-label={messages.amount}
        aria-invalid={invalid}
        aria-describedby={hintId}
        value={draft.amount}
        onInput={(event) => change({ amount: event.currentTarget.value })}
      />
      <UnitSelect
        units={relativeUnitsFor(anchor, field.kind)}
        unit={draft.unit}
        onUnit={(unit) => change({ unit })}
      />
      <select
        aria-label={messages.direction}
        value={draft.direction}
        onChange={(event) =>
          change({ direction: event.currentTarget.value === 'after' ? 'after' : 'before' })
        }
      >
        <option value="before">{messages.before(anchor)}</option>
        <option value="after">{messages.after(anchor)}</option>
      </select>
    </>
  );
}

/** "the start of … last month": near ones by word, a stored one further away by number. */
function CalendarUnit({ change, draft }: DatePartsProps) {
  const units = periodUnits.filter((unit) => unit !== 'day' || draft.unit === 'day');
  const offsets = [-1, 0, 1].includes(draft.offset) ? [-1, 0, 1] : [-1, 0, 1, draft.offset];
  return (
    <select
      aria-label={messages.whichOne}
      value={`${draft.offset} ${draft.unit}`}
      onChange={(event) => {
        const [offset, chosen] = event.currentTarget.value.split(' ');
        const unit = periodUnits.find((each) => each === chosen);
        if (unit) change({ offset: Number(offset), unit });
      }}
    >
      {units.map((unit) =>
        offsets.map((offset) => (
          <option key={`${offset} ${unit}`} value={`${offset} ${unit}`}>
            {messages.offset(offset, messages.unitSingular[unit])}
          </option>
        )),
      )}
    </select>
  );
}
