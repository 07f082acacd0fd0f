/** Dialogs that scripts show over the sheet: modal ones keep the person in them, modeless ones can be moved out of the way. */
import { useRef, useState } from 'preact/hooks';
import type { DialogView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { useCovering } from './covering.ts';
import { SurfaceFrame } from './surface-frame.tsx';

interface Place {
  readonly left: number;
  readonly top: number;
}

const arrowSteps: Readonly<Record<string, Place>> = {
  ArrowLeft: { left: -20, top: 0 },
  ArrowRight: { left: 20, top: 0 },
  ArrowUp: { left: 0, top: -20 },
  ArrowDown: { left: 0, top: 20 },
};

export function ScriptDialog({
  page,
  dialog,
}: {
  readonly page: SpreadsheetPage;
  readonly dialog: DialogView;
}) {
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const [moved, setMoved] = useState<Place>({ left: 0, top: 0 });
  const close = () => void page.gesture({ kind: 'closeSurface', id: dialog.id });
  const layer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // The dialog's content takes the keyboard, as on Google; what is in it may take it on from there.
  useCovering(layer, page, dialog.modal, () => lastFocusable(box.current)?.focus());
  const drag = useDragging(moved, setMoved);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    const step = dialog.modal ? undefined : arrowSteps[event.key];
    if (!step || !(event.target as Element).matches('.dialog-handle')) return;
    event.preventDefault();
    setMoved({ left: moved.left + step.left, top: moved.top + step.top });
  };
  return (
    <div ref={layer} class={dialog.modal ? 'dialog-layer modal' : 'dialog-layer'}>
      {dialog.modal && <FocusEdge onFocus={() => lastFocusable(box.current)?.focus()} />}
      <div
        ref={box}
        class="dialog"
        role="dialog"
        aria-modal={dialog.modal}
        aria-label={dialog.title}
        data-testid="dialog"
        tabIndex={-1}
        style={{ transform: `translate(${moved.left}px, ${moved.top}px)` }}
        onKeyDown={onKeyDown}
      >
        <header
          class={dialog.modal ? 'dialog-header' : 'dialog-header movable'}
          {...(dialog.modal ? {} : drag)}
        >
          <h2>{dialog.title}</h2>
          {!dialog.modal && (
            <button
              type="button"
              class="icon-button dialog-handle"
              aria-label="Move dialog with the arrow keys"
              title="Drag, or move with the arrow keys"
            >
              ✥
            </button>
          )}
          <button type="button" class="icon-button dialog-close" aria-label="Close dialog" onClick={close}>
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
      {dialog.modal && <FocusEdge onFocus={() => firstFocusable(box.current)?.focus()} />}
    </div>
  );
}

/** Behind the last and before the first element of a modal dialog: the keyboard goes round instead of leaving. */
function FocusEdge({ onFocus }: { readonly onFocus: () => void }) {
  return <button type="button" class="focus-edge" aria-label="On within the dialog" onFocus={onFocus} />;
}

const firstFocusable = (box: HTMLElement | null) => box?.querySelector<HTMLElement>('.dialog-close');
const lastFocusable = (box: HTMLElement | null) => box?.querySelector<HTMLElement>('.surface-frame');

/** Moves the dialog with its header. */
function useDragging(moved: Place, move: (place: Place) => void) {
  const from = useRef<{ readonly pointer: Place; readonly moved: Place } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if ((event.target as Element).closest('.dialog-close')) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      from.current = { pointer: { left: event.clientX, top: event.clientY }, moved };
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current === null) return;
      const { pointer, moved: before } = from.current;
      const left = before.left + event.clientX - pointer.left;
      move({ left, top: before.top + event.clientY - pointer.top });
    },
    onPointerUp: () => {
      from.current = null;
    },
  };
}
