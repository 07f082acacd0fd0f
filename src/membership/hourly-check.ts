/** The hourly run: the shared work, done by whoever's trigger comes first. */
import type { Platform } from '../ports.ts';
import { underLease } from './lease.ts';
import { sweep } from './sweep.ts';

export function hourlyCheck(platform: Platform): void {
  underLease(platform, () => {
    const { problems } = sweep(platform);
    return problems.length === 0 ? null : `The last hourly check met a problem: ${problems.join(' ')}`;
  });
}
