// Who may edit the group. Only one choice works so far, and the screen says so.
import type { GroupPage } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useId } from '../widgets/use-id.ts';

export function PermissionChoice({ permission }: { readonly permission: GroupPage['permission'] | null }) {
  const id = useId();
  return (
    <fieldset class="labelled">
      <legend>{messages.whoMayEdit}</legend>
      <label class="tick">
        <input type="radio" checked disabled aria-describedby={`${id}-about`} />
        <span>{messages.everyone}</span>
      </label>
      <p class="hint" id={`${id}-about`}>
        {permission && `${permission.sentence} `}
        {messages.otherChoicesLater}
      </p>
    </fieldset>
  );
}
