// Who would be in the group, while it is being edited: the count, the first names, what could not be read.
import { useEffect } from 'preact/hooks';
import type { ApiProblem, Preview } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useServices } from '../services.ts';
import { LongText } from '../widgets/long-text.tsx';
import { FailureBox } from '../widgets/notices.tsx';
import type { Advice } from './advice.ts';
import { AdviceList } from './advice-list.tsx';
import type { PreviewState } from './live-preview.ts';

interface PreviewBoxProps {
  readonly state: PreviewState;
  readonly onRetry: () => void;
  /** Problems of the rule that belong to no single condition. */
  readonly others: readonly ApiProblem[];
  /** What lint says of the rule as a whole. */
  readonly advice: readonly Advice[];
}

export function PreviewBox({ state, others, advice, onRetry }: PreviewBoxProps) {
  const { announce, formatNumber } = useServices();
  const count = previewCountText(state, formatNumber);
  useEffect(() => {
    if (state.status === 'ready' && count) announce(count);
  }, [state.status, count, announce]);

  const text = count ?? waitingText(state, others);
  return (
    <section class="preview" aria-label={messages.previewTitle} aria-busy={state.status === 'counting'}>
      {text !== null && (
        <p class="preview-count" data-status={state.status}>
          {text}
        </p>
      )}
      <AdviceList advice={advice} />
      {state.preview && <PreviewDetails preview={state.preview} />}
      {others.map((problem) => (
        <p key={problem.path + problem.code} class="hint wrong">
          {problem.message}
        </p>
      ))}
      {state.failure && state.failure.problems.length === 0 && (
        <FailureBox failure={state.failure} onRetry={onRetry} />
      )}
    </section>
  );
}

/** What stands in place of the count; null where a box of its own says it. */
function waitingText({ status, failure }: PreviewState, others: readonly ApiProblem[]): string | null {
  if (status === 'incomplete') return messages.previewIncomplete;
  if (status !== 'failed') return messages.counting;
  const isMarked = failure !== null && failure.problems.length > others.length;
  return isMarked ? messages.previewRefused : null;
}

/** "14 of 512 contacts"; null while nothing was counted yet. */
export function previewCountText(
  { preview }: PreviewState,
  formatNumber: (value: number) => string,
): string | null {
  if (!preview) return null;
  const all = messages.contacts(preview.contacts, formatNumber(preview.contacts));
  return messages.previewCount(formatNumber(preview.members), all);
}

function PreviewDetails({ preview }: { readonly preview: Preview }) {
  const { formatNumber } = useServices();
  const names = preview.shown.map(messages.nameOf);
  return (
    <>
      {names.length > 0 && (
        <p>{messages.namesAndMore(names, preview.members - names.length, formatNumber)}</p>
      )}
      <LongText text={preview.sentence} />
      {preview.unknown.map(({ field, cells }) => (
        <p key={field} class="hint">
          {messages.unknownCells(cells, formatNumber(cells), field)}
        </p>
      ))}
      {preview.nextChange && <p class="hint">{messages.nextChange(preview.nextChange, formatNumber)}</p>}
    </>
  );
}
