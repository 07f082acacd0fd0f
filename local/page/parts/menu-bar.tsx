/** The menu bar (ARIA Authoring Practices: menubar): one tab stop, arrows move along it, Down or Enter opens. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Menu } from '../menus/entry.ts';
import { MenuList } from './menu-list.tsx';

interface MenuBarProps {
  readonly menus: readonly Menu[];
  /** Called when a menu closes without the keyboard having somewhere to be. */
  readonly onClosed: () => void;
}

export function MenuBar({ menus, onClosed }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const [current, setCurrent] = useState(0);

  useEffect(() => {
    if (open === null) return;
    const closeOutside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    const closeOnFrame = () => setOpen(null);
    document.addEventListener('pointerdown', closeOutside, true);
    addEventListener('blur', closeOnFrame);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      removeEventListener('blur', closeOnFrame);
    };
  }, [open]);

  const button = (index: number) => bar.current?.querySelectorAll<HTMLElement>('.menu-bar-item')[index];
  const goTo = (index: number, keepOpen: boolean) => {
    const next = (index + menus.length) % menus.length;
    setCurrent(next);
    button(next)?.focus();
    if (keepOpen) {
      setByKeyboard(true);
      setOpen(next);
    }
  };
  const openByKeyboard = (index: number) => {
    setByKeyboard(true);
    setOpen(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const acts: Record<string, () => void> = {
      ArrowRight: () => goTo(index + 1, open !== null),
      ArrowLeft: () => goTo(index - 1, open !== null),
      ArrowDown: () => openByKeyboard(index),
      Enter: () => openByKeyboard(index),
      ' ': () => openByKeyboard(index),
      Escape: () => {
        setOpen(null);
        onClosed();
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div ref={bar} class="menu-bar" role="menubar" aria-label="Menu bar">
      {menus.map((menu, index) => (
        <div key={menu.label} class="menu-bar-slot" role="none">
          <button
            type="button"
            class="menu-bar-item"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={index === Math.min(current, menus.length - 1) ? 0 : -1}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => setCurrent(index)}
            onClick={() => {
              setByKeyboard(false);
              setOpen(open === index ? null : index);
            }}
            onMouseEnter={() => {
              if (open === null || open === index) return;
              setByKeyboard(false);
              setOpen(index);
            }}
          >
            {menu.label}
          </button>
          {open === index && (
            <MenuList
              label={menu.label}
              entries={menu.entries}
              focusFirst={byKeyboard}
              onLeave={(direction) => goTo(index + (direction === 'right' ? 1 : -1), true)}
              onDone={() => {
                setOpen(null);
                onClosed();
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
