// The live preview as a hook: who would be in the group, a moment after the rule last changed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleJson } from '../../src/rules/index.ts';
import { useServices } from '../services.ts';
import { createLivePreview, type LivePreview, type PreviewState } from './live-preview.ts';

/** The newest state of the preview; `retry` asks again after a failure. */
export function useLivePreview(tableId: string, rule: RuleJson | null) {
  const { call } = useServices();
  const [state, setState] = useState<PreviewState>({ status: 'incomplete', preview: null, failure: null });
  const live = useRef<LivePreview | null>(null);
  useEffect(() => {
    const created = createLivePreview((asked) => call('previewGroup', { tableId, rule: asked }), setState);
    live.current = created;
    return created.stop;
  }, [call, tableId]);
  useEffect(() => live.current?.update(rule), [rule, tableId]);
  return { ...state, retry: () => live.current?.retry() };
}
