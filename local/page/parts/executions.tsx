/** What scripts ran, newest first: who, why, how long it would take on Google, and on demand calls, log and error. */
import type { ExecutionView } from '../../server/wire.ts';
import { zonedParts } from './zoned-time.ts';

interface ExecutionsProps {
  readonly executions: readonly ExecutionView[];
  readonly timeZone: string;
  readonly onClose: () => void;
}

const mostShown = 200;

export function Executions({ executions, timeZone, onClose }: ExecutionsProps) {
  return (
    <section
      class="executions"
      aria-label="Executions"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>Executions</h2>
        <button type="button" class="icon-button" aria-label="Close executions" onClick={onClose}>
          ✕
        </button>
      </header>
      {executions.length === 0 ? (
        <p>Nothing has run yet. Open the add-on from the Extensions menu, or edit a cell.</p>
      ) : (
        <ol>
          {executions
            .slice(-mostShown)
            .reverse()
            .map((execution) => (
              <Execution key={execution.id} execution={execution} timeZone={timeZone} />
            ))}
        </ol>
      )}
    </section>
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
  return (
    <li data-testid="execution" class={execution.error ? 'failed' : ''}>
      <details>
        <summary>
          <span class="execution-function">{execution.function}</span>
          <span>{execution.trigger}</span>
          <span>{execution.user}</span>
          <span>{zonedParts(Date.parse(execution.started), timeZone).text}</span>
          <span class="number">{seconds(execution.predictedMs)} on Google</span>
          <span class="number">
            {calls} {calls === 1 ? 'call' : 'calls'}
          </span>
          <span>{execution.error ? 'Failed' : 'Completed'}</span>
        </summary>
        <p>
          Ran as {execution.user} with AuthMode.{execution.authMode}.
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
      </details>
    </li>
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}
