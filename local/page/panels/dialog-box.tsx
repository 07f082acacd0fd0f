/** A dialog of the page itself: title, content, buttons. Escape and × close it, Enter in a field does what the first button does, Tab stays inside. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogBoxProps {
  readonly title: string;
  /** What the first button says. */
  readonly action: string;
  /** Whether the first button can be used; absent: always. */
  readonly ready?: boolean;
  /** Absent: there is only one button, which closes. */
  readonly onAction?: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function DialogBox({ title, action, ready = true, onAction, onClose, children }: DialogBoxProps) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, select, textarea, button.primary');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  return (
    <div class="dialog-layer modal">
      <form
        ref={box}
        class="dialog page-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!onAction) onClose();
          else if (ready) onAction();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
          if (event.key === 'Tab') keepInside(event, box.current);
        }}
      >
        <header class="dialog-header">
          <h2>{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </header>
        <div class="page-dialog-content">{children}</div>
        <footer>
          <button type="submit" class="primary" disabled={!ready}>
            {action}
          </button>
          {onAction && (
            <button type="button" onClick={onClose}>
              Cancel
            </button>
          )}
        </footer>
      </form>
    </div>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const all = [
    ...(box?.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]') ?? []),
  ].filter((element) => !(element as HTMLButtonElement).disabled);
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
