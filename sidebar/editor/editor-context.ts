// What the parts of the editor share, handed down as one context because conditions may be nested.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldSummary, GroupSummary } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import type { LocatedAdvice } from './advice.ts';
import type { Finding, Missing } from './draft-rule.ts';
import type { EditorWorld, GroupDraft } from './editor-model.ts';

export interface EditorContextValue {
  readonly tableId: string;
  readonly fields: readonly FieldSummary[];
  readonly groups: readonly GroupSummary[];
  readonly world: EditorWorld;
  readonly findings: readonly Finding[];
  /** What lint says of the parts, by their keys. */
  readonly advice: LocatedAdvice['byPart'];
  /** A save was tried: what is missing is now marked as an error instead of a quiet hint. */
  readonly insisting: boolean;
  readonly change: (change: (draft: GroupDraft) => GroupDraft) => void;
}

export const EditorContext = createContext<EditorContextValue | null>(null);

/** @throws where a part is drawn outside the editor, which is a mistake in the code. */
export function useEditor(): EditorContextValue {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('The editor is missing: draw this component inside EditorContext.');
  return editor;
}

/** The sentence a person reads for a finding. */
export function findingText(finding: Finding, world: EditorWorld): string {
  return finding.kind === 'problem' ? finding.message : missingText(finding.missing, world);
}

function missingText(missing: Missing, world: EditorWorld): string {
  switch (missing) {
    case 'field':
      return messages.chooseField;
    case 'fieldGone':
      return messages.fieldGone;
    case 'operator':
      return messages.chooseOperator;
    case 'operatorUnfit':
      return messages.operatorUnfit;
    case 'value':
    case 'values':
      return messages.typeValue;
    case 'number':
      return messages.typeNumber(world.decimalMark === ',' ? '12,5' : '12.5');
    case 'wholeNumber':
      return messages.typeWholeNumber;
    case 'date':
      return messages.chooseDate;
    case 'datetime':
      return messages.chooseDateTime;
    case 'otherField':
      return messages.chooseOtherField;
    case 'choice':
      return messages.chooseOne;
    case 'emptyPart':
      return messages.emptyPart;
  }
}
