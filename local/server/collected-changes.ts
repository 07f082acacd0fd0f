/** Gathers what the host reports while it works, so that each window gets one push per sheet and not one per call. */
import type { LocalChange, LocalGoogle, LocalSpreadsheet } from '../contract.ts';
import { encodeRow } from './cell-encoding.ts';
import { FormulaRows } from './formula-rows.ts';
import type { ServerEvent, WireRow } from './wire.ts';
import { workbookView } from './workbook-view.ts';

/** Above this the page reads the sheet anew instead. */
const mostRowsPushed = 2000;

/** An event for every window of a spreadsheet. */
export interface SpreadsheetEvent {
  readonly spreadsheetId: string;
  readonly event: ServerEvent;
}

interface Waiting {
  /** By sheet id: the 1-based rows touched, or 'all'. */
  readonly sheets: Map<number, Set<number> | 'all'>;
  structure: boolean;
  views: boolean;
}

export class CollectedChanges {
  private readonly waiting = new Map<string, Waiting>();
  private readonly formulas = new Map<string, FormulaRows>();
  private clockMoved: boolean = false;
  /** Grows with every push; tells rows read before a push from rows read after it. */
  revision = 0;

  add(change: LocalChange): void {
    if (change.what === 'clock') this.clockMoved = true;
    if (change.what === 'structure') this.waitingFor(change.spreadsheetId).structure = true;
    if (change.what === 'views' || change.what === 'people' || change.what === 'protection')
      this.waitingFor(change.spreadsheetId).views = true;
    if (change.what !== 'content') return;
    const { sheets } = this.waitingFor(change.spreadsheetId);
    if (change.rows) addRows(sheets, change.sheetId, change.rows);
    else sheets.set(change.sheetId, 'all');
  }

  /** To be called with rows that a page has read. */
  noteSent(spreadsheetId: string, sheetId: number, from: number, rows: readonly WireRow[]): void {
    const formulas = this.formulasOf(spreadsheetId);
    for (const [index, cells] of rows.entries()) formulas.noteSent(sheetId, from + index, cells);
  }

  /** The events that bring every window up to date; afterwards nothing is waiting. */
  take(google: LocalGoogle): SpreadsheetEvent[] {
    const touched = new Set(
      this.clockMoved ? [...this.waiting.keys(), ...this.formulas.keys()] : this.waiting.keys(),
    );
    const events = [...touched].flatMap((spreadsheetId) =>
      this.eventsFor(google.spreadsheet(spreadsheetId), this.waitingFor(spreadsheetId)).map((event) => ({
        spreadsheetId,
        event,
      })),
    );
    this.waiting.clear();
    this.clockMoved = false;
    return events;
  }

  private eventsFor(spreadsheet: LocalSpreadsheet, { sheets, structure, views }: Waiting): ServerEvent[] {
    const revision = this.revision + 1;
    const formulas = this.formulasOf(spreadsheet.id);
    const events: ServerEvent[] = [];
    if (structure) {
      formulas.forget();
      const workbook = workbookView(spreadsheet);
      events.push({ kind: 'workbook', workbook });
      for (const sheet of workbook.sheets) events.push({ kind: 'sheet', sheetId: sheet.id, revision });
    } else {
      if (views) events.push({ kind: 'workbook', workbook: workbookView(spreadsheet) });
      for (const [sheetId, rows] of this.rowsToPush(spreadsheet, sheets)) {
        if (rows === 'all' || rows.length > mostRowsPushed) events.push({ kind: 'sheet', sheetId, revision });
        else events.push({ kind: 'rows', sheetId, revision, rows });
      }
    }
    if (views || structure) events.push({ kind: 'filterViews' });
    if (events.length > 0) this.revision = revision;
    return events;
  }

  /** The touched rows as they are now, and the rows whose formulas follow from them. */
  private rowsToPush(
    spreadsheet: LocalSpreadsheet,
    touched: ReadonlyMap<number, ReadonlySet<number> | 'all'>,
  ): Map<number, 'all' | (readonly [row: number, cells: WireRow])[]> {
    const formulas = this.formulasOf(spreadsheet.id);
    const push = new Map<number, 'all' | (readonly [row: number, cells: WireRow])[]>();
    for (const [sheetId, rows] of touched) {
      if (rows === 'all') push.set(sheetId, 'all');
      else
        push.set(
          sheetId,
          [...rows].map((row) => [row, encodeRow(spreadsheet.rows(sheetId, row - 1, 1)[0] ?? [])] as const),
        );
    }
    for (const [sheetId, rows] of push) {
      if (rows !== 'all') for (const [row, cells] of rows) formulas.noteSent(sheetId, row, cells);
    }
    for (const [sheetId, rows] of formulas.changed(spreadsheet)) {
      const already = push.get(sheetId) ?? [];
      if (already === 'all') continue;
      push.set(sheetId, [...already, ...rows]);
      for (const [row, cells] of rows) formulas.noteSent(sheetId, row, cells);
    }
    return push;
  }

  private waitingFor(spreadsheetId: string): Waiting {
    const known = this.waiting.get(spreadsheetId);
    if (known) return known;
    const fresh: Waiting = { sheets: new Map(), structure: false, views: false };
    this.waiting.set(spreadsheetId, fresh);
    return fresh;
  }

  private formulasOf(spreadsheetId: string): FormulaRows {
    const known = this.formulas.get(spreadsheetId);
    if (known) return known;
    const fresh = new FormulaRows();
    this.formulas.set(spreadsheetId, fresh);
    return fresh;
  }
}

/** `first` is zero-based, as the host counts. */
function addRows(
  sheets: Waiting['sheets'],
  sheetId: number,
  { first, count }: { first: number; count: number },
): void {
  const rows = sheets.get(sheetId) ?? new Set<number>();
  if (rows === 'all') return;
  if (rows.size + count > mostRowsPushed) {
    sheets.set(sheetId, 'all');
    return;
  }
  for (let row = first + 1; row <= first + count; row++) rows.add(row);
  sheets.set(sheetId, rows);
}
