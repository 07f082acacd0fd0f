// What lint says of the rule, each piece at the part it speaks of.
import { useRef } from 'preact/hooks';
import type { Preview } from '../../src/api-types.ts';
import type { Finding } from '../../src/rules/index.ts';
import { partAt } from './draft-rule.ts';
import type { GroupDraft } from './editor-model.ts';

/** A sentence that is no obstacle: most likely a mistake, or worth knowing. */
export type Advice = Pick<Finding, 'severity' | 'message'>;

export interface LocatedAdvice {
  readonly byPart: ReadonlyMap<number, readonly Advice[]>;
  /** Of the rule as a whole. */
  readonly general: readonly Advice[];
}

const noAdvice: LocatedAdvice = { byPart: new Map(), general: [] };

/** Cells that cannot be read are left out: the preview counts them already. */
export function locateAdvice(draft: GroupDraft, findings: readonly Finding[]): LocatedAdvice {
  const byPart = new Map<number, Advice[]>();
  const general: Advice[] = [];
  for (const finding of findings) {
    if (finding.code === 'unknownCells') continue;
    const part = finding.path === '' ? null : partAt(draft, finding.path);
    if (part === null || part === draft.root) general.push(finding);
    else byPart.set(part.key, [...(byPart.get(part.key) ?? []), finding]);
  }
  return { byPart, general };
}

/** The advice of the newest answer, at the parts of the draft it was about; it stays while the next one is counted. */
export function useAdvice(draft: GroupDraft, preview: Preview | null): LocatedAdvice {
  const shown = useRef<{ readonly of: Preview | null; readonly advice: LocatedAdvice }>({
    of: null,
    advice: noAdvice,
  });
  if (shown.current.of !== preview)
    shown.current = { of: preview, advice: preview ? locateAdvice(draft, preview.findings) : noAdvice };
  return shown.current.advice;
}
