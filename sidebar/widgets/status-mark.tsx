// The word that marks a group which is not right by itself.
import type { GroupStatus } from '../../src/api-types.ts';
import { messages } from '../messages.ts';

export function StatusMark({ status }: { readonly status: GroupStatus }) {
  if (status === 'ready') return null;
  return <span class={`status ${status}`}>{status === 'broken' ? messages.broken : messages.waiting}</span>;
}
