// A contact in a list: its name, and below it what tells it from another one of the same name.
import type { ContactSummary } from '../../src/api-types.ts';
import { messages } from '../messages.ts';

interface ContactButtonProps {
  readonly contact: ContactSummary;
  readonly onChoose: (contact: ContactSummary) => void;
}

export function ContactButton({ contact, onChoose }: ContactButtonProps) {
  const name = messages.nameOf(contact);
  return (
    <button type="button" onClick={() => onChoose(contact)}>
      <bdi>{name}</bdi>
      <span class="detail contact-place">
        {contact.email !== '' && contact.email !== name && <bdi>{contact.email}</bdi>}
        {name !== messages.rowOf(contact.row) && <span>{messages.rowOf(contact.row)}</span>}
      </span>
    </button>
  );
}
