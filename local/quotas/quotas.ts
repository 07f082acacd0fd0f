/** Counts what each user has used, and refuses what is beyond their account's limits. */
import { ServiceException } from '../execution/exceptions.ts';
import {
  type AccountKind,
  type DailyQuota,
  type QuotaLimits,
  type QuotaUse,
  quotaLimits,
} from './quota-limits.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Google's words; the last part is its name of the service. */
const tooManyToday = (service: string) =>
  new ServiceException(`Service invoked too many times for one day: ${service}.`);

const refusals: Readonly<Record<DailyQuota, () => ServiceException>> = {
  emailRecipientsPerDay: () => tooManyToday('email'),
  emailReadsAndWritesPerDay: () => tooManyToday('gmail'),
  propertyReadsAndWritesPerDay: () => tooManyToday('properties'),
  urlFetchCallsPerDay: () => tooManyToday('urlfetch'),
  spreadsheetsCreatedPerDay: () => tooManyToday('spreadsheets create'),
  triggerRuntimeMinutesPerDay: () =>
    new ServiceException('Service using too much computer time for one day.'),
};

interface DailyUse {
  /** Milliseconds since 1970 of the first use; 24 hours later it is forgotten. */
  readonly since: number;
  used: number;
}

export interface SavedQuotas {
  readonly kinds: readonly (readonly [string, AccountKind])[];
  readonly daily: readonly (readonly [string, DailyUse])[];
}

export class Quotas {
  private readonly raised: Partial<QuotaLimits>;
  private readonly gesturePauseMs: number;
  private readonly kinds = new Map<string, AccountKind>();
  private readonly daily = new Map<string, DailyUse>();
  private readonly minutes = new Map<string, { since: number; count: number }>();
  private readonly busyUntil = new Map<string, number>();
  private readonly running = new Map<string, number>();

  /** `raised` replaces limits for everybody; `gesturePauseMs` is what people take between two gestures. */
  constructor(raised: Partial<QuotaLimits>, gesturePauseMs: number) {
    this.raised = raised;
    this.gesturePauseMs = gesturePauseMs;
  }

  setKind(email: string, kind: AccountKind): void {
    this.kinds.set(email.toLowerCase(), kind);
  }

  kindOf(email: string): AccountKind {
    return this.kinds.get(email.toLowerCase()) ?? 'consumer';
  }

  limit(email: string, name: keyof QuotaLimits): number {
    return this.raised[name] ?? quotaLimits[this.kindOf(email)][name];
  }

  /** How much of a daily quota a user has used at an instant. */
  used(email: string, name: DailyQuota, at: number): number {
    const use = this.daily.get(dailyKey(email, name));
    return use === undefined || at >= use.since + dayMs ? 0 : use.used;
  }

  /** Every daily quota of an account: what is used of it, and what it is. */
  use(email: string, at: number): readonly QuotaUse[] {
    return dailyQuotas.map((name) => ({
      name,
      used: this.used(email, name, at),
      limit: this.limit(email, name),
    }));
  }

  left(email: string, name: DailyQuota, at: number): number {
    return Math.max(0, this.limit(email, name) - this.used(email, name, at));
  }

  /** Takes some of a daily quota, or throws Google's refusal and takes nothing. */
  take(email: string, name: DailyQuota, amount: number, at: number): void {
    if (this.used(email, name, at) + amount > this.limit(email, name)) throw refusals[name]();
    this.note(email, name, amount, at);
  }

  /** Counts what has been used already, however much that is. */
  note(email: string, name: DailyQuota, amount: number, at: number): void {
    const key = dailyKey(email, name);
    const use = this.daily.get(key);
    if (use === undefined || at >= use.since + dayMs) this.daily.set(key, { since: at, used: amount });
    else use.used += amount;
  }

  /** Throws where nothing is left of a daily quota. */
  require(email: string, name: DailyQuota, at: number): void {
    if (this.used(email, name, at) >= this.limit(email, name)) throw refusals[name]();
  }

  /** Counts a request of the Sheets API; answers with Google's message where it is one too many within a minute, else null. */
  sheetsRequest(email: string, kind: 'Read' | 'Write', at: number): string | null {
    const windows = [
      { key: `${kind} ${email.toLowerCase()}`, limit: `sheets${kind}sPerMinute`, whose: ' per user' },
      { key: `${kind} of the project`, limit: `sheets${kind}sPerMinuteOfProject`, whose: '' },
    ] as const;
    const counted = windows.map(({ key }) => this.minuteOf(key, at));
    for (const [index, { limit, whose }] of windows.entries()) {
      if ((counted[index]?.count ?? 0) >= this.limit(email, limit)) {
        return `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute${whose}' of service 'sheets.googleapis.com' for consumer 'project_number:100000000000'.`;
      }
    }
    for (const minute of counted) minute.count += 1;
    return null;
  }

  /** The minute that runs: it starts with the first request and is full again 60 seconds later (Google: “refilled every minute”). */
  private minuteOf(key: string, at: number): { since: number; count: number } {
    let minute = this.minutes.get(key);
    if (minute === undefined || at >= minute.since + minuteMs) {
      minute = { since: at, count: 0 };
      this.minutes.set(key, minute);
    }
    return minute;
  }

  /**
   * When an execution of this user begins, as quotas see it: the host's clock stands still while executions run one after the other,
   * but on Google they would take their time, and people take theirs before a gesture.
   */
  begin(email: string, now: number, byGesture: boolean): number {
    const user = email.toLowerCase();
    const count = this.running.get(user) ?? 0;
    if (count >= this.limit(email, 'simultaneousExecutions')) {
      throw new ServiceException(
        'There are too many scripts running simultaneously for this Google user account.',
      );
    }
    this.running.set(user, count + 1);
    const pauseMs = byGesture ? this.gesturePauseMs : 0;
    return Math.max(now, (this.busyUntil.get(user) ?? Number.NEGATIVE_INFINITY) + pauseMs);
  }

  end(email: string, at: number): void {
    const user = email.toLowerCase();
    this.running.set(user, (this.running.get(user) ?? 1) - 1);
    this.busyUntil.set(user, Math.max(at, this.busyUntil.get(user) ?? at));
  }

  toJSON(): SavedQuotas {
    return { kinds: [...this.kinds], daily: [...this.daily] };
  }

  load({ kinds, daily }: SavedQuotas): void {
    for (const [email, kind] of kinds) this.kinds.set(email, kind);
    for (const [key, use] of daily) this.daily.set(key, { ...use });
  }
}

const dailyQuotas = Object.keys(refusals) as DailyQuota[];

const dailyKey = (email: string, name: DailyQuota): string => `${name} ${email.toLowerCase()}`;
