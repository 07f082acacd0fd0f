/** What one account may use (Google: Quotas for Google services; Sheets API usage limits). Kept as data, for consumers and for Workspace. */

export type AccountKind = 'consumer' | 'workspace';

export interface QuotaLimits {
  /** Per user, counted anew 24 hours after the first use. */
  readonly emailRecipientsPerDay: number;
  /** Gmail calls that read or write, sending not counted. */
  readonly emailReadsAndWritesPerDay: number;
  readonly propertyReadsAndWritesPerDay: number;
  readonly triggerRuntimeMinutesPerDay: number;
  readonly urlFetchCallsPerDay: number;
  readonly spreadsheetsCreatedPerDay: number;
  /** Per user at one moment. */
  readonly simultaneousExecutions: number;
  /** Sheets API requests in any 60 seconds, of one user and of all users of the add-on together. */
  readonly sheetsReadsPerMinute: number;
  readonly sheetsWritesPerMinute: number;
  readonly sheetsReadsPerMinuteOfProject: number;
  readonly sheetsWritesPerMinuteOfProject: number;
}

const consumer: QuotaLimits = {
  emailRecipientsPerDay: 100,
  emailReadsAndWritesPerDay: 20_000,
  propertyReadsAndWritesPerDay: 50_000,
  triggerRuntimeMinutesPerDay: 90,
  urlFetchCallsPerDay: 20_000,
  spreadsheetsCreatedPerDay: 250,
  simultaneousExecutions: 30,
  sheetsReadsPerMinute: 60,
  sheetsWritesPerMinute: 60,
  sheetsReadsPerMinuteOfProject: 300,
  sheetsWritesPerMinuteOfProject: 300,
};

export const quotaLimits: Readonly<Record<AccountKind, QuotaLimits>> = {
  consumer,
  workspace: {
    ...consumer,
    emailRecipientsPerDay: 1500,
    emailReadsAndWritesPerDay: 50_000,
    propertyReadsAndWritesPerDay: 500_000,
    triggerRuntimeMinutesPerDay: 360,
    urlFetchCallsPerDay: 100_000,
    spreadsheetsCreatedPerDay: 3200,
  },
};

export type DailyQuota = {
  [Name in keyof QuotaLimits]: Name extends `${string}PerDay` ? Name : never;
}[keyof QuotaLimits];

/** How much of a daily quota an account has used in the 24 hours since its first use. */
export interface QuotaUse {
  readonly name: DailyQuota;
  readonly used: number;
  readonly limit: number;
}
