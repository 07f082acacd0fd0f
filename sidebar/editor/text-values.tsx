// Texts, tags and patterns as chips; texts and tags with suggestions from the column's own values.
import { useRef, useState } from 'preact/hooks';
import { normalizeText, type ValueKind } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { Combobox } from '../widgets/combobox.tsx';
import { Icon } from '../widgets/icon.tsx';
import { useEditor } from './editor-context.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { ValueDraft } from './value-drafts.ts';
import type { ValuesProps } from './value-props.ts';

export function TextValues({ condition, drafts, field, hintId, operator, onValues }: ValuesProps) {
  const { findings, insisting, tableId } = useEditor();
  const { announce, formatNumber } = useServices();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(tableId, field.id);
  const isTag = operator.valueKind === 'tag';
  const isPattern = operator.valueKind === 'pattern';
  // In a pattern every space counts, and \d is not \D.
  const trimmed = (value: string) => (isPattern ? value : value.trim());
  const compared = (value: string) => (isPattern ? value : normalizeText(value));
  const taken = new Set(drafts.map((draft) => compared(textOf(draft))));
  const one = operator.valueForm === 'one';

  const addTexts = (texts: readonly string[]) => {
    setText('');
    const fresh = texts.map(trimmed).filter((each) => each.trim() !== '' && !taken.has(compared(each)));
    if (fresh.length === 0) return;
    const added = fresh.map((each): ValueDraft => ({ form: 'text', text: each }));
    onValues(one ? added.slice(-1) : [...drafts, ...added]);
  };
  const addTyped = () => addTexts(isTag ? text.split(/[,;]/) : [text]);
  const remove = (index: number) => {
    const removed = drafts[index];
    onValues(drafts.filter((_, at) => at !== index));
    announce(messages.valueRemoved(removed ? textOf(removed) : ''));
    input.current?.focus();
  };
  const options = (isPattern ? [] : suggestions.values)
    .filter((value) => !taken.has(normalizeText(value.text)))
    .map((value) => ({ id: value.text, text: value.text, detail: formatNumber(value.contacts) }));
  const own = findings.filter(({ key }) => key === condition.key);
  const wrong = own.some(({ kind }) => insisting || kind === 'problem');
  const wrongIndexes = new Set(own.filter(({ kind }) => kind === 'problem').map((each) => each.valueIndex));

  return (
    <div class="values">
      <Chips drafts={drafts} joining={operator.joining} wrongIndexes={wrongIndexes} onRemove={remove} />
      <Combobox
        label={messages.value}
        text={text}
        options={options}
        filtering={true}
        placeholder={placeholders[operator.valueKind ?? 'text'] ?? messages.valuePlaceholder}
        invalid={wrong}
        describedBy={hintId}
        inputRef={input}
        onText={(value) => {
          if (isTag && /[,;]$/.test(value)) addTexts(value.split(/[,;]/));
          else setText(value);
        }}
        onChoose={(option) => addTexts([option.text])}
        onEnter={addTyped}
        {...(isPattern ? {} : { onFocus: suggestions.load })}
        onLeave={addTyped}
        onPasteText={(pasted) => {
          const lines = pasted.split(/[\r\n\t]+/).filter((line) => line.trim() !== '');
          if (lines.length < 2) return false;
          addTexts(lines);
          return true;
        }}
      />
      {suggestions.failed && <p class="hint">{messages.suggestionsFailed}</p>}
      {!one && (
        <Button
          look="text"
          onClick={() => {
            addTyped();
            input.current?.focus();
          }}
        >
          {messages.addValue}
        </Button>
      )}
    </div>
  );
}

const placeholders: Readonly<Partial<Record<ValueKind, string>>> = {
  tag: messages.tagPlaceholder,
  pattern: messages.patternPlaceholder,
};

interface ChipsProps {
  readonly drafts: readonly ValueDraft[];
  readonly joining: 'or' | 'and' | null;
  /** The values that something is wrong with. */
  readonly wrongIndexes: ReadonlySet<number | null>;
  readonly onRemove: (index: number) => void;
}

function Chips({ drafts, joining, wrongIndexes, onRemove }: ChipsProps) {
  if (drafts.length === 0) return null;
  return (
    <ul class="chips" aria-label={messages.values}>
      {drafts.map((draft, index) => (
        <li key={textOf(draft)}>
          {index > 0 && joining && <span class="join">{joining}</span>}
          <span class={wrongIndexes.has(index) ? 'chip wrong-chip' : 'chip'}>
            <bdi>{textOf(draft)}</bdi>
            <button
              type="button"
              aria-label={messages.removeValue(textOf(draft))}
              onClick={() => onRemove(index)}
            >
              <Icon name="close" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function textOf(draft: ValueDraft): string {
  return draft.form === 'text' ? draft.text : messages.keptValue;
}
