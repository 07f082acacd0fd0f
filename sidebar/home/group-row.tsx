// One group in the list: its name opens it; count, sentence and what is wrong stand beside it.
import type { GroupSummary } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useServices } from '../services.ts';
import { StatusMark } from '../widgets/status-mark.tsx';
import { useId } from '../widgets/use-id.ts';

interface GroupRowProps {
  readonly group: GroupSummary;
  readonly onOpen: () => void;
}

export function GroupRow({ group, onOpen }: GroupRowProps) {
  const { formatNumber } = useServices();
  const id = useId();
  return (
    <li>
      <button
        type="button"
        class="group-row"
        data-group-id={group.id}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-count ${id}-about`}
        onClick={onOpen}
      >
        <span class="group-line">
          <bdi class="group-name" id={`${id}-name`}>
            {group.name}
          </bdi>
          <span class="group-count" id={`${id}-count`}>
            {group.members === null ? (
              <span class="visually-hidden">{messages.countUnknown}</span>
            ) : (
              messages.contacts(group.members, formatNumber(group.members))
            )}
          </span>
        </span>
        <span class="group-about" id={`${id}-about`}>
          {group.status === 'ready' ? (
            group.sentence
          ) : (
            <>
              <StatusMark status={group.status} /> {group.problem ?? group.sentence}
            </>
          )}
        </span>
      </button>
    </li>
  );
}
