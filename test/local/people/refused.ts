/** What became of a gesture: the local host's error code, or "done". */
import { LocalHostError } from '../../../local/index.ts';

export function codeOf(gesture: () => unknown): string {
  try {
    gesture();
  } catch (error) {
    return error instanceof LocalHostError ? error.code : String(error);
  }
  return 'done';
}
