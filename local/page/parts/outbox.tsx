/** Mail that scripts sent, newest first; nothing ever leaves this machine. One mail as it is read, its plain text, its source and headers. */
import { useEffect, useState } from 'preact/hooks';
import type { MailSummary, MailView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { LocalPanel } from './local-panel.tsx';
import { zonedParts } from './zoned-time.ts';

interface OutboxProps {
  readonly page: SpreadsheetPage;
  /** How many mails there are: when it changes, the list is read again. */
  readonly count: number;
  readonly timeZone: string;
  readonly onClose: () => void;
}

export function Outbox({ page, count, timeZone, onClose }: OutboxProps) {
  const [mails, setMails] = useState<readonly MailSummary[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [mail, setMail] = useState<MailView | null>(null);
  useEffect(() => {
    void page.tools.outbox().then(setMails);
  }, [page, count]);
  useEffect(() => {
    if (chosen !== null) void page.tools.mail(chosen).then(setMail);
  }, [page, chosen]);

  return (
    <LocalPanel title="Outbox" onClose={onClose}>
      {mails.length === 0 ? (
        <p>No mail yet. What scripts send arrives here and goes nowhere else.</p>
      ) : (
        <div class="outbox">
          <ol aria-label="Mails">
            {mails.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  class="outbox-mail"
                  data-testid="mail"
                  aria-pressed={one.id === chosen}
                  onClick={() => setChosen(one.id)}
                >
                  <strong>{one.subject || '(no subject)'}</strong>
                  <span>To {one.to.join(', ')}</span>
                  <span>
                    {zonedParts(Date.parse(one.sentAt), timeZone).text}
                    {one.attachments > 0 && ` · ${one.attachments} attached`}
                    {!one.delivered && ' · accepted, not delivered'}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          {mail && mail.id === chosen ? <Mail key={mail.id} mail={mail} /> : <p>Choose a mail to read it.</p>}
        </div>
      )}
    </LocalPanel>
  );
}

const views = ['Mail', 'Plain text', 'Headers', 'Source'] as const;
type View = (typeof views)[number];

function Mail({ mail }: { readonly mail: MailView }) {
  const [view, setView] = useState<View>(mail.hasHtml ? 'Mail' : 'Plain text');
  const shown = views.filter((one) => one !== 'Mail' || mail.hasHtml);
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = shown[(shown.indexOf(view) + by + shown.length) % shown.length] ?? view;
    setView(next);
    const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]');
    tabs[shown.indexOf(next)]?.focus();
  };
  return (
    <article class="mail" aria-label={mail.subject}>
      <h3>{mail.subject || '(no subject)'}</h3>
      <dl>
        <Line name="From" values={[mail.from]} />
        <Line name="To" values={mail.to} />
        <Line name="Cc" values={mail.cc} />
        <Line name="Bcc" values={mail.bcc} />
        <Line name="Sent by" values={[`${mail.user} with ${mail.service}`]} />
        <Line
          name="Attached"
          values={mail.files.map(
            ({ filename, mimeType, size }) => `${filename || 'unnamed'} (${mimeType}, ${bytes(size)})`,
          )}
        />
      </dl>
      <div class="mail-views" role="tablist" aria-label="How to show the mail" onKeyDown={move}>
        {shown.map((one) => (
          <button
            type="button"
            key={one}
            role="tab"
            aria-selected={one === view}
            tabIndex={one === view ? 0 : -1}
            onClick={() => setView(one)}
          >
            {one}
          </button>
        ))}
      </div>
      <MailContent mail={mail} view={view} />
    </article>
  );
}

function MailContent({ mail, view }: { readonly mail: MailView; readonly view: View }) {
  if (view === 'Mail')
    // Its address answers with headers that forbid scripts and anything from elsewhere; the sandbox says so once more.
    return <iframe class="mail-frame" title="Mail as it is read" sandbox="" src={`/mails/${mail.id}`} />;
  if (view === 'Plain text')
    return <pre data-testid="mail-text">{mail.text ?? 'This mail has no plain text.'}</pre>;
  if (view === 'Source') return <pre data-testid="mail-source">{mail.raw}</pre>;
  return (
    <table data-testid="mail-headers">
      <tbody>
        {mail.headers.map(([name, value], index) => (
          <tr key={`${index} ${name}`}>
            <th>{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{values.join(', ')}</dd>
    </>
  );
}

function bytes(size: number): string {
  return size < 1000 ? `${size} bytes` : `${(size / 1000).toFixed(1)} kB`;
}
