/** A panel of the local host's tools above their strip: a title, a ✕, and Escape goes back to the sheet. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface LocalPanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Fields beside the title, such as filters. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function LocalPanel({ title, onClose, tools, children }: LocalPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      class="local-panel"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>{title}</h2>
        {tools}
        <button
          type="button"
          class="icon-button"
          aria-label={`Close ${title.toLowerCase()}`}
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      {children}
    </section>
  );
}
