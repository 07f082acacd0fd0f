/** How numbers, dates and texts are shown with number formats. */
import { expect } from '@jest/globals';
import { displayValue } from '../../../../local/values/number-format.ts';
import { instantOfSerial, serialOfInstant } from '../../../../local/values/serial.ts';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const guide = 'developers.google.com/workspace/sheets/api/guides/formats';

type Shown = readonly [value: number | string, pattern: string | undefined, display: string, locale?: string];

const shows = (cases: readonly Shown[]) => () =>
  expect(cases.map(([value, pattern, , locale = 'en_US']) => displayValue(value, pattern, locale))).toEqual(
    cases.map(([, , display]) => display),
  );

/** Tuesday, 5 April 2016, 16:08:53.528: the guide’s own example. */
const april = 42_465 + (16 * 3600 + 8 * 60 + 53.528) / 86_400;
const elapsed = (3 * 3600 + 13 * 60 + 41.255) / 86_400;

export const numberFormats: ConformanceArea = {
  title: 'Number formats',
  items: [
    {
      behaviour: 'The date and time examples of Google’s guide come out as it says.',
      source: `${guide} (Date & time format examples)`,
      certainty: 'documented',
      holds: shows([
        [april, 'h:mm:ss.00 a/p', '4:08:53.53 p'],
        [april, 'hh:mm A/P".M."', '04:08 P.M.'],
        [april, 'yyyy-mm-dd', '2016-04-05'],
        [april, 'mmmm d \\[dddd\\]', 'April 5 [Tuesday]'],
        [april, 'h PM, ddd mmm dd', '4 PM, Tue Apr 05'],
        [april, 'dddd, m/d/yy at h:mm', 'Tuesday, 4/5/16 at 16:08'],
        [elapsed, '[hh]:[mm]:[ss].000', '03:13:41.255'],
        [elapsed, '[mmmm]:[ss].000', '0193:41.255'],
      ]),
    },
    {
      behaviour: 'm is minutes after hours or before seconds, else the month; M is always the month.',
      source: `${guide} (Date & time format tokens)`,
      certainty: 'documented',
      holds: shows([
        [april, 'h:mm', '16:08'],
        [april, 'mm:ss', '08:53'],
        [april, 'mm/dd', '04/05'],
        [april, 'M/d/yyyy H:mm:ss', '4/5/2016 16:08:53'],
        [april, 'mmmmm', 'A'],
      ]),
    },
    {
      behaviour: '1900 is no leap year: serial 1 is 31 December 1899, 60 is 28 February 1900, 61 is 1 March.',
      source: `${guide} (About date & time values)`,
      certainty: 'documented',
      holds: shows([
        [1, 'yyyy-mm-dd', '1899-12-31'],
        [60, 'm/d/yyyy', '2/28/1900'],
        [61, 'm/d/yyyy', '3/1/1900'],
      ]),
    },
    {
      behaviour: 'Negative serials are dates before 30 December 1899; a negative duration has a minus sign.',
      source: `${guide} (About date & time values)`,
      certainty: 'inferred',
      holds: shows([
        [-1, 'm/d/yyyy', '12/29/1899'],
        [-36_522, 'yyyy-mm-dd', '1800-01-01'],
        [-0.5, '[h]:mm:ss', '-12:00:00'],
      ]),
    },
    {
      behaviour: 'Noon and midnight are 12 on a twelve-hour clock.',
      source: `${guide} (Date & time format tokens)`,
      certainty: 'inferred',
      holds: shows([
        [0, 'h:mm am/pm', '12:00 AM'],
        [0.5, 'h:mm AM/PM', '12:00 PM'],
      ]),
    },
    {
      behaviour: '0 always shows a digit, # only a significant one, ? a space in its place.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [12_345.125, '####.#', '12345.1'],
        [12_345.125, '000000.0000', '012345.1250'],
        [12, '#.0#', '12.0'],
        [0.5, '#.##', '.5'],
        [12.5, '?0.0?', '12.5 '],
        [0, '#', ''],
      ]),
    },
    {
      behaviour:
        'A comma between digits groups thousands; commas behind the last digit divide by a thousand each.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [1_234_567, '#,##0', '1,234,567'],
        [1_234_567, '#,##0,', '1,235'],
        [1_234_567, '0.0,,"M"', '1.2M'],
      ]),
    },
    {
      behaviour: 'A percent sign multiplies by a hundred, and does so exactly.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [0.285, '0%', '29%'],
        [0.285, '0.0%', '28.5%'],
        [0.1234, '0.00%', '12.34%'],
        [-0.05, '0%', '-5%'],
      ]),
    },
    {
      behaviour:
        'Scientific notation has the exponent’s sign as the pattern asks; several whole digits make it step by as many.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [1234.5, '0.00E+00', '1.23E+03'],
        [0.000_12, '0.00E+00', '1.20E-04'],
        [12_345, '##0.0E+0', '12.3E+3'],
        [0, '0.00E+00', '0.00E+00'],
        [1234.5, '0.0e-0', '1.2e3'],
      ]),
    },
    {
      behaviour:
        'A slash between digits makes a fraction, with a denominator of its own where the pattern names one.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [5.125, '# ?/?', '5 1/8'],
        [0.25, '?/?', '1/4'],
        [0.5, '# ?/?', '1/2'],
        [1.5, '# ?/8', '1 4/8'],
        [-1.5, '# ?/2', '-1 1/2'],
      ]),
    },
    {
      behaviour:
        'Sections are for positive, negative, zero and text; a negative section shows no minus sign of its own.',
      source: `${guide} (Meta instructions)`,
      certainty: 'documented',
      holds: shows([
        [-5, '$#,##0.00;($#,##0.00)', '($5.00)'],
        [0, '0;-0;"zero"', 'zero'],
        ['x', '0;-0;0;"T:"@', 'T:x'],
        ['x', '"Hi "@', 'Hi x'],
        [-5, '$#,##0.00', '-$5.00'],
      ]),
    },
    {
      behaviour: 'Conditions in brackets choose the section.',
      source: `${guide} (Meta instructions)`,
      certainty: 'documented',
      holds: shows([
        [50, '[<100]"Low";[>1000]"High";000', 'Low'],
        [500, '[<100]"Low";[>1000]"High";000', '500'],
        [5000, '[<100]"Low";[>1000]"High";000', 'High'],
      ]),
    },
    {
      behaviour: 'Colours in brackets are no part of the text.',
      source: `${guide} (Color)`,
      certainty: 'documented',
      holds: shows([
        [1234.5, '[Red]#,##0.0', '1,234.5'],
        [-1, '0;[Color5]-0', '-1'],
      ]),
    },
    {
      behaviour:
        'Quoted and escaped characters are written as they are; _ leaves a space; * fills the cell and leaves nothing in the text.',
      source: `${guide} (Number format tokens)`,
      certainty: 'documented',
      holds: shows([
        [123, '0 "units"', '123 units'],
        [5, '\\#0', '#5'],
        [1234.5, '_("$"* #,##0.00_)', ' $1,234.50 '],
        [0.3, 'hh"h" mm"m"', '07h 12m'],
      ]),
    },
    {
      behaviour: 'Digits may stand among other characters: telephone numbers.',
      source: `${guide} (Number format tokens)`,
      certainty: 'inferred',
      holds: shows([
        [5_551_234_567, '(###) ###-####', '(555) 123-4567'],
        [123_456_789, '000-00-0000', '123-45-6789'],
      ]),
    },
    {
      behaviour: 'Rounding is decimal: 1.005 to two places is 1.01.',
      source: 'formula results recorded in Google Sheets (github.com/truecalc/core): ROUND(1.005,2)',
      certainty: 'measured',
      holds: shows([
        [1.005, '0.00', '1.01'],
        [2.5, '0', '3'],
        [-2.5, '0', '-3'],
        [0.1 + 0.2, '0.0000000000000000', '0.3000000000000000'],
      ]),
    },
    {
      behaviour:
        'A number without a format shows ten significant digits, whole numbers all of up to fifteen, larger ones scientific.',
      source:
        'spreadsheets published with unformatted results such as 0.04166666667; support.google.com/docs/answer/56470',
      certainty: 'inferred',
      holds: shows([
        [1 / 24, undefined, '0.04166666667'],
        [Math.PI, undefined, '3.141592654'],
        [123_456_789_012_345, undefined, '123456789012345'],
        [1e15, undefined, '1E+15'],
        [0.1 + 0.2, undefined, '0.3'],
      ]),
    },
    {
      behaviour:
        'Decimal and thousands marks, names of months and weekdays are those of the spreadsheet’s locale.',
      source: `${guide} (rendering depends on the locale)`,
      certainty: 'documented',
      holds: shows([
        [1_234_567.891, '#,##0.00', '1.234.567,89', 'de_DE'],
        [1.5, undefined, '1,5', 'de_DE'],
        [46_349, 'dddd d. mmmm yyyy', 'Montag 23. November 2026', 'de_DE'],
        [46_349, 'd mmmm yyyy', '23 novembre 2026', 'fr_FR'],
        [46_349, 'dddd', 'lunes', 'es_ES'],
        [1_234_567, '#,##0', '12,34,567', 'en_IN'],
      ]),
    },
    {
      behaviour: 'getNumberFormat of a cell without a format answers 0.###############.',
      source:
        'published Apps Script projects whose tables of formats call it "auto" (search: this.auto 0.###############)',
      certainty: 'measured',
      holds: () => {
        const { file } = team({
          code: "function format() { return SpreadsheetApp.getActiveSheet().getRange('A1').getNumberFormat(); }",
        });
        expect(file.as(olga).call('format')).toBe('0.###############');
      },
    },
    {
      behaviour:
        'A serial is a wall clock of the spreadsheet: it has no zone, and an hour that the clock skips is read with the offset before.',
      source: `${guide} (About date & time values)`,
      certainty: 'documented',
      holds: () => {
        const instant = Date.UTC(2026, 10, 23, 14);
        expect([
          serialOfInstant(instant, 'America/New_York'),
          serialOfInstant(instant, 'Asia/Kolkata'),
        ]).toEqual([46_349.375, 46_349 + 19.5 / 24]);
        expect(new Date(instantOfSerial(46_089 + 2.5 / 24, 'America/New_York')).toISOString()).toBe(
          '2026-03-08T07:30:00.000Z',
        );
      },
    },
  ],
};
