/** The whole local Google as plain JSON and back: files, properties, triggers, clock. Caches, locks and open pages are not kept, as on Google. */
import type { LocalGoogleState } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { SavedConsent } from '../execution/consent.ts';
import type { HostCore } from '../host-core.ts';
import type { SavedMail } from '../mail/post-office.ts';
import type { SavedQuotas } from '../quotas/quotas.ts';
import { runAfter } from '../triggers/schedule.ts';
import type { InstalledTrigger } from '../triggers/trigger-list.ts';
import { loadWorkbook, type SavedWorkbook, saveWorkbook } from './workbook-state.ts';

interface SavedContent {
  readonly counters: HostCore['counters'];
  readonly workbooks: readonly SavedWorkbook[];
  readonly properties: readonly (readonly [string, readonly (readonly [string, string])[]])[];
  readonly triggers: readonly InstalledTrigger[];
  readonly quotas?: SavedQuotas;
  readonly mail?: SavedMail;
  readonly languages?: readonly (readonly [string, string])[];
  readonly consents?: SavedConsent;
}

export function saveState(host: HostCore): LocalGoogleState {
  const content: SavedContent = {
    counters: { ...host.counters },
    workbooks: [...host.workbooks.values()].map(saveWorkbook),
    properties: host.properties.toJSON(),
    triggers: host.triggers.all(),
    quotas: host.quotas.toJSON(),
    mail: host.postOffice.save(),
    languages: host.languages.toJSON(),
    consents: host.consents.toJSON(),
  };
  return {
    version: 1,
    now: new Date(host.clock.milliseconds).toISOString(),
    content: plainCopy(content),
  };
}

/** A copy of plain data that shares nothing with it but its texts, which may be long. */
function plainCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainCopy);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, plainCopy(item)]])),
  );
}

/** The first run of a time-driven trigger after an instant; nothing ran while the host was off. */
function nextRunAfter(trigger: InstalledTrigger, now: number): number | undefined {
  let next = trigger.nextRun;
  while (next !== undefined && next <= now) next = runAfter(trigger, next);
  return next;
}

/** Fills a new host. The caller starts its clock at the state's time or later. */
export function loadState(host: HostCore, state: LocalGoogleState): void {
  if (state.version !== 1 || typeof state.content !== 'object' || state.content === null) {
    throw new LocalHostError(
      'invalid-state',
      'The saved state is of another version; start anew with --reset.',
    );
  }
  const {
    counters,
    workbooks,
    properties,
    triggers,
    quotas,
    mail,
    consents,
    languages = [],
  } = state.content as SavedContent;
  Object.assign(host.counters, counters);
  for (const saved of workbooks) {
    const workbook = loadWorkbook(saved, () => host.clock.milliseconds);
    host.workbooks.set(saved.id, workbook);
    host.versions.begin(workbook);
  }
  host.properties.load(properties);
  if (quotas !== undefined) host.quotas.load(quotas);
  if (mail !== undefined) host.postOffice.load(mail);
  host.languages.load(languages);
  if (consents !== undefined) host.consents.load(consents);
  host.triggers.load(
    triggers.map((trigger) => ({ ...trigger, nextRun: nextRunAfter(trigger, host.clock.milliseconds) })),
  );
}
