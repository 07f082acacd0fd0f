// The first screen: the groups of a contact table with their counts, search, and the way to a new group.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GroupSummary, Home, Notice, TableSummary } from '../../src/api-types.ts';
import { normalizeText } from '../../src/rules/index.ts';
import type { ApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { BusyText } from '../widgets/busy-text.tsx';
import { Button } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { FailureBox, NoticeList } from '../widgets/notices.tsx';
import { GroupRow } from './group-row.tsx';

/** Where the focus goes: nowhere when the panel opens, else to where the person left from. */
export type HomeFocus = { readonly groupId: string } | 'newGroup' | 'heading' | null;

interface HomeScreenProps {
  readonly home: Home;
  readonly failure: ApiFailure | null;
  readonly notices: readonly Notice[];
  readonly focus: HomeFocus;
  readonly tableId: string | null;
  readonly search: string;
  readonly onTable: (tableId: string) => void;
  readonly onSearch: (search: string) => void;
  readonly onRead: () => void;
  readonly onOpen: (groupId: string) => void;
  readonly onNew: (tableId: string) => void;
}

export function HomeScreen(props: HomeScreenProps) {
  const { home, search } = props;
  const { announce, call } = useServices();
  const screen = useRef<HTMLElement>(null);
  const check = useAction();
  const [checked, setChecked] = useState<string | null>(null);
  const table = home.tables.find(({ id }) => id === props.tableId) ?? home.tables[0] ?? null;
  const groups = groupsOf(home, table);
  const found = groups.filter((group) => normalizeText(group.name).includes(normalizeText(search)));
  useHomeFocus(screen, props.focus, home);

  const checkNow = () =>
    check.run(async () => {
      announce(messages.checking);
      setChecked(null);
      const { sentence } = await call('recalculateNow', {});
      announce(sentence);
      setChecked(sentence);
      props.onRead();
    });
  const searchFor = (text: string) => {
    props.onSearch(text);
    const count = groups.filter((group) => normalizeText(group.name).includes(normalizeText(text))).length;
    announce(messages.groupsFound(count));
  };

  return (
    <main class="screen" ref={screen}>
      <header class="screen-header">
        <h1 tabIndex={-1}>{messages.homeTitle}</h1>
        <Button look="icon" icon="refresh" label={messages.checkNow} busy={check.busy} onClick={checkNow} />
      </header>
      {check.busy && <BusyText text={messages.checking} />}
      {checked !== null && <p class="receipt">{checked}</p>}
      <FailureBox failure={check.failure} />
      <FailureBox failure={props.failure} onRetry={props.onRead} />
      <NoticeList notices={[...props.notices, ...home.notices, ...(table?.notices ?? [])]} />
      {home.tables.length > 1 && table && (
        <TableChooser tables={home.tables} chosen={table} onChoose={props.onTable} />
      )}
      {!table && <p class="empty">{messages.noTables}</p>}
      {table?.problem && <p class="empty">{table.problem.message}</p>}
      {table && !table.problem && (
        <Button look="primary" icon="add" onClick={() => props.onNew(table.id)}>
          {messages.newGroup}
        </Button>
      )}
      {groups.length > 0 && <SearchBox search={search} onSearch={searchFor} />}
      {groups.length > 0 && found.length === 0 && (
        <p class="empty">
          {messages.noGroupsFound(search)}{' '}
          <Button look="text" onClick={() => searchFor('')}>
            {messages.clearSearch}
          </Button>
        </p>
      )}
      {groups.length === 0 && table && !table.problem && <p class="empty">{messages.noGroups}</p>}
      <ul class="group-list" aria-label={messages.homeTitle}>
        {found.map((group) => (
          <GroupRow key={group.id} group={group} onOpen={() => props.onOpen(group.id)} />
        ))}
      </ul>
      {found.length > 0 && <p class="hint">{messages.asOf(home.now)}</p>}
    </main>
  );
}

/** The table's groups, and those whose table is gone: nobody should lose sight of a broken group. */
function groupsOf(home: Home, table: TableSummary | null): readonly GroupSummary[] {
  const known = new Set(home.tables.map(({ id }) => id));
  return home.groups.filter(
    ({ tableId }) => tableId === null || !known.has(tableId) || tableId === table?.id,
  );
}

/** Goes back to where the person left from; a group that is new in the list is found once the list is read. */
function useHomeFocus(screen: { readonly current: HTMLElement | null }, focus: HomeFocus, home: Home): void {
  const sought = useRef(focus);
  useEffect(() => {
    const place = screen.current;
    const wanted = sought.current;
    if (!place || wanted === null) return;
    const heading = place.querySelector('h1');
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== heading) {
      sought.current = null;
      return;
    }
    const found = wanted === 'heading' ? heading : findFocus(place, wanted);
    if (found) sought.current = null;
    (found ?? heading)?.focus();
  }, [screen, home]);
}

function findFocus(
  place: HTMLElement,
  wanted: 'newGroup' | { readonly groupId: string },
): HTMLElement | null {
  if (wanted === 'newGroup') return place.querySelector<HTMLElement>('.button.primary');
  const rows = [...place.querySelectorAll<HTMLElement>('[data-group-id]')];
  return rows.find(({ dataset }) => dataset.groupId === wanted.groupId) ?? null;
}

interface TableChooserProps {
  readonly tables: readonly TableSummary[];
  readonly chosen: TableSummary;
  readonly onChoose: (tableId: string) => void;
}

function TableChooser({ tables, chosen, onChoose }: TableChooserProps) {
  const { formatNumber } = useServices();
  return (
    <label class="labelled">
      {messages.table}
      <select value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {tables.map((table) => (
          <option key={table.id} value={table.id}>
            {messages.tableOption(
              table.name,
              messages.contacts(table.contacts, formatNumber(table.contacts)),
            )}
          </option>
        ))}
      </select>
    </label>
  );
}

function SearchBox({
  search,
  onSearch,
}: {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={messages.searchGroups}
        placeholder={messages.searchGroups}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
