// The members of a group: the first hundred, searchable; a click shows the contact's row in the sheet.
import { useState } from 'preact/hooks';
import type { ContactSummary, GroupPage } from '../../src/api-types.ts';
import { normalizeText } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { FailureBox } from '../widgets/notices.tsx';
import { ContactButton } from './contact-button.tsx';

export function MemberList({ page }: { readonly page: GroupPage }) {
  const { announce, call, formatNumber } = useServices();
  const [search, setSearch] = useState('');
  const show = useAction();
  const found = page.shown.filter((contact) => holds(contact, search));
  const all = page.members ?? page.shown.length;

  const showContact = ({ row }: ContactSummary) => {
    const { tableId } = page;
    if (tableId === null) return;
    show.run(async () => {
      await call('showContact', { tableId, row });
    });
  };
  return (
    <section aria-label={messages.members}>
      <h2>{messages.members}</h2>
      {page.shown.length === 0 && <p class="empty">{messages.noMembers}</p>}
      {page.shown.length > 1 && (
        <input
          type="search"
          aria-label={messages.searchMembers}
          placeholder={messages.searchMembers}
          value={search}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setSearch(text);
            const count = page.shown.filter((contact) => holds(contact, text)).length;
            announce(messages.contacts(count, formatNumber(count)));
          }}
        />
      )}
      {all > page.shown.length && (
        <p class="hint">{messages.firstShown(formatNumber(page.shown.length), formatNumber(all))}</p>
      )}
      <FailureBox failure={show.failure} />
      {page.shown.length > 0 && found.length === 0 && <p class="empty">{messages.noMembersFound(search)}</p>}
      <ul class="member-list" aria-label={messages.members}>
        {found.map((contact) => (
          <li key={contact.row}>
            <ContactButton contact={contact} onChoose={showContact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function holds(contact: ContactSummary, search: string): boolean {
  return normalizeText(`${contact.name} ${contact.email}`).includes(normalizeText(search));
}
