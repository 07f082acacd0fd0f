/** How people use the script project itself, beside its menus: installing, consenting, enabling in a file, and looking after triggers. */

/**
 * `add-on`: a published editor add-on: one trigger of each kind per user and file, hourly at most, onOpen in AuthMode.NONE where it is
 * not enabled. `bound`: a script that belongs to the file: several triggers, down to every minute.
 */
export type ProjectForm = 'add-on' | 'bound';

export interface AddOnGestures {
  /** Takes one permission back, as one can at consent or later. `scope` in full or without "https://www.googleapis.com/auth/". */
  withdrawScope(scope: string): void;
  grantScope(scope: string): void;
  /** Takes all permissions back, as on myaccount.google.com; menus and pages then do nothing, triggers fail before they start. */
  revokeAuthorization(): void;
  /** Grants everything that the manifest asks for. */
  authorize(): void;
  /** Extensions ▸ Add-ons ▸ Get add-ons, from within the file: runs onInstall(e). */
  installAddOn(): void;
  /** The person's menus go, and their triggers stop until they install it again. */
  uninstallAddOn(): void;
  /** Extensions ▸ Add-ons ▸ Manage add-ons ▸ Use in this document, unticked: triggers and edits of this file run nothing. */
  disableAddOn(): void;
  enableAddOn(): void;
}

/** One answer to a form whose responses go to a sheet: texts by question. */
export type FormAnswers = Readonly<Record<string, string>>;
