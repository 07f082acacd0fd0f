// Ids that join labels and hints to their inputs; unique in the page for as long as it is open.
import { useState } from 'preact/hooks';

let given = 0;

/** The same id at every drawing of one component. */
export function useId(): string {
  const [id] = useState(() => {
    given += 1;
    return `id${given}`;
  });
  return id;
}
