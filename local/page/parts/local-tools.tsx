/** The strip that is no part of Google Sheets: who I am, what time it is in the spreadsheet, what scripts ran. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { switchPerson } from '../who-is-here.ts';
import { Executions } from './executions.tsx';
import { zonedParts } from './zoned-time.ts';

interface LocalToolsProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function LocalTools({ page, state }: LocalToolsProps) {
  const [showExecutions, setShowExecutions] = useState(false);
  return (
    <section class="local-tools" aria-label="Local host">
      {showExecutions && (
        <Executions
          executions={state.executions}
          timeZone={state.workbook.timeZone}
          onClose={() => setShowExecutions(false)}
        />
      )}
      <div class="local-strip">
        <span
          class="local-name"
          title="These tools belong to the local host; Google Sheets does not have them."
        >
          Local host
        </span>
        <label class="local-item">
          I am
          <select
            aria-label="Who I am"
            value={state.email}
            onChange={(event) => switchPerson(event.currentTarget.value)}
          >
            {state.workbook.people.map((person) => (
              <option key={person.email} value={person.email}>
                {person.email} ({person.role})
              </option>
            ))}
          </select>
        </label>
        <Clock page={page} state={state} />
        <button
          type="button"
          class="local-item"
          aria-expanded={showExecutions}
          onClick={() => setShowExecutions(!showExecutions)}
        >
          Executions ({state.executions.length})
        </button>
      </div>
    </section>
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
        <button type="button" onClick={() => setPicking(true)}>
          Pick a moment
        </button>
      )}
    </fieldset>
  );
}
