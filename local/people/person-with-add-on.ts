/** What a person does with the add-on itself: consent, installing, enabling it in the file. */
import type { AddOnGestures } from '../add-on-use.ts';
import { fireInstall } from '../triggers/events.ts';
import { PersonWithVersions } from './person-with-versions.ts';

export class PersonWithAddOn extends PersonWithVersions implements AddOnGestures {
  withdrawScope(scope: string): void {
    this.acting.host.consents.withdraw(this.email, scope);
  }

  grantScope(scope: string): void {
    this.acting.host.consents.grant(this.email, scope);
  }

  revokeAuthorization(): void {
    this.acting.host.consents.setAuthorized(this.email, false);
  }

  authorize(): void {
    this.acting.host.consents.setAuthorized(this.email, true);
  }

  installAddOn(): void {
    const { host, workbook, email } = this.acting;
    host.consents.setInstalled(email, true);
    host.consents.setAuthorized(email, true);
    host.consents.setEnabled(workbook.id, true);
    fireInstall(host, workbook, email);
    host.announce({ spreadsheetId: workbook.id, what: 'menus', email });
  }

  uninstallAddOn(): void {
    const { host, email } = this.acting;
    host.consents.setInstalled(email, false);
    this.clearSurfaces();
  }

  disableAddOn(): void {
    const { host, workbook } = this.acting;
    host.consents.setEnabled(workbook.id, false);
    this.clearSurfaces();
  }

  enableAddOn(): void {
    const { host, workbook } = this.acting;
    host.consents.setEnabled(workbook.id, true);
  }

  private clearSurfaces(): void {
    const { host, workbook, email, seat } = this.acting;
    Object.assign(seat, { menus: [], sidebar: null, dialogs: [] });
    host.announce({ spreadsheetId: workbook.id, what: 'menus', email });
    host.announce({ spreadsheetId: workbook.id, what: 'surfaces', email });
  }
}
