// The button that takes a condition or a nested part out of its branch.
import { useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import { useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { useEditor } from './editor-context.ts';
import { type RulePart, removePart } from './editor-model.ts';

/** Afterwards the focus goes to the branch's "Add condition", which is always there. */
export function RemovePart({ part, label }: { readonly part: RulePart; readonly label: string }) {
  const { change } = useEditor();
  const { announce } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  const remove = () => {
    const branch = button.current?.closest('.part')?.closest('.branch');
    change((draft) => removePart(draft, part.key));
    announce(messages.conditionRemoved);
    branch?.querySelector<HTMLElement>(':scope > .branch-buttons button')?.focus();
  };
  return <Button look="icon" icon="close" label={label} onClick={remove} buttonRef={button} />;
}
