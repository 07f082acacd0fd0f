import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle, LocalHostError, openFile, sampleContacts } from '../../../local/index.ts';
import { olga } from '../team.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const opened = (content: Uint8Array, name: string) => {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
  return google.createSpreadsheet({ title: name, owner: olga, sheets: openFile(content, name) });
};
const refusal = (content: Uint8Array, name: string) => {
  try {
    openFile(content, name);
  } catch (error) {
    return error instanceof LocalHostError ? [error.code, error.message.includes(name)] : error;
  }
  return 'opened';
};

describe('opening files', () => {
  it('reads CSV cells as typed (Docs Editors Help: import data sets)', () => {
    const file = opened(
      bytes('\uFEFFName,Zip,When,Note\r\nAnn,007,11/23/2026,"a, ""b""\nc"\r\nBob,,,\r\n\r\n'),
      'contacts.csv',
    );
    expect([file.sheetTitles(), file.values('contacts')]).toEqual([
      ['contacts'],
      [['Name', 'Zip', 'When', 'Note'], ['Ann', 7, 46_349, 'a, "b"\nc'], ['Bob']],
    ]);
  });

  it('finds the separator and older encodings', () => {
    expect(opened(bytes('Name;City\nAnn;Köln'), 'a.csv').values('a')).toEqual([
      ['Name', 'City'],
      ['Ann', 'Köln'],
    ]);
    expect(opened(Uint8Array.from([0x4b, 0xf6, 0x6c, 0x6e, 0x2c, 0x31]), 'b.csv').values('b')).toEqual([
      ['Köln', 1],
    ]);
  });

  it('reads every sheet of an Excel workbook with formats and formulas', () => {
    const excel = createRequire(import.meta.url ?? __filename)('@e965/xlsx') as typeof import('@e965/xlsx');
    const sheet = excel.utils.aoa_to_sheet([
      ['Name', 'When', 'Zip', 'Sum'],
      ['Ann', 46_349, '007', 3],
    ]);
    Object.assign(sheet, { B2: { t: 'n', v: 46_349, z: 'm/d/yyyy' }, D2: { t: 'n', v: 3, f: '1+2' } });
    const book = excel.utils.book_new();
    excel.utils.book_append_sheet(book, sheet, 'People');
    excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet([['x']]), 'Other');
    const file = opened(excel.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array, 'people.xlsx');
    expect([
      file.sheetTitles(),
      file.display('People'),
      file.values('People')[1],
      file.formulas('People')[1]?.[3],
    ]).toEqual([
      ['People', 'Other'],
      [
        ['Name', 'When', 'Zip', 'Sum'],
        ['Ann', '11/23/2026', '007', '3'],
      ],
      ['Ann', 46_349, '007', 3],
      '=1+2',
    ]);
  });

  it('says in one sentence what is wrong with a file', () => {
    expect([
      refusal(bytes(''), 'nothing.csv'),
      refusal(bytes(' \n'), 'blank.csv'),
      refusal(Uint8Array.from([1, 0, 2, 0, 255]), 'photo.csv'),
      refusal(bytes('%PDF-1.4'), 'paper.pdf'),
      refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'broken.xlsx'),
    ]).toEqual([
      ['file-empty', true],
      ['file-empty', true],
      ['file-unreadable', true],
      ['file-unreadable', true],
      ['file-unreadable', true],
    ]);
  });
});

describe('the sample workbook', () => {
  const sample = () => {
    const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });
    return google.createSpreadsheet(sampleContacts({ baseDate: '2026-11-23' }));
  };

  it('is the same every time, for three people, with the columns of a contact list', () => {
    const file = sample();
    expect(file.values('Contacts')).toEqual(sample().values('Contacts'));
    expect(file.values('Contacts')[0]).toEqual([
      'First name',
      'Last name',
      'Email',
      'Country',
      'City',
      'Tags',
      'Stage',
      'Score',
      'Created',
      'Last contacted',
      'Appointment',
      'Opt-in',
    ]);
    expect([
      file.values('Contacts').length,
      file.people().map(({ role }) => role),
      file.sheets()[0]?.frozenRows,
    ]).toEqual([501, ['owner', 'editor', 'editor'], 1]);
  });

  it('has the dirt of real lists', () => {
    const rows = sample().values('Contacts').slice(1);
    const column = (index: number) => rows.map((row) => row[index] ?? '');
    const countries = column(3).map(String);
    const emails = column(2)
      .map((email) => String(email).toLowerCase())
      .filter((email) => email !== '');
    expect({
      blankCountry: countries.includes(''),
      spaced: countries.some((text) => text !== text.trim()),
      otherCase: countries.some((text) => text === 'canada' || text === 'mexico'),
      duplicates: new Set(emails).size < emails.length,
      textDates: column(8).some((value) => typeof value === 'string'),
      textNumbers: column(7).some((value) => typeof value === 'string' && value !== ''),
      past: column(10).some((value) => typeof value === 'number' && value < 46_349),
      future: column(10).some((value) => typeof value === 'number' && value > 46_350),
    }).toEqual({
      blankCountry: true,
      spaced: true,
      otherCase: true,
      duplicates: true,
      textDates: true,
      textNumbers: true,
      past: true,
      future: true,
    });
  });
});
