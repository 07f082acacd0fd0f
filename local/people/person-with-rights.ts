/** A person's gestures about rights: protect cells and sheets, share the file, copy it. */
import type { AlertAnswer, AlertView, LocalSpreadsheet, ProtectionChoices, Role } from '../contract.ts';
import { copyFile } from '../copied-file.ts';
import { LocalHostError } from '../errors.ts';
import { PersonAtCells } from './person-at-cells.ts';
import { rangeNamed } from './places.ts';
import {
  changeProtection,
  protectCells,
  protectWholeSheet,
  removeProtection,
} from './protection-gestures.ts';
import { shareFile } from './sharing.ts';

export class PersonWithRights extends PersonAtCells {
  protectRange(a1: string, choices: ProtectionChoices = {}): number {
    return protectCells(this.acting, this.range(a1), choices);
  }

  protectSheet(
    title: string,
    { except = [], ...choices }: ProtectionChoices & { readonly except?: readonly string[] } = {},
  ): number {
    const sheet = this.sheet(title);
    const open = except.map((a1) => rangeNamed(this.acting.workbook, a1, sheet));
    return protectWholeSheet(this.acting, sheet, choices, open);
  }

  changeProtection(id: number, choices: ProtectionChoices): void {
    changeProtection(this.acting, id, choices);
  }

  removeProtection(id: number): void {
    removeProtection(this.acting, id);
  }

  answerWarnings(handler: (question: AlertView) => AlertAnswer): void {
    this.acting.seat.answerWarning = handler;
  }

  share(email: string, role: Role | null): void {
    shareFile(this.acting, email, role);
  }

  /** Commenters and viewers may copy too, hidden sheets included. */
  copyFile(title?: string): LocalSpreadsheet {
    const { host, workbook, email } = this.acting;
    if (workbook.roleOf(email) === null)
      throw new LocalHostError('no-access', `${email} no longer has access to ${workbook.title}.`);
    return host.viewOf(copyFile(host, workbook, email, title ?? `Copy of ${workbook.title}`));
  }
}
