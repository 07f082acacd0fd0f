/** Dialogs about files: open another spreadsheet, import a file. */
import { useEffect, useState } from 'preact/hooks';
import type { ImportHow, KnownFile } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { Choice } from './fields.tsx';

export function OpenDialog({ page }: { readonly page: SpreadsheetPage }) {
  const [files, setFiles] = useState<readonly KnownFile[]>([]);
  useEffect(() => void page.files.list().then(setFiles), [page]);
  return (
    <DialogBox title="Open a file" action="Close" onClose={() => page.show(null)}>
      <ul class="file-list">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/spreadsheets/d/${encodeURIComponent(file.id)}/edit`}>{file.title}</a>
            <span>{file.owner}</span>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}

export function ImportDialog({ page }: { readonly page: SpreadsheetPage }) {
  const [file, setFile] = useState<File | null>(null);
  const [how, setHow] = useState<ImportHow>('newSheets');
  const close = () => page.show(null);
  const load = () => {
    if (file) void page.files.import(file, how);
    close();
  };
  return (
    <DialogBox title="Import file" action="Import data" ready={file !== null} onAction={load} onClose={close}>
      <label class="field">
        <span>File</span>
        <input
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <Choice
        label="Import location"
        value={how}
        options={[
          ['newSpreadsheet', 'Create new spreadsheet'],
          ['newSheets', 'Insert new sheet(s)'],
        ]}
        onChange={setHow}
      />
    </DialogBox>
  );
}
