/** Random requests made from Google's own schema: each is answered, refused as Google refuses, or said not to be here; refused ones change nothing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FieldType, fieldsOf, unionOf } from '../../../local/services/sheets-api/schema.ts';
import { apiProbe } from './api-probe.ts';

const seed = Number(process.env.RANDOM_SEED ?? 20261123);
const numRuns = Number(process.env.RANDOM_RUNS ?? 25);
console.info(`Random Sheets API requests: RANDOM_SEED=${seed} RANDOM_RUNS=${numRuns}`);

const words = ['', '*', 'title', 'userEnteredValue', 'Contacts', 'A1:B2', '=A1', 'x', '2'];
const small = fc.integer({ min: -1, max: 6 });

function valueFor(type: FieldType, depth: number): fc.Arbitrary<unknown> {
  if (type.lists > 0) return fc.array(valueFor({ ...type, lists: type.lists - 1 }, depth), { maxLength: 2 });
  if (type.isMap)
    return fc.dictionary(fc.constantFrom('0', '1'), valueFor({ ...type, isMap: false }, depth), {
      maxKeys: 1,
    });
  switch (type.kind) {
    case 'message':
      return messageOf(type.message, depth + 1);
    case 'enum':
      return fc.constantFrom(...type.names);
    case 'boolean':
      return fc.boolean();
    case 'int32':
      return small;
    case 'double':
    case 'float':
      return fc.constantFrom(0, 0.5, 1, 42);
    default:
      return fc.constantFrom(...words);
  }
}

/** A message with some of its fields, of a union one at most. */
function messageOf(name: string, depth: number): fc.Arbitrary<Record<string, unknown>> {
  if (depth > 6) return fc.constant({});
  const union = unionOf(name)?.members ?? [];
  const fields = [...fieldsOf(name)].filter(([field]) => !union.includes(field));
  const plain = fc.record(
    Object.fromEntries(
      fields.map(([field, type]) => [field, fc.oneof(fc.constant(undefined), valueFor(type, depth))]),
    ),
  );
  if (union.length === 0) return plain;
  const chosen = fc.constantFrom(...union).chain((field) => {
    const type = fieldsOf(name).get(field);
    return type === undefined ? fc.constant({}) : valueFor(type, depth).map((value) => ({ [field]: value }));
  });
  return fc.tuple(plain, chosen).map(([one, other]) => ({ ...one, ...other }));
}

describe('random requests of batchUpdate', () => {
  it.each([...fieldsOf('Request').keys()])('%s', (kind) => {
    const { batch, file } = apiProbe();
    const type = fieldsOf('Request').get(kind);
    const answered = fc.property(messageOf(type?.message ?? '', 1), (content) => {
      const before = JSON.stringify(file.snapshot());
      let outcome: ReturnType<typeof batch>;
      try {
        outcome = batch({ [kind]: content });
      } catch (error) {
        expect((error as { code?: string }).code).toBe('not-in-local-host');
        expect(JSON.stringify(file.snapshot())).toBe(before);
        return;
      }
      if (outcome.answer !== undefined) return;
      expect(outcome.name).toBe('GoogleJsonResponseException');
      expect(outcome.code).toBe(400);
      expect(JSON.stringify(file.snapshot())).toBe(before);
    });
    fc.assert(answered, { seed, numRuns });
  });
});
