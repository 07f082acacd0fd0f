// The name of the group, with what is wrong with it beside it.
import { messages } from '../messages.ts';
import { useId } from '../widgets/use-id.ts';

interface NameInputProps {
  readonly name: string;
  readonly problem: string | null;
  readonly onName: (name: string) => void;
}

export function NameInput({ name, problem, onName }: NameInputProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label htmlFor={`${id}-name`}>{messages.name}</label>
      <input
        id={`${id}-name`}
        type="text"
        autocomplete="off"
        placeholder={messages.namePlaceholder}
        value={name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => onName(event.currentTarget.value)}
      />
      {problem !== null && (
        <p class="hint wrong" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
