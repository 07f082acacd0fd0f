// Says in words that something is under way, and after a while that it is still so.
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../messages.ts';

/** Milliseconds after which people wonder whether anything happens. */
const patience = 8000;

export function BusyText({ text }: { readonly text: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="busy">
      {text}
      {long && ` ${messages.stillWorking}`}
    </p>
  );
}
