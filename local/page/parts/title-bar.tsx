/** Icon, file name, and who has the file open in this window. */
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { OtherWindows } from './other-windows.tsx';

export function TitleBar({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  const mayEdit = state.role === 'owner' || state.role === 'editor';
  return (
    <div class="title-bar">
      {mayEdit ? (
        <FileName key={state.workbook.title} page={page} title={state.workbook.title} />
      ) : (
        <h1 data-testid="title">{state.workbook.title}</h1>
      )}
      {!mayEdit && <span class="role-chip">{state.role === 'viewer' ? 'View only' : 'Comment only'}</span>}
      <OtherWindows page={page} others={state.others} />
      <button type="button" class="share-button" onClick={() => page.show({ kind: 'share' })}>
        Share
      </button>
      <span
        class="avatar"
        role="img"
        title={`${state.email} (${state.role})`}
        aria-label={`Signed in as ${state.email}`}
      >
        {(state.email[0] ?? '?').toUpperCase()}
      </span>
    </div>
  );
}

/** The name is a field: a click renames the file, Escape leaves it as it was. */
function FileName({ page, title }: { readonly page: SpreadsheetPage; readonly title: string }) {
  return (
    <h1 data-testid="title">
      <span class="file-name-size" aria-hidden="true">
        {title}
      </span>
      <input
        class="file-name"
        aria-label="Rename"
        title="Rename"
        defaultValue={title}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          const wanted = event.currentTarget.value.trim();
          if (wanted === '' || wanted === title) event.currentTarget.value = title;
          else void page.gesture({ kind: 'renameFile', title: wanted });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = title;
          if (event.key === 'Enter' || event.key === 'Escape') page.display.focusGrid();
        }}
      />
    </h1>
  );
}

export function SheetsIcon() {
  return (
    <svg class="sheets-icon" viewBox="0 0 24 32" width="27" height="36" aria-hidden="true">
      <path d="M2 0h13l9 9v21a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#188038" />
      <path d="M15 0l9 9h-9z" fill="#81c995" />
      <path
        d="M5 14h14v11H5zm2 2v2h4v-2zm6 0v2h4v-2zm-6 4v3h4v-3zm6 0v3h4v-3z"
        fill="#fff"
        fill-rule="evenodd"
      />
    </svg>
  );
}
