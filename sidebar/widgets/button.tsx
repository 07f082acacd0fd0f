// A button that stays focusable while it is busy, and then does nothing: no double submits, no lost focus.
import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'outlined' | 'text' | 'danger' | 'icon';
  readonly icon?: IconName;
  /** The name where there is no visible text. */
  readonly label?: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  /** For a button that shows and hides something. */
  readonly expanded?: boolean;
  readonly describedBy?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, icon, label, busy = false, disabled = false, look = 'outlined' } = props;
  const inactive = busy || disabled;
  return (
    <button
      {...(props.buttonRef ? { ref: props.buttonRef } : {})}
      type={props.submit ? 'submit' : 'button'}
      class={`button ${look}`}
      aria-disabled={inactive}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      aria-label={label}
      aria-describedby={props.describedBy}
      {...(look === 'icon' && label !== undefined ? { title: label } : {})}
      onClick={(event) => {
        if (inactive) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
