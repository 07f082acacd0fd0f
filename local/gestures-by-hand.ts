/** What a person can do with a file by hand beyond typing: sheets, protections, sharing, filter views, fill, copy and paste, versions. */
import type { LocalSpreadsheet } from './contract.ts';
import type { FileGestures } from './files-by-hand.ts';
import type { FilterViewGestures } from './filters-by-hand.ts';
import type { FormatGestures } from './formats-by-hand.ts';
import type { AlertAnswer, AlertView, Role } from './snapshots.ts';

/** Sheets by title, rows and columns 1-based, cells in A1 notation ("Contacts!B2:C5"; without a title on the sheet that one looks at). */
export interface GesturesByHand
  extends SheetGestures,
    SharingGestures,
    ProtectionGestures,
    CopyGestures,
    CellGestures,
    FilterViewGestures,
    VersionGestures,
    FormatGestures,
    FileGestures {
  /** Does again what `undo` took back last; a new gesture empties the list. */
  redo(): void;
  /** What is done inside is one step of undo: a paste onto several places, a format on several ranges. */
  asOneStep(gestures: () => void): void;
}

export interface SheetGestures {
  /** "Copy of Contacts" right behind it, as the person's active sheet. Answers with the new title. */
  duplicateSheet(title: string): string;
  hideSheet(title: string): void;
  showSheet(title: string): void;
  /** Drags a tab; `index` is the place it has afterwards, 0 the first. */
  moveSheet(title: string, index: number): void;
  /** View ▸ Freeze: so many rows and columns of the sheet (default: the one looked at) stay in view; 0 unfreezes. */
  freeze(rows: number, columns: number, sheetTitle?: string): void;
  /** "#rrggbb"; null takes the colour away. */
  colorSheet(title: string, color: string | null): void;
  /** Pixels; the usual width is 100. */
  resizeColumn(sheetTitle: string, column: number, pixels: number, count?: number): void;
  /** Pixels; the usual height is 21. */
  resizeRow(sheetTitle: string, row: number, pixels: number, count?: number): void;
  hideRows(sheetTitle: string, firstRow: number, count?: number): void;
  showRows(sheetTitle: string, firstRow: number, count?: number): void;
  hideColumns(sheetTitle: string, firstColumn: number, count?: number): void;
  showColumns(sheetTitle: string, firstColumn: number, count?: number): void;
}

export interface SharingGestures {
  /**
   * Share: gives a role, or takes all access away (null). Owners and editors may; only the owner may make somebody else the owner,
   * who then becomes an editor.
   */
  share(email: string, role: Role | null): void;
  /** File ▸ Make a copy: the person's own file, shared with nobody. Everybody with access may. Default title "Copy of …". */
  copyFile(title?: string): LocalSpreadsheet;
}

export interface ProtectionChoices {
  readonly description?: string;
  /** Who may edit beside the owner and oneself. Default: nobody else. */
  readonly editors?: readonly string[];
  /** Everybody may edit after a question. */
  readonly warningOnly?: boolean;
}

export interface ProtectionGestures {
  /** Data ▸ Protect sheets and ranges. Answers with the protection's id. */
  protectRange(a1: string, choices?: ProtectionChoices): number;
  /** `except`: cells of the sheet that stay open, in A1 notation. */
  protectSheet(title: string, choices?: ProtectionChoices & { readonly except?: readonly string[] }): number;
  changeProtection(id: number, choices: ProtectionChoices): void;
  removeProtection(id: number): void;
  /**
   * Who answers "You're trying to edit part of this sheet that shouldn't be changed accidentally": anything but OK cancels the gesture,
   * which then changes nothing. Without a handler the question is an error of the test.
   */
  answerWarnings(handler: (question: AlertView) => AlertAnswer): void;
}

export type PasteWhat = 'everything' | 'values' | 'formats' | 'formulas' | 'validation' | 'withoutBorders';

export interface ReplaceChoices {
  /** Title of the one sheet to look at; default: all sheets. */
  readonly sheet?: string;
  /** Cells in A1 notation instead of a whole sheet. */
  readonly range?: string;
  readonly matchCase?: boolean;
  readonly entireCell?: boolean;
  readonly regularExpression?: boolean;
  /** Looks at formulas' texts too; else cells with formulas are left alone. */
  readonly inFormulas?: boolean;
}

export interface CellGestures {
  /** Of merged cells only the first one's content stays; NONE splits them again. */
  mergeCells(a1: string, how?: 'ALL' | 'ROWS' | 'COLUMNS' | 'NONE'): void;
  /** Space on checkboxes: all become ticked, or unticked where all were. */
  toggleCheckboxes(a1: string): void;
}

export interface CopyGestures {
  /** Drags the fill handle: `toA1` holds the cells of `fromA1` and those to fill on one side of them. */
  fill(fromA1: string, toA1: string): void;
  copyCells(a1: string): void;
  cutCells(a1: string): void;
  /** Pastes what this person copied or cut last in this file, with its top left cell at `a1`; a larger range repeats a copy. */
  pasteCells(a1: string, choices?: { readonly what?: PasteWhat; readonly transposed?: boolean }): void;
  /** Drags cells elsewhere; formulas everywhere follow them. */
  moveCells(fromA1: string, toA1: string): void;
  /** Insert ▸ Cells: the cells from there on make room. */
  insertCells(a1: string, shift: 'right' | 'down'): void;
  /** Edit ▸ Delete ▸ Cells: the cells behind close up. */
  deleteCells(a1: string, shift: 'left' | 'up'): void;
  /** Edit ▸ Find and replace ▸ Replace all. Answers with how many occurrences were replaced. */
  findAndReplace(find: string, replacement: string, choices?: ReplaceChoices): number;
}

export interface FileVersion {
  readonly id: number;
  /** Null where nobody named it. */
  readonly name: string | null;
  /** ISO instant of the last change in it. */
  readonly at: string;
  /** Who changed something, in the order of their first change. */
  readonly editors: readonly string[];
}

export interface VersionGestures {
  /** File ▸ Version history, the newest first: the file as it is now is the first one. */
  versions(): readonly FileVersion[];
  /** Names the file as it is now. */
  nameVersion(name: string): void;
  /** Brings back sheets, cells, views and protections of a version, as a new version. */
  restoreVersion(id: number): void;
}
