// The values of a column as suggestions, asked for when the person first goes into the input.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldValues } from '../../src/api-types.ts';
import { useServices } from '../services.ts';

export interface Suggestions {
  readonly values: FieldValues['values'];
  /** Typing works without them, so a failure is only mentioned. */
  readonly failed: boolean;
  readonly load: () => void;
}

export function useSuggestions(tableId: string, fieldId: string): Suggestions {
  const { fieldValues } = useServices();
  const [values, setValues] = useState<FieldValues['values']>([]);
  const [failed, setFailed] = useState(false);
  const field = useRef(fieldId);
  useEffect(() => {
    field.current = fieldId;
    setValues([]);
    setFailed(false);
  }, [fieldId]);
  const load = () => {
    fieldValues(tableId, fieldId).then(
      (answer) => {
        if (field.current !== fieldId) return;
        setValues(answer.values);
        setFailed(false);
      },
      () => {
        if (field.current === fieldId) setFailed(true);
      },
    );
  };
  return { values, failed, load };
}
