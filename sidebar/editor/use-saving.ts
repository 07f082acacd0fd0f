// Saving a group: what goes to the server, and where on the screen its refusals belong.
import { useState } from 'preact/hooks';
import type { ApiProblem, GroupPage, SavedGroup } from '../../src/api-types.ts';
import type { RuleJson } from '../../src/rules/index.ts';
import { type ApiFailure, toApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';

interface SavingOptions {
  readonly tableId: string;
  readonly page: GroupPage | null;
  readonly onSaved: (saved: SavedGroup) => void;
  readonly onRefused: () => void;
}

/** The codes of refused names all begin so; they are shown at the name. */
const nameCodes = 'name_';

export function useSaving({ tableId, page, onSaved, onRefused }: SavingOptions) {
  const { announce, call } = useServices();
  const action = useAction();
  const [refusal, setRefusal] = useState<ApiFailure | null>(null);

  const send = (group: GroupPage | null, name: string, rule: RuleJson) =>
    action.run(async () => {
      setRefusal(null);
      announce(messages.saving);
      const request = { groupId: group?.id ?? null, version: group?.version ?? null, tableId, name, rule };
      let saved: SavedGroup;
      try {
        saved = await call('saveGroup', request);
      } catch (error) {
        setRefusal(toApiFailure(error));
        // The refusal speaks for itself where it is shown.
        announce('');
        onRefused();
        return;
      }
      announce(messages.saved(saved.group.name));
      onSaved(saved);
    });

  const nameProblem = refusal?.code.startsWith(nameCodes) ? refusal.message : null;
  const problems: readonly ApiProblem[] = refusal?.problems ?? [];
  return {
    busy: action.busy,
    nameProblem,
    problems,
    /** What belongs to no place on the screen but the foot of the form. */
    failure: action.failure ?? (nameProblem === null ? refusal : null),
    save: (name: string, rule: RuleJson) => send(page, name, rule),
    saveAsNew: (name: string, rule: RuleJson) => send(null, name, rule),
    forgetProblems: () => setRefusal((before) => (before?.code === 'changed_meanwhile' ? before : null)),
  };
}
