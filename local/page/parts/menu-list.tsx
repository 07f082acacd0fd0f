/** A drop-down menu for mouse and keyboard (ARIA Authoring Practices: menu): arrows move, Right opens a submenu, Left and Escape close. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../menus/entry.ts';

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Everything closes: an item was chosen, or Escape pressed. */
  readonly onDone: (reason: 'chosen' | 'escaped') => void;
  /** Only this list closes (Left in a submenu), or the neighbour in the menu bar opens. */
  readonly onLeave?: (direction: 'left' | 'right') => void;
  readonly place?: { readonly left: number; readonly top: number };
  readonly focusFirst: boolean;
}

export function MenuList({ label, entries, onDone, onLeave, place, focusFirst }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ index: number; byKeyboard: boolean } | null>(null);

  useEffect(() => {
    if (focusFirst) items(list.current)[0]?.focus();
  }, [focusFirst]);
  useEffect(() => keepOnScreen(list.current), []);

  const move = (by: number) => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = Number((document.activeElement as HTMLElement | null)?.dataset.index);
    const entry = entries[focused];
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => items(list.current)[0]?.focus(),
      End: () => items(list.current).at(-1)?.focus(),
      ArrowRight: () =>
        entry?.kind === 'submenu' ? setOpen({ index: focused, byKeyboard: true }) : onLeave?.('right'),
      ArrowLeft: () => onLeave?.('left'),
      Escape: () => onDone('escaped'),
      Tab: () => onDone('escaped'),
    };
    const act =
      acts[event.key] ??
      (event.key.length === 1 && event.key !== ' '
        ? () => focusByLetter(list.current, event.key)
        : undefined);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={label}
      style={place ? { left: `${place.left}px`, top: `${place.top}px` } : {}}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={`line ${index}`} class="menu-separator" />;
        const isOpen = open?.index === index;
        const run = () => {
          if (entry.kind === 'submenu') return setOpen({ index, byKeyboard: true });
          if (entry.disabled) return;
          onDone('chosen');
          entry.run();
        };
        return (
          <div key={`${index} ${entry.label}`} role="none" class="menu-line">
            <button
              type="button"
              class="menu-item"
              data-index={index}
              tabIndex={-1}
              {...itemRole(entry)}
              aria-haspopup={entry.kind === 'submenu' ? 'menu' : undefined}
              aria-expanded={entry.kind === 'submenu' ? isOpen : undefined}
              aria-disabled={entry.kind === 'item' && entry.disabled}
              onClick={run}
              onMouseEnter={(event) => {
                event.currentTarget.focus({ preventScroll: true });
                setOpen(entry.kind === 'submenu' ? { index, byKeyboard: false } : null);
              }}
            >
              <span class="menu-check" aria-hidden="true">
                {entry.kind === 'item' && entry.color !== undefined ? (
                  <span class="menu-color" style={{ background: entry.color }} />
                ) : entry.kind === 'item' && entry.checked ? (
                  '✓'
                ) : (
                  ''
                )}
              </span>
              <span class="menu-label">{entry.label}</span>
              {entry.kind === 'item' && entry.shortcut && (
                <span class="menu-shortcut" aria-hidden="true">
                  {entry.shortcut}
                </span>
              )}
              {entry.kind === 'submenu' && (
                <span class="menu-arrow" aria-hidden="true">
                  ▸
                </span>
              )}
            </button>
            {entry.kind === 'submenu' && isOpen && (
              <MenuList
                label={entry.label}
                entries={entry.entries}
                onDone={onDone}
                focusFirst={open.byKeyboard}
                onLeave={(direction) => {
                  if (direction === 'right') return onLeave?.('right');
                  setOpen(null);
                  list.current
                    ?.querySelector<HTMLElement>(`:scope > .menu-line > [data-index="${index}"]`)
                    ?.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function itemRole(entry: Exclude<Entry, { kind: 'separator' }>) {
  if (entry.kind === 'submenu' || entry.checked === undefined) return { role: 'menuitem' as const };
  return { role: 'menuitemradio' as const, 'aria-checked': entry.checked };
}

function items(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>(':scope > .menu-line > .menu-item')] : [];
}

function focusByLetter(list: HTMLElement | null, letter: string): void {
  const all = items(list);
  const from = all.indexOf(document.activeElement as HTMLElement) + 1;
  const inOrder = [...all.slice(from), ...all.slice(0, from)];
  inOrder
    .find((item) =>
      item.querySelector('.menu-label')?.textContent?.toLowerCase().startsWith(letter.toLowerCase()),
    )
    ?.focus();
}

function keepOnScreen(list: HTMLElement | null): void {
  if (!list) return;
  const box = list.getBoundingClientRect();
  if (box.right > innerWidth) list.style.transform = `translateX(${innerWidth - box.right - 8}px)`;
  if (box.bottom > innerHeight) list.style.top = `${list.offsetTop - (box.bottom - innerHeight) - 8}px`;
}
