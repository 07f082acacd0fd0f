// "All of / any of" with its conditions. A branch may hold branches; what cannot be edited here is shown and kept.
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import { Button } from '../widgets/button.tsx';
import { ConditionCard } from './condition-card.tsx';
import { useEditor } from './editor-context.ts';
import {
  addBranch,
  addCondition,
  type BranchPart,
  deepestNesting,
  type KeptPart,
  type Match,
  type RulePart,
  setMatch,
} from './editor-model.ts';
import { keptSentence } from './kept-sentence.ts';
import { PartFindings } from './part-findings.tsx';
import { RemovePart } from './remove-part.tsx';

interface BranchEditorProps {
  readonly branch: BranchPart;
  /** The root is 1. */
  readonly depth: number;
  /** Its place among its siblings, from 1; null for the root. */
  readonly number: number | null;
}

export function BranchEditor({ branch, depth, number }: BranchEditorProps) {
  const { change } = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const focusNewPart = useNewPartFocus(place.current, branch.parts.length);
  const add = (adding: typeof addCondition) => {
    focusNewPart();
    change((draft) => adding(draft, branch.key));
  };
  return (
    <div class={number === null ? 'branch' : 'branch nested'} ref={place}>
      <MatchSelector branch={branch} number={number} />
      {branch.parts.map((part, index) => (
        <Fragment key={part.key}>
          {index > 0 && <p class="join">{branch.match === 'all' ? messages.joinAll : messages.joinAny}</p>}
          <PartEditor part={part} depth={depth + 1} number={index + 1} />
        </Fragment>
      ))}
      <PartFindings partKey={branch.key} />
      <div class="branch-buttons">
        <Button look="text" icon="add" onClick={() => add(addCondition)}>
          {messages.addCondition}
        </Button>
        {depth + 2 <= deepestNesting && (
          <Button look="text" icon="add" onClick={() => add(addBranch)}>
            {messages.addPart}
          </Button>
        )}
      </div>
    </div>
  );
}

/** After "add", the focus goes into what was added once it is there. */
function useNewPartFocus(place: HTMLElement | null, count: number): () => void {
  const wantedCount = useRef<number | null>(null);
  useEffect(() => {
    if (wantedCount.current !== count) return;
    wantedCount.current = null;
    const parts = place?.querySelectorAll<HTMLElement>(':scope > .part');
    parts?.[parts.length - 1]?.querySelector<HTMLElement>('input, select')?.focus();
  }, [count, place]);
  return () => {
    wantedCount.current = count + 1;
  };
}

function MatchSelector({ branch, number }: { readonly branch: BranchPart; readonly number: number | null }) {
  const { change } = useEditor();
  return (
    <label class="match">
      {messages.matchBefore}{' '}
      <select
        aria-label={number === null ? messages.match : messages.matchOfPart(number)}
        value={branch.match}
        onChange={(event) => {
          const match: Match = event.currentTarget.value === 'any' ? 'any' : 'all';
          change((draft) => setMatch(draft, branch.key, match));
        }}
      >
        <option value="all">{messages.matchAll}</option>
        <option value="any">{messages.matchAny}</option>
      </select>{' '}
      {messages.matchAfter}
    </label>
  );
}

function PartEditor({
  part,
  depth,
  number,
}: {
  readonly part: RulePart;
  readonly depth: number;
  readonly number: number;
}) {
  switch (part.kind) {
    case 'condition':
      return <ConditionCard condition={part} number={number} />;
    case 'branch':
      return (
        <fieldset class="part" aria-label={messages.nestedPart(number)}>
          <BranchEditor branch={part} depth={depth} number={number} />
          <RemovePart part={part} label={messages.removeSet(number)} />
        </fieldset>
      );
    case 'kept':
      return (
        <fieldset class="part kept" aria-label={messages.keptPartName(number)}>
          <KeptText part={part} />
          <RemovePart part={part} label={messages.removeKept(number)} />
        </fieldset>
      );
  }
}

function KeptText({ part }: { readonly part: KeptPart }) {
  const { world, groups } = useEditor();
  return (
    <>
      <p>{keptSentence(part.node, world, groups)}</p>
      <p class="hint">{messages.keptPart}</p>
      <PartFindings partKey={part.key} />
    </>
  );
}
