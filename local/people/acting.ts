/** The frame of every gesture: the person's rights, one undoable whole, and telling those who watch. */
import { LocalHostError } from '../errors.ts';
import type { HostCore } from '../host-core.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import { mayArrange, mayEditFile, mayWrite } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { Transaction } from '../workbook/transaction.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Seat } from './seats.ts';

const undoStepsKept = 100;

export interface Acting {
  readonly host: HostCore;
  readonly workbook: Workbook;
  readonly email: string;
  readonly seat: Seat;
}

/** Does a gesture as one undoable whole and tells those who watch. */
export function act({ host, workbook, email, seat }: Acting, work: () => void): void {
  if (!mayEditFile(workbook, email)) {
    throw new LocalHostError(
      'no-access',
      `${email} can look at ${workbook.title} but not change it; nothing was changed.`,
    );
  }
  const transaction = new Transaction();
  workbook.atomically(transaction, work);
  if (!transaction.isEmpty) {
    seat.undo.push({ transaction, arrangement: workbook.arrangement });
    if (seat.undo.length > undoStepsKept) seat.undo.shift();
  }
  host.announceContent(workbook);
}

export function requireWrite({ workbook, email }: Acting, sheet: Sheet, area: Rectangle): void {
  if (mayEditFile(workbook, email) && !mayWrite(workbook, email, sheet, area)) {
    throw new LocalHostError(
      'protected',
      'These cells are protected; ask the owner of the spreadsheet for the right to edit them. Nothing was changed.',
    );
  }
}

export function requireArrange({ workbook, email }: Acting, sheet: Sheet): void {
  if (mayEditFile(workbook, email) && !mayArrange(workbook, email, sheet)) {
    throw new LocalHostError(
      'protected',
      `The sheet ${sheet.title} is protected; ask the owner of the spreadsheet for the right to edit it. Nothing was changed.`,
    );
  }
}

/** Takes the person's newest gesture back. It fires nothing (not documented). */
export function undoLast({ host, workbook, seat }: Acting): void {
  const step = seat.undo.pop();
  if (step === undefined) throw new LocalHostError('nothing-to-undo', 'There is nothing to undo.');
  if (step.arrangement !== workbook.arrangement) {
    seat.undo.length = 0;
    throw new LocalHostError(
      'nothing-to-undo',
      'Rows, columns or sheets were rearranged since, so this cannot be undone; nothing was changed.',
    );
  }
  step.transaction.rollBack();
  host.announceContent(workbook);
}
