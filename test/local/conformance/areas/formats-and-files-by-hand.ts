/** What the Format menu, notes, settings, import and download do. */
import { expect } from '@jest/globals';
import { openFile, saveCsv, saveXlsx } from '../../../../local/index.ts';
import { eddy, olga, team, vic } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const numberMenu = 'support.google.com/docs/answer/56470 (Format numbers in a spreadsheet)';
const importPage = 'support.google.com/docs/answer/40608 (Import data sets & spreadsheets)';

/** What E2 shows after typing and the gestures. */
function shown(
  text: string,
  act: (person: ReturnType<ReturnType<typeof team>['file']['as']>) => void,
): string {
  const { file } = team();
  const person = file.as(olga);
  person.type('Contacts!E2', text);
  act(person);
  return file.display('Contacts')[1]?.[4] ?? '';
}

const snapshotOf = (file: ReturnType<typeof team>['file']) => {
  const [sheet] = file.sheets();
  return file.rows(sheet?.id ?? 0, 1, 1)[0]?.[4];
};

export const formatsAndFilesByHand: ConformanceArea = {
  title: 'Formats and files by hand',
  items: [
    {
      behaviour: 'Format ▸ Number ▸ Number, Percent and Scientific show 1,000.12, 10.12% and 1.01E+03.',
      source: `${numberMenu}; the examples beside the menu items`,
      certainty: 'documented',
      holds: () => {
        expect(shown('1000.12', (person) => person.chooseNumberFormat('Contacts!E2', 'number'))).toBe(
          '1,000.12',
        );
        expect(shown('0.1012', (person) => person.chooseNumberFormat('Contacts!E2', 'percent'))).toBe(
          '10.12%',
        );
        expect(shown('1010', (person) => person.chooseNumberFormat('Contacts!E2', 'scientific'))).toBe(
          '1.01E+03',
        );
      },
    },
    {
      behaviour:
        'Currency shows $1,000.12, Currency rounded $1,000 and Financial (1,000.12) for a negative number.',
      source: `${numberMenu}; the examples beside the menu items`,
      certainty: 'documented',
      holds: () => {
        expect(shown('1000.12', (person) => person.chooseNumberFormat('Contacts!E2', 'currency'))).toBe(
          '$1,000.12',
        );
        expect(
          shown('1000.12', (person) => person.chooseNumberFormat('Contacts!E2', 'currencyRounded')),
        ).toBe('$1,000');
        expect(
          shown('-1000.12', (person) => person.chooseNumberFormat('Contacts!E2', 'financial')).trim(),
        ).toBe('(1,000.12)');
      },
    },
    {
      behaviour: 'Format ▸ Number ▸ Date shows a number as the date that it counts to, Duration as hours.',
      source: `${numberMenu}; developers.google.com/workspace/sheets/api/guides/formats`,
      certainty: 'documented',
      holds: () => {
        expect(shown('46349', (person) => person.chooseNumberFormat('Contacts!E2', 'date'))).toBe(
          '11/23/2026',
        );
        expect(shown('1.5', (person) => person.chooseNumberFormat('Contacts!E2', 'duration'))).toBe(
          '36:00:00',
        );
      },
    },
    {
      behaviour: 'Automatic takes a number format away; the value stays.',
      source: numberMenu,
      certainty: 'documented',
      holds: () => {
        expect(
          shown('25%', (person) => {
            person.chooseNumberFormat('Contacts!E2', 'automatic');
          }),
        ).toBe('0.25');
      },
    },
    {
      behaviour: 'After Plain text what is typed stays as typed, leading zeros and = included.',
      source: numberMenu,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.chooseNumberFormat('Contacts!E2:F2', 'plainText');
        person.type('Contacts!E2', '007');
        person.type('Contacts!F2', '=1+1');
        expect(file.values('Contacts')[1]?.slice(4)).toEqual(['007', '=1+1']);
      },
    },
    {
      behaviour:
        'Increase and Decrease decimal places change how many decimals a number shows, not the number.',
      source: `${numberMenu} (Decimal places)`,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        const display = () => file.display('Contacts')[1]?.[4];
        person.type('Contacts!E2', '$1,234.56');
        person.changeDecimals('Contacts!E2', -1);
        expect(display()).toBe('$1,234.6');
        person.changeDecimals('Contacts!E2', -1);
        expect(display()).toBe('$1,235');
        person.changeDecimals('Contacts!E2', -1);
        expect(display()).toBe('$1,235');
        person.changeDecimals('Contacts!E2', 1);
        expect(display()).toBe('$1,234.6');
        expect(file.values('Contacts')[1]?.[4]).toBe(1234.56);
      },
    },
    {
      behaviour:
        'Decimal places of a cell without a format start from what it shows; texts and dates have none.',
      source: numberMenu,
      certainty: 'inferred',
      holds: () => {
        expect(shown('2.5', (person) => person.changeDecimals('Contacts!E2', 1))).toBe('2.50');
        expect(shown('Ann 2', (person) => person.changeDecimals('Contacts!E2', 1))).toBe('Ann 2');
        expect(shown('1/2/2026', (person) => person.changeDecimals('Contacts!E2', 1))).toBe('1/2/2026');
      },
    },
    {
      behaviour: 'Clear formatting takes looks and number formats away and keeps the value and the note.',
      source: 'support.google.com/docs/answer/46973 (Edit & format a spreadsheet: Clear formatting)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!E2', '25%');
        person.changeStyle('Contacts!E2', { bold: true, background: '#ffff00' });
        person.setNote('Contacts!E2', 'a quarter');
        person.clearFormats('Contacts!E2');
        expect(snapshotOf(file)).toEqual({ input: '0.25', display: '0.25', value: 0.25, note: 'a quarter' });
      },
    },
    {
      behaviour: 'A look is one step of undo, however many cells it covers.',
      source: 'support.google.com/docs/answer/181110 (Keyboard shortcuts: Undo)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!E2', 'x');
        person.changeStyle('Contacts!A1:F9', { italic: true });
        person.undo();
        expect(snapshotOf(file)).toEqual({ input: 'x', display: 'x', value: 'x' });
      },
    },
    {
      behaviour: 'Who can only look cannot format, annotate or rename.',
      source: 'support.google.com/docs/answer/2494822 (Share files from Google Drive: Viewer)',
      certainty: 'documented',
      holds: () => {
        const person = team().file.as(vic);
        expect(() => person.changeStyle('Contacts!A1', { bold: true })).toThrow(/can look at/);
        expect(() => person.setNote('Contacts!A1', 'x')).toThrow(/can look at/);
        expect(() => person.renameFile('Mine')).toThrow(/can look at/);
        expect(() => person.changeSettings({ locale: 'de_DE' })).toThrow(/can look at/);
      },
    },
    {
      behaviour: 'After another locale is chosen in Settings, typed numbers are read in it.',
      source: 'support.google.com/docs/answer/58515 (Change a spreadsheet’s location & calculation settings)',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        const person = file.as(eddy);
        person.changeSettings({ locale: 'de_DE', timeZone: 'Europe/Berlin' });
        person.type('Contacts!E2', '1,5');
        expect([file.values('Contacts')[1]?.[4], file.locale, file.timeZone]).toEqual([
          1.5,
          'de_DE',
          'Europe/Berlin',
        ]);
      },
    },
    {
      behaviour:
        'Import ▸ Insert new sheets puts a file’s sheets behind the others; a title that is taken gets a number.',
      source: importPage,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const bytes = new TextEncoder().encode('Zip\r\n"0042 x"');
        file.as(eddy).importSheets([...openFile(bytes, 'Contacts.csv')]);
        expect(file.sheetTitles().at(-1)).toBe('Contacts 1');
        expect(file.values('Contacts 1')).toEqual([['Zip'], ['0042 x']]);
      },
    },
    {
      behaviour: 'Download ▸ Comma Separated Values holds what the cells of one sheet show.',
      source:
        'support.google.com/docs/answer/49114 (Download a file); files of Download ▸ .csv in public repositories',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.addSheet('Out');
        person.paste('Out!A1', [['12.5%', 'a,"b"'], ["'007"]]);
        expect(saveCsv(file, 'Out')).toBe('12.50%,"a,""b"""\r\n007,');
      },
    },
    {
      behaviour: 'Download ▸ Microsoft Excel keeps formulas, types and number formats of all sheets.',
      source: 'support.google.com/docs/answer/49114 (Download a file)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.addSheet('Out');
        person.paste('Out!A1', [['12.5%', '=1+1', "'=1+1", 'TRUE']]);
        const out = openFile(saveXlsx(file), 'out.xlsx').find(({ title }) => title === 'Out');
        expect(out?.values[0]).toEqual([0.125, { formula: '=1+1' }, { raw: '=1+1' }, true]);
        expect(out?.formats).toEqual([{ range: 'A1:A1', pattern: '0.00%' }]);
      },
    },
  ],
};
