// The editor of one group: name, rule, who may edit, live preview, save. What is typed stays until it is saved or the
// person says to discard it, whatever the server answers.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GroupPage, Home, SavedGroup } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { ConfirmDialog } from '../widgets/confirm-dialog.tsx';
import { BranchEditor } from './branch-editor.tsx';
import { EditorContext } from './editor-context.ts';
import { setName } from './editor-model.ts';
import { NameInput } from './name-input.tsx';
import { PermissionChoice } from './permission-choice.tsx';
import { PreviewBox, previewCountText } from './preview-box.tsx';
import { SaveFailure } from './save-failure.tsx';
import { useEditing } from './use-editing.ts';

interface EditorScreenProps {
  readonly home: Home;
  readonly tableId: string;
  /** The group to edit; null makes a new one. */
  readonly page: GroupPage | null;
  readonly onCancel: () => void;
  readonly onSaved: (saved: SavedGroup) => void;
  /** Opens the group as it is saved now, leaving the changes made here. */
  readonly onReload: (groupId: string) => void;
}

export function EditorScreen({ home, tableId, page, onCancel, onSaved, onReload }: EditorScreenProps) {
  const screen = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const onMarked = () => focusFirstMarked(screen.current);
  const editing = useEditing({ home, tableId, page, onSaved, onMarked });
  const { change, draft, preview } = editing;
  useEffect(() => screen.current?.querySelector<HTMLElement>('input')?.focus(), []);

  const leave = (how: () => void) => {
    if (editing.isChanged) setLeaving(() => how);
    else how();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // Enter ends the typing of a value; it must not save a group that is only half described.
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) editing.save();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <EditorContext.Provider value={editing.context}>
      <form class="screen editor" ref={screen} noValidate onKeyDown={onKeyDown} onSubmit={onSubmit}>
        <main>
          <header class="screen-header">
            <h1 tabIndex={-1}>{page ? messages.editTitle : messages.newGroupTitle}</h1>
          </header>
          <NameInput
            name={draft.name}
            problem={editing.nameProblem}
            onName={(name) => change((before) => setName(before, name))}
          />
          <section aria-label={messages.rule}>
            <BranchEditor branch={draft.root} depth={1} number={null} />
          </section>
          <PreviewBox
            state={preview}
            others={editing.otherProblems}
            advice={editing.generalAdvice}
            onRetry={preview.retry}
          />
          <PermissionChoice permission={page?.permission ?? null} />
        </main>
        <EditorFooter
          editing={editing}
          onCancel={() => leave(onCancel)}
          onReload={page ? () => leave(() => onReload(page.id)) : null}
        />
      </form>
      {leaving && (
        <ConfirmDialog
          title={messages.discardTitle}
          confirm={{ label: messages.discard, danger: true, onConfirm: leaving }}
          cancelLabel={messages.keepEditing}
          onClose={() => setLeaving(null)}
        >
          <p>{messages.discardText}</p>
        </ConfirmDialog>
      )}
    </EditorContext.Provider>
  );
}

interface EditorFooterProps {
  readonly editing: ReturnType<typeof useEditing>;
  readonly onCancel: () => void;
  readonly onReload: (() => void) | null;
}

function EditorFooter({ editing, onCancel, onReload }: EditorFooterProps) {
  const { formatNumber } = useServices();
  return (
    <footer class="editor-footer">
      <SaveFailure failure={editing.failure} onReload={onReload} onSaveAsNew={editing.saveAsNew} />
      <div class="footer-buttons">
        {/* Seen while the preview is scrolled away; read out once, from the live region. */}
        <span class="footer-count" aria-hidden="true" data-status={editing.preview.status}>
          {previewCountText(editing.preview, formatNumber)}
        </span>
        <Button look="text" disabled={editing.isSaving} onClick={onCancel}>
          {messages.cancel}
        </Button>
        <Button look="primary" submit busy={editing.isSaving}>
          {editing.isSaving ? messages.saving : messages.save}
        </Button>
      </div>
    </footer>
  );
}

/** Once the marks are drawn, goes to the first one. */
function focusFirstMarked(screen: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const marked = screen?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]');
    const target = marked?.matches('input, select')
      ? marked
      : marked?.closest('.part')?.querySelector('input, select');
    if (target instanceof HTMLElement) target.focus();
    else marked?.scrollIntoView({ block: 'nearest' });
  });
}
