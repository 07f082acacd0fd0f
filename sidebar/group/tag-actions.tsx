// Adds a tag to everyone in the group or removes it: first the exact number, then a question, then a receipt.
import { useRef, useState } from 'preact/hooks';
import type { TagPlan, TagReceipt, TagRequest } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { BusyText } from '../widgets/busy-text.tsx';
import { Button } from '../widgets/button.tsx';
import { ConfirmDialog } from '../widgets/confirm-dialog.tsx';
import { FailureBox } from '../widgets/notices.tsx';
import { useId } from '../widgets/use-id.ts';

interface TagActionsProps {
  readonly groupId: string;
  /** After cells changed. */
  readonly onDone: () => Promise<unknown>;
}

interface Question {
  readonly request: TagRequest;
  readonly plan: TagPlan;
}

export function TagActions({ groupId, onDone }: TagActionsProps) {
  const { announce, call } = useServices();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [tag, setTag] = useState('');
  const [missing, setMissing] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const [receipt, setReceipt] = useState<TagReceipt | null>(null);
  const plan = useAction();
  const change = useAction();

  const ask = (action: TagRequest['action']) => {
    setReceipt(null);
    setMissing(tag.trim() === '');
    if (tag.trim() === '') {
      input.current?.focus();
      return;
    }
    const request: TagRequest = { groupId, tag: tag.trim(), action };
    plan.run(async () => {
      announce(messages.tagLooking);
      const found = await call('previewTag', request);
      announce(found.sentence);
      setQuestion({ request, plan: found });
    });
  };
  const confirm = ({ plan: { willChange }, request }: Question) =>
    change.run(async () => {
      announce(messages.tagging);
      try {
        const done = await call('tagGroup', { ...request, expected: willChange });
        setReceipt(done);
        announce(done.sentence);
        setTag('');
        await onDone();
      } finally {
        setQuestion(null);
      }
    });

  return (
    <section aria-label={messages.tags}>
      <h2>{messages.tags}</h2>
      <div class="labelled">
        <label htmlFor={`${id}-tag`}>{messages.tag}</label>
        <input
          id={`${id}-tag`}
          ref={input}
          type="text"
          autocomplete="off"
          value={tag}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-missing` : undefined}
          onInput={(event) => {
            setTag(event.currentTarget.value);
            setMissing(false);
          }}
        />
        {missing && (
          <p class="hint wrong" id={`${id}-missing`} role="alert">
            {messages.tagMissing}
          </p>
        )}
      </div>
      <div class="group-buttons">
        <Button busy={plan.busy} onClick={() => ask('add')}>
          {messages.addTag}
        </Button>
        <Button busy={plan.busy} onClick={() => ask('remove')}>
          {messages.removeTag}
        </Button>
      </div>
      {plan.busy && <BusyText text={messages.tagLooking} />}
      <FailureBox failure={plan.failure ?? change.failure} />
      {receipt && <TagReceiptText receipt={receipt} />}
      {question && (
        <TagQuestion
          question={question}
          busy={change.busy}
          onConfirm={() => confirm(question)}
          onClose={() => setQuestion(null)}
        />
      )}
    </section>
  );
}

interface TagQuestionProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function TagQuestion({ busy, onClose, onConfirm, question }: TagQuestionProps) {
  const { formatNumber } = useServices();
  const { plan, request } = question;
  const adds = request.action === 'add';
  const count = messages.contacts(plan.willChange, formatNumber(plan.willChange));
  const label = adds ? messages.confirmAddTag(count) : messages.confirmRemoveTag(count);
  return (
    <ConfirmDialog
      title={adds ? messages.addTagTitle(request.tag) : messages.removeTagTitle(request.tag)}
      {...(plan.willChange > 0 ? { confirm: { label: busy ? messages.tagging : label, onConfirm } } : {})}
      busy={busy}
      onClose={onClose}
    >
      <p>{plan.sentence}</p>
      {plan.field.created && <p>{messages.tagColumnCreated(plan.field.name)}</p>}
      {plan.shown.length > 0 && (
        <p>{messages.namesAndMore(plan.shown, plan.willChange - plan.shown.length, formatNumber)}</p>
      )}
    </ConfirmDialog>
  );
}

function TagReceiptText({ receipt }: { readonly receipt: TagReceipt }) {
  return (
    <div class="receipt">
      <p>{receipt.sentence}</p>
      {receipt.skipped.length > 0 && (
        <ul>
          {receipt.skipped.map(({ name, reason }) => (
            <li key={name + reason}>{messages.tagSkipped(name, reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
