// The group's filter view: a real link, whether the view still says what the group says, and the way to put it right.
import { useRef } from 'preact/hooks';
import type { FilterViewSummary, GroupPage } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { FailureBox } from '../widgets/notices.tsx';

interface FilterViewBoxProps {
  readonly groupId: string;
  readonly view: FilterViewSummary;
  readonly onPage: (page: GroupPage) => void;
}

export function FilterViewBox({ groupId, view, onPage }: FilterViewBoxProps) {
  const { announce, call } = useServices();
  const restore = useAction();
  const link = useRef<HTMLAnchorElement>(null);
  const restoreView = () =>
    restore.run(async () => {
      announce(messages.restoring);
      onPage(await call('restoreFilterView', { groupId }));
      announce(messages.restored);
      // The button is gone now; the link that works again takes its focus.
      requestAnimationFrame(() => link.current?.focus());
    });
  return (
    <section aria-label={messages.filterView}>
      <h2>{messages.filterView}</h2>
      {view.state !== 'missing' && isWebAddress(view.url) && (
        <a ref={link} class="button outlined" href={view.url} target="_blank" rel="noopener">
          <Icon name="newTab" />
          {messages.openFilterView} <span class="hint">{messages.opensNewTab}</span>
        </a>
      )}
      {view.follows === 'membership' && view.state === 'exact' && (
        <p class="hint">{messages.asOfRecalculation}</p>
      )}
      <p class="hint">{view.sentence}</p>
      {view.state !== 'exact' && (
        <Button busy={restore.busy} onClick={restoreView}>
          {restore.busy ? messages.restoring : messages.restore}
        </Button>
      )}
      <FailureBox failure={restore.failure} />
    </section>
  );
}

/** A link that is no web address would run as script in this page. */
function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url);
}
