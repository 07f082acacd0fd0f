// Asks for a preview a moment after the last change and drops every answer that is no longer the newest question's.
import type { Preview } from '../../src/api-types.ts';
import type { RuleJson } from '../../src/rules/index.ts';
import { type ApiFailure, toApiFailure } from '../bridge.ts';

/** How long typing has to rest before the server is asked, in milliseconds. */
export const previewDelay = 300;

export interface PreviewState {
  readonly status: 'incomplete' | 'counting' | 'ready' | 'failed';
  /** The last answer; while counting it is the one before, so that the screen does not jump. */
  readonly preview: Preview | null;
  readonly failure: ApiFailure | null;
}

export interface LivePreview {
  /** The rule as it is now; null while it is incomplete. The same rule again asks nothing. */
  update(rule: RuleJson | null): void;
  /** Asks again what failed. */
  retry(): void;
  /** After this nothing is asked or shown any more. */
  stop(): void;
}

/** @param ask the server call; @param show gets every new state, never one of an outdated rule. */
export function createLivePreview(
  ask: (rule: RuleJson) => Promise<Preview>,
  show: (state: PreviewState) => void,
): LivePreview {
  let asked = '';
  let current: RuleJson | null = null;
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let preview: Preview | null = null;

  const send = (rule: RuleJson) => {
    const question = newest;
    const showIfNewest = (state: PreviewState) => {
      if (question !== newest) return;
      preview = state.preview;
      show(state);
    };
    ask(rule).then(
      (answer) => showIfNewest({ status: 'ready', preview: answer, failure: null }),
      (error: unknown) => showIfNewest({ status: 'failed', preview: null, failure: toApiFailure(error) }),
    );
  };

  const outdate = () => {
    newest += 1;
    clearTimeout(timer);
  };

  const begin = (rule: RuleJson | null) => {
    outdate();
    if (rule === null) {
      preview = null;
      show({ status: 'incomplete', preview: null, failure: null });
      return;
    }
    show({ status: 'counting', preview, failure: null });
    timer = setTimeout(() => send(rule), previewDelay);
  };

  return {
    update(rule) {
      const text = JSON.stringify(rule);
      if (text === asked) return;
      asked = text;
      current = rule;
      begin(rule);
    },
    retry: () => begin(current),
    stop: outdate,
  };
}
