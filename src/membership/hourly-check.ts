/** The hourly run: the shared work, done by whoever's trigger comes first, and how that trigger comes to be. */
import type { Notice } from '../api-types.ts';
import type { Platform } from '../ports.ts';
import { underLease } from './lease.ts';
import { sweep } from './sweep.ts';

export function hourlyCheck(platform: Platform): void {
  underLease(platform, () => {
    const { problems } = sweep(platform);
    return problems.length === 0 ? null : `The last hourly check met a problem: ${problems.join(' ')}`;
  });
}

/** Whoever saves a group has the hourly trigger from then on, and is told so once. A group is saved even where Google allows no trigger. */
export function ensureHourlyCheck(platform: Platform): Notice[] {
  try {
    if (platform.triggers.hasHourly()) return [];
    platform.triggers.createHourly();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [
      {
        code: 'hourly_check_refused',
        message: `The group is saved, but no hourly check could be set up (${words}): until somebody sets one up, groups follow the clock only when you choose “Check now”.`,
      },
    ];
  }
  return [
    {
      code: 'hourly_check_created',
      message:
        'An hourly check was set up under your account, so that this group follows the clock and changes that no edit announces.',
    },
  ];
}
