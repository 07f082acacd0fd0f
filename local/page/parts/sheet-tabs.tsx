/** The tabs of the sheets at the bottom: choose, add, rename by double click or F2, drag, and the tab's menu. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../server/wire.ts';
import { item } from '../menus/entry.ts';
import { newSheetTitle } from '../menus/insert-menu.ts';
import { sheetMenu } from '../menus/sheet-menu.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { ContextMenu } from './context-menu.tsx';

interface SheetTabsProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function SheetTabs({ page, state }: SheetTabsProps) {
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menu, setMenu] = useState<{ sheet: SheetView; x: number; y: number } | null>(null);
  const [allSheets, setAllSheets] = useState<{ x: number; y: number } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = state.workbook.sheets.filter((sheet) => !sheet.hidden || sheet.id === state.sheetId);

  const move = (by: number) => {
    const at = shown.findIndex((sheet) => sheet.id === state.sheetId);
    const next = shown[(at + by + shown.length) % shown.length];
    if (!next) return;
    page.display.showSheet(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[shown.indexOf(next)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, sheet: SheetView) => {
    if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'F2') setRenaming(sheet.id);
    else if (event.key === 'ArrowUp' || event.key === 'ContextMenu')
      openMenu(event.currentTarget as HTMLElement, sheet);
    else return;
    event.preventDefault();
  };
  const openMenu = (tab: HTMLElement, sheet: SheetView) => {
    const box = tab.getBoundingClientRect();
    setMenu({ sheet, x: box.left, y: box.top });
  };
  const rename = (sheet: SheetView, title: string) => {
    setRenaming(null);
    page.display.focusGrid();
    if (title.trim() !== '' && title !== sheet.title)
      void page.gesture({ kind: 'renameSheet', sheet: sheet.title, title });
  };
  /** Dropping a tab on another one puts it there. */
  const drop = (onto: SheetView) => {
    if (dragged !== null && dragged !== onto.title)
      void page.gesture({
        kind: 'moveSheet',
        sheet: dragged,
        index: state.workbook.sheets.findIndex(({ id }) => id === onto.id),
      });
    setDragged(null);
  };
  const isProtected = (sheet: SheetView) =>
    state.workbook.protections.some(({ sheetId, range }) => sheetId === sheet.id && range === null);

  return (
    <div class="sheet-tabs">
      <button
        type="button"
        class="icon-button"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => void page.addSheet(newSheetTitle(state))}
      >
        +
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="All sheets"
        title="All sheets"
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAllSheets({ x: box.left, y: box.top });
        }}
      >
        ☰
      </button>
      <div ref={list} class="tab-list" role="tablist" aria-label="Sheets">
        {shown.map((sheet) =>
          renaming === sheet.id ? (
            <TabName key={sheet.id} title={sheet.title} onDone={(title) => rename(sheet, title)} />
          ) : (
            <button
              type="button"
              key={sheet.id}
              class="tab"
              role="tab"
              aria-selected={sheet.id === state.sheetId}
              tabIndex={sheet.id === state.sheetId ? 0 : -1}
              onClick={() => page.display.showSheet(sheet.id)}
              onDblClick={() => setRenaming(sheet.id)}
              onKeyDown={(event) => onKeyDown(event, sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                openMenu(event.currentTarget, sheet);
              }}
              draggable
              onDragStart={() => setDragged(sheet.title)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => drop(sheet)}
              style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : {}}
            >
              {isProtected(sheet) && (
                <svg class="tab-lock" viewBox="0 0 12 14" width="10" height="12" role="img">
                  <title>Protected sheet</title>
                  <path
                    d="M2.5 6V4a3.5 3.5 0 0 1 7 0v2h.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zm1.5 0h4V4a2 2 0 0 0-4 0z"
                    fill="currentColor"
                  />
                </svg>
              )}
              {sheet.title}
              {sheet.id === state.sheetId && (
                // biome-ignore lint/a11y: the arrow is for the mouse; the keyboard opens this menu with Up on the tab.
                <span
                  class="tab-arrow"
                  title="Sheet menu"
                  onClick={(event) => {
                    event.stopPropagation();
                    openMenu(event.currentTarget.parentElement ?? event.currentTarget, sheet);
                  }}
                >
                  ▾
                </span>
              )}
            </button>
          ),
        )}
      </div>
      {menu && (
        <ContextMenu
          label={`Sheet ${menu.sheet.title}`}
          x={menu.x}
          y={menu.y}
          entries={sheetMenu(page, state, menu.sheet, () => setRenaming(menu.sheet.id))}
          onClosed={() => setMenu(null)}
        />
      )}
      {allSheets && (
        <ContextMenu
          label="All sheets"
          x={allSheets.x}
          y={allSheets.y}
          entries={state.workbook.sheets.map((sheet) =>
            item(
              sheet.title,
              () =>
                sheet.hidden
                  ? void page.gesture({ kind: 'showSheet', sheet: sheet.title })
                  : page.display.showSheet(sheet.id),
              { checked: sheet.id === state.sheetId },
            ),
          )}
          onClosed={() => setAllSheets(null)}
        />
      )}
    </div>
  );
}

function TabName({ title, onDone }: { readonly title: string; readonly onDone: (title: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      class="tab tab-name"
      aria-label="Sheet name"
      defaultValue={title}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = title;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
