// The sidebar as a whole: which screen is shown, the list of groups that all of them start from, and the live region.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldValues, GroupPage, Home, Notice } from '../src/api-types.ts';
import { type ApiFailure, type Call, toApiFailure } from './bridge.ts';
import { EditorScreen } from './editor/editor-screen.tsx';
import { numberFormatter } from './format.ts';
import { GroupScreen } from './group/group-screen.tsx';
import { type HomeFocus, HomeScreen } from './home/home-screen.tsx';
import { messages } from './messages.ts';
import { type Services, ServicesContext, useReturnToPanel } from './services.ts';
import { BusyText } from './widgets/busy-text.tsx';
import { Button } from './widgets/button.tsx';
import { FailureBox } from './widgets/notices.tsx';

type Screen =
  | { readonly name: 'home'; readonly notices: readonly Notice[]; readonly focus: HomeFocus }
  | {
      readonly name: 'group';
      readonly groupId: string;
      readonly page: GroupPage | null;
      readonly notices: readonly Notice[];
    }
  | { readonly name: 'editor'; readonly tableId: string; readonly page: GroupPage | null };

export function App({ call }: { readonly call: Call }) {
  const [screen, setScreen] = useState<Screen>({ name: 'home', notices: [], focus: null });
  const [chosenTableId, setChosenTableId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [spoken, announce] = useSpoken();
  const { home, isFresh, failure, read, take, outdate } = useHome(call);
  const services = useServiceValues(call, announce, home);

  useEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = messages.product;
    read();
  }, [read]);
  useReturnToPanel(() => {
    if (screen.name === 'home') read();
    else if (screen.name === 'group') outdate();
  });

  const goHome = (focus: HomeFocus, notices: readonly Notice[] = []) => {
    setScreen({ name: 'home', notices, focus });
    read();
  };
  const openGroup = (groupId: string, page: GroupPage | null = null, notices: readonly Notice[] = []) =>
    setScreen({ name: 'group', groupId, page, notices });

  const openEditor = (tableId: string, page: GroupPage | null) => {
    if (!isFresh) read();
    setScreen({ name: 'editor', tableId, page });
  };

  const drawScreen = (known: Home) => {
    switch (screen.name) {
      case 'home':
        return (
          <HomeScreen
            home={known}
            failure={failure}
            notices={screen.notices}
            focus={screen.focus}
            tableId={chosenTableId ?? known.activeTableId}
            search={search}
            onTable={setChosenTableId}
            onSearch={setSearch}
            onRead={read}
            onOpen={(groupId) => openGroup(groupId)}
            onNew={(tableId) => openEditor(tableId, null)}
          />
        );
      case 'group':
        return (
          <GroupScreen
            key={screen.groupId}
            groupId={screen.groupId}
            page={screen.page}
            notices={screen.notices}
            tables={known.tables}
            onBack={() => goHome({ groupId: screen.groupId })}
            onEdit={(page, tableId) => openEditor(tableId, page)}
            onSheetChanged={outdate}
            onOpen={openGroup}
            onHome={take}
            onDeleted={(sentence) => goHome('heading', [{ code: 'deleted', message: sentence }])}
          />
        );
      case 'editor':
        return (
          <EditorScreen
            home={known}
            tableId={screen.tableId}
            page={screen.page}
            onCancel={() => (screen.page ? openGroup(screen.page.id) : goHome('newGroup'))}
            onSaved={({ group, notices }) => {
              outdate();
              openGroup(group.id, group, notices);
            }}
            onReload={(groupId) => openGroup(groupId)}
          />
        );
    }
  };

  return (
    <ServicesContext.Provider value={services}>
      {home && (isFresh || screen.name !== 'editor') ? (
        drawScreen(home)
      ) : (
        <Opening
          failure={failure}
          onRetry={read}
          onBack={home && (() => setScreen({ name: 'home', notices: [], focus: 'heading' }))}
        />
      )}
      <div class="visually-hidden" role="status">
        {spoken}
      </div>
    </ServicesContext.Provider>
  );
}

interface OpeningProps {
  readonly failure: ApiFailure | null;
  readonly onRetry: () => void;
  /** Absent while there is no list of groups to go back to. */
  readonly onBack: (() => void) | null;
}

/** Shown while there is nothing to show yet. */
function Opening({ failure, onBack, onRetry }: OpeningProps) {
  return (
    <main class="screen">
      {onBack && (
        <nav>
          <Button look="text" icon="back" onClick={onBack}>
            {messages.back}
          </Button>
        </nav>
      )}
      {failure ? <FailureBox failure={failure} onRetry={onRetry} /> : <BusyText text={messages.loading} />}
    </main>
  );
}

/**
 * Tables, fields and groups. Of several readings under way only the newest is taken. `outdate` says that fields may be
 * others now: saving gives them their permanent ids, a person may have changed columns. The editor then reads first.
 */
function useHome(call: Call) {
  const [home, setHome] = useState<Home | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [isFresh, setFresh] = useState(false);
  const newest = useRef(0);
  const outdate = useCallback(() => setFresh(false), []);
  const take = useCallback((value: Home) => {
    newest.current += 1;
    setHome(value);
    setFresh(true);
    setFailure(null);
  }, []);
  const read = useCallback(() => {
    newest.current += 1;
    const question = newest.current;
    setFailure(null);
    call('getHome', {}).then(
      (value) => {
        if (question === newest.current) take(value);
      },
      (error: unknown) => {
        if (question === newest.current) setFailure(toApiFailure(error));
      },
    );
  }, [call, take]);
  return { home, isFresh, failure, read, take, outdate };
}

/** A live region's text; saying the same again still changes it, so that it is read out again. */
function useSpoken(): readonly [string, (text: string) => void] {
  const [spoken, setSpoken] = useState('');
  const announce = useCallback((text: string) => {
    setSpoken((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  return [spoken, announce];
}

function useServiceValues(call: Call, announce: (text: string) => void, home: Home | null): Services {
  const locale = home?.spreadsheet.locale ?? '';
  const formatNumber = useMemo(() => numberFormatter(locale), [locale]);
  // A new reading of the sheet may have other values in its columns, so the suggestions live as long as `home` does.
  const fieldValues = useMemo(() => rememberFieldValues(call), [call, home]);
  return useMemo(
    () => ({ call, announce, formatNumber, fieldValues }),
    [call, announce, formatNumber, fieldValues],
  );
}

function rememberFieldValues(call: Call): Services['fieldValues'] {
  const asked = new Map<string, Promise<FieldValues>>();
  return (tableId, fieldId) => {
    const name = JSON.stringify([tableId, fieldId]);
    const before = asked.get(name);
    if (before !== undefined) return before;
    const answer = call('getFieldValues', { tableId, fieldId });
    asked.set(name, answer);
    answer.catch(() => asked.delete(name));
    return answer;
  };
}
