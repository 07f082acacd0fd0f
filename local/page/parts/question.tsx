/** An alert or prompt that a script waits for. */
import { useRef, useState } from 'preact/hooks';
import type { AlertButton, QuestionView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { useCovering } from './covering.ts';

const buttonLabels: { readonly [Button in AlertButton]: string } = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
};

export function Question({
  page,
  question,
}: {
  readonly page: SpreadsheetPage;
  readonly question: QuestionView;
}) {
  const layer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useCovering(layer, page, true, () =>
    box.current?.querySelector<HTMLElement>('input, button.primary')?.focus(),
  );
  const answer = (button: AlertButton | 'CLOSE') => void page.answer({ button, text });
  const [first = 'OK'] = question.buttons;
  return (
    <div ref={layer} class="dialog-layer modal">
      <div
        ref={box}
        class="dialog alert"
        role="alertdialog"
        aria-modal="true"
        aria-label={question.title || 'Message'}
        aria-describedby="question-message"
        onKeyDown={(event) => {
          if (event.key === 'Escape') answer('CLOSE');
          if (event.key === 'Tab') keepInside(event, box.current);
        }}
      >
        <header class="dialog-header">
          <h2>{question.title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close message"
            onClick={() => answer('CLOSE')}
          >
            ✕
          </button>
        </header>
        <p id="question-message">{question.message}</p>
        {question.hasField && (
          <input
            class="question-field"
            aria-labelledby="question-message"
            autocomplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              // The grid gets the keyboard, but not this key.
              event.preventDefault();
              answer(first);
            }}
          />
        )}
        <footer>
          {question.buttons.map((button, index) => (
            <button
              type="button"
              key={button}
              class={index === 0 ? 'primary' : ''}
              onClick={() => answer(button)}
            >
              {buttonLabels[button]}
            </button>
          ))}
        </footer>
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
