// Sentences of lint, below what they speak of.
import type { Advice } from './advice.ts';

export function AdviceList({ advice }: { readonly advice: readonly Advice[] }) {
  return (
    <>
      {advice.map(({ message, severity }) => (
        <p key={message} class={severity === 'warning' ? 'advice' : 'hint'}>
          {message}
        </p>
      ))}
    </>
  );
}
