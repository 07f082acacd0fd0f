// Deletes a group after saying exactly what goes and what stays.
import { useState } from 'preact/hooks';
import type { GroupPage } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { ConfirmDialog } from '../widgets/confirm-dialog.tsx';
import { FailureBox } from '../widgets/notices.tsx';

interface DeleteGroupProps {
  readonly page: GroupPage;
  readonly onDeleted: (sentence: string) => void;
}

export function DeleteGroup({ page, onDeleted }: DeleteGroupProps) {
  const { announce, call } = useServices();
  const [asking, setAsking] = useState(false);
  const deletion = useAction();
  const deleteGroup = () =>
    deletion.run(async () => {
      announce(messages.deleting);
      const { sentence } = await call('deleteGroup', { groupId: page.id, version: page.version });
      announce(sentence);
      onDeleted(sentence);
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{messages.delete}</Button>
      {asking && (
        <ConfirmDialog
          title={messages.deleteTitle(page.name)}
          confirm={{
            label: deletion.busy ? messages.deleting : messages.confirmDelete,
            danger: true,
            onConfirm: deleteGroup,
          }}
          busy={deletion.busy}
          onClose={() => {
            deletion.clear();
            setAsking(false);
          }}
        >
          <p>{messages.deleteText}</p>
          <FailureBox failure={deletion.failure} />
        </ConfirmDialog>
      )}
    </>
  );
}
