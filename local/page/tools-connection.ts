/** What the local host's own tools read from the server. What cannot be read is told, and shown as nothing. */
import type { MailSummary, MailView, QuotaUseView } from '../server/wire.ts';
import type { Messages } from './messages.ts';
import { get } from './server-connection.ts';

export class ToolsConnection {
  private readonly messages: Messages;

  constructor(messages: Messages) {
    this.messages = messages;
  }

  /** Newest first. */
  outbox(): Promise<readonly MailSummary[]> {
    return this.orElse(get('/api/outbox'), []);
  }

  mail(id: string): Promise<MailView | null> {
    return this.orElse(get(`/api/outbox/${encodeURIComponent(id)}`), null);
  }

  quotaUse(email: string): Promise<readonly QuotaUseView[]> {
    return this.orElse(get(`/api/quotas/${encodeURIComponent(email)}`), []);
  }

  private orElse<Value>(pending: Promise<Value>, nothing: Value): Promise<Value> {
    return pending.catch((error: unknown) => {
      this.messages.tell(error);
      return nothing;
    });
  }
}
