/** All mail of a local Google: what was sent, by whom, and how much each account may still send. Nothing leaves this process. */
import type { AccountKind } from '../quotas/quota-limits.ts';
import type { MailLimits, SentMail } from '../sent-mail.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Gmail: 500 messages a day for consumers, 2,000 for Workspace; 15,000 units of its API a minute. */
const usualMailLimits: Readonly<Record<AccountKind, MailLimits>> = {
  consumer: { messagesPerDay: 500, unitsPerMinute: 15_000 },
  workspace: { messagesPerDay: 2000, unitsPerMinute: 15_000 },
};

/** What an account has used, each with its instant, oldest first. */
interface Use {
  readonly at: number;
  readonly amount: number;
}

interface Account {
  limits: Partial<MailLimits>;
  sendAs: readonly string[];
  messages: Use[];
  units: Use[];
}

export interface SavedMail {
  readonly sent: readonly SentMail[];
  readonly count: number;
}

const usedSince = (uses: Use[], instant: number): number => {
  while (uses[0] !== undefined && uses[0].at <= instant) uses.shift();
  return uses.reduce((sum, { amount }) => sum + amount, 0);
};

export class PostOffice {
  private sent: SentMail[] = [];
  private count = 0;
  private readonly accounts = new Map<string, Account>();
  private readonly kindOf: (email: string) => AccountKind;

  constructor(kindOf: (email: string) => AccountKind) {
    this.kindOf = kindOf;
  }

  all(): readonly SentMail[] {
    return this.sent;
  }

  clear(): void {
    this.sent = [];
  }

  limitsOf(email: string): MailLimits {
    return { ...usualMailLimits[this.kindOf(email)], ...this.account(email).limits };
  }

  setLimits(email: string, limits: Partial<MailLimits>): void {
    const account = this.account(email);
    account.limits = { ...account.limits, ...limits };
  }

  sendAsOf(email: string): readonly string[] {
    return this.account(email).sendAs;
  }

  setSendAs(email: string, addresses: readonly string[]): void {
    this.account(email).sendAs = [...addresses];
  }

  /** Takes units of this minute; false where the account has too few left. A refused request costs nothing. */
  takeUnits(email: string, units: number, now: number): boolean {
    const { unitsPerMinute } = this.limitsOf(email);
    const { units: uses } = this.account(email);
    if (unitsPerMinute !== null && usedSince(uses, now - minute) + units > unitsPerMinute) return false;
    uses.push({ at: now, amount: units });
    return true;
  }

  /** Whether Gmail still takes a message of this account within its 24 hours. */
  mayPost(email: string, now: number): boolean {
    const { messagesPerDay } = this.limitsOf(email);
    return messagesPerDay === null || usedSince(this.account(email).messages, now - day) < messagesPerDay;
  }

  /** An id as Gmail's are: 16 hexadecimal digits that grow with time. */
  newId(now: number): string {
    this.count += 1;
    return ((BigInt(Math.floor(now)) << 20n) + BigInt(this.count)).toString(16);
  }

  /** Whether the account has a thread with that id, and what it is about. */
  thread(email: string, threadId: string): readonly SentMail[] {
    return this.sent.filter((mail) => mail.threadId === threadId && mail.user === email);
  }

  /** Keeps a mail that left; it counts for the day's limit from that instant. */
  keep(mail: SentMail, at: number): void {
    this.sent.push(mail);
    this.account(mail.user).messages.push({ at, amount: 1 });
  }

  save(): SavedMail {
    return { sent: this.sent, count: this.count };
  }

  load({ sent, count }: SavedMail): void {
    this.sent = [...sent];
    this.count = count;
    for (const mail of sent)
      this.account(mail.user).messages.push({ at: Date.parse(mail.sentAt), amount: 1 });
  }

  private account(email: string): Account {
    const key = email.toLowerCase();
    let account = this.accounts.get(key);
    if (account === undefined) {
      account = {
        limits: {},
        sendAs: [],
        messages: [],
        units: [],
      };
      this.accounts.set(key, account);
    }
    return account;
  }
}
