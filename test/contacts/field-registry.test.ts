/** A field is its metadata; header and position decide only where metadata is silent, and nothing is ever guessed. */
import { describe, expect, it } from '@jest/globals';
import {
  fieldMetadataText,
  parseFieldMetadata,
  parseRegistry,
  type RememberedField,
  registryText,
  resolveColumns,
} from '../../src/contacts/field-registry.ts';

const country: RememberedField = { header: 'Country', column: 2, kind: 'text', twin: false };
const registry = (fields: Record<string, RememberedField>) =>
  parseRegistry(7, registryText(7, new Map(Object.entries(fields))), 1);
const at = (column: number, id = 'f1', metadataId = column) => ({
  metadataId,
  column,
  value: fieldMetadataText(id, 'text'),
});
const where = (resolved: ReturnType<typeof resolveColumns>) => resolved.byId.get('f1')?.column ?? null;

describe('resolveColumns', () => {
  it('follows the metadata wherever the column went and whatever it is called now', () => {
    expect(where(resolveColumns(['Where', 'Name'], [at(0)], registry({ f1: country })))).toBe(0);
  });

  it('falls back on header and position where the metadata is gone', () => {
    expect(where(resolveColumns(['Name', 'Email', 'Country'], [], registry({ f1: country })))).toBe(2);
  });

  it.each([
    ['the header moved', ['Country', 'Name', 'Email'], country],
    ['another column is there now', ['Name', 'Email', 'City'], country],
    ['the header is there twice', ['Country', 'Email', 'Country'], country],
    ['it had a twin when it was remembered', ['Name', 'Email', 'Country'], { ...country, twin: true }],
  ])('never guesses: missing where %s', (_, headers, remembered) => {
    const resolved = resolveColumns(headers, [], registry({ f1: remembered }));
    expect(where(resolved)).toBeNull();
    expect(resolved.missing.get('f1')?.header).toBe('Country');
  });

  it('lets the column with the remembered header keep an id that stands twice', () => {
    const resolved = resolveColumns(['Name', 'Country', 'Copy'], [at(1), at(2)], registry({ f1: country }));
    expect(where(resolved)).toBe(1);
    expect(resolved.notices.map(({ code }) => code)).toEqual(['copied_column']);
  });

  it('is broken, not guessed, where that does not decide', () => {
    const resolved = resolveColumns(
      ['Name', 'Country', 'Country'],
      [at(1), at(2)],
      registry({ f1: country }),
    );
    expect(where(resolved)).toBeNull();
    expect(resolved.missing.has('f1')).toBe(true);
    expect(resolved.notices.map(({ code }) => code)).toEqual(['double_column']);
  });

  it('knows nothing in a copied sheet: its ids belong to the original', () => {
    const copied = parseRegistry(8, registryText(7, new Map([['f1', country]])), 1);
    expect(copied.copied).toBe(true);
    expect(where(resolveColumns(['Name', 'Email', 'Country'], [at(2)], copied))).toBeNull();
  });
});

describe('metadata texts', () => {
  it.each([['nonsense'], ['{"id":1,"kind":"text"}'], ['{"id":"f1","kind":"colour"}'], ['null'], ['[]']])(
    'takes %j for not ours',
    (text) => {
      expect(parseFieldMetadata(text)).toBeNull();
    },
  );

  it('survives a damaged registry', () => {
    expect(parseRegistry(7, '{"sheetId":7,"fields":{"f1":["Country"],"f2":5}}', 1).fields.size).toBe(0);
    expect(parseRegistry(7, '{{', 1)).toEqual({ metadataId: 1, fields: new Map(), copied: false });
  });
});
