/** What a person does with filters: the sheet's own, and filter views. */
import type { ColumnFilter, FilterArea } from '../server/wire.ts';
import { columnLetters, rangeName } from './a1.ts';
import { activeSheet } from './page-state.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

export class PageFilters {
  private readonly page: SpreadsheetPage;

  constructor(page: SpreadsheetPage) {
    this.page = page;
  }

  /** The filter that the person sees on the sheet: the open filter view, else the sheet's own. */
  get shown(): FilterArea | null {
    const { filterState } = this.page.store.get();
    return filterState?.opened ?? filterState?.basic ?? null;
  }

  /** A new view over the selection opens; people who cannot edit get a temporary one. */
  async create(): Promise<void> {
    const { selection } = this.page.store.get();
    const sheet = activeSheet(this.page.store.get())?.title;
    if (sheet === undefined) return;
    const id = await this.page.ask({ kind: 'createFilterView', sheet, range: rangeName(selection.range) });
    if (typeof id === 'number') this.page.display.showFilterView(id);
    else await this.page.display.applyFilter();
  }

  async close(): Promise<void> {
    await this.page.inSheet((sheet) => ({ kind: 'closeFilterView', sheet }));
    this.page.display.showFilterView(null);
  }

  async duplicate(id: number): Promise<void> {
    const copy = await this.page.ask({ kind: 'duplicateFilterView', id });
    if (typeof copy === 'number') this.page.display.showFilterView(copy);
  }

  /** Another range for the open view. */
  async changeRange(range: string): Promise<void> {
    const area = this.shown;
    if (area)
      await this.page.inSheet((sheet) => ({
        kind: 'updateFilterView',
        sheet,
        columns: area.columns,
        sort: area.sort,
        range,
      }));
    await this.page.display.applyFilter();
  }

  /** Another filter for one column; null shows all its rows. */
  async changeColumn(column: number, filter: Omit<ColumnFilter, 'column'> | null): Promise<void> {
    const area = this.shown;
    if (!area) return;
    const others = area.columns.filter((candidate) => candidate.column !== column);
    await this.change({ ...area, columns: filter ? [...others, { column, ...filter }] : others });
  }

  /** A view shows its rows in the order; the sheet's own filter sorts the rows themselves. */
  async sort(column: number, ascending: boolean): Promise<void> {
    const { filterState } = this.page.store.get();
    const area = this.shown;
    if (!area) return;
    if (filterState?.opened) {
      await this.change({ ...area, sort: [{ column, ascending }] });
      return;
    }
    const sheet = activeSheet(this.page.store.get());
    const last = columnLetters(area.lastColumn ?? sheet?.columnCount ?? column);
    const range = `${columnLetters(area.firstColumn)}${area.headerRow + 1}:${last}${area.lastRow ?? sheet?.rowCount ?? 1}`;
    await this.page.inSheet((title) => ({
      kind: 'sortRange',
      sheet: title,
      range,
      column: column - area.firstColumn + 1,
      ascending,
    }));
  }

  private async change({ columns, sort }: Pick<FilterArea, 'columns' | 'sort'>): Promise<void> {
    const { filterState } = this.page.store.get();
    await this.page.inSheet((sheet) =>
      filterState?.opened
        ? { kind: 'updateFilterView', sheet, columns, sort, range: null }
        : { kind: 'updateFilter', sheet, columns },
    );
    await this.page.display.applyFilter();
  }

  /** What stands in a column of the filter below its header, each text once, in the order of the alphabet. */
  async valuesOf(column: number): Promise<string[]> {
    const area = this.shown;
    if (!area) return [];
    await this.page.display.whole();
    const last = this.page.display.cells.lastFilledRow();
    const texts = new Set<string>();
    for (let row = area.headerRow + 1; row <= Math.min(area.lastRow ?? last, last); row++)
      texts.add(this.page.display.cells.textAt(row, column));
    const order = new Intl.Collator('en', { numeric: true });
    return [...texts].sort((one, other) => (one === '' ? 1 : other === '' ? -1 : order.compare(one, other)));
  }
}
