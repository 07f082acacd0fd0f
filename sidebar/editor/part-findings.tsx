// What is missing or wrong in one part of the rule, or odd about it, right below it.
import { AdviceList } from './advice-list.tsx';
import { findingText, useEditor } from './editor-context.ts';

interface PartFindingsProps {
  readonly partKey: number;
  /** For inputs to point at with aria-describedby. */
  readonly id?: string;
}

export function PartFindings({ partKey, id }: PartFindingsProps) {
  const { advice, findings, insisting, world } = useEditor();
  const own = findings.filter((finding) => finding.key === partKey);
  const texts = new Set(own.map((finding) => findingText(finding, world)));
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
