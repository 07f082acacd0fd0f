/** Dates and times as people type them. */
import { expect } from '@jest/globals';
import type { ConformanceArea } from '../conformance-item.ts';
import { typed } from '../typed-in-cell.ts';

const input = 'developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED)';
const localeHelp = 'support.google.com/docs/answer/58515 (Change a spreadsheet’s locale)';

export const typedDates: ConformanceArea = {
  title: 'Typed dates and times',
  items: [
    {
      behaviour:
        'A date is read in the order of the spreadsheet’s locale; what is no date in that order stays text.',
      source: localeHelp,
      certainty: 'documented',
      holds: () => {
        expect(typed(['11/23/2026', '13/13/2026', '2/29/2027']).map(([value]) => value)).toEqual([
          46_349,
          '13/13/2026',
          '2/29/2027',
        ]);
        expect(typed(['23/11/2026', '11/23/2026'], 'en_GB').map(([value]) => value)).toEqual([
          46_349,
          '11/23/2026',
        ]);
        expect(typed(['23.11.2026', '23.11.26'], 'de_DE').map(([value]) => value)).toEqual([46_349, 46_349]);
        expect(typed(['2026/11/23', '2026年11月23日'], 'ja_JP').map(([value]) => value)).toEqual([
          46_349, 46_349,
        ]);
      },
    },
    {
      behaviour: 'A date with the year first is understood in every locale and keeps its look.',
      source: input,
      certainty: 'inferred',
      holds: () => {
        for (const locale of ['en_US', 'de_DE', 'fr_FR', 'en_GB'])
          expect(typed(['2026-11-23'], locale)).toEqual([[46_349, '2026-11-23']]);
      },
    },
    {
      behaviour: 'A typed date keeps its separators, the zeros in front and the length of its year.',
      source:
        'dates imported from CSV files keep their look in Google Sheets (support.google.com/docs/answer/40608)',
      certainty: 'unconfirmed',
      holds: () =>
        expect(typed(['01/02/2020', '1-2-2020', '1/2/20', '1/2']).map(([, display]) => display)).toEqual([
          '01/02/2020',
          '1-2-2020',
          '1/2/20',
          '1/2',
        ]),
    },
    {
      behaviour: 'A date without a year is one of this year.',
      source: input,
      certainty: 'measured',
      holds: () => expect(typed(['1/2', 'Nov 23']).map(([value]) => value)).toEqual([46_024, 46_349]),
    },
    {
      behaviour: 'Two-digit years up to 29 are of this century, from 30 on of the last.',
      source: 'support.google.com/docs/answer/3093039 (DATEVALUE); Unicode CLDR’s rule for two-digit years',
      certainty: 'inferred',
      holds: () => expect(typed(['1/1/29', '1/1/30']).map(([value]) => value)).toEqual([47_119, 10_959]),
    },
    {
      behaviour:
        'Months may be written out, long or short, before or behind the day, in the locale’s language or English, after a weekday too.',
      source:
        'support.google.com/docs/answer/3093039 (DATEVALUE); formula results recorded in Google Sheets (github.com/truecalc/core)',
      certainty: 'measured',
      holds: () => {
        const inEnglish = [
          'Nov 23, 2026',
          'November 23, 2026',
          '23 November 2026',
          '23-Nov-2026',
          'Monday, November 23, 2026',
        ];
        expect(typed(inEnglish).map(([value]) => value)).toEqual(inEnglish.map(() => 46_349));
        const elsewhere = [
          ['de_DE', '23. November 2026'],
          ['fr_FR', '23 novembre 2026'],
          ['es_ES', '23 de noviembre de 2026'],
          ['it_IT', '23 novembre 2026'],
          ['pt_BR', '23 de novembro de 2026'],
          ['nl_NL', '23 november 2026'],
          ['pl_PL', '23 listopada 2026'],
          ['sv_SE', '23 november 2026'],
          ['da_DK', '23. november 2026'],
          ['nb_NO', '23. november 2026'],
          ['cs_CZ', '23. listopadu 2026'],
          ['ru_RU', '23 ноября 2026'],
          ['tr_TR', '23 Kasım 2026'],
        ] as const;
        expect(elsewhere.map(([locale, text]) => [locale, typed([text], locale)[0]?.[0]])).toEqual(
          elsewhere.map(([locale]) => [locale, 46_349]),
        );
      },
    },
    {
      behaviour:
        'A time is the part of a day, with AM and PM where they are typed; hours beyond 23 are a duration.',
      source: 'developers.google.com/workspace/sheets/api/guides/formats (About date & time values)',
      certainty: 'inferred',
      holds: () =>
        expect(typed(['9:30', '9:30 PM', '12 am', '30:00:00'])).toEqual([
          [9.5 / 24, '9:30'],
          [21.5 / 24, '9:30 PM'],
          [0, '12 AM'],
          [1.25, '30:00:00'],
        ]),
    },
    {
      behaviour: 'A date followed by a time is both.',
      source: input,
      certainty: 'inferred',
      holds: () => expect(typed(['11/23/2026 9:30'])).toEqual([[46_349 + 9.5 / 24, '11/23/2026 9:30:00']]),
    },
  ],
};
