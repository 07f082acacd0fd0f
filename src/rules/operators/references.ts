// Values that stand for another field of the same contact: `{"field": "<id>"}`.
import type { FieldDefinition, FieldKind } from '../types.ts';
import type { ValueReading } from './operator.ts';

/** True for a value that is an object with exactly these keys, or some of them. */
export function hasOnlyKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.includes(key));
}

/** True for a value that means to be a reference, right or wrong. */
export function looksLikeReference(value: unknown): value is { readonly field: unknown } {
  return hasOnlyKeys(value, ['field']) && Object.keys(value).length === 1;
}

/** The field that a reference stands for, of one of `kinds` and not the condition's own; null where reported. */
export function readReference(
  reading: ValueReading,
  index: number,
  value: { readonly field: unknown },
  kinds: readonly FieldKind[],
): FieldDefinition | null {
  const field = typeof value.field === 'string' ? reading.fieldById(value.field) : undefined;
  if (field === undefined) {
    reading.report(index, 'unknownField', 'The field to compare with does not exist: choose another one.');
    return null;
  }
  if (field.id === reading.field.id) {
    reading.report(index, 'referenceToItself', 'A field cannot be compared with itself: choose another one.');
    return null;
  }
  if (!kinds.includes(field.kind)) {
    reading.report(
      index,
      'referenceOfOtherFamily',
      `"${field.name}" cannot be compared with "${reading.field.name}": a number compares with a number, a date with a date.`,
    );
    return null;
  }
  return field;
}
