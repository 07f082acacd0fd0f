// The field of a condition: a list one can type in.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldSummary } from '../../src/api-types.ts';
import { normalizeText } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { Combobox } from '../widgets/combobox.tsx';
import { useEditor } from './editor-context.ts';
import type { ConditionPart } from './editor-model.ts';

interface FieldChooserProps {
  readonly condition: ConditionPart;
  readonly hintId: string;
  readonly onChoose: (field: FieldSummary) => void;
}

export function FieldChooser({ condition, hintId, onChoose }: FieldChooserProps) {
  const { fields, findings, insisting } = useEditor();
  const chosen = fields.find(({ id }) => id === condition.fieldId) ?? null;
  const shownName = chosen?.name ?? (condition.fieldId === null ? '' : messages.missingFieldName);
  const [text, setText] = useState(shownName);
  const [typed, setTyped] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(shownName), [shownName]);

  const choose = (field: FieldSummary) => {
    setText(field.name);
    setTyped(false);
    if (field.id !== condition.fieldId) onChoose(field);
  };
  // A text that names one field only, whole or by its beginning, is taken as that field.
  const takeText = () => {
    if (!typed) return;
    const wanted = normalizeText(text);
    const named = fields.filter(({ name }) => normalizeText(name) === wanted);
    const begun = fields.filter(({ name }) => normalizeText(name).startsWith(wanted));
    const [only, another] = named.length > 0 ? named : begun;
    if (wanted !== '' && only && !another) choose(only);
    else if (wanted === '') setText(shownName);
  };
  const unknown = typed && text.trim() !== '' && normalizeText(text) !== normalizeText(shownName);
  const matches = fields.some(({ name }) => normalizeText(name).includes(normalizeText(text)));
  const missing = findings.some(
    ({ key, kind, ...finding }) =>
      key === condition.key && kind === 'missing' && 'missing' in finding && isFieldFinding(finding.missing),
  );
  return (
    <div class="field-chooser">
      <Combobox
        label={messages.field}
        text={text}
        options={fields.map((field) => ({ id: field.id, text: field.name, detail: field.column }))}
        filtering={typed}
        placeholder={messages.fieldPlaceholder}
        invalid={(insisting && missing) || (unknown && !matches)}
        describedBy={hintId}
        inputRef={input}
        onText={(value) => {
          setText(value);
          setTyped(true);
        }}
        onChoose={(option) => {
          const field = fields.find(({ id }) => id === option.id);
          if (field) choose(field);
        }}
        onEnter={takeText}
        onLeave={takeText}
      />
      {unknown && !matches && <p class="hint wrong">{messages.noSuchField(text)}</p>}
    </div>
  );
}

function isFieldFinding(missing: unknown): boolean {
  return missing === 'field' || missing === 'fieldGone';
}
