// What a refused save says at the foot of the form. Where somebody else changed the group meanwhile, both ways out are
// offered, and nothing is overwritten.
import type { ApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { Button } from '../widgets/button.tsx';
import { FailureBox } from '../widgets/notices.tsx';

interface SaveFailureProps {
  readonly failure: ApiFailure | null;
  readonly onReload: (() => void) | null;
  readonly onSaveAsNew: (() => void) | null;
}

export function SaveFailure({ failure, onReload, onSaveAsNew }: SaveFailureProps) {
  if (!failure) return null;
  return (
    <>
      <FailureBox failure={failure} />
      {failure.code === 'changed_meanwhile' && (
        <div class="footer-buttons">
          {onReload && (
            <Button look="text" onClick={onReload}>
              {messages.loadSaved}
            </Button>
          )}
          {onSaveAsNew && (
            <Button look="text" onClick={onSaveAsNew}>
              {messages.saveAsNew}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
