/** A panel at the right of the grid, where Google Sheets shows protections, validation rules and version history. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(
    () => panel.current?.querySelector<HTMLElement>('input, select, button:not(.icon-button)')?.focus(),
    [],
  );
  return (
    <section
      ref={panel}
      class="side-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="side-panel-header">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={`Close ${title}`} onClick={onClose}>
          ✕
        </button>
      </header>
      <div class="side-panel-content">{children}</div>
    </section>
  );
}
