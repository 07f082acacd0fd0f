// Lets an answer that stands on the page keep up with the group: the page is read again when the person comes back from
// the sheet, where cells may have changed.
import { useEffect, useRef } from 'preact/hooks';
import type { GroupPage } from '../../src/api-types.ts';

/** Calls back whenever the page was read again, not for the first one. */
export function useNewerPage(page: GroupPage, onNewer: () => void): void {
  const newest = useRef(onNewer);
  newest.current = onNewer;
  const seen = useRef(page);
  useEffect(() => {
    if (seen.current === page) return;
    seen.current = page;
    newest.current();
  }, [page]);
}
