/** A menu at a point, closed by Escape, a choice or a click elsewhere. */
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../menus/entry.ts';
import { MenuList } from './menu-list.tsx';

interface ContextMenuProps {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly entries: readonly Entry[];
  readonly onClosed: () => void;
}

export function ContextMenu({ label, x, y, entries, onClosed }: ContextMenuProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (!layer.current?.contains(event.target as Node)) onClosed();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    addEventListener('blur', onClosed);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      removeEventListener('blur', onClosed);
    };
  }, [onClosed]);
  return (
    <div ref={layer} class="context-menu">
      <MenuList label={label} entries={entries} place={{ left: x, top: y }} focusFirst onDone={onClosed} />
    </div>
  );
}
