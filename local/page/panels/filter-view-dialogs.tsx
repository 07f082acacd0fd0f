/** Filter view options: rename, update range. */
import { useState } from 'preact/hooks';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { TextField } from './fields.tsx';

interface ViewDialogProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function RenameFilterView({ page, state }: ViewDialogProps) {
  const view = state.workbook.filterViews.find(({ id }) => id === state.filterViewId);
  const [title, setTitle] = useState(view?.title ?? '');
  const close = () => page.show(null);
  const rename = () => {
    if (view) void page.gesture({ kind: 'renameFilterView', id: view.id, title });
    close();
  };
  return (
    <DialogBox
      title="Rename filter view"
      action="OK"
      ready={title.trim() !== ''}
      onAction={rename}
      onClose={close}
    >
      <TextField label="Name" value={title} onInput={setTitle} />
    </DialogBox>
  );
}

export function FilterViewRange({ page, shown }: { readonly page: SpreadsheetPage; readonly shown: string }) {
  const [range, setRange] = useState(shown);
  const close = () => page.show(null);
  const update = () => {
    void page.filters.changeRange(range);
    close();
  };
  return (
    <DialogBox title="Update range" action="OK" ready={range !== ''} onAction={update} onClose={close}>
      <TextField label="Range" value={range} onInput={setRange} />
    </DialogBox>
  );
}
