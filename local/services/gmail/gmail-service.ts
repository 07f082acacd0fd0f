/** The advanced service `Gmail` as Apps Script exposes it. With the scope gmail.send one can send, and nothing else. */
import { costs } from '../../execution/costs.ts';
import type { Execution } from '../../execution/execution.ts';
import { executionOf, publish, serviceBase } from '../service-object.ts';
import { ApiRefusal, malformedRequest } from '../sheets-api/api-error.ts';
import { recordCall } from '../sheets-api/recording.ts';
import { GmailRefusal, gmailException } from './gmail-refusal.ts';
import { checkMailbox, type MessageBody, readMessageBody, sendMessage, sourceOf } from './send-message.ts';

type Message = GoogleAppsScript.Gmail.Schema.Message;

const method = 'users.messages.send';
/** Optional arguments that any method of Google's takes. */
const systemParameters = new Set(['fields', 'alt', 'prettyPrint', 'quotaUser', 'uploadType']);

function checkParameters(optionalArgs: object): void {
  const unknown = Object.keys(optionalArgs).find((name) => !systemParameters.has(name));
  if (unknown !== undefined)
    throw malformedRequest(
      `Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter. Field '${unknown}' could not be found in request message.`,
    );
}

/** A refusal as Gmail makes it; null for trouble of the local host itself. */
function refusalFrom(error: unknown): { refusal: GmailRefusal; malformed: boolean } | null {
  if (error instanceof GmailRefusal) return { refusal: error, malformed: false };
  if (!(error instanceof ApiRefusal)) return null;
  return { refusal: new GmailRefusal(error.code, error.message, 'badRequest'), malformed: true };
}

class MessagesService extends serviceBase<GoogleAppsScript.Gmail.Collection.Users.MessagesCollection>(
  'Messages',
) {
  override send(
    resource: unknown,
    userId?: unknown,
    mediaData?: unknown,
    optionalArgs: object = {},
  ): Message {
    const execution = executionOf(this);
    let body: MessageBody = {};
    let size = 0;
    try {
      body = readMessageBody(resource ?? {});
      checkParameters(optionalArgs);
      checkMailbox(execution, userId);
      const source = sourceOf(body, mediaData);
      size = source.length;
      const mail = sendMessage(execution, body, source);
      const own = execution.user.toLowerCase();
      const toOneself = [...mail.to, ...mail.cc, ...mail.bcc].some((one) => one.toLowerCase() === own);
      const response: Message = {
        id: mail.id,
        threadId: mail.threadId,
        labelIds: toOneself ? ['UNREAD', 'SENT', 'INBOX'] : ['SENT'],
      };
      recordCall({ service: 'gmail', method, params: { userId }, body, response });
      execution.charge('Gmail', method, costs.mail(size));
      return response;
    } catch (error) {
      const refused = refusalFrom(error);
      if (refused === null) throw error;
      const { code, message } = refused.refusal;
      if (!refused.malformed)
        recordCall({ service: 'gmail', method, params: { userId }, body, error: { code, message } });
      execution.charge('Gmail', method, costs.mail(0));
      throw gmailException(method, refused.refusal);
    }
  }
}
publish(MessagesService, 'Messages');

class UsersService extends serviceBase<GoogleAppsScript.Gmail.Collection.UsersCollection>('Users') {
  override readonly Messages: GoogleAppsScript.Gmail.Collection.Users.MessagesCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Messages = new MessagesService(execution);
  }
}
publish(UsersService, 'Users');

class GmailService extends serviceBase<GoogleAppsScript.Gmail>('Gmail') {
  override readonly Users: GoogleAppsScript.Gmail.Collection.UsersCollection;

  constructor(execution: Execution) {
    super(execution);
    this.Users = new UsersService(execution);
  }

  /** An empty message to fill in. */
  override newMessage(): Message {
    return {};
  }
}
publish(GmailService, 'Gmail');

/** The global `Gmail` of an execution. */
export const gmailService = (execution: Execution): object => new GmailService(execution);
