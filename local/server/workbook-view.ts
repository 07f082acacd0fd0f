/** What the page is told of a spreadsheet, of executions and of menus, made from the host's own shapes. */
import type {
  ExecutionRecord,
  FilterViewSummary,
  GridRangeView,
  MenuEntry as HostMenuEntry,
  LocalGoogle,
  LocalSpreadsheet,
  ProtectedRangeSnapshot,
} from '../contract.ts';
import { columnLetters } from './cell-address.ts';
import type { ExecutionView, FilterViewView, MenuEntry, ProtectionView, WorkbookView } from './wire.ts';

const mostExecutionsSent = 200;

export function workbookView(spreadsheet: LocalSpreadsheet): WorkbookView {
  const { id, title, locale, timeZone } = spreadsheet;
  return {
    id,
    title,
    locale,
    timeZone,
    sheets: spreadsheet.sheets().map(({ index: _index, ...sheet }) => sheet),
    filterViews: spreadsheet.filterViews().map(filterViewView),
    protections: spreadsheet.protectedRanges().map(protectionView),
    people: spreadsheet.people(),
  };
}

function protectionView({
  id,
  range,
  description,
  warningOnly,
  editors,
}: ProtectedRangeSnapshot): ProtectionView {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const whole = [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every(
    (end) => end === undefined,
  );
  return { id, sheetId, range: whole ? null : rangeName(range), description, warningOnly, editors };
}

/** "B2:C5", "B:C" or "2:3"; an end that is open is left out as far as A1 notation can. */
function rangeName({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRangeView): string {
  const end = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row}`;
  const anyColumn = startColumnIndex !== undefined || endColumnIndex !== undefined;
  const anyRow = startRowIndex !== undefined || endRowIndex !== undefined;
  const first = end(
    anyColumn ? (startColumnIndex ?? 0) + 1 : undefined,
    anyRow ? (startRowIndex ?? 0) + 1 : undefined,
  );
  const last = end(endColumnIndex, endRowIndex);
  return first === last && anyColumn && anyRow ? first : `${first}:${last}`;
}

function filterViewView({ id, title, sheetId, range }: FilterViewSummary): FilterViewView {
  return {
    id,
    title,
    sheetId,
    headerRow: (range.startRowIndex ?? 0) + 1,
    firstColumn: (range.startColumnIndex ?? 0) + 1,
    lastColumn: range.endColumnIndex ?? null,
    lastRow: range.endRowIndex ?? null,
  };
}

/** Menus without the names of the functions behind them: the page clicks by label, as a person does. */
export function menuEntryView(entry: HostMenuEntry): MenuEntry {
  if (entry.kind === 'item') return { kind: 'item', label: entry.label };
  if (entry.kind === 'separator') return entry;
  return { kind: 'submenu', title: entry.title, entries: entry.entries.map(menuEntryView) };
}

/** Google ends simple triggers after 30 seconds and everything else after 6 minutes (quotas for Google services). */
const limitMs = (record: ExecutionRecord): number =>
  record.installable === false || record.authMode !== 'FULL' ? 30_000 : 360_000;

/** The newest of these executions, oldest first. */
export function executionViews(google: LocalGoogle, records: readonly ExecutionRecord[]): ExecutionView[] {
  const titles = new Map(google.spreadsheets().map(({ id, title }) => [id, title]));
  return records
    .slice(-mostExecutionsSent)
    .map((record) => executionView(record, titles.get(record.spreadsheetId) ?? ''));
}

function executionView(record: ExecutionRecord, file: string): ExecutionView {
  return {
    id: record.id,
    function: record.function,
    user: record.user,
    trigger: triggerName(record),
    authMode: record.authMode,
    started: record.started,
    predictedMs: record.predictedMs,
    limitMs: limitMs(record),
    file,
    calls: summarizeCalls(record),
    log: record.log,
    error: record.error ? `${record.error.name}: ${record.error.message}` : null,
  };
}

function triggerName({ trigger, installable }: ExecutionRecord): string {
  return installable === undefined ? trigger : `${installable ? 'installable' : 'simple'} ${trigger}`;
}

function summarizeCalls(record: ExecutionRecord): ExecutionView['calls'] {
  const totals = new Map<string, { name: string; times: number; cells: number; ms: number }>();
  for (const call of record.calls) {
    const name = `${call.service}.${call.method}`;
    const total = totals.get(name) ?? { name, times: 0, cells: 0, ms: 0 };
    totals.set(name, {
      name,
      times: total.times + 1,
      cells: total.cells + call.cells,
      ms: total.ms + call.ms,
    });
  }
  return [...totals.values()].sort((a, b) => b.ms - a.ms);
}
