/** File ▸ Share: who has access and what they may do. */
import { useState } from 'preact/hooks';
import type { Role } from '../../server/wire.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { TextField } from './fields.tsx';

const roles: readonly (readonly [Exclude<Role, 'owner'>, string])[] = [
  ['viewer', 'Viewer'],
  ['commenter', 'Commenter'],
  ['editor', 'Editor'],
];

export function ShareDialog({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const { workbook } = state;
  const share = (to: string, as: Role | null) => void page.gesture({ kind: 'share', email: to, role: as });
  const add = () => {
    share(email.trim(), role);
    setEmail('');
  };
  return (
    <DialogBox
      title={`Share "${workbook.title}"`}
      action={email === '' ? 'Done' : 'Share'}
      onAction={() => (email === '' ? page.show(null) : add())}
      onClose={() => page.show(null)}
    >
      <div class="share-new">
        <TextField label="Add people" value={email} onInput={setEmail} hint="name@example.com" />
        <select
          aria-label="Role of the new person"
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        >
          {roles.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <h3>People with access</h3>
      <ul class="share-list">
        {workbook.people.map((person) => (
          <li key={person.email}>
            <span>
              {person.email}
              {person.email === state.email ? ' (you)' : ''}
            </span>
            {person.role === 'owner' ? (
              <span class="share-role">Owner</span>
            ) : (
              <select
                aria-label={`Role of ${person.email}`}
                value={person.role}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  share(person.email, value === 'none' ? null : (value as Role));
                }}
              >
                {roles.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
                {state.role === 'owner' && <option value="owner">Transfer ownership</option>}
                <option value="none">Remove access</option>
              </select>
            )}
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}
