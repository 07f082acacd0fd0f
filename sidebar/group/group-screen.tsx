// The page of one group: who is in it, when that changes next, its filter view, and what can be done with it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { GroupPage, Home, Notice, TableSummary } from '../../src/api-types.ts';
import { type ApiFailure, toApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { useAction, useReturnToPanel, useServices } from '../services.ts';
import { BusyText } from '../widgets/busy-text.tsx';
import { Button } from '../widgets/button.tsx';
import { LongText } from '../widgets/long-text.tsx';
import { FailureBox, NoticeList } from '../widgets/notices.tsx';
import { StatusMark } from '../widgets/status-mark.tsx';
import { DeleteGroup } from './delete-group.tsx';
import { FilterViewBox } from './filter-view-box.tsx';
import { ForecastBox } from './forecast-box.tsx';
import { MemberList } from './member-list.tsx';
import { RepairFields } from './repair-fields.tsx';
import { TagActions } from './tag-actions.tsx';
import { WhyBox } from './why-box.tsx';

interface GroupScreenProps {
  readonly groupId: string;
  /** The page where it is known already, right after saving. */
  readonly page: GroupPage | null;
  readonly notices: readonly Notice[];
  readonly tables: readonly TableSummary[];
  readonly onBack: () => void;
  readonly onEdit: (page: GroupPage, tableId: string) => void;
  readonly onOpen: (groupId: string, page: GroupPage, notices: readonly Notice[]) => void;
  readonly onHome: (home: Home) => void;
  /** Columns may be others now. */
  readonly onSheetChanged: () => void;
  readonly onDeleted: (sentence: string) => void;
}

export function GroupScreen(props: GroupScreenProps) {
  const { groupId, onBack } = props;
  const { page, failure, read, take } = useGroup(groupId, props.page);
  const screen = useRef<HTMLElement>(null);
  useReturnToPanel(read);
  const focusHeading = () => screen.current?.querySelector<HTMLElement>('h1')?.focus();
  useEffect(() => screen.current?.querySelector<HTMLElement>('h1')?.focus(), []);
  return (
    <main class="screen" ref={screen}>
      <nav>
        <Button look="text" icon="back" onClick={onBack}>
          {messages.back}
        </Button>
      </nav>
      <header class="screen-header">
        <h1 tabIndex={-1}>
          <bdi>{page ? page.name : messages.groupTitle}</bdi>
        </h1>
        {page && <RefreshButton onRead={read} />}
      </header>
      {!page && !failure && <BusyText text={messages.groupLoading} />}
      <FailureBox failure={failure} onRetry={read} />
      <NoticeList notices={props.notices} />
      {page && <GroupDetails {...props} page={page} onPage={take} onRead={read} onRepaired={focusHeading} />}
    </main>
  );
}

function RefreshButton({ onRead }: { readonly onRead: () => Promise<GroupPage | null> }) {
  const { announce, formatNumber } = useServices();
  const refresh = useAction();
  const refreshNow = () =>
    refresh.run(async () => {
      announce(messages.refreshing);
      const page = await onRead();
      if (page && page.members !== null)
        announce(messages.contacts(page.members, formatNumber(page.members)));
    });
  return (
    <Button look="icon" icon="refresh" label={messages.refresh} busy={refresh.busy} onClick={refreshNow} />
  );
}

interface GroupDetailsProps extends GroupScreenProps {
  readonly page: GroupPage;
  readonly onPage: (page: GroupPage) => void;
  readonly onRead: () => Promise<GroupPage | null>;
  readonly onRepaired: () => void;
}

function GroupDetails(props: GroupDetailsProps) {
  const { onPage, onRead, page, tables } = props;
  const { formatNumber } = useServices();
  const table = tables.find(({ id }) => id === page.tableId) ?? null;
  const tagged = () => {
    props.onSheetChanged();
    return onRead();
  };
  return (
    <>
      {page.status !== 'ready' && (
        <p class="group-problem">
          <StatusMark status={page.status} /> {page.problem}
        </p>
      )}
      {table && page.missingFields.length > 0 && (
        <RepairFields
          page={page}
          table={table}
          onHome={props.onHome}
          onRead={onRead}
          onRepaired={props.onRepaired}
        />
      )}
      <LongText text={page.sentence} />
      <p class="member-count">
        <strong>
          {page.members === null
            ? messages.countUnknown
            : messages.contacts(page.members, formatNumber(page.members))}
        </strong>
        <span class="hint">{messages.asOf(page.asOf)}</span>
      </p>
      {page.nextChange && <p class="hint">{messages.nextChange(page.nextChange, formatNumber)}</p>}
      {page.unknown.map(({ field, cells }) => (
        <p key={field} class="hint">
          {messages.unknownCells(cells, formatNumber(cells), field)}
        </p>
      ))}
      <GroupButtons {...props} />
      {page.filterView && <FilterViewBox groupId={page.id} view={page.filterView} onPage={onPage} />}
      {page.status !== 'broken' && <TagActions groupId={page.id} onDone={tagged} />}
      {page.status !== 'broken' && <ForecastBox page={page} />}
      {page.status !== 'broken' && page.tableId !== null && <WhyBox page={page} tableId={page.tableId} />}
      <MemberList page={page} />
    </>
  );
}

function GroupButtons({ onDeleted, onEdit, onOpen, page }: GroupDetailsProps) {
  const { announce, call } = useServices();
  const duplicate = useAction();
  const { rule, tableId } = page;
  const duplicateGroup = () =>
    duplicate.run(async () => {
      announce(messages.duplicating);
      const { group, notices } = await call('duplicateGroup', { groupId: page.id });
      announce(group.name);
      onOpen(group.id, group, notices);
    });
  return (
    <>
      <div class="group-buttons">
        {rule !== null && tableId !== null && (
          <Button onClick={() => onEdit(page, tableId)}>{messages.edit}</Button>
        )}
        <Button busy={duplicate.busy} onClick={duplicateGroup}>
          {messages.duplicate}
        </Button>
        <DeleteGroup page={page} onDeleted={onDeleted} />
      </div>
      <FailureBox failure={duplicate.failure} />
    </>
  );
}

/** The group as the server knows it. Of several readings under way only the newest is taken. */
function useGroup(groupId: string, first: GroupPage | null) {
  const { call } = useServices();
  const [page, setPage] = useState(first);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const newest = useRef(0);
  const take = useCallback((value: GroupPage) => {
    newest.current += 1;
    setPage(value);
    setFailure(null);
  }, []);
  /** Answers the page, null where a newer reading overtook it or it failed. */
  const read = useCallback(async (): Promise<GroupPage | null> => {
    newest.current += 1;
    const question = newest.current;
    try {
      const value = await call('getGroup', { groupId });
      if (question !== newest.current) return null;
      take(value);
      return value;
    } catch (error) {
      if (question === newest.current) setFailure(toApiFailure(error));
      return null;
    }
  }, [call, groupId, take]);
  useEffect(() => {
    if (first === null) void read();
  }, [first, read]);
  return { page, failure, read, take };
}
