// The values of a condition, with the joining word between them and the ways to add and remove one.
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import { Button } from '../widgets/button.tsx';
import { useEditor } from './editor-context.ts';
import { setValues, shownValues } from './editor-model.ts';
import { TextValues } from './text-values.tsx';
import { blankValue, type DraftFamily, familyOf, type ValueDraft } from './value-drafts.ts';
import { ValueInput } from './value-input.tsx';
import type { ValueListProps, ValuesProps } from './value-props.ts';

export function ValueList({ condition, field, operator, hintId }: ValueListProps) {
  const { change } = useEditor();
  if (!operator.valueKind || operator.valueForm === 'none') return null;
  const family = familyOf(operator.valueKind);
  const drafts = shownValues(condition, operator);
  const replace = (values: readonly ValueDraft[]) =>
    change((draft) => setValues(draft, condition.key, family, values));
  const shared = { condition, field, operator, hintId, drafts, onValues: replace };
  return family === 'text' ? <TextValues {...shared} /> : <SeparateValues {...shared} family={family} />;
}

function SeparateValues(props: ValuesProps & { readonly family: DraftFamily }) {
  const { condition, drafts, family, field, operator, onValues } = props;
  const { findings, insisting } = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const wantedCount = useRef<number | null>(null);
  const many = operator.valueForm === 'many';
  useEffect(() => {
    if (wantedCount.current !== drafts.length) return;
    wantedCount.current = null;
    const inputs = place.current?.querySelectorAll<HTMLElement>('[data-value]');
    inputs?.[inputs.length - 1]?.querySelector<HTMLElement>('input, select')?.focus();
  }, [drafts.length]);

  const add = () => {
    wantedCount.current = drafts.length + 1;
    onValues([...drafts, blankValue(family, field.kind)]);
  };
  const remove = (index: number) => {
    onValues(drafts.filter((_, at) => at !== index));
    place.current?.querySelector<HTMLElement>('.add-value')?.focus();
  };
  return (
    <div class="values" ref={place}>
      {drafts.map((draft, index) => {
        const label = index === 0 ? messages.value : messages.valueNumber(index + 1);
        const wrong = findings.some(
          ({ key, kind, valueIndex }) =>
            key === condition.key && valueIndex === index && (insisting || kind === 'problem'),
        );
        return (
          // Values have no identity but their place; their inputs are controlled, so a shifted key shows the right value.
          <Fragment key={index}>
            {index > 0 && operator.joining && <span class="join">{operator.joining}</span>}
            <div class="value-line" data-value>
              <ValueInput
                draft={draft}
                label={label}
                field={field}
                operator={operator}
                invalid={wrong}
                hintId={props.hintId}
                onDraft={(changed) => onValues(drafts.map((before, at) => (at === index ? changed : before)))}
              />
              {many && drafts.length > 1 && (
                <Button
                  look="icon"
                  icon="close"
                  label={messages.removeValue(String(index + 1))}
                  onClick={() => remove(index)}
                />
              )}
            </div>
          </Fragment>
        );
      })}
      {many && (
        <Button look="text" onClick={add}>
          {messages.addValue}
        </Button>
      )}
    </div>
  );
}
