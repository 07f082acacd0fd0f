/** Who does the shared work: of several people's hourly triggers one runs, the others skip, and one that vanished is taken over. */
import type { Platform } from '../ports.ts';

const leaseKey = 'contact-groups.lease';
const minute = 60_000;
/** After somebody finished, others have nothing to do for this long. */
const restMilliseconds = 50 * minute;
/** A holder silent for this long is gone. */
const abandonedMilliseconds = 120 * minute;

interface Lease {
  readonly holder: string;
  readonly started: number;
  readonly finished: number | null;
  readonly problem: string | null;
}

/** Runs `work` unless somebody else does it or just did; answers whether it ran. */
export function underLease(platform: Platform, work: () => string | null): boolean {
  const holder = platform.identity.holder();
  const taken = platform.lock.run(3000, () => takeLease(platform, holder));
  if (!taken.done || !taken.value) return false;
  let problem: string | null = 'The last hourly check stopped in the middle; the next one continues.';
  try {
    problem = work();
  } finally {
    const { started } = readLease(platform) ?? { started: platform.clock.milliseconds() };
    writeLease(platform, { holder, started, finished: platform.clock.milliseconds(), problem });
  }
  return true;
}

function takeLease(platform: Platform, holder: string): boolean {
  const now = platform.clock.milliseconds();
  const lease = readLease(platform);
  if (lease !== null && lease.holder !== holder) {
    if (lease.finished === null && now - lease.started < abandonedMilliseconds) return false;
    if (lease.finished !== null && now - lease.finished < restMilliseconds) return false;
  }
  writeLease(platform, { holder, started: now, finished: null, problem: lease?.problem ?? null });
  return true;
}

/** When the last hourly check ended and what went wrong in it; null where none ever ran. */
export function lastHourlyCheck(
  platform: Platform,
): { readonly finished: number | null; readonly problem: string | null } | null {
  return readLease(platform);
}

function readLease(platform: Platform): Lease | null {
  const text = platform.documentProperties.get(leaseKey);
  return text === null ? null : (JSON.parse(text) as Lease);
}

function writeLease(platform: Platform, lease: Lease): void {
  platform.documentProperties.set(leaseKey, JSON.stringify(lease));
}
