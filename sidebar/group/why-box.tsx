// "Why is somebody in, or not?": choose a contact by name or by the selected row, and see each condition as it was read.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContactExplanation, ContactSummary, FoundContacts, GroupPage } from '../../src/api-types.ts';
import { type ApiFailure, toApiFailure } from '../bridge.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { BusyText } from '../widgets/busy-text.tsx';
import { Button } from '../widgets/button.tsx';
import { FailureBox } from '../widgets/notices.tsx';
import { ContactButton } from './contact-button.tsx';
import { ExplanationView } from './explanation-view.tsx';
import { useNewerPage } from './use-newer-page.ts';

interface WhyBoxProps {
  readonly page: GroupPage;
  readonly tableId: string;
}

export function WhyBox({ page, tableId }: WhyBoxProps) {
  const { announce, call, formatNumber } = useServices();
  const place = useRef<HTMLElement>(null);
  const [search, setSearch] = useState('');
  const [noRow, setNoRow] = useState(false);
  const [answer, setAnswer] = useState<ContactExplanation | null>(null);
  const { found, failure, retry } = useFoundContacts(tableId, search);
  const ask = useAction();
  /** Asks the same again by itself, and stands in nobody's way. */
  const again = useAction();

  /** Where another contact has that row by now, what was found is out of date, too, and looked for again. */
  const askAbout = async (contact: ContactSummary) => {
    try {
      return await call('explainContact', { tableId, groupId: page.id, rule: null, contact });
    } catch (error) {
      if (toApiFailure(error).code === 'contact_moved') {
        if (holdsFocus(place.current)) focusSoon(place.current, 'input');
        setAnswer(null);
        retry();
      }
      throw error;
    }
  };
  const explain = async (contact: ContactSummary) => {
    announce(messages.whyLooking);
    const explained = await askAbout(contact);
    setAnswer(explained);
    announce(messages.verdict(messages.nameOf(explained.contact), explained.explanation.truth));
    focusSoon(place.current, '.verdict');
  };
  useNewerPage(page, () => {
    if (answer === null) return;
    again.run(async () => {
      const newer = await askAbout(answer.contact);
      setAnswer((shown) => (shown === answer ? newer : shown));
    });
  });
  const explainSelected = () =>
    ask.run(async () => {
      forgetAnswers();
      const { selected } = await call('findContacts', { tableId, text: '' });
      if (selected) await explain(selected);
      else setNoRow(true);
    });
  /** What was said of the question before says nothing of the next one. */
  const forgetAnswers = () => {
    ask.clear();
    again.clear();
    setNoRow(false);
  };
  const chooseAnother = () => {
    forgetAnswers();
    setAnswer(null);
    setSearch('');
    focusSoon(place.current, 'input');
  };
  const progress = (
    <>
      {ask.busy && <BusyText text={messages.whyLooking} />}
      <FailureBox failure={ask.failure ?? again.failure} />
      <FailureBox failure={failure} onRetry={retry} />
    </>
  );
  return (
    <section aria-label={messages.why} ref={place}>
      <h2>{messages.why}</h2>
      {answer ? (
        <>
          {progress}
          <ExplanationView answer={answer} tableId={tableId} onAgain={chooseAnother} />
        </>
      ) : (
        <>
          <input
            type="search"
            aria-label={messages.whyFind}
            placeholder={messages.whyFind}
            value={search}
            onInput={(event) => {
              forgetAnswers();
              setSearch(event.currentTarget.value);
            }}
          />
          <Button look="text" busy={ask.busy} onClick={explainSelected}>
            {messages.whySelected}
          </Button>
          {noRow && (
            <p class="hint wrong" role="alert">
              {messages.whyNoRow}
            </p>
          )}
          {progress}
          {found && found.found > found.contacts.length && (
            <p class="hint">
              {messages.whyMore(formatNumber(found.contacts.length), formatNumber(found.found))}
            </p>
          )}
          {found?.found === 0 && <p class="empty">{messages.whyNobody(search)}</p>}
          <FoundList
            contacts={found?.contacts ?? []}
            onChoose={(contact) => {
              forgetAnswers();
              ask.run(() => explain(contact));
            }}
          />
        </>
      )}
    </section>
  );
}

interface FoundListProps {
  readonly contacts: readonly ContactSummary[];
  readonly onChoose: (contact: ContactSummary) => void;
}

function FoundList({ contacts, onChoose }: FoundListProps) {
  if (contacts.length === 0) return null;
  return (
    <ul class="member-list" aria-label={messages.whyFind}>
      {contacts.map((contact) => (
        <li key={contact.row}>
          <ContactButton contact={contact} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

function holdsFocus(place: HTMLElement | null): boolean {
  return place?.contains(document.activeElement) ?? false;
}

/** After the next drawing. */
function focusSoon(place: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => place?.querySelector<HTMLElement>(selector)?.focus());
}

/** How long typing has to rest before the server is asked, in milliseconds. */
const searchDelay = 300;

/** Who matches what is typed; null while nothing is typed or answered. */
function useFoundContacts(tableId: string, search: string) {
  const { announce, call, formatNumber } = useServices();
  const [found, setFound] = useState<FoundContacts | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isNewest = true;
    setFailure(null);
    setFound(null);
    if (search.trim() === '') return;
    const take = (value: FoundContacts) => {
      if (!isNewest) return;
      setFound(value);
      announce(messages.contacts(value.found, formatNumber(value.found)));
    };
    const timer = setTimeout(() => {
      call('findContacts', { tableId, text: search }).then(take, (error: unknown) => {
        if (isNewest) setFailure(toApiFailure(error));
      });
    }, searchDelay);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [announce, attempt, call, formatNumber, search, tableId]);
  return { found, failure, retry: () => setAttempt((count) => count + 1) };
}
