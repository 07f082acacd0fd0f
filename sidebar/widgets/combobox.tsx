// A text input with a list of choices, after the ARIA Authoring Practices' "editable combobox with list autocomplete":
// the focus stays in the input, arrows walk the list, Enter takes, Escape closes, and any text may stay as typed.
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { normalizeText } from '../../src/rules/index.ts';
import { useId } from './use-id.ts';

export interface ComboboxOption {
  readonly id: string;
  readonly text: string;
  /** Small print at the end of the line, such as a count. */
  readonly detail?: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  readonly options: readonly ComboboxOption[];
  /** Show all options until the person types, such as when a field is chosen already. */
  readonly filtering: boolean;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onChoose: (option: ComboboxOption) => void;
  /** Enter or Tab on a text of one's own. */
  readonly onEnter: () => void;
  readonly onFocus?: () => void;
  readonly onLeave: () => void;
  /** Answers true where it took the pasted text itself. */
  readonly onPasteText?: (text: string) => boolean;
}

const mostShown = 100;

export function Combobox(props: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = matching(props.options, props.filtering ? props.text : '');
  const listShown = open && shown.length > 0;

  useEffect(() => {
    if (!listShown) return;
    const option = list.current?.children[Math.max(active, 0)];
    option?.scrollIntoView({ block: 'nearest' });
  }, [listShown, active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: ComboboxOption) => {
    close();
    props.onChoose(option);
  };
  const move = (step: number) => {
    if (shown.length === 0) return;
    setOpen(true);
    const from = active < 0 && step < 0 ? shown.length : active;
    setActive((from + step + shown.length) % shown.length);
  };

  const take = () => {
    const option = listShown ? shown[active] : undefined;
    if (option) {
      choose(option);
    } else {
      close();
      props.onEnter();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && listShown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      // Before the focus moves on, so that it can move to what the choice brings up (a field brings its operator).
      take();
    }
  };

  return (
    <div class="combobox">
      <input
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={listShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={listShown && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder ?? ''}
        value={props.text}
        onInput={(event) => {
          setOpen(true);
          setActive(-1);
          props.onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onFocus={(event) => {
          event.currentTarget.select();
          props.onFocus?.();
        }}
        onBlur={() => {
          close();
          props.onLeave();
        }}
        onPaste={(event) => {
          if (props.onPasteText?.(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!listShown}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the focus never leaves the input, whose keys choose options too.
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.text}</span>
            {option.detail && <span class="detail">{option.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Options holding the text, those beginning with it first; the order is kept otherwise. */
function matching(options: readonly ComboboxOption[], text: string): readonly ComboboxOption[] {
  const wanted = normalizeText(text);
  if (wanted === '') return options.slice(0, mostShown);
  const texts = options.map((option) => ({ option, text: normalizeText(option.text) }));
  const begins = texts.filter((item) => item.text.startsWith(wanted));
  const holds = texts.filter((item) => item.text.includes(wanted) && !item.text.startsWith(wanted));
  return [...begins, ...holds].slice(0, mostShown).map((item) => item.option);
}
