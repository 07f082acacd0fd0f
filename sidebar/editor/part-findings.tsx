// What is missing or wrong in one part of the rule, or odd about it, right below it.
import { messages } from '../messages.ts';
import { AdviceList } from './advice-list.tsx';
import { findingText, useEditor } from './editor-context.ts';

interface PartFindingsProps {
  readonly partKey: number;
  /** For inputs to point at with aria-describedby. */
  readonly id?: string;
  /** What a finding about one of several values calls that value; nothing where it stands alone. */
  readonly valueNames?: readonly string[];
}

export function PartFindings({ partKey, id, valueNames = [] }: PartFindingsProps) {
  const { advice, findings, insisting, world } = useEditor();
  const own = findings.filter((finding) => finding.key === partKey);
  const texts = new Set(
    own.map((finding) => {
      const text = findingText(finding, world);
      const name = finding.kind === 'problem' ? valueNames[finding.valueIndex ?? -1] : undefined;
      return name ? messages.ofValue(name, text) : text;
    }),
  );
  const wrong = insisting || own.some((finding) => finding.kind === 'problem');
  return (
    <div {...(id === undefined ? {} : { id })}>
      {[...texts].map((text) => (
        <p key={text} class={wrong ? 'hint wrong' : 'hint'} data-problem={wrong ? '' : undefined}>
          {text}
        </p>
      ))}
      <AdviceList advice={advice.get(partKey) ?? []} />
    </div>
  );
}
