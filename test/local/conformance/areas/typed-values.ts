/** What typing into a cell means: values, and the number formats that typing leaves behind. */
import { expect } from '@jest/globals';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';
import { typed } from '../typed-in-cell.ts';

const input = 'developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED)';
const help = 'support.google.com/docs/answer/56470 (Format numbers in a spreadsheet)';
const localeHelp = 'support.google.com/docs/answer/58515 (Change a spreadsheet’s locale)';
const cldr =
  'cldr.unicode.org, by Intl; Google Sheets formats by the spreadsheet’s locale (developers.google.com/workspace/sheets/api/guides/formats)';

export const typedValues: ConformanceArea = {
  title: 'Typed values',
  items: [
    {
      behaviour: 'Leading zeros and a plus sign are dropped: "007" is 7, "+5" is 5.',
      source: input,
      certainty: 'measured',
      holds: () =>
        expect(typed(['007', '+5', '-3', '.5', '5.'])).toEqual([
          [7, '7'],
          [5, '5'],
          [-3, '-3'],
          [0.5, '0.5'],
          [5, '5'],
        ]),
    },
    {
      behaviour: 'An amount in parentheses is negative.',
      source: help,
      certainty: 'inferred',
      holds: () =>
        expect(typed(['(5)', '($5.50)'])).toEqual([
          [-5, '-5'],
          [-5.5, '-$5.50'],
        ]),
    },
    {
      behaviour: 'Typing a percent stores the hundredth and gives the cell a percent format.',
      source: input,
      certainty: 'measured',
      holds: () =>
        expect(typed(['10%', '12.5%', '-3 %'])).toEqual([
          [0.1, '10%'],
          [0.125, '12.50%'],
          [-0.03, '-3%'],
        ]),
    },
    {
      behaviour:
        'Typing an amount of money stores the number and gives the cell a currency format; decimals show only where some were typed.',
      source: input,
      certainty: 'inferred',
      holds: () =>
        expect(typed(['$5', '$1,234.5', '-$5', '€7', '£1.20'])).toEqual([
          [5, '$5'],
          [1234.5, '$1,234.50'],
          [-5, '-$5'],
          [7, '€7'],
          [1.2, '£1.20'],
        ]),
    },
    {
      behaviour:
        'Thousands marks in groups of three are read and kept by the format; other commas leave a text.',
      source: help,
      certainty: 'inferred',
      holds: () =>
        expect(typed(['1,234', '1,234,567.8', '1,23'])).toEqual([
          [1234, '1,234'],
          [1234567.8, '1,234,567.80'],
          ['1,23', '1,23'],
        ]),
    },
    {
      behaviour: 'Scientific notation is a number shown in scientific notation.',
      source: help,
      certainty: 'inferred',
      holds: () =>
        expect(typed(['1e3', '1.5E-7'])).toEqual([
          [1000, '1.00E+03'],
          [1.5e-7, '1.50E-07'],
        ]),
    },
    {
      behaviour: 'Decimal and thousands marks are those of the spreadsheet’s locale.',
      source: localeHelp,
      certainty: 'documented',
      holds: () => {
        expect(typed(['1.234,5', '1,5'], 'de_DE').map(([value]) => value)).toEqual([1234.5, 1.5]);
        expect(typed(['1 234,5'], 'fr_FR').map(([value]) => value)).toEqual([1234.5]);
        expect(typed(["1'234.5"], 'de_CH').map(([value]) => value)).toEqual([1234.5]);
        expect(typed(['12,34,567'], 'en_IN').map(([value]) => value)).toEqual([1234567]);
      },
    },
    {
      behaviour:
        'The locale’s own currency is read where people there write it, before or behind the number.',
      source: cldr,
      certainty: 'inferred',
      holds: () =>
        expect([
          typed(['5,50 €'], 'de_DE')[0],
          typed(['R$ 5,50'], 'pt_BR')[0],
          typed(['20 kr'], 'sv_SE')[0],
          typed(['12 zł'], 'pl_PL')[0],
          typed(['CHF 7.50'], 'de_CH')[0],
        ]).toEqual([
          [5.5, '5,50 €'],
          [5.5, 'R$ 5,50'],
          [20, '20 kr'],
          [12, '12 zł'],
          [7.5, 'CHF 7.50'],
        ]),
    },
    {
      behaviour: 'TRUE and FALSE are booleans in any case, and in the locale’s language.',
      source: 'support.google.com/docs/table/25273 (the functions TRUE and FALSE in each language)',
      certainty: 'inferred',
      holds: () => {
        expect(typed(['true', 'FALSE']).map(([value]) => value)).toEqual([true, false]);
        expect(typed(['WAHR', 'TRUE'], 'de_DE')).toEqual([
          [true, 'WAHR'],
          [true, 'WAHR'],
        ]);
        expect(typed(['faux'], 'fr_FR')).toEqual([[false, 'FAUX']]);
      },
    },
    {
      behaviour: 'What begins with = is a formula, also what cannot be read: the cell then shows #ERROR!.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue',
      certainty: 'documented',
      holds: () =>
        expect(typed(['=1+2', '=1+', '=']).map(([, display]) => display)).toEqual(['3', '#ERROR!', '=']),
    },
    {
      behaviour: 'A phone number that begins with + is taken for a formula and shows #ERROR!.',
      source: 'support.google.com/docs/thread: phone numbers with + show #ERROR!',
      certainty: 'measured',
      holds: () => expect(typed(['+1 555 0100'])[0]?.[1]).toBe('#ERROR!'),
    },
    {
      behaviour: 'An apostrophe in front makes a text and is no part of it.',
      source: 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue',
      certainty: 'documented',
      holds: () =>
        expect(typed(["'007", "'=1+1", "''quoted"]).map(([value]) => value)).toEqual([
          '007',
          '=1+1',
          "'quoted",
        ]),
    },
    {
      behaviour: 'Spaces around a number do not matter; spaces around a text stay.',
      source: input,
      certainty: 'inferred',
      holds: () => expect(typed([' 5 ', ' Ann ']).map(([value]) => value)).toEqual([5, ' Ann ']),
    },
    {
      behaviour: 'In a cell formatted as plain text everything stays as typed.',
      source: 'developers.google.com/workspace/sheets/api/guides/formats (@)',
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function plain() { SpreadsheetApp.getActiveSheet().getRange('D2:D5').setNumberFormat('@'); }",
        });
        const person = file.as(olga);
        person.call('plain');
        ['007', '10%', '=1+1', '1/2/2026'].forEach((text, at) => {
          person.type(`Contacts!D${at + 2}`, text);
        });
        expect(
          file
            .values('Contacts')
            .slice(1, 5)
            .map((row) => row[3]),
        ).toEqual(['007', '10%', '=1+1', '1/2/2026']);
      },
    },
    {
      behaviour: 'A number typed into a percent cell is meant as percents.',
      source: help,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!D2', '10%');
        person.type('Contacts!D2', '7');
        expect(file.values('Contacts')[1]?.[3]).toBe(0.07);
      },
    },
    {
      behaviour: 'Numbers with other signs among them, addresses and ISO times with a T stay text.',
      source: input,
      certainty: 'inferred',
      holds: () => {
        const texts = ['504-621-8927', 'ann@example.com', '2026-11-23T09:30', '12 Main St', '1.2.3.4'];
        expect(typed(texts).map(([value]) => value)).toEqual(texts);
      },
    },
  ],
};
