/** What each person who has the file open sees and has done: menus, sidebar, dialogs, selection, undo list. */
import type {
  AlertAnswer,
  AlertView,
  DialogView,
  MenuView,
  PromptAnswer,
  SurfaceView,
  ToastView,
} from '../contract.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Transaction } from '../workbook/transaction.ts';
import type { Workbook } from '../workbook/workbook.ts';

export interface UndoStep {
  readonly transaction: Transaction;
  /** The arrangement of rows, columns and sheets in which the step fits: the one that the gesture, or its undo, left. */
  readonly arrangement: number;
  /** The cells that the gesture edited, where it was an edit. */
  edited?: { readonly sheet: Sheet; readonly area: Rectangle };
}

/** What a person copied or cut last: the cells as they were then. */
export interface Clipboard {
  /** Holds the block, and nothing else, at its place; formulas are those of their place. */
  readonly held: Sheet;
  readonly area: Rectangle;
  readonly sheetId: number;
  /** Cut cells move; a copy can be pasted again and again. Cutting knows where the cells are, and for how long. */
  readonly cut: boolean;
  readonly arrangement: number;
}

export interface Seat {
  readonly email: string;
  menus: readonly MenuView[];
  sidebar: SurfaceView | null;
  dialogs: readonly DialogView[];
  toasts: ToastView[];
  sheetId: number | undefined;
  area: Rectangle;
  answerAlert: ((alert: AlertView) => AlertAnswer) | undefined;
  answerPrompt: ((prompt: AlertView) => PromptAnswer) | undefined;
  /** Who answers whether cells protected by a warning are to be edited. */
  answerWarning: ((question: AlertView) => AlertAnswer) | undefined;
  undo: UndoStep[];
  redo: UndoStep[];
  clipboard: Clipboard | undefined;
}

const seatKey = ({ id }: Workbook, email: string) => `${id} ${email.toLowerCase()}`;

export class Seats {
  private readonly seats = new Map<string, Seat>();

  /** The person's seat in a file; undefined for those without access. */
  of(workbook: Workbook, email: string): Seat | undefined {
    if (workbook.roleOf(email) === null) return undefined;
    const key = seatKey(workbook, email);
    let seat = this.seats.get(key);
    if (seat === undefined) {
      seat = {
        email,
        menus: [],
        sidebar: null,
        dialogs: [],
        toasts: [],
        sheetId: undefined,
        area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        answerAlert: undefined,
        answerPrompt: undefined,
        answerWarning: undefined,
        undo: [],
        redo: [],
        clipboard: undefined,
      };
      this.seats.set(key, seat);
    }
    return seat;
  }

  /** The person no longer has access: what they had open there is gone. */
  leave(workbook: Workbook, email: string): void {
    const seat = this.seats.get(seatKey(workbook, email));
    if (seat !== undefined)
      Object.assign(seat, {
        menus: [],
        sidebar: null,
        dialogs: [],
        undo: [],
        redo: [],
        clipboard: undefined,
      });
  }
}
