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

  it('keeps to its own ids in a copied sheet that has some by now', () => {
    const city: RememberedField = { header: 'City', column: 0, kind: 'text', twin: false };
    const resolved = resolveColumns(['City', 'Country'], [at(0, 'f2'), at(1, 'f1')], registry({ f2: city }));
    expect([...resolved.byId.keys()]).toEqual(['f2']);
    expect(resolved.missing.size).toBe(0);
  });

  it('knows a header of any length again, from a short note of it', () => {
    const header = `Country ${'of birth '.repeat(600)}`.trim();
    const note = registry({ f1: { ...country, header } });
    expect(note.fields.get('f1')?.header.length).toBeLessThanOrEqual(100);
    expect(where(resolveColumns(['Name', 'Email', header], [], note))).toBe(2);
    expect(where(resolveColumns(['Name', 'Email', `${header}!`], [], note))).toBeNull();
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
