/** What scripts ran, newest first: who, why, how long it would take on Google and how near that is to the limit; on demand calls, log and error. */
import { useState } from 'preact/hooks';
import type { ExecutionView } from '../../server/wire.ts';
import { LocalPanel } from './local-panel.tsx';
import { zonedParts } from './zoned-time.ts';

interface ExecutionsProps {
  readonly executions: readonly ExecutionView[];
  readonly timeZone: string;
  readonly onClose: () => void;
}

const mostShown = 200;

interface Filter {
  readonly user: string;
  readonly function: string;
  readonly failed: boolean;
}

export function Executions({ executions, timeZone, onClose }: ExecutionsProps) {
  const [filter, setFilter] = useState<Filter>({ user: '', function: '', failed: false });
  const wanted = executions.filter(
    (execution) =>
      (filter.user === '' || execution.user === filter.user) &&
      (filter.function === '' || execution.function === filter.function) &&
      (!filter.failed || execution.error !== null),
  );
  const tools = (
    <>
      <Choice
        label="User"
        chosen={filter.user}
        choices={executions.map(({ user }) => user)}
        onChoose={(user) => setFilter({ ...filter, user })}
      />
      <Choice
        label="Function"
        chosen={filter.function}
        choices={executions.map((execution) => execution.function)}
        onChoose={(name) => setFilter({ ...filter, function: name })}
      />
      <label class="local-item">
        <input
          type="checkbox"
          checked={filter.failed}
          onChange={(event) => setFilter({ ...filter, failed: event.currentTarget.checked })}
        />
        Failed only
      </label>
    </>
  );
  return (
    <LocalPanel title="Executions" onClose={onClose} tools={tools}>
      {wanted.length === 0 ? (
        <p>
          {executions.length === 0
            ? 'Nothing has run yet. Open the add-on from the Extensions menu, or edit a cell.'
            : 'No execution is like that. Choose others above.'}
        </p>
      ) : (
        <ol class="executions">
          {wanted
            .slice(-mostShown)
            .reverse()
            .map((execution) => (
              <Execution key={execution.id} execution={execution} timeZone={timeZone} />
            ))}
        </ol>
      )}
    </LocalPanel>
  );
}

function Choice({
  label,
  chosen,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly string[];
  readonly onChoose: (choice: string) => void;
}) {
  return (
    <label class="local-item">
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">all</option>
        {[...new Set(choices)].sort().map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}

function Execution({
  execution,
  timeZone,
}: {
  readonly execution: ExecutionView;
  readonly timeZone: string;
}) {
  const calls = execution.calls.reduce((sum, call) => sum + call.times, 0);
  const share = execution.predictedMs / execution.limitMs;
  return (
    <li data-testid="execution" class={execution.error ? 'failed' : ''}>
      <details>
        <summary>
          <span class="execution-function">{execution.function}</span>
          <span>{execution.trigger}</span>
          <span>{execution.user}</span>
          <span>{zonedParts(Date.parse(execution.started), timeZone).text}</span>
          <span class="number" title={`Google ends it after ${seconds(execution.limitMs)}`}>
            <meter
              min={0}
              max={1}
              high={0.5}
              optimum={0}
              value={Math.min(1, share)}
              aria-label="Of the time Google allows"
            />{' '}
            {seconds(execution.predictedMs)} on Google
          </span>
          <span class="number">
            {calls} {calls === 1 ? 'call' : 'calls'}
          </span>
          <span>{execution.error ? 'Failed' : 'Completed'}</span>
        </summary>
        <ExecutionDetails execution={execution} />
      </details>
    </li>
  );
}

function ExecutionDetails({ execution }: { readonly execution: ExecutionView }) {
  return (
    <>
      <p>
        Ran as {execution.user} with AuthMode.{execution.authMode}
        {execution.file && <> in {execution.file}</>}: {seconds(execution.predictedMs)} of the{' '}
        {seconds(execution.limitMs)} that Google allows.
      </p>
      {execution.error && <p class="execution-error">{execution.error}</p>}
      {execution.log.map((line, index) => (
        <pre key={`${index} ${line.text}`}>{`${line.level}: ${line.text}`}</pre>
      ))}
      {execution.calls.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>Call</th>
              <th>Times</th>
              <th>Cells</th>
              <th>Time</th>
            </tr>
          </thead>
          <tbody>
            {execution.calls.map((call) => (
              <tr key={call.name}>
                <td>{call.name}</td>
                <td class="number">{call.times}</td>
                <td class="number">{call.cells}</td>
                <td class="number">{seconds(call.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}
