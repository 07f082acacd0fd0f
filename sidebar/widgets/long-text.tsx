// A text that may fill many screens: its first lines, and all of it on demand.
import { useState } from 'preact/hooks';
import { messages } from '../messages.ts';
import { Button } from './button.tsx';

/** About eight lines at the sidebar's width. */
const shownCharacters = 300;

export function LongText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > shownCharacters;
  return (
    <>
      <p class="sentence">{isLong && !whole ? `${firstWords(text)}…` : text}</p>
      {isLong && (
        <div>
          <Button look="text" expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? messages.showLess : messages.showWholeRule}
          </Button>
        </div>
      )}
    </>
  );
}

/** Cut between words where there are any, never inside an emoji. */
function firstWords(text: string): string {
  const start = [...text.slice(0, shownCharacters + 1)].slice(0, -1).join('');
  return start.replace(/\s+\S{0,30}$/, '');
}
