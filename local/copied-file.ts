/** File ▸ Make a copy, and what scripts call for the same: the copier's own file, known to the host. */
import type { HostCore } from './host-core.ts';
import { newSpreadsheetId } from './seeding.ts';
import { copiedWorkbook } from './workbook/copying-files.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Copies a file for `owner`, who has access to it (the caller has checked that); announces the new file's structure. */
export function copyFile(host: HostCore, source: Workbook, owner: string, title: string): Workbook {
  const id = newSpreadsheetId(host);
  const copy = copiedWorkbook(
    source,
    { id, title, owner, idSeed: 104_729 * host.counters.workbook },
    host.switches,
    () => host.clock.milliseconds,
  );
  host.workbooks.set(id, copy);
  host.versions.begin(copy);
  const { consents, switches } = host;
  consents.setEnabled(id, switches.fileCopiesKeepAddOnEnabled && consents.isEnabled(source.id));
  host.announce({ spreadsheetId: id, what: 'structure' });
  return copy;
}
