/** The frame of every gesture: the person's rights, the question before cells under a warning, one undoable whole, and telling those who watch. */
import { LocalHostError } from '../errors.ts';
import type { HostCore } from '../host-core.ts';
import { fireEdit } from '../triggers/events.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import { mayArrange, mayEditFile, mayWrite, warnsAbout } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { Transaction } from '../workbook/transaction.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Seat, UndoStep } from './seats.ts';

const undoStepsKept = 100;

export interface Acting {
  readonly host: HostCore;
  readonly workbook: Workbook;
  readonly email: string;
  readonly seat: Seat;
}

/** Throws for people who can only look or comment. */
export function requireEditor({ workbook, email }: Acting): void {
  if (mayEditFile(workbook, email)) return;
  throw new LocalHostError(
    'no-access',
    `${email} can look at ${workbook.title} but not change it; nothing was changed.`,
  );
}

/** Does a gesture as one undoable whole and tells those who watch. */
export function act(acting: Acting, work: () => void): void {
  requireEditor(acting);
  const { host, workbook, email, seat } = acting;
  const transaction = new Transaction();
  workbook.atomically(transaction, work);
  if (!transaction.isEmpty) {
    seat.undo.push({ transaction, arrangement: workbook.arrangement });
    seat.redo.length = 0;
    if (seat.undo.length > undoStepsKept) seat.undo.shift();
  }
  host.versions.of(workbook).noteEditor(email);
  host.announceContent(workbook);
}

/**
 * Whether the gesture may write these cells. Throws where a protection is closed to the person; where cells stand under a warning the
 * person is asked, and false means that they would rather not.
 */
export function permitsWrite(acting: Acting, sheet: Sheet, ...areas: readonly Rectangle[]): boolean {
  requireEditor(acting);
  const { workbook, email } = acting;
  if (!areas.every((area) => mayWrite(workbook, email, sheet, area))) {
    throw new LocalHostError(
      'protected',
      'These cells are protected; ask the owner of the spreadsheet for the right to edit them. Nothing was changed.',
    );
  }
  return !areas.some((area) => warnsAbout(workbook, sheet, area)) || confirmsWarning(acting);
}

/** The same for renaming, hiding or rearranging a sheet. */
export function permitsArrange(acting: Acting, sheet: Sheet): boolean {
  requireEditor(acting);
  const { workbook, email } = acting;
  if (!mayArrange(workbook, email, sheet)) {
    throw new LocalHostError(
      'protected',
      `The sheet ${sheet.title} is protected; ask the owner of the spreadsheet for the right to edit it. Nothing was changed.`,
    );
  }
  return true;
}

function confirmsWarning({ seat, email }: Acting): boolean {
  if (seat.answerWarning === undefined) {
    throw new LocalHostError(
      'unanswered-alert',
      `${email} is asked whether to edit cells that should not be changed accidentally, and nobody answers; nothing was changed.`,
    );
  }
  const answer = seat.answerWarning({
    title: 'Heads up!',
    message: "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
    buttons: 'OK_CANCEL',
  });
  return answer === 'OK';
}

/** The newest step of a list, if rows, columns and sheets still stand as it needs them. */
function lastStep(steps: UndoStep[], { workbook }: Acting, what: 'undo' | 'redo'): UndoStep {
  const step = steps.pop();
  if (step === undefined) throw new LocalHostError('nothing-to-undo', `There is nothing to ${what}.`);
  if (step.arrangement !== workbook.arrangement) {
    steps.length = 0;
    throw new LocalHostError(
      'nothing-to-undo',
      `Rows, columns or sheets were rearranged since, so this cannot be ${what === 'undo' ? 'undone' : 'redone'}; nothing was changed.`,
    );
  }
  return step;
}

/** Takes what the person does meanwhile together into one step of undo, also where it ends with an error. */
export function actAsOneStep({ seat, workbook }: Acting, gestures: () => void): void {
  const last = seat.undo.at(-1);
  try {
    gestures();
  } finally {
    const steps = seat.undo.splice(last === undefined ? 0 : seat.undo.lastIndexOf(last) + 1);
    const [first] = steps;
    if (first !== undefined) {
      const transaction = new Transaction();
      const all = steps.map((step) => step.transaction);
      transaction.note(
        () => {
          for (const one of all.toReversed()) one.rollBack();
        },
        () => {
          for (const one of all) one.repeat();
        },
      );
      seat.undo.push({ ...first, transaction, arrangement: workbook.arrangement });
    }
  }
}

/** Takes the person's newest gesture back. Whether that fires anything is not documented: a switch. */
export function undoLast(acting: Acting): void {
  requireEditor(acting);
  const step = lastStep(acting.seat.undo, acting, 'undo');
  step.transaction.rollBack();
  acting.seat.redo.push({ ...step, arrangement: acting.workbook.arrangement });
  tellOf(acting, step);
}

/** Does again what was taken back last. */
export function redoLast(acting: Acting): void {
  requireEditor(acting);
  const step = lastStep(acting.seat.redo, acting, 'redo');
  step.transaction.repeat();
  acting.seat.undo.push({ ...step, arrangement: acting.workbook.arrangement });
  tellOf(acting, step);
}

function tellOf({ host, workbook, email }: Acting, step: UndoStep): void {
  host.versions.of(workbook).noteEditor(email);
  host.announceContent(workbook);
  if (host.switches.undoFiresOnEdit && step.edited !== undefined)
    fireEdit(host, workbook, email, step.edited);
}
