// Boxes for what a person should know: notices of the server, and calls that did not succeed.
import { useRef } from 'preact/hooks';
import type { Notice } from '../../src/api-types.ts';
import type { ApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice.code + notice.message}>{notice.message}</li>
      ))}
    </ul>
  );
}

interface FailureBoxProps {
  readonly failure: ApiFailure | null;
  readonly onRetry?: () => void;
}

/** Says what happened where the person is; read out at once. Google's own text is kept behind "Details". */
export function FailureBox({ failure, onRetry }: FailureBoxProps) {
  const button = useRef<HTMLButtonElement>(null);
  if (!failure) return null;
  return (
    <div class="failure" role="alert">
      <Icon name="warning" />
      <div>
        <p>{failure.message}</p>
        {failure.detail && (
          <details>
            <summary>{messages.details}</summary>
            {failure.detail}
          </details>
        )}
        {onRetry && (
          <Button
            look="text"
            buttonRef={button}
            onClick={() => {
              keepFocusNear(button.current);
              onRetry();
            }}
          >
            {messages.tryAgain}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The box and its button go away; the keyboard stays in the part of the screen where they were. */
function keepFocusNear(button: HTMLElement | null): void {
  const place = button?.closest<HTMLElement>('section, main');
  requestAnimationFrame(() => {
    if (!place || document.activeElement !== document.body) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
}
