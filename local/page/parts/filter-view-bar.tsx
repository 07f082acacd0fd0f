/** The dark strip above the grid while a filter view is open, with its name and ×. */
import type { FilterViewView, SheetView } from '../../server/wire.ts';
import { rangeName } from '../a1.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

interface FilterViewBarProps {
  readonly page: SpreadsheetPage;
  readonly view: FilterViewView;
  readonly sheet: SheetView;
}

export function FilterViewBar({ page, view, sheet }: FilterViewBarProps) {
  const range = rangeName({
    firstRow: view.headerRow,
    lastRow: view.lastRow ?? sheet.rowCount,
    firstColumn: view.firstColumn,
    lastColumn: view.lastColumn ?? sheet.columnCount,
  });
  return (
    <section class="filter-view-bar" aria-label="Filter view" data-testid="filter-view-bar">
      <span class="filter-view-name">
        Name: <strong data-testid="filter-view-name">{view.title}</strong>
      </span>
      <span class="filter-view-range">Range: {range}</span>
      <button
        type="button"
        class="icon-button"
        aria-label="Close filter view"
        onClick={() => page.display.showFilterView(null)}
      >
        ✕
      </button>
    </section>
  );
}
