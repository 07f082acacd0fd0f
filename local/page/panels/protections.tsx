/** Data ▸ Protect sheets and ranges: the list, and one protection with its description, range and who may edit. */
import { useState } from 'preact/hooks';
import type { ProtectionView } from '../../server/wire.ts';
import { rangeName } from '../a1.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { Check, Choice, TextField } from './fields.tsx';
import { SidePanel } from './side-panel.tsx';

interface PanelProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function Protections({ page, state }: PanelProps) {
  const [edited, setEdited] = useState<ProtectionView | 'new' | null>(null);
  const { protections, sheets } = state.workbook;
  const titleOf = (id: number) => sheets.find((sheet) => sheet.id === id)?.title ?? '';
  return (
    <SidePanel title="Protected sheets & ranges" onClose={() => page.show(null)}>
      {edited === null ? (
        <>
          <ul class="panel-list">
            {protections.map((protection) => (
              <li key={protection.id}>
                <button type="button" class="panel-line" onClick={() => setEdited(protection)}>
                  <strong>
                    {titleOf(protection.sheetId)}
                    {protection.range === null ? '' : `!${protection.range}`}
                  </strong>
                  <span>{protection.description}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="panel-action" onClick={() => setEdited('new')}>
            + Add a sheet or range
          </button>
        </>
      ) : (
        <ProtectionForm
          key={edited === 'new' ? 'new' : edited.id}
          page={page}
          state={state}
          protection={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
    </SidePanel>
  );
}

function ProtectionForm({
  page,
  state,
  protection,
  onDone,
}: PanelProps & { readonly protection: ProtectionView | null; readonly onDone: () => void }) {
  const sheetTitle = activeSheet(state)?.title ?? '';
  const [description, setDescription] = useState(protection?.description ?? '');
  const [what, setWhat] = useState<'range' | 'sheet'>(protection?.range === null ? 'sheet' : 'range');
  const [range, setRange] = useState(protection?.range ?? rangeName(state.selection.range));
  const [warningOnly, setWarningOnly] = useState(protection?.warningOnly ?? false);
  const [editors, setEditors] = useState<readonly string[]>(protection?.editors ?? []);
  const others = state.workbook.people.filter(({ role }) => role === 'editor').map(({ email }) => email);
  const save = () => {
    const choices = { description, warningOnly, editors: warningOnly ? [] : editors };
    if (protection) void page.gesture({ kind: 'changeProtection', id: protection.id, ...choices });
    else if (what === 'range')
      void page.gesture({ kind: 'protectRange', sheet: sheetTitle, range, ...choices });
    else void page.gesture({ kind: 'protectSheet', sheet: sheetTitle, ...choices });
    onDone();
  };
  return (
    <form
      class="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label="Enter a description" value={description} onInput={setDescription} />
      {protection === null ? (
        <>
          <Choice
            label="What to protect"
            value={what}
            options={[
              ['range', 'Range'],
              ['sheet', 'Sheet'],
            ]}
            onChange={setWhat}
          />
          {what === 'range' && <TextField label="Range" value={range} onInput={setRange} />}
        </>
      ) : null}
      <fieldset>
        <legend>Range editing permissions</legend>
        <label class="check">
          <input
            type="radio"
            name="permissions"
            checked={warningOnly}
            onChange={() => setWarningOnly(true)}
          />
          <span>Show a warning when editing this range</span>
        </label>
        <label class="check">
          <input
            type="radio"
            name="permissions"
            checked={!warningOnly}
            onChange={() => setWarningOnly(false)}
          />
          <span>Restrict who can edit this range</span>
        </label>
        {!warningOnly &&
          others.map((email) => (
            <Check
              key={email}
              label={email}
              checked={editors.includes(email)}
              onChange={(checked) =>
                setEditors(checked ? [...editors, email] : editors.filter((editor) => editor !== email))
              }
            />
          ))}
      </fieldset>
      <footer class="panel-buttons">
        <button type="submit" class="primary">
          Done
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        {protection && (
          <button
            type="button"
            onClick={() => {
              void page.gesture({ kind: 'removeProtection', id: protection.id });
              onDone();
            }}
          >
            Delete protection
          </button>
        )}
      </footer>
    </form>
  );
}
