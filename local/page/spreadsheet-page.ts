/** What the page does: carries gestures to the server, takes its events in, keeps grid, address and state together. */
import type { AlertButton, ClockMove, Gesture, ServerEvent, SheetView } from '../server/wire.ts';
import { type CellRange, cellName, parseRange, rangeName } from './a1.ts';
import { localAddress, readHash, writeHash } from './address.ts';
import { inputOf } from './cell.ts';
import type { Grid, GridListener } from './grid/grid.ts';
import type { Selection } from './grid/selection.ts';
import { Messages } from './messages.ts';
import { activeSheet, firstSheetId, initialState, type PageState, shapeOf } from './page-state.ts';
import { ServerConnection } from './server-connection.ts';
import { SheetContent } from './sheet-content.ts';
import { Store } from './store.ts';

const mostExecutionsShown = 500;
const selectDelayMs = 250;

export class SpreadsheetPage {
  readonly store: Store<PageState>;
  readonly messages: Messages;
  private readonly server: ServerConnection;
  private readonly contents = new Map<number, SheetContent>();
  private grid: Grid | null = null;
  /** Set while the host does not know the newest selection. */
  private selectTimer: number | undefined;
  private awaitedSheet: string | null = null;
  /** To be selected as soon as its sheet is there. */
  private awaitedSelection: { readonly sheetId: number; readonly selection: Selection } | null = null;

  private constructor(server: ServerConnection) {
    this.server = server;
    this.store = new Store(initialState(server.opening, firstSheetId(server.opening.workbook)));
    this.messages = new Messages(this.store);
  }

  static async open(spreadsheet: string, email: string | null, lost: () => void): Promise<SpreadsheetPage> {
    const early: ServerEvent[] = [];
    let take = (event: ServerEvent): void => {
      early.push(event);
    };
    const server = await ServerConnection.open(spreadsheet, email, (event) => take(event), lost);
    const page = new SpreadsheetPage(server);
    take = (event) => page.receive(event);
    early.forEach(take);
    return page;
  }

  /** Connects the grid and shows what the address asks for. */
  async attach(grid: Grid): Promise<void> {
    this.grid = grid;
    addEventListener('hashchange', () => void this.followHash());
    await this.followHash();
  }

  readonly gridListener: GridListener = {
    onEdit: (row, column, text) => void this.type(row, column, text),
    onPaste: (blocks) => void this.inSheet((sheet) => ({ kind: 'paste', sheet, blocks })),
    onClear: (ranges) => void this.clear(ranges),
    onSelect: (selection) => this.selected(selection),
    onContextMenu: (place, on) => this.onContextMenu?.(place, on),
    onLink: ({ cell, address, box, follow }) => {
      if (follow) this.followLink(address);
      else this.store.set({ linkCard: { cell, address, left: box.left, top: box.bottom } });
    },
  };

  /** Set by the component that draws the context menu. */
  onContextMenu: GridListener['onContextMenu'] | null = null;

  async gesture(gesture: Gesture): Promise<void> {
    try {
      await this.server.gesture(gesture);
    } catch (error) {
      this.messages.tell(error);
    }
  }

  type(row: number, column: number, text: string): Promise<void> {
    return this.inSheet((sheet) => ({ kind: 'type', sheet, cell: cellName(row, column), text }));
  }

  clear(ranges: readonly CellRange[]): Promise<void> {
    return this.inSheet((sheet) => ({ kind: 'clear', sheet, ranges: ranges.map(rangeName) }));
  }

  clearSelection(): Promise<void> {
    return this.clear(this.grid?.selectedParts() ?? []);
  }

  /** Adds a sheet and shows it as soon as it is there. */
  async addSheet(title: string): Promise<void> {
    this.awaitedSheet = title;
    await this.gesture({ kind: 'addSheet', title });
  }

  /** A gesture in the sheet that is shown. */
  async inSheet(make: (sheetTitle: string) => Gesture): Promise<void> {
    const sheet = activeSheet(this.store.get());
    if (sheet) await this.gesture(make(sheet.title));
  }

  async clickMenu(path: readonly string[]): Promise<void> {
    const change = (by: number) => this.store.set({ scriptsRunning: this.store.get().scriptsRunning + by });
    change(1);
    // A script works with the selection that the person sees.
    await this.sendSelection();
    await this.gesture({ kind: 'clickMenu', path });
    change(-1);
  }

  /** Nobody should have to look for the add-on: does once what a person would do, Extensions ▸ its name ▸ its first item. */
  async openAddOn(): Promise<void> {
    const { menus, sidebar } = this.store.get().surroundings;
    const menu = menus.find(({ addOn }) => addOn);
    const first = menu?.entries.find((entry) => entry.kind === 'item');
    if (sidebar === null && menu !== undefined && first !== undefined)
      await this.clickMenu([menu.title, first.label]);
  }

  async call(functionName: string, values: readonly unknown[]): Promise<unknown> {
    // A script works with the selection that the person sees.
    if (this.selectTimer !== undefined) await this.sendSelection();
    return this.server.call(functionName, values);
  }

  async answer(button: AlertButton | 'CLOSE'): Promise<void> {
    const { question } = this.store.get();
    if (question)
      await this.server.answer(question.id, button).catch((error: unknown) => this.messages.tell(error));
  }

  async moveClock(move: ClockMove): Promise<void> {
    await this.server.moveClock(move).catch((error: unknown) => this.messages.tell(error));
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

  showFilterView(filterViewId: number | null): void {
    const view = this.store.get().workbook.filterViews.find((candidate) => candidate.id === filterViewId);
    this.goTo(view?.sheetId ?? this.store.get().sheetId, view?.id ?? null);
  }

  followLink(address: string): void {
    this.store.set({ linkCard: null });
    if (address.startsWith('#')) location.hash = address;
    else window.open(localAddress(address, this.store.get().workbook.id), '_blank', 'noopener');
  }

  focusGrid(): void {
    this.grid?.takeKeyboard();
  }

  select(selection: Selection): void {
    this.grid?.focus(selection);
    this.focusGrid();
  }

  /** A script made cells active: shows them. In the sheet that is shown a filter view stays open. */
  private followScript({ sheetId, range: name }: Extract<ServerEvent, { kind: 'selection' }>): void {
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
    await this.applyFilterView();
  }

  private async loadSheet(sheet: SheetView): Promise<void> {
    const content = new SheetContent((from, count) => this.server.rows(sheet.id, from, count));
    this.contents.set(sheet.id, content);
    const show = () => {
      const current = activeSheet(this.store.get());
      if (current?.id === sheet.id && this.contents.get(sheet.id) === content) {
        this.grid?.load(current, content.rows);
        this.selectAwaited(sheet.id);
      }
      this.selected(this.grid?.selection ?? this.store.get().selection);
    };
    this.store.set({ loading: true });
    try {
      const whole = await content.read(show);
      if (whole && content.rows.length > 2500) show();
    } catch (error) {
      this.messages.tell(error);
    }
    this.store.set({ loading: false });
  }

  /** Asks the server which rows the open filter view shows now, as Google does on opening and after an update of the view. */
  private async applyFilterView(): Promise<void> {
    const { filterViewId, workbook } = this.store.get();
    const view = workbook.filterViews.find((candidate) => candidate.id === filterViewId);
    if (!view) return this.grid?.hide(() => true);
    try {
      const shown = new Set(await this.server.filterViewRows(view.id));
      if (this.store.get().filterViewId !== view.id) return;
      const within = (row: number) => row > view.headerRow && (view.lastRow === null || row <= view.lastRow);
      this.grid?.hide((row) => !within(row) || shown.has(row));
    } catch (error) {
      this.messages.tell(error);
    }
  }

  private receive(event: ServerEvent): void {
    switch (event.kind) {
      case 'workbook':
        this.takeWorkbook(event.workbook);
        break;
      case 'rows':
        this.takeRows(event);
        break;
      case 'sheet':
        this.reloadSheet(event.sheetId);
        break;
      case 'filterViews':
        void this.applyFilterView();
        break;
      case 'surroundings':
        this.store.set({ surroundings: event.surroundings });
        break;
      case 'selection':
        this.followScript(event);
        break;
      case 'question':
        this.store.set({ question: event.question });
        break;
      case 'toast':
        this.messages.add(event.title, event.message, 'script');
        break;
      case 'clock':
        this.store.set({ clockAhead: Date.parse(event.now) - Date.now() });
        break;
      case 'executions':
        this.store.set({
          executions: [...this.store.get().executions, ...event.executions].slice(-mostExecutionsShown),
        });
        break;
    }
  }

  private takeWorkbook(workbook: PageState['workbook']): void {
    const before = this.store.get();
    this.store.set({ workbook });
    const sheet = activeSheet(this.store.get());
    const awaited = workbook.sheets.find((candidate) => candidate.title === this.awaitedSheet);
    if (awaited) {
      this.awaitedSheet = null;
      this.showSheet(awaited.id);
    } else if (!sheet) this.showSheet(firstSheetId(workbook));
    else if (shapeOf(sheet) !== shapeOf(activeSheet(before))) this.redraw(sheet);
    if (before.filterViewId !== null && !workbook.filterViews.some((view) => view.id === before.filterViewId))
      this.showFilterView(null);
  }

  private redraw(sheet: SheetView): void {
    const content = this.contents.get(sheet.id);
    if (content) this.grid?.load(sheet, content.rows);
  }

  private takeRows(event: Extract<ServerEvent, { kind: 'rows' }>): void {
    this.contents.get(event.sheetId)?.apply(event);
    if (event.sheetId !== this.store.get().sheetId) return;
    this.grid?.update(event.rows);
    this.selected(this.grid?.selection ?? this.store.get().selection);
  }

  private reloadSheet(sheetId: number): void {
    const sheet = activeSheet(this.store.get());
    if (sheet?.id === sheetId) void this.loadSheet(sheet).then(() => this.applyFilterView());
    else this.contents.delete(sheetId);
  }

  private selected(selection: Selection): void {
    const state = this.store.get();
    const cell = this.contents.get(state.sheetId)?.rows[selection.row - 1]?.[selection.column - 1] ?? null;
    const moved = state.selection !== selection;
    const { linkCard } = state;
    this.store.set({
      selection,
      activeInput: inputOf(cell),
      ...(linkCard?.cell === cellName(selection.row, selection.column) ? {} : { linkCard: null }),
    });
    if (!moved) return;
    clearTimeout(this.selectTimer);
    this.selectTimer = window.setTimeout(() => void this.sendSelection(), selectDelayMs);
  }

  private async sendSelection(): Promise<void> {
    clearTimeout(this.selectTimer);
    this.selectTimer = undefined;
    const range = rangeName(this.store.get().selection.range);
    await this.inSheet((sheet) => ({ kind: 'select', sheet, range }));
  }
}
