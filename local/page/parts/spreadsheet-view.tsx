/** The whole window: what Google Sheets shows, and under it the local host's own strip. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangeName } from '../a1.ts';
import { Grid } from '../grid/grid.ts';
import type { GridListener } from '../grid/grid-listener.ts';
import { gridListener } from '../grid-acts.ts';
import { contextMenu, menuBar } from '../menus/menu-bar.ts';
import { actOfKey } from '../page-keys.ts';
import { activeSheet } from '../page-state.ts';
import { OpenDialogs, OpenSidePanel } from '../panels/panels.tsx';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { useStore } from '../store.ts';
import { ContextMenu } from './context-menu.tsx';
import { ScriptDialog } from './dialogs.tsx';
import { FilterViewBar } from './filter-view-bar.tsx';
import { FormulaBar } from './formula-bar.tsx';
import { LinkCard } from './link-card.tsx';
import { LocalTools } from './local-tools.tsx';
import { MenuBar } from './menu-bar.tsx';
import { Question } from './question.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { Sidebar } from './sidebar.tsx';
import { SheetsIcon, TitleBar } from './title-bar.tsx';
import { Toasts } from './toasts.tsx';
import { Toolbar } from './toolbar.tsx';

export function SpreadsheetView({ page }: { readonly page: SpreadsheetPage }) {
  const state = useStore(page.store);
  const [formulaBarShown, setFormulaBarShown] = useState(true);
  const [menu, setMenu] = useState<{ x: number; y: number; on: 'cell' | 'row' | 'column' } | null>(null);
  const sheet = activeSheet(state);
  const mayEdit = state.role === 'owner' || state.role === 'editor';
  const saved = state.workbook.filterViews.find((candidate) => candidate.id === state.filterViewId);
  const view = state.filterState?.opened ?? null;
  const area = view ?? saved ?? null;
  const filterRange = area
    ? rangeName({
        firstRow: area.headerRow,
        lastRow: area.lastRow ?? sheet?.rowCount ?? 1,
        firstColumn: area.firstColumn,
        lastColumn: area.lastColumn ?? sheet?.columnCount ?? 1,
      })
    : '';
  const { sidebar, dialogs } = state.surroundings;

  useEffect(() => {
    document.title = `${state.workbook.title} - Local host`;
  }, [state.workbook.title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOfKey(event, page);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [page]);
  useEffect(() => {
    const open: GridListener['onContextMenu'] = (place, on) => setMenu({ ...place, on });
    page.onContextMenu = open;
    return () => {
      page.onContextMenu = null;
    };
  }, [page]);

  const menus = menuBar(page, state, {
    shown: formulaBarShown,
    toggle: () => setFormulaBarShown(!formulaBarShown),
  });
  return (
    <div class="window">
      <header class="top">
        <SheetsIcon />
        <div class="top-lines">
          <TitleBar page={page} state={state} />
          <MenuBar menus={menus} onClosed={() => page.display.focusGrid()} />
        </div>
      </header>
      {mayEdit && <Toolbar page={page} state={state} />}
      {formulaBarShown && <FormulaBar page={page} state={state} />}
      {(view || saved) && (
        <FilterViewBar page={page} state={state} title={(saved ?? view)?.title ?? ''} range={filterRange} />
      )}
      <div class="middle">
        <main class="sheet">
          <GridFrame page={page} label={sheet?.title ?? ''} busy={state.loading} />
          <SheetTabs page={page} state={state} />
        </main>
        <OpenSidePanel page={page} state={state} />
        {sidebar && <Sidebar page={page} sidebar={sidebar} />}
      </div>
      <LocalTools page={page} state={state} />
      {menu && (
        <ContextMenu
          label="Cells"
          x={menu.x}
          y={menu.y}
          entries={contextMenu(page, state, menu.on)}
          onClosed={() => {
            setMenu(null);
            page.display.focusGrid();
          }}
        />
      )}
      <OpenDialogs page={page} state={state} filterRange={filterRange} />
      {state.note && (
        <div
          class="note-card"
          role="tooltip"
          style={{ left: `${state.note.left}px`, top: `${state.note.top}px` }}
        >
          {state.note.text}
        </div>
      )}
      {state.linkCard && <LinkCard page={page} card={state.linkCard} />}
      {dialogs.map((dialog) => (
        <ScriptDialog key={dialog.frame} page={page} dialog={dialog} />
      ))}
      {state.question && <Question key={state.question.id} page={page} question={state.question} />}
      <Toasts page={page} state={state} />
    </div>
  );
}

/** RevoGrid draws itself in here; Preact only keeps the frame. */
function GridFrame({
  page,
  label,
  busy,
}: {
  readonly page: SpreadsheetPage;
  readonly label: string;
  readonly busy: boolean;
}) {
  const frame = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const place: HTMLElement | null = frame.current;
    if (place) void page.display.attach(new Grid(place, gridListener(page)));
  }, [page]);
  return (
    <div
      ref={frame}
      class="grid"
      role="application"
      aria-label={`Grid of ${label}`}
      aria-busy={busy}
      data-testid="grid"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: role application makes it interactive; the grid inside has no tab stop of its own.
      tabIndex={0}
    />
  );
}
