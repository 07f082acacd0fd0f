/** File ▸ Version history: what was changed when and by whom, names, and going back. */
import { useEffect, useState } from 'preact/hooks';
import type { FileVersion } from '../../server/wire.ts';
import type { PageState } from '../page-state.ts';
import { zonedParts } from '../parts/zoned-time.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { TextField } from './fields.tsx';
import { SidePanel } from './side-panel.tsx';

export function Versions({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  const [versions, setVersions] = useState<readonly FileVersion[]>([]);
  const [name, setName] = useState('');
  const read = () => void page.files.versions().then(setVersions);
  useEffect(read, [state.workbook]);
  const { timeZone } = state.workbook;
  const moment = (iso: string) => zonedParts(Date.parse(iso), timeZone).text;
  return (
    <SidePanel title="Version history" onClose={() => page.show(null)}>
      <form
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault();
          void page.gesture({ kind: 'nameVersion', name }).then(read);
          setName('');
        }}
      >
        <TextField label="Name current version" value={name} onInput={setName} />
      </form>
      <ol class="panel-list">
        {versions.map((version, index) => (
          <li key={version.id} class="version">
            <strong>{version.name ?? moment(version.at)}</strong>
            {index === 0 && <em>Current version</em>}
            {version.name !== null && <span>{moment(version.at)}</span>}
            <span>{version.editors.join(', ')}</span>
            {index > 0 && (
              <button
                type="button"
                onClick={() => void page.gesture({ kind: 'restoreVersion', id: version.id }).then(read)}
              >
                Restore this version
              </button>
            )}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
