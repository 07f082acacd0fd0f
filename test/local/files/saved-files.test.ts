// What File ▸ Download writes, opened again: values, formulas, formats and texts that look like something else survive.
import { describe, expect, it } from '@jest/globals';
import {
  createLocalGoogle,
  type LocalSpreadsheet,
  openCsv,
  openXlsx,
  type SheetSeed,
  saveCsv,
  saveXlsx,
} from '../../../local/index.ts';

const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: null });

function spreadsheetOf(sheets: readonly SheetSeed[]): LocalSpreadsheet {
  return google.createSpreadsheet({ title: 'People', owner: 'olga@example.com', sheets });
}

const people = spreadsheetOf([
  {
    title: 'Contacts',
    values: [
      ['Name', 'Code', 'Born', 'Share', 'Opt-in', 'Sum', 'Text'],
      ['Ana "A" Łukasz', { raw: '007' }, '1985-03-01', '12.5%', true, { formula: '=1+2' }, { raw: '=1+1' }],
      ['Bob, Jr.\nLine two', { raw: '0042' }, null, 0.25, false, { formula: '=1/0' }, { raw: '日本語 🎉' }],
    ],
    formats: [{ range: 'C2:C3', pattern: 'dd/MM/yyyy' }],
  },
  { title: 'Blank', values: [] },
  { title: 'A/B: history of everybody who ever wrote', values: [['x']], hidden: true },
]);

describe('an .xlsx file', () => {
  const again = spreadsheetOf(openXlsx(saveXlsx(people), 'people.xlsx'));

  it('holds the values, with their types, of every sheet', () => {
    expect(again.values('Contacts')).toEqual(people.values('Contacts'));
    expect(again.display('Contacts')).toEqual(people.display('Contacts'));
    expect(again.sheets().map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it('holds formulas as formulas, and texts that look like formulas or numbers as texts', () => {
    expect(again.formulas('Contacts')).toEqual(people.formulas('Contacts'));
    expect(again.formulas('Contacts')[1]?.slice(5)).toEqual(['=1+2', '']);
    expect(again.values('Contacts')[1]?.[6]).toBe('=1+1');
    expect(
      again
        .values('Contacts')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['007', '0042']);
  });

  it('holds dates as dates in their format', () => {
    expect(again.display('Contacts')[1]?.[2]).toBe('01/03/1985');
    expect(again.values('Contacts')[1]?.[2]).toBe(31107);
  });

  it('has titles that Excel takes', () => {
    expect(again.sheetTitles()).toEqual(['Contacts', 'Blank', 'A B  history of everybody who e']);
  });
});

describe('a .csv file', () => {
  it('holds what cells show, quoted where a reader would stumble', () => {
    expect(saveCsv(people, 'Contacts').split('\r\n')).toEqual([
      'Name,Code,Born,Share,Opt-in,Sum,Text',
      '"Ana ""A"" Łukasz",007,01/03/1985,12.50%,TRUE,3,=1+1',
      '"Bob, Jr.\nLine two",0042,,0.25,FALSE,#DIV/0!,日本語 🎉',
    ]);
  });

  it('opens as if its texts were typed: in the United States 01/03 is the third of January', () => {
    const bytes = new TextEncoder().encode(saveCsv(people, 'Contacts'));
    const again = spreadsheetOf(openCsv(bytes, 'people.csv'));
    expect(again.values('people')[2]?.[0]).toBe('Bob, Jr.\nLine two');
    expect(again.values('people')[1]?.slice(1, 6)).toEqual([7, 31050, 0.125, true, 3]);
  });
});
