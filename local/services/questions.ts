/** Alerts and prompts: what a script asks the person for whom it runs, and waits for. */
import type { AlertView } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { Seat } from '../people/seats.ts';
import { button, buttonSet } from './enumerations.ts';
import { publish, serviceBase } from './service-object.ts';

type PromptResponse = GoogleAppsScript.Base.PromptResponse;

const sets: ReadonlySet<unknown> = new Set([
  buttonSet.OK,
  buttonSet.OK_CANCEL,
  buttonSet.YES_NO,
  buttonSet.YES_NO_CANCEL,
]);

/** What the person typed and pressed. The text is there whatever they pressed (Apps Script reference: PromptResponse). */
class PromptResponseObject extends serviceBase<PromptResponse>('PromptResponse') {
  readonly #text: string;
  readonly #button: GoogleAppsScript.Base.Button;

  constructor(execution: Execution, text: string, pressed: GoogleAppsScript.Base.Button) {
    super(execution);
    this.#text = text;
    this.#button = pressed;
  }

  override getResponseText(): string {
    return this.#text;
  }

  override getSelectedButton(): GoogleAppsScript.Base.Button {
    return this.#button;
  }
}
publish(PromptResponseObject, 'PromptResponse');

/** Reads (prompt), (prompt, buttons), (title, prompt, buttons); throws like Google for anything else. */
function questionOf(method: string, args: readonly unknown[]): AlertView {
  const [first, second, third] = args;
  const isSet = (value: unknown) => sets.has(value);
  const fits =
    typeof first === 'string' &&
    (args.length === 1 ||
      (args.length === 2 && isSet(second)) ||
      (args.length === 3 && typeof second === 'string' && isSet(third)));
  if (!fits) throw signatureMismatch(method, args);
  const set = String(args.length === 1 ? 'OK' : args.at(-1)) as AlertView['buttons'];
  return args.length === 3
    ? { title: first, message: String(second), buttons: set }
    : { title: '', message: first, buttons: set };
}

const unanswered = (what: string, { title, message }: AlertView) =>
  new LocalHostError(
    'unanswered-alert',
    `${what} waits for an answer that nobody gives: ${`${title} ${message}`.trim()}`,
  );

/** Locks do not survive the wait (Apps Script reference: Ui.alert, Ui.prompt). */
const releaseLocks = (execution: Execution) => execution.host.locks.releaseAllOf(execution);

export function alertPerson(
  execution: Execution,
  seat: Seat,
  args: readonly unknown[],
): GoogleAppsScript.Base.Button {
  const question = questionOf('Ui.alert', args);
  if (seat.answerAlert === undefined) throw unanswered('An alert', question);
  releaseLocks(execution);
  return button[seat.answerAlert(question)];
}

export function promptPerson(execution: Execution, seat: Seat, args: readonly unknown[]): PromptResponse {
  const question = questionOf('Ui.prompt', args);
  if (seat.answerPrompt === undefined) throw unanswered('A prompt', question);
  releaseLocks(execution);
  const { button: pressed, text } = seat.answerPrompt(question);
  return new PromptResponseObject(execution, text, button[pressed]);
}
