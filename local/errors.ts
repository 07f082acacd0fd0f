/** Errors of the local host itself, as against errors that Google's services throw into a script. */

export type LocalHostErrorCode =
  | 'no-such-spreadsheet'
  | 'no-such-sheet'
  | 'no-such-range'
  | 'no-such-menu'
  | 'no-such-surface'
  | 'no-such-filter-view'
  | 'no-such-protection'
  | 'no-such-version'
  | 'no-access'
  | 'not-authorized'
  | 'protected'
  | 'invalid-gesture'
  | 'invalid-cell'
  | 'rule-broken'
  | 'nothing-to-undo'
  | 'unanswered-alert'
  | 'not-in-local-host'
  | 'invalid-options'
  | 'invalid-state'
  | 'project-missing'
  | 'project-invalid'
  | 'formula-engine'
  | 'file-empty'
  | 'file-unreadable'
  | 'file-too-large';

/** Carries a code for programs and one sentence for people. */
export class LocalHostError extends Error {
  readonly code: LocalHostErrorCode;
  constructor(code: LocalHostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalHostError';
    this.code = code;
  }
}

/** The script used a part of Google's interface that the local host does not have. Never swallowed: it also fails the gesture that ran the script. */
export class NotInLocalHost extends LocalHostError {
  constructor(what: string) {
    super('not-in-local-host', `${what} is not in the local host`);
  }
}
