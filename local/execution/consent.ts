/** What people allow the add-on: which permissions, whether it is installed for them and enabled in a file (Google: Editor add-on authorization). */
import type { HostedScript } from './hosted-script.ts';

const prefix = 'https://www.googleapis.com/auth/';

/** A scope in full, also where it was given as "spreadsheets". */
export const fullScope = (scope: string): string => (scope.includes('://') ? scope : prefix + scope);

export interface SavedConsent {
  readonly withdrawn: readonly (readonly [string, readonly string[]])[];
  readonly revoked: readonly string[];
  readonly uninstalled: readonly string[];
  readonly disabled: readonly string[];
}

export class Consents {
  private readonly withdrawn = new Map<string, Set<string>>();
  private readonly revoked = new Set<string>();
  private readonly uninstalled = new Set<string>();
  /** Ids of files in which the add-on may not be used. */
  private readonly disabled = new Set<string>();

  withdraw(email: string, scope: string): void {
    const user = email.toLowerCase();
    const scopes = this.withdrawn.get(user) ?? new Set();
    this.withdrawn.set(user, scopes.add(fullScope(scope)));
  }

  grant(email: string, scope: string): void {
    this.withdrawn.get(email.toLowerCase())?.delete(fullScope(scope));
  }

  /** Takes back everything, or gives it. */
  setAuthorized(email: string, authorized: boolean): void {
    const user = email.toLowerCase();
    if (!authorized) this.revoked.add(user);
    else {
      this.revoked.delete(user);
      this.withdrawn.delete(user);
    }
  }

  setInstalled(email: string, installed: boolean): void {
    if (installed) this.uninstalled.delete(email.toLowerCase());
    else this.uninstalled.add(email.toLowerCase());
  }

  setEnabled(spreadsheetId: string, enabled: boolean): void {
    if (enabled) this.disabled.delete(spreadsheetId);
    else this.disabled.add(spreadsheetId);
  }

  isAuthorized(email: string): boolean {
    return !this.revoked.has(email.toLowerCase());
  }

  isInstalled(email: string): boolean {
    return !this.uninstalled.has(email.toLowerCase());
  }

  isEnabled(spreadsheetId: string): boolean {
    return !this.disabled.has(spreadsheetId);
  }

  /** Whether a user granted a scope to the add-on; other scripts are taken to have what their manifest lists. */
  has(email: string, scope: string): boolean {
    const user = email.toLowerCase();
    return !this.revoked.has(user) && this.withdrawn.get(user)?.has(scope) !== true;
  }

  toJSON(): SavedConsent {
    return {
      withdrawn: [...this.withdrawn].map(([email, scopes]) => [email, [...scopes]]),
      revoked: [...this.revoked],
      uninstalled: [...this.uninstalled],
      disabled: [...this.disabled],
    };
  }

  load({ withdrawn, revoked, uninstalled, disabled }: SavedConsent): void {
    for (const [email, scopes] of withdrawn) this.withdrawn.set(email, new Set(scopes));
    for (const email of revoked) this.revoked.add(email);
    for (const email of uninstalled) this.uninstalled.add(email);
    for (const id of disabled) this.disabled.add(id);
  }
}

/** Scopes that a run of a script may use: what its manifest lists, less what the user took back. */
export interface Grants {
  readonly manifest: ReadonlySet<string> | null;
  has(scope: string): boolean;
}

/** `consents` is null for scripts other than the add-on, and where nobody needs to have agreed (simple triggers). */
export function grantsFor(script: HostedScript, email: string, consents: Consents | null): Grants {
  const manifest = script.project().scopes;
  return {
    manifest,
    has: (scope) => (manifest === null || manifest.has(scope)) && (consents?.has(email, scope) ?? true),
  };
}
