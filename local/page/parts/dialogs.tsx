/** Dialogs that scripts show, and alerts that scripts wait for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AlertButton, DialogView, QuestionView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { SurfaceFrame } from './surface-frame.tsx';

export function ScriptDialog({
  page,
  dialog,
}: {
  readonly page: SpreadsheetPage;
  readonly dialog: DialogView;
}) {
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const close = () => {
    void page.gesture({ kind: 'closeSurface', id: dialog.id });
    page.display.focusGrid();
  };
  const box = useInitialFocus<HTMLDivElement>();
  return (
    <div class={dialog.modal ? 'dialog-layer modal' : 'dialog-layer'}>
      <div
        ref={box}
        class="dialog"
        role="dialog"
        aria-modal={dialog.modal}
        aria-label={dialog.title}
        data-testid="dialog"
        tabIndex={-1}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <header class="dialog-header">
          <h2>{dialog.title}</h2>
          <button type="button" class="icon-button" aria-label="Close dialog" onClick={close}>
            ✕
          </button>
        </header>
        <div class="dialog-content" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
          <SurfaceFrame
            page={page}
            surface={dialog}
            onSize={(wanted) => setSize((current) => ({ ...current, ...wanted }))}
          />
        </div>
      </div>
    </div>
  );
}

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
  const box = useInitialFocus<HTMLDivElement>('button.primary');
  const answer = (button: AlertButton | 'CLOSE') => {
    void page.answer(button);
    page.display.focusGrid();
  };
  return (
    <div class="dialog-layer modal">
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

function useInitialFocus<Element extends HTMLElement>(selector?: string) {
  const box = useRef<Element>(null);
  useEffect(() => {
    const target = selector ? box.current?.querySelector<HTMLElement>(selector) : box.current;
    target?.focus();
  }, [selector]);
  return box;
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const buttons = [...(box?.querySelectorAll<HTMLElement>('button') ?? [])];
  const edge = event.shiftKey ? buttons[0] : buttons.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? buttons.at(-1) : buttons[0])?.focus();
}
