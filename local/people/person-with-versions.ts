/** A person's gestures on the version history. */
import type { FileVersion } from '../contract.ts';
import { requireEditor } from './acting.ts';
import { PersonWithViews } from './person-with-views.ts';
import { nameVersionByHand, restoreVersionByHand } from './version-gestures.ts';

export class PersonWithVersions extends PersonWithViews {
  /** People who cannot edit do not see the history. */
  versions(): readonly FileVersion[] {
    requireEditor(this.acting);
    return this.acting.host.versions.of(this.acting.workbook).list();
  }

  nameVersion(name: string): void {
    nameVersionByHand(this.acting, name);
  }

  restoreVersion(id: number): void {
    restoreVersionByHand(this.acting, id);
  }
}
