/** Data ▸ Data validation and Insert ▸ Dropdown: a list or checkboxes for the selected cells. */
import { useState } from 'preact/hooks';
import { rangeName } from '../a1.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { Choice } from './fields.tsx';
import { SidePanel } from './side-panel.tsx';

export function Validation({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  const { options: known, checkbox } = state.activeDetails;
  const [criteria, setCriteria] = useState<'dropdown' | 'checkbox'>(checkbox ? 'checkbox' : 'dropdown');
  const [items, setItems] = useState<readonly string[]>(known ?? ['Option 1', 'Option 2']);
  const close = () => page.show(null);
  const save = () => {
    const options = items.map((option) => option.trim()).filter((option) => option !== '');
    void page.overSelection((at) =>
      criteria === 'checkbox' ? { kind: 'checkboxes', ...at } : { kind: 'dropdown', ...at, options },
    );
    close();
  };
  return (
    <SidePanel title="Data validation rules" onClose={close}>
      <form
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>Apply to range: {rangeName(state.selection.range)}</p>
        <Choice
          label="Criteria"
          value={criteria}
          options={[
            ['dropdown', 'Dropdown'],
            ['checkbox', 'Checkbox'],
          ]}
          onChange={setCriteria}
        />
        {criteria === 'dropdown' && (
          <>
            {items.map((option, index) => (
              <input
                key={index}
                aria-label={`Item ${index + 1}`}
                value={option}
                onInput={(event) =>
                  setItems(items.map((item, at) => (at === index ? event.currentTarget.value : item)))
                }
              />
            ))}
            <button type="button" class="panel-action" onClick={() => setItems([...items, ''])}>
              Add another item
            </button>
          </>
        )}
        <footer class="panel-buttons">
          <button type="submit" class="primary">
            Done
          </button>
          {(known || checkbox) && (
            <button
              type="button"
              onClick={() => {
                void page.overSelection((at) => ({ kind: 'noValidation', ...at }));
                close();
              }}
            >
              Remove rule
            </button>
          )}
        </footer>
      </form>
    </SidePanel>
  );
}
