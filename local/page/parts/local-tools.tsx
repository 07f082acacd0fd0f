/** The strip that is no part of Google Sheets: who I am, what time it is in the spreadsheet, what scripts ran, sent and used up. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { openWindowAs, switchPerson } from '../who-is-here.ts';
import { Executions } from './executions.tsx';
import { Outbox } from './outbox.tsx';
import { QuotaUse } from './quota-use.tsx';
import { zonedParts } from './zoned-time.ts';

interface LocalToolsProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

type Tool = 'outbox' | 'executions' | 'quotas';

export function LocalTools({ page, state }: LocalToolsProps) {
  const [tool, setTool] = useState<Tool | null>(null);
  const close = () => {
    setTool(null);
    page.display.focusGrid();
  };
  const { timeZone, people } = state.workbook;
  const button = (name: Tool, label: string) => (
    <button
      type="button"
      class="local-item"
      aria-expanded={tool === name}
      onClick={() => setTool(tool === name ? null : name)}
    >
      {label}
    </button>
  );
  return (
    <section class="local-tools" aria-label="Local host">
      {tool === 'executions' && (
        <Executions executions={state.executions} timeZone={timeZone} onClose={close} />
      )}
      {tool === 'outbox' && <Outbox page={page} count={state.mails} timeZone={timeZone} onClose={close} />}
      {tool === 'quotas' && (
        <QuotaUse
          page={page}
          people={people.map(({ email }) => email)}
          executions={state.executions.at(-1)?.id ?? 0}
          onClose={close}
        />
      )}
      <div class="local-strip">
        <span
          class="local-name"
          title="These tools belong to the local host; Google Sheets does not have them."
        >
          Local host
        </span>
        <WhoIAm state={state} />
        <Clock page={page} state={state} />
        {button('outbox', `Outbox (${state.mails})`)}
        {button('executions', `Executions (${state.executions.length})`)}
        {button('quotas', 'Quotas')}
      </div>
    </section>
  );
}

/** Switching is signing in as somebody else in this window; another window is somebody beside them. */
function WhoIAm({ state }: { readonly state: PageState }) {
  const people = state.workbook.people.map((person) => (
    <option key={person.email} value={person.email}>
      {person.email} ({person.role})
    </option>
  ));
  return (
    <span class="local-item">
      <label class="local-item">
        I am
        <select
          aria-label="Who I am"
          value={state.email}
          onChange={(event) => switchPerson(event.currentTarget.value)}
        >
          {people}
        </select>
      </label>
      <select
        aria-label="Open another window as"
        value=""
        onChange={(event) => {
          openWindowAs(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      >
        <option value="">Another window as …</option>
        {people}
      </select>
    </span>
  );
}

function Clock({ page, state }: LocalToolsProps) {
  const [, redraw] = useState(0);
  const [picking, setPicking] = useState(false);
  const { timeZone } = state.workbook;
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = zonedParts(Date.now() + state.clockAhead, timeZone);
  const advance = (hours: number) => void page.moveClock({ kind: 'advance', hours });
  return (
    <fieldset class="local-item clock" aria-label="Clock">
      <span>
        <time data-testid="clock" dateTime={now.wallTime}>
          {now.text}
        </time>{' '}
        <small>{timeZone}</small>
      </span>
      <button type="button" onClick={() => advance(1)}>
        +1 hour
      </button>
      <button type="button" onClick={() => advance(24)}>
        +1 day
      </button>
      {picking ? (
        <form
          class="pick"
          onSubmit={(event) => {
            event.preventDefault();
            const wallTime = new FormData(event.currentTarget).get('moment');
            setPicking(false);
            if (typeof wallTime === 'string' && wallTime)
              void page.moveClock({ kind: 'set', wallTime, timeZone });
          }}
          onKeyDown={(event) => event.key === 'Escape' && setPicking(false)}
        >
          <input
            type="datetime-local"
            name="moment"
            aria-label="Moment"
            min={now.wallTime}
            defaultValue={now.wallTime}
          />
          <button type="submit">Go there</button>
        </form>
      ) : (
        <button type="button" aria-label="Pick a moment" onClick={() => setPicking(true)}>
          Pick …
        </button>
      )}
    </fieldset>
  );
}
