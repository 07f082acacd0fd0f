/** Which sheet and filter view the page shows: keeps address, rows, grid and selection together. */
import type { CellStyle, ServerEvent, SheetView } from '../server/wire.ts';
import { type CellRange, cellName, parseRange } from './a1.ts';
import { readHash, writeHash } from './address.ts';
import { detailsOf, inputOf } from './cell.ts';
import { echoedRow } from './echoed-row.ts';
import type { Grid } from './grid/grid.ts';
import type { GridClipboard } from './grid/grid-clipboard.ts';
import { blockAt, type Selection } from './grid/selection.ts';
import type { Messages } from './messages.ts';
import { marksIn } from './other-people.ts';
import { activeSheet, type PageState } from './page-state.ts';
import type { ServerConnection } from './server-connection.ts';
import { SheetContent } from './sheet-content.ts';
import { ShownCells } from './shown-cells.ts';
import type { Store } from './store.ts';
import { filterAsWanted } from './wanted-filter.ts';

const noStyle: CellStyle = {};

/** A sheet of more cells is read only where a person looks. */
const mostCellsReadAhead = 3_000_000;

export class SheetDisplay {
  private readonly server: ServerConnection;
  private readonly store: Store<PageState>;
  private readonly messages: Messages;
  readonly cells = new ShownCells(() => this.contents.get(this.store.get().sheetId)?.rows ?? []);
  private readonly onMoved: () => void;
  private readonly contents = new Map<number, SheetContent>();
  private grid: Grid | null = null;
  /** To be selected as soon as its sheet is there. */
  private awaitedSelection: { readonly sheetId: number; readonly selection: Selection } | null = null;

  /** @param onMoved called when another place is selected */
  constructor(server: ServerConnection, store: Store<PageState>, messages: Messages, onMoved: () => void) {
    this.server = server;
    this.store = store;
    this.messages = messages;
    this.onMoved = onMoved;
  }

  /** Connects the grid and shows what the address asks for. */
  async attach(grid: Grid): Promise<void> {
    this.grid = grid;
    addEventListener('hashchange', () => void this.followHash());
    await this.followHash();
  }

  /** The selected ranges; none before the grid is there. */
  selectedParts(): readonly CellRange[] {
    return this.grid?.selectedParts() ?? [];
  }

  showSheet(sheetId: number): void {
    this.goTo(sheetId, null);
  }

  /** The next sheet (1) or the one before (-1), round and round. */
  showNeighbour(by: number): void {
    const { workbook, sheetId } = this.store.get();
    const shown = workbook.sheets.filter((sheet) => !sheet.hidden);
    const at = shown.findIndex((sheet) => sheet.id === sheetId);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next) this.showSheet(next.id);
  }

  /** Shows a filter view of its sheet; null: the whole sheet that is shown. */
  showFilterView(filterViewId: number | null): void {
    const view = this.store.get().workbook.filterViews.find((candidate) => candidate.id === filterViewId);
    this.goTo(view?.sheetId ?? this.store.get().sheetId, view?.id ?? null);
  }

  /** Marks where others are in the sheet that is shown. */
  showOthers(): void {
    const { others, sheetId } = this.store.get();
    this.grid?.marks.showOthers(marksIn(others, sheetId));
  }

  focusGrid(): void {
    this.grid?.takeKeyboard();
  }

  /** Draws what lies over the cells again. */
  redrawMarks(): void {
    this.grid?.draw();
  }

  typeInto(text: string): void {
    this.grid?.edit('typing', text);
  }

  get clipboard(): GridClipboard | null {
    return this.grid?.clipboard ?? null;
  }

  /** Shows what was typed until the host says what became of it. Call the answer to take it back, if the host has said nothing. */
  echo(row: number, column: number, text: string): () => void {
    const { grid } = this;
    const { sheetId } = this.store.get();
    if (!grid) return () => {};
    const echoed = echoedRow(grid.cells.row(row), column, text);
    grid.update([[row, echoed]]);
    return () => {
      if (grid.sheetId === sheetId && grid.cells.row(row) === echoed)
        grid.update([[row, this.contents.get(sheetId)?.rows[row - 1] ?? []]]);
    };
  }

  /** Cells that a search found; the grid marks them. */
  showFound(ranges: readonly CellRange[]): void {
    this.grid?.marks.showFound(ranges);
  }

  /** Selects what a pasted block covers: the whole target where the block fills it several times. */
  selectBlock(at: CellRange, block: CellRange): void {
    const sheet = activeSheet(this.store.get());
    if (!sheet) return;
    this.select(blockAt(at, block, sheet));
  }

  /** Selects a place of the sheet that is shown, and gives the grid the keyboard unless it is to stay elsewhere. */
  select(selection: Selection, takeKeyboard = true): void {
    this.grid?.focus(selection);
    if (takeKeyboard) this.focusGrid();
  }

  /** A script made cells active: shows them. In the sheet that is shown a filter view stays open. */
  followScript({ sheetId, range: name }: Extract<ServerEvent, { kind: 'selection' }>): void {
    const range = parseRange(name);
    if (!range) return;
    if (sheetId !== this.store.get().sheetId) this.goTo(sheetId, null);
    const selection = { row: range.firstRow, column: range.firstColumn, range };
    this.awaitedSelection = { sheetId, selection };
    if (this.grid?.sheetId === sheetId) this.selectAwaited(sheetId);
  }

  private selectAwaited(sheetId: number): void {
    if (this.awaitedSelection?.sheetId !== sheetId) return;
    this.grid?.focus(this.awaitedSelection.selection);
    this.awaitedSelection = null;
  }

  private goTo(sheetId: number, filterViewId: number | null): void {
    this.awaitedSelection = null;
    const hash = writeHash({ sheetId, filterViewId });
    if (location.hash === hash) void this.followHash();
    else location.hash = hash;
  }

  private async followHash(): Promise<void> {
    const state = this.store.get();
    const wanted = readHash(location.hash);
    const view = state.workbook.filterViews.find((candidate) => candidate.id === wanted.filterViewId);
    if (wanted.filterViewId !== null && !view) {
      this.messages.tell(
        new Error(
          'There is no filter view with this address any more; the whole sheet is shown. Choose another one in Data ▸ Filter views.',
        ),
      );
    }
    const sheetId = view?.sheetId ?? wanted.sheetId ?? state.sheetId;
    const sheet = state.workbook.sheets.find((candidate) => candidate.id === sheetId);
    if (!sheet)
      return this.messages.tell(
        new Error('There is no sheet with this address any more. Choose one of the tabs below.'),
      );
    this.store.set({ sheetId, filterViewId: view?.id ?? null, linkCard: null });
    if (state.sheetId !== sheetId || !this.contents.has(sheetId)) await this.loadSheet(sheet);
    await this.applyFilter();
  }

  /** Shows a sheet at once, and its rows as they come: those in sight first. */
  private async loadSheet(sheet: SheetView): Promise<void> {
    const content = this.contents.get(sheet.id) ?? this.newContent(sheet);
    this.store.set({ loading: true });
    this.grid?.load(sheet, content.rows);
    this.showOthers();
    this.selectAwaited(sheet.id);
    await this.readInSight(content);
    if (this.contents.get(sheet.id) === content && this.store.get().sheetId === sheet.id)
      this.store.set({ loading: false });
  }

  private newContent(sheet: SheetView): SheetContent {
    const content: SheetContent = new SheetContent(
      sheet.rowCount,
      (from, count) => this.server.rows(sheet.id, from, count),
      (from, count) => this.rowsArrived(sheet.id, from, count),
      (error) => this.messages.tell(error),
    );
    this.contents.set(sheet.id, content);
    return content;
  }

  /** Resolves when the first rows are there; the rest of a sheet that is not huge follows by itself. */
  private async readInSight(content: SheetContent): Promise<void> {
    const sheet = activeSheet(this.store.get());
    const inSight = this.grid?.rowsInSight() ?? [];
    content.need([1, ...inSight]);
    await content.read(inSight[0] ?? 1);
    if (sheet && sheet.rowCount * sheet.columnCount <= mostCellsReadAhead) content.needAll();
  }

  private rowsArrived(sheetId: number, from: number, count: number): void {
    const content = this.contents.get(sheetId);
    if (this.store.get().sheetId !== sheetId || !content || this.grid?.sheetId !== sheetId) return;
    this.grid.fill(
      from,
      Array.from({ length: count }, (_, index) => content.rows[from - 1 + index]),
    );
    this.selected(this.grid.selection);
  }

  /** Rows came into sight that may not be there yet. */
  shown(rows: readonly number[]): void {
    const content = this.contents.get(this.store.get().sheetId);
    const missing = rows.filter((row) => content?.isRead(row) === false);
    if (missing.length > 0) content?.need(missing);
  }

  /** Whether these rows of the sheet that is shown are there; where not, they are asked for and the person is told. */
  isThere(firstRow: number, lastRow: number): boolean {
    const content = this.contents.get(this.store.get().sheetId);
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
    const missing = rows.filter((row) => content?.isRead(row) === false);
    if (missing.length === 0) return true;
    content?.need(missing);
    this.messages.tell(
      new Error('Some of these rows are still being read; nothing was copied. Try again in a moment.'),
    );
    return false;
  }

  /** Resolves when every row of the sheet that is shown is there. */
  async whole(): Promise<void> {
    await this.contents.get(this.store.get().sheetId)?.whole();
  }

  /** Asks the server what filters show the person now, as Google does on opening and after an update; opens or closes the view that the address names. */
  async applyFilter(): Promise<void> {
    const sheet = activeSheet(this.store.get());
    if (!sheet) return;
    try {
      const state = await filterAsWanted(this.server, sheet.title, this.savedViewId());
      if (this.store.get().sheetId !== sheet.id) return;
      this.store.set({ filterState: state.opened || state.basic ? state : null });
      this.grid?.filter(state);
    } catch (error) {
      this.messages.tell(error);
    }
  }

  /** The view in the address, unless somebody deleted it meanwhile. */
  private savedViewId(): number | null {
    const { filterViewId, workbook } = this.store.get();
    return workbook.filterViews.some(({ id }) => id === filterViewId) ? filterViewId : null;
  }

  /** Builds the grid anew after columns, sizes or the like changed; the rows stay. */
  redraw(sheet: SheetView): void {
    const content = this.contents.get(sheet.id);
    content?.resize(sheet.rowCount);
    if (content) this.grid?.load(sheet, content.rows);
  }

  /** Takes rows that the server pushed, of whichever sheet. */
  takeRows(event: Extract<ServerEvent, { kind: 'rows' }>): void {
    this.contents.get(event.sheetId)?.apply(event);
    if (event.sheetId !== this.store.get().sheetId) return;
    this.grid?.update(event.rows);
    this.selected(this.grid?.selection ?? this.store.get().selection);
  }

  /** Reads a sheet again: at once where it is shown, else when it is shown next. */
  reloadSheet(sheetId: number): void {
    const content = this.contents.get(sheetId);
    content?.forget();
    if (content === undefined || this.store.get().sheetId !== sheetId) return;
    void this.readInSight(content).then(() => this.applyFilter());
  }

  /** Notes what is selected. */
  selected(selection: Selection): void {
    const state = this.store.get();
    const cell = this.contents.get(state.sheetId)?.rows[selection.row - 1]?.[selection.column - 1] ?? null;
    const details = detailsOf(cell);
    const moved = state.selection !== selection;
    const { linkCard } = state;
    this.store.set({
      selection,
      activeInput: inputOf(cell),
      activeDetails: details,
      activeStyle: details.style ?? noStyle,
      ...(linkCard?.cell === cellName(selection.row, selection.column) ? {} : { linkCard: null }),
    });
    if (moved) this.onMoved();
  }
}
