/** The host's clock: stands still until it is moved. */
import { LocalHostError } from './errors.ts';

export class HostClock {
  private instant: number;

  constructor(iso: string) {
    this.instant = parseInstant(iso);
  }

  /** Milliseconds since 1970. */
  get milliseconds(): number {
    return this.instant;
  }

  moveTo(instant: number): void {
    this.instant = instant;
  }
}

/** An ISO instant with a zone, such as "2026-11-23T14:00:00Z". */
export function parseInstant(iso: string): number {
  const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(iso)
    ? Date.parse(iso)
    : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new LocalHostError(
      'invalid-options',
      `"${iso}" is not an instant; write one such as 2026-11-23T14:00:00Z.`,
    );
  }
  return instant;
}
