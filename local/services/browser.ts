/** Browser: the older boxes that ask the person who has the spreadsheet open (Apps Script reference: Browser). */
import { LocalHostError } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { buttonSet } from './enumerations.ts';
import { alertPerson, promptPerson } from './questions.ts';
import { enumeration, executionOf, publish, serviceBase } from './service-object.ts';
import { reachesPerson } from './ui.ts';

type BrowserService = GoogleAppsScript.Base.Browser;

const buttons = enumeration<BrowserService['Buttons']>('Buttons', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

/** The arguments as Ui takes them: its own constants for the buttons. */
const asUiArguments = (args: readonly unknown[]): unknown[] =>
  args.map((arg) =>
    typeof arg === 'string' ? arg : (buttonSet as unknown as Record<string, unknown>)[String(arg)],
  );

export class BrowserObject extends serviceBase<BrowserService>('Browser') {
  override readonly Buttons: BrowserService['Buttons'];

  constructor(execution: Execution) {
    super(execution);
    this.Buttons = buttons;
  }

  /** "ok", "cancel", "yes" or "no"; closing the box is "cancel". */
  override msgBox(...args: unknown[]): string {
    const pressed = String(alertPerson(...this.#question('msgBox', args)));
    return pressed === 'CLOSE' ? 'cancel' : pressed.toLowerCase();
  }

  /** The text, or "cancel". */
  override inputBox(...args: unknown[]): string {
    const answer = promptPerson(...this.#question('inputBox', args));
    const pressed = String(answer.getSelectedButton());
    return pressed === 'CANCEL' || pressed === 'CLOSE' ? 'cancel' : answer.getResponseText();
  }

  #question(method: string, args: readonly unknown[]): Parameters<typeof alertPerson> {
    const execution = executionOf(this);
    if (!reachesPerson(execution))
      throw new ServiceException(`Cannot call Browser.${method}() from this context.`);
    const { host, workbook, user } = execution;
    const seat = host.seats.of(workbook, user);
    if (seat === undefined)
      throw new LocalHostError('invalid-gesture', `${user} does not have the file open.`);
    if (args.length === 0 || args.length > 3) throw signatureMismatch(`Browser.${method}`, args);
    return [execution, seat, asUiArguments(args)];
  }
}
publish(BrowserObject, 'Browser');
