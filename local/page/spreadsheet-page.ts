/** What the page does: carries gestures and calls to the server and takes its events in. */
import type {
  ClockMove,
  Gesture,
  GestureAnswer,
  PasteWhat,
  QuestionAnswer,
  ServerEvent,
  SheetView,
} from '../server/wire.ts';
import { type CellRange, cellName, rangeName } from './a1.ts';
import { localAddress } from './address.ts';
import type { CopiedCells } from './grid/grid-clipboard.ts';
import type { GridListener } from './grid/grid-listener.ts';
import { Messages } from './messages.ts';
import { PageFiles } from './page-files.ts';
import { PageFilters } from './page-filters.ts';
import {
  activeSheet,
  firstSheetId,
  initialState,
  othersThan,
  type PageState,
  type Panel,
  shapeOf,
} from './page-state.ts';
import { ServerConnection, ServerError } from './server-connection.ts';
import { SheetDisplay } from './sheet-display.ts';
import { Store } from './store.ts';
import { ToolsConnection } from './tools-connection.ts';

const mostExecutionsShown = 500;
const selectDelayMs = 250;
/** What the host has done is here by then. */
const pushedWithinMs = 1000;

export class SpreadsheetPage {
  readonly store: Store<PageState>;
  readonly messages: Messages;
  /** What the local host's own tools read. */
  readonly tools: ToolsConnection;
  readonly display: SheetDisplay;
  readonly files: PageFiles;
  readonly filters: PageFilters;
  private readonly server: ServerConnection;
  /** Set while the host does not know the newest selection. */
  private selectTimer: number | undefined;
  /** Tells a sheet that is to be shown as soon as it is there. */
  private awaitedSheet: ((sheet: SheetView) => boolean) | null = null;

  private constructor(server: ServerConnection) {
    this.server = server;
    this.store = new Store(initialState(server.opening, firstSheetId(server.opening.workbook)));
    this.messages = new Messages(this.store);
    this.tools = new ToolsConnection(this.messages);
    this.files = new PageFiles(this, server);
    this.filters = new PageFilters(this);
    this.display = new SheetDisplay(server, this.store, this.messages, () => this.selectionMoved());
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

  /** Set by the component that draws the context menu. */
  onContextMenu: GridListener['onContextMenu'] | null = null;

  async gesture(gesture: Gesture): Promise<void> {
    await this.ask(gesture);
  }

  /** What the gesture made, such as an id; null also where it was refused, which the person is told and `refused` hears. */
  async ask(gesture: Gesture, refused: () => void = () => {}): Promise<GestureAnswer> {
    try {
      return await this.server.gesture(gesture);
    } catch (error) {
      refused();
      this.tellRefusal(error);
      return null;
    }
  }

  /** What Google Sheets shows in a dialog stands in a dialog here too; everything else in the corner. */
  private tellRefusal(error: unknown): void {
    if (error instanceof ServerError && (error.code === 'protected' || error.code === 'invalid-cell'))
      this.show({ kind: 'refusal', title: 'There was a problem', message: error.message });
    else this.messages.tell(error);
  }

  /** The argument separator of formulas in the spreadsheet's locale. */
  get argumentSeparator(): ',' | ';' {
    const { locale } = this.store.get().workbook;
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',') ? ';' : ',';
  }

  async type(row: number, column: number, text: string): Promise<void> {
    const sheet = activeSheet(this.store.get())?.title;
    if (sheet === undefined) return;
    const takeBack = this.display.echo(row, column, text);
    await this.ask({ kind: 'type', sheet, cell: cellName(row, column), text }, takeBack);
    // A person who answers a warning with Cancel changes nothing, and nothing is pushed.
    setTimeout(takeBack, pushedWithinMs);
  }

  /** Pastes cells that were copied on this page; what was cut can be pasted once. */
  async pasteCopied(
    { range, cut }: CopiedCells,
    at: CellRange,
    what: PasteWhat,
    transposed = false,
  ): Promise<void> {
    if (cut) this.forgetCopied();
    await this.inSheet((sheet) => ({
      kind: 'pasteCells',
      sheet,
      to: rangeName(at),
      what,
      transposed,
    }));
    this.display.selectBlock(at, range);
  }

  forgetCopied(): void {
    if (this.store.get().copied === null) return;
    this.store.set({ copied: null });
    this.display.redrawMarks();
  }

  show(panel: Panel | null): void {
    this.store.set({ panel });
    if (panel === null) this.display.focusGrid();
  }

  clear(ranges: readonly CellRange[]): Promise<void> {
    return this.inSheet((sheet) => ({ kind: 'clear', sheet, ranges: ranges.map(rangeName) }));
  }

  clearSelection(): Promise<void> {
    return this.clear(this.display.selectedParts());
  }

  /** A gesture on every visible part of the selection. */
  async overSelection(make: (at: { sheet: string; range: string }) => Gesture): Promise<void> {
    const sheet = activeSheet(this.store.get())?.title;
    if (sheet === undefined) return;
    for (const part of this.display.selectedParts())
      await this.gesture(make({ sheet, range: rangeName(part) }));
  }

  /** Adds a sheet and shows it as soon as it is there. */
  async addSheet(title: string): Promise<void> {
    this.awaitSheet((sheet) => sheet.title === title);
    await this.gesture({ kind: 'addSheet', title });
  }

  /** Shows the first sheet for which `isIt` as soon as the host has it. */
  awaitSheet(isIt: (sheet: SheetView) => boolean): void {
    this.awaitedSheet = isIt;
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

  async answer(answer: QuestionAnswer): Promise<void> {
    const { question } = this.store.get();
    if (question)
      await this.server.answer(question.id, answer).catch((error: unknown) => this.messages.tell(error));
  }

  async moveClock(move: ClockMove): Promise<void> {
    await this.server.moveClock(move).catch((error: unknown) => this.messages.tell(error));
  }

  followLink(address: string): void {
    this.store.set({ linkCard: null });
    if (address.startsWith('#')) location.hash = address;
    else window.open(localAddress(address, this.store.get().workbook.id), '_blank', 'noopener');
  }

  private receive(event: ServerEvent): void {
    switch (event.kind) {
      case 'workbook':
        this.takeWorkbook(event.workbook);
        break;
      case 'rows':
        this.display.takeRows(event);
        break;
      case 'sheet':
        this.display.reloadSheet(event.sheetId);
        break;
      case 'filterViews':
        void this.display.applyFilter();
        break;
      case 'surroundings':
        this.store.set({ surroundings: event.surroundings });
        break;
      case 'selection':
        this.display.followScript(event);
        break;
      case 'question':
        this.store.set({ question: event.question });
        break;
      case 'toast':
        this.messages.add(event.title, event.message, 'script', event.seconds);
        break;
      case 'clock':
        this.store.set({ clockAhead: Date.parse(event.now) - Date.now() });
        break;
      case 'windows':
        this.store.set({ others: othersThan(this.server.opening.window, event.windows) });
        this.display.showOthers();
        break;
      case 'outbox':
        this.store.set({ mails: event.count });
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
    const awaited = workbook.sheets.find((candidate) => this.awaitedSheet?.(candidate) === true);
    if (awaited) {
      this.awaitedSheet = null;
      this.display.showSheet(awaited.id);
    } else if (!sheet || (sheet.hidden && activeSheet(before)?.hidden === false))
      this.display.showSheet(firstSheetId(workbook));
    else if (shapeOf(sheet) !== shapeOf(activeSheet(before))) this.display.redraw(sheet);
    if (before.filterViewId !== null && !workbook.filterViews.some((view) => view.id === before.filterViewId))
      this.display.showFilterView(null);
  }

  /** Waits until the selection rests before it tells the host. */
  private selectionMoved(): void {
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
