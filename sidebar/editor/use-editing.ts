// What the editor knows and does while a group is being edited: the draft, the rule it makes, the live preview, saving.
import { useMemo, useState } from 'preact/hooks';
import type { GroupPage, Home, SavedGroup } from '../../src/api-types.ts';
import { localeSeparators } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { useReturnToPanel, useServices } from '../services.ts';
import { useAdvice } from './advice.ts';
import { locateProblems, writeRule } from './draft-rule.ts';
import { draftFingerprint, type EditorWorld, type GroupDraft, newDraft, readDraft } from './editor-model.ts';
import { useLivePreview } from './use-live-preview.ts';
import { useSaving } from './use-saving.ts';

interface EditingOptions {
  readonly home: Home;
  readonly tableId: string;
  /** The group to edit; null makes a new one. */
  readonly page: GroupPage | null;
  readonly onSaved: (saved: SavedGroup) => void;
  /** Something is missing or was refused, and is marked now. */
  readonly onMarked: () => void;
}

export function useEditing({ home, tableId, page, onSaved, onMarked }: EditingOptions) {
  const { announce } = useServices();
  const { fields, world } = useEditorWorld(home, tableId);
  const [opened] = useState(() => (page?.rule ? readDraft(page.name, page.rule, world) : newDraft()));
  const [draft, setDraft] = useState(opened);
  const [insisting, setInsisting] = useState(false);
  const { rule, findings } = useMemo(() => writeRule(draft, world), [draft, world]);
  const preview = useLivePreview(tableId, rule);
  useReturnToPanel(preview.retry);
  const saving = useSaving({ tableId, page, onSaved, onRefused: onMarked });
  const problems = [...saving.problems, ...(preview.failure?.problems ?? [])];
  const located = locateProblems(draft, problems);
  const advice = useAdvice(draft, preview.preview);
  const isNameless = draft.name.trim() === '';

  const change = (changing: (before: GroupDraft) => GroupDraft) => {
    saving.forgetProblems();
    setDraft(changing);
  };
  const save = () => {
    setInsisting(true);
    if (isNameless || !rule) {
      announce(messages.saveIncomplete);
      onMarked();
    } else {
      saving.save(draft.name, rule);
    }
  };
  const saveAsNew = rule && page ? () => saving.saveAsNew(draft.name, rule) : null;
  return {
    draft,
    change,
    isChanged: draftFingerprint(draft) !== draftFingerprint(opened),
    nameProblem: saving.nameProblem ?? (insisting && isNameless ? messages.nameMissing : null),
    preview,
    /** Problems that belong to no single part. */
    otherProblems: located.others,
    /** What lint says of the rule as a whole. */
    generalAdvice: advice.general,
    save,
    saveAsNew,
    isSaving: saving.busy,
    failure: saving.failure,
    /** For the parts of the rule. */
    context: {
      tableId,
      fields,
      groups: home.groups,
      world,
      findings: [...findings, ...located.findings],
      advice: advice.byPart,
      insisting,
      change,
    },
  };
}

function useEditorWorld(home: Home, tableId: string) {
  return useMemo(() => {
    const fields = home.tables.find(({ id }) => id === tableId)?.fields ?? [];
    const world: EditorWorld = {
      fields: new Map(fields.map((field) => [field.id, field])),
      decimalMark: localeSeparators(home.spreadsheet.locale).decimalMark,
    };
    return { fields, world };
  }, [home, tableId]);
}
