/** Everything the page shows besides the cells themselves. */
import type {
  CellDetails,
  CellStyle,
  ExecutionView,
  FilterState,
  QuestionView,
  Role,
  SheetView,
  SurroundingsView,
  WindowOpening,
  WindowView,
  WorkbookView,
} from '../server/wire.ts';
import type { CopiedCells } from './grid/grid-clipboard.ts';
import { type Selection, singleCell } from './grid/selection.ts';

export interface LinkCard {
  /** Name of the cell with the link. */
  readonly cell: string;
  readonly address: string;
  readonly left: number;
  readonly top: number;
}

export interface NoteCard {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Panels and dialogs of the page itself; scripts have theirs in the surroundings. */
export type Panel =
  | { readonly kind: 'find'; readonly replacing: boolean }
  | {
      readonly kind:
        | 'protections'
        | 'share'
        | 'versions'
        | 'settings'
        | 'shortcuts'
        | 'import'
        | 'open'
        | 'copyFile'
        | 'validation'
        | 'note'
        | 'link'
        | 'sortRange'
        | 'numberFormat'
        | 'renameFilterView'
        | 'filterViewRange';
    }
  | { readonly kind: 'resize'; readonly lines: 'row' | 'column' }
  | { readonly kind: 'filter'; readonly column: number; readonly left: number; readonly top: number }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  | { readonly kind: 'refusal'; readonly title: string; readonly message: string };

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly kind: 'script' | 'error';
}

export interface PageState {
  readonly email: string;
  readonly role: Role;
  readonly workbook: WorkbookView;
  readonly surroundings: SurroundingsView;
  readonly sheetId: number;
  readonly filterViewId: number | null;
  readonly selection: Selection;
  /** What the formula bar shows for the active cell. */
  readonly activeInput: string;
  readonly activeDetails: CellDetails;
  readonly activeStyle: CellStyle;
  /** What the person's filter on this sheet does; null while the sheet has none for them. */
  readonly filterState: FilterState | null;
  /** What is being typed into the active cell; null while nothing is. */
  readonly draft: string | null;
  /** Copied or cut on this page, drawn with a moving border until it is pasted, edited or left with Escape. */
  readonly copied: CopiedCells | null;
  readonly note: NoteCard | null;
  /** What a person has opened besides the grid: a panel at the right or a dialog. */
  readonly panel: Panel | null;
  readonly question: QuestionView | null;
  readonly toasts: readonly Toast[];
  readonly linkCard: LinkCard | null;
  readonly executions: readonly ExecutionView[];
  /** Other windows in which the spreadsheet is open, of whomever. */
  readonly others: readonly WindowView[];
  /** How many mails are in the outbox. */
  readonly mails: number;
  /** Milliseconds that the spreadsheet's clock is ahead of the browser's. */
  readonly clockAhead: number;
  /** Menu clicks that have not come back yet. */
  readonly scriptsRunning: number;
  readonly loading: boolean;
}

export function initialState(opening: WindowOpening, sheetId: number): PageState {
  return {
    email: opening.email,
    role: opening.role,
    workbook: opening.workbook,
    surroundings: opening.surroundings,
    sheetId,
    filterViewId: null,
    selection: singleCell(1, 1),
    activeInput: '',
    activeDetails: {},
    activeStyle: {},
    filterState: null,
    draft: null,
    copied: null,
    note: null,
    panel: null,
    question: null,
    toasts: [],
    linkCard: null,
    executions: opening.executions,
    others: othersThan(opening.window, opening.windows),
    mails: opening.mails,
    clockAhead: Date.parse(opening.now) - Date.now(),
    scriptsRunning: 0,
    loading: true,
  };
}

export function othersThan(window: string, windows: readonly WindowView[]): readonly WindowView[] {
  return windows.filter((other) => other.window !== window);
}

export function activeSheet({ workbook, sheetId }: PageState): SheetView | undefined {
  return workbook.sheets.find((sheet) => sheet.id === sheetId);
}

/** The first sheet that people see. */
export function firstSheetId({ sheets }: WorkbookView): number {
  return (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])?.id ?? 0;
}

/** Everything of a sheet that the grid is built from, for comparing. */
export function shapeOf(sheet: SheetView | undefined): string {
  return JSON.stringify(sheet && { ...sheet, title: '' });
}
