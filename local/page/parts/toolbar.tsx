/** The toolbar under the menus (ARIA Authoring Practices: toolbar): one tab stop, arrows move along it. */
import { useRef, useState } from 'preact/hooks';
import { colours } from '../colours.ts';
import { type Entry, item } from '../menus/entry.ts';
import { filterEntries, filterViewEntries } from '../menus/filter-entries.ts';
import { changeStyle, chooseFormat, numberEntries, toggleStyle } from '../menus/format-menu.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { ContextMenu } from './context-menu.tsx';

interface Tool {
  readonly label: string;
  readonly sign: string;
  readonly look?: string;
  readonly pressed?: boolean;
  readonly run?: () => void;
  /** A menu instead of an act. */
  readonly menu?: () => readonly Entry[];
}

export function Toolbar({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [menu, setMenu] = useState<{ label: string; entries: readonly Entry[]; x: number; y: number } | null>(
    null,
  );
  const groups = toolGroups(page, state);
  const count = groups.flat().length;
  const go = (to: number) => {
    const next = (to + count) % count;
    setCurrent(next);
    bar.current?.querySelectorAll<HTMLElement>('.tool')[next]?.focus();
  };
  const press = (tool: Tool, button: HTMLElement) => {
    tool.run?.();
    if (!tool.menu) return;
    const box = button.getBoundingClientRect();
    setMenu({ label: tool.label, entries: tool.menu(), x: box.left, y: box.bottom + 2 });
  };
  let index = -1;
  return (
    <div ref={bar} class="toolbar" role="toolbar" aria-label="Main toolbar">
      {groups.map((tools) => (
        <div key={tools[0]?.label} class="tool-group" role="none">
          {tools.map((tool) => {
            index += 1;
            const at = index;
            return (
              <button
                key={tool.label}
                type="button"
                class={`tool ${tool.look ?? ''}`}
                aria-label={tool.label}
                title={tool.label}
                aria-pressed={tool.pressed}
                aria-haspopup={tool.menu ? 'menu' : undefined}
                tabIndex={at === current ? 0 : -1}
                // The grid keeps the keyboard when the mouse is used.
                onMouseDown={(event) => event.preventDefault()}
                onFocus={() => setCurrent(at)}
                onClick={(event) => press(tool, event.currentTarget)}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowRight') go(at + 1);
                  else if (event.key === 'ArrowLeft') go(at - 1);
                  else if (event.key === 'ArrowDown' && tool.menu) press(tool, event.currentTarget);
                  else if (event.key === 'Escape') page.display.focusGrid();
                  else return;
                  event.preventDefault();
                }}
              >
                {tool.sign}
                {tool.menu && <span class="tool-arrow">▾</span>}
              </button>
            );
          })}
        </div>
      ))}
      {menu && (
        <ContextMenu
          label={menu.label}
          x={menu.x}
          y={menu.y}
          entries={menu.entries}
          onClosed={() => {
            setMenu(null);
            page.display.focusGrid();
          }}
        />
      )}
    </div>
  );
}

function toolGroups(page: SpreadsheetPage, state: PageState): readonly (readonly Tool[])[] {
  const style = state.activeStyle;
  const decimals = (by: 1 | -1) => () => void page.overSelection((at) => ({ kind: 'decimals', ...at, by }));
  return [
    [
      { label: 'Undo (Ctrl+Z)', sign: '↶', run: () => void page.gesture({ kind: 'undo' }) },
      { label: 'Redo (Ctrl+Y)', sign: '↷', run: () => void page.gesture({ kind: 'redo' }) },
    ],
    [
      { label: 'Format as currency', sign: '$', run: () => chooseFormat(page, 'currency') },
      { label: 'Format as percent', sign: '%', run: () => chooseFormat(page, 'percent') },
      { label: 'Decrease decimal places', sign: '.0', run: decimals(-1) },
      { label: 'Increase decimal places', sign: '.00', run: decimals(1) },
      { label: 'More formats', sign: '123', menu: () => numberEntries(page) },
    ],
    [
      {
        label: 'Bold (Ctrl+B)',
        sign: 'B',
        look: 'tool-bold',
        pressed: style.bold === true,
        run: () => toggleStyle(page, 'bold'),
      },
      {
        label: 'Italic (Ctrl+I)',
        sign: 'I',
        look: 'tool-italic',
        pressed: style.italic === true,
        run: () => toggleStyle(page, 'italic'),
      },
      {
        label: 'Strikethrough (Alt+Shift+5)',
        sign: 'S',
        look: 'tool-struck',
        pressed: style.strikethrough === true,
        run: () => toggleStyle(page, 'strikethrough'),
      },
      { label: 'Text color', sign: 'A', look: 'tool-color', menu: () => colourEntries(page, 'color') },
      { label: 'Fill color', sign: '◧', menu: () => colourEntries(page, 'background') },
    ],
    [
      {
        label: 'Horizontal align',
        sign: '≡',
        menu: () => [
          item('Left', () => changeStyle(page, { horizontalAlignment: 'left' }), {
            shortcut: 'Ctrl+Shift+L',
          }),
          item('Center', () => changeStyle(page, { horizontalAlignment: 'center' }), {
            shortcut: 'Ctrl+Shift+E',
          }),
          item('Right', () => changeStyle(page, { horizontalAlignment: 'right' }), {
            shortcut: 'Ctrl+Shift+R',
          }),
        ],
      },
      {
        label: 'Text wrapping',
        sign: '↩',
        menu: () => [
          item('Overflow', () => changeStyle(page, { wrap: null })),
          item('Wrap', () => changeStyle(page, { wrap: 'WRAP' })),
          item('Clip', () => changeStyle(page, { wrap: 'CLIP' })),
        ],
      },
    ],
    [
      { label: 'Insert link (Ctrl+K)', sign: '↗', run: () => page.show({ kind: 'link' }) },
      {
        label: 'Filters',
        sign: '▽',
        menu: () => [...filterEntries(page, page.store.get()), ...filterViewEntries(page, page.store.get())],
      },
    ],
  ];
}

function colourEntries(page: SpreadsheetPage, what: 'color' | 'background'): Entry[] {
  return [
    item(what === 'color' ? 'Reset' : 'None', () => changeStyle(page, { [what]: null })),
    ...colours.map(([name, color]) => item(name, () => changeStyle(page, { [what]: color }), { color })),
  ];
}
