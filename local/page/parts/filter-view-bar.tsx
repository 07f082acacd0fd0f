/** The dark strip above the grid while a filter view is open, with its name, its range, its options and ×. */
import { useState } from 'preact/hooks';
import { filterViewOptions } from '../menus/filter-entries.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { ContextMenu } from './context-menu.tsx';

interface FilterViewBarProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
  readonly title: string;
  readonly range: string;
}

export function FilterViewBar({ page, state, title, range }: FilterViewBarProps) {
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const isSaved = state.filterViewId !== null;
  return (
    <section class="filter-view-bar" aria-label="Filter view" data-testid="filter-view-bar">
      <span class="filter-view-name">
        {isSaved ? 'Name: ' : ''}
        <strong data-testid="filter-view-name">{isSaved ? title : 'Temporary filter view'}</strong>
      </span>
      <span class="filter-view-range">Range: {range}</span>
      <span class="filter-view-buttons">
        {isSaved && (
          <button
            type="button"
            class="icon-button"
            aria-label="Filter view options"
            aria-haspopup="menu"
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              setMenu({ x: box.left, y: box.bottom });
            }}
          >
            ⚙
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label="Close filter view"
          onClick={() => void page.filters.close()}
        >
          ✕
        </button>
      </span>
      {menu && (
        <ContextMenu
          label="Filter view options"
          x={menu.x}
          y={menu.y}
          entries={filterViewOptions(page, state)}
          onClosed={() => setMenu(null)}
        />
      )}
    </section>
  );
}
