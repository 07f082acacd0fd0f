// A question in the panel that has to be answered. The browser's own modal dialog keeps the focus in, closes on
// Escape, and gives the focus back to where it was.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import { Button } from './button.tsx';
import { useId } from './use-id.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Absent where there is nothing to confirm: then the dialog only closes. */
  readonly confirm?: { readonly label: string; readonly danger?: boolean; readonly onConfirm: () => void };
  readonly cancelLabel?: string;
  readonly busy?: boolean;
  readonly onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, busy = false, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const leave = useRef(onClose);
  leave.current = busy ? () => undefined : onClose;
  useEffect(() => {
    const opened = dialog.current;
    const opener = document.activeElement;
    const onCancel = (event: Event) => {
      event.preventDefault();
      leave.current();
    };
    opened?.addEventListener('cancel', onCancel);
    opened?.showModal();
    return () => {
      opened?.removeEventListener('cancel', onCancel);
      opened?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={`${id}-text`}>{children}</div>
      <div class="dialog-buttons">
        <Button look="text" disabled={busy} onClick={onClose}>
          {props.cancelLabel ?? (confirm ? messages.cancel : messages.close)}
        </Button>
        {confirm && (
          <Button look={confirm.danger ? 'danger' : 'primary'} busy={busy} onClick={confirm.onConfirm}>
            {confirm.label}
          </Button>
        )}
      </div>
    </dialog>
  );
}
