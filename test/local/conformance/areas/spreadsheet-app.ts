/** SpreadsheetApp and Spreadsheet: ways to files, sheets that come and go, names, people, argument checks. */
import { expect } from '@jest/globals';
import { refusal, result, script } from '../../services/spreadsheet/running.ts';
import { eddy, olga, vic } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const app = 'developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app';
const spreadsheet = 'developers.google.com/apps-script/reference/spreadsheet/spreadsheet';
const oddities = 'github.com/brucemcpherson/gas-fakes, notes/oddities.md';
const publicCode = 'public repositories (the text by exact search)';

export const spreadsheetApp: ConformanceArea = {
  title: 'SpreadsheetApp and Spreadsheet',
  items: [
    {
      behaviour: 'Arguments that fit no signature are named by their types: String, number, null, (class).',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        const text = (types: string, method: string) =>
          `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`;
        expect(refusal('sheet.getRange("1", 2)')).toBe(text('String,number', 'Sheet.getRange'));
        expect(refusal('sheet.deleteRow(null)')).toBe(text('null', 'Sheet.deleteRow'));
        expect(refusal('sheet.getRange({})')).toBe(text('(class)', 'Sheet.getRange'));
        expect(refusal('sheet.getRange("A1").setValues(sheet.getRange("A2"))')).toBe(
          text('SpreadsheetApp.Range', 'Range.setValues'),
        );
        expect(refusal('sheet.getRange("A1").setValues([1, 2])')).toBe(text('number[]', 'Range.setValues'));
      },
    },
    {
      behaviour: 'Too many and too few arguments are refused as well.',
      source: publicCode,
      certainty: 'inferred',
      holds: () => {
        expect(refusal('sheet.getRange()')).toContain('The parameters () don');
        expect(refusal('sheet.getRange("A1").getValues(1)')).toContain('The parameters (number) don');
      },
    },
    {
      behaviour: 'Constants print and serialize as their names.',
      source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'return [String(SpreadsheetApp.BorderStyle.SOLID), JSON.stringify({ d: SpreadsheetApp.Dimension.ROWS })]',
          ),
        ).toEqual(['SOLID', '{"d":"ROWS"}']),
    },
    {
      behaviour: 'openByUrl finds the file behind its address.',
      source: app,
      certainty: 'documented',
      holds: () =>
        expect(result('return SpreadsheetApp.openByUrl(file.getUrl() + "#gid=0").getName()')).toBe(
          'Team contacts',
        ),
    },
    {
      behaviour:
        'openById of an id that no file has, and of a file that is not shared, fail each in their own words.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('SpreadsheetApp.openById("no-such-file")')).toBe(
          'Exception: Unexpected error while getting the method or property openById on object SpreadsheetApp.',
        );
        const opener = script(
          `try { SpreadsheetApp.openById(sheet.getRange("A2").getValue()); } catch (error) { return error.message; } return "opened";`,
        );
        const secret = opener.google.createSpreadsheet({
          title: 'Secret',
          owner: vic,
          sheets: [{ title: 'S', values: [] }],
        });
        opener.file.as(olga).type('Contacts!A2', secret.id);
        expect(opener.run()).toBe('You do not have permission to access the requested document.');
      },
    },
    {
      behaviour: 'create makes a file of the user’s with one sheet of the given size.',
      source: app,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const made = SpreadsheetApp.create("New", 12, 3); const [first] = made.getSheets(); return [made.getOwner().getEmail(), made.getNumSheets(), first.getName(), first.getMaxRows(), first.getMaxColumns()]',
          ),
        ).toEqual([olga, 1, 'Sheet1', 12, 3]),
    },
    {
      behaviour: 'getSheetByName wants the exact name and answers null for any other.',
      source: spreadsheet,
      certainty: 'inferred',
      holds: () =>
        expect(result('return [file.getSheetByName("contacts"), file.getSheetByName("Nope")]')).toEqual([
          null,
          null,
        ]),
    },
    {
      behaviour: 'A new sheet becomes the active one; its name must be free.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () => {
        expect(result('file.insertSheet("Archive"); return file.getActiveSheet().getName()')).toBe('Archive');
        expect(refusal('file.insertSheet("Contacts")')).toBe(
          'Exception: A sheet with the name "Contacts" already exists. Please enter another name.',
        );
      },
    },
    {
      behaviour: 'insertSheet takes a position counted from 0, and a sheet as template.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'file.insertSheet("First", 0); const copy = file.insertSheet("Copy", 2, { template: sheet }); return [file.getSheets().map((one) => one.getName()), copy.getRange("A2").getValue()]',
          ),
        ).toEqual([['First', 'Contacts', 'Copy'], 'Ann']),
    },
    {
      behaviour: 'The last sheet cannot be deleted, and not all can be hidden.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('file.deleteSheet(sheet)')).toBe(
          "Exception: You can't remove all the sheets in a document.",
        );
        expect(refusal('sheet.hideSheet()')).toBe("Exception: You can't hide all the sheets in a document.");
      },
    },
    {
      behaviour: 'duplicateActiveSheet makes “Copy of …” beside the sheet and active.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const copy = file.duplicateActiveSheet(); return [copy.getName(), copy.getIndex(), file.getActiveSheet().getName()]',
          ),
        ).toEqual(['Copy of Contacts', 2, 'Copy of Contacts']),
    },
    {
      behaviour: 'moveActiveSheet counts positions from 1.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'file.insertSheet("Last", 1); file.setActiveSheet(sheet); file.moveActiveSheet(2); return file.getSheets().map((one) => one.getName())',
          ),
        ).toEqual(['Last', 'Contacts']),
    },
    {
      behaviour:
        'Named ranges are found without regard to case, moved by naming again, null where there is none.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'file.setNamedRange("Scores", sheet.getRange("C2:C3")); file.setNamedRange("Scores", sheet.getRange("C2:C4")); return [file.getRangeByName("scores").getA1Notation(), file.getNamedRanges().length, sheet.getRange("Scores").getValues(), file.getRangeByName("Nope")]',
          ),
        ).toEqual(['C2:C4', 1, [[5], [3], [9]], null]),
    },
    {
      behaviour: 'A named range grows with rows inserted into it.',
      source: 'support.google.com/docs/answer/63175',
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            'file.setNamedRange("Scores", sheet.getRange("C2:C4")); sheet.insertRowsAfter(2, 2); return file.getRangeByName("Scores").getA1Notation()',
          ),
        ).toBe('C2:C6'),
    },
    {
      behaviour: 'getRange of a spreadsheet reads a sheet’s name before the exclamation mark.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () => {
        expect(
          result(
            'file.insertSheet("My list"); return [file.getRange("Contacts!B2").getValue(), file.getRange("\'My list\'!A1:B2").getSheet().getName()]',
          ),
        ).toEqual(['Canada', 'My list']);
        expect(refusal('file.getRange("Nope!A1")')).toBe('Exception: Range not found');
      },
    },
    {
      behaviour: 'addEditor and removeEditor change who may edit; getEditors includes the owner.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          `file.addEditor("${vic}").removeEditor("${eddy}"); return [file.getEditors().map((user) => user.getEmail()), file.getViewers().length]`,
        );
        expect(run()).toEqual([[olga, vic], 0]);
        expect(file.people()).toContainEqual({ email: vic, role: 'editor' });
      },
    },
    {
      behaviour: 'getViewers lists viewers, commenters included, and none who may edit.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () => expect(result('return file.getViewers().map((user) => user.getEmail())')).toEqual([vic]),
    },
    {
      behaviour: 'The time zone can be set, and dates are read in it from then on.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2").setValue("2026-11-23"); const before = sheet.getRange("D2").getValue().toISOString(); file.setSpreadsheetTimeZone("Asia/Tokyo"); return [before, sheet.getRange("D2").getValue().toISOString(), file.getSpreadsheetTimeZone()]',
          ),
        ).toEqual(['2026-11-23T05:00:00.000Z', '2026-11-22T15:00:00.000Z', 'Asia/Tokyo']),
    },
    {
      behaviour: 'appendRow, getLastRow, deleteRow and their like work on the active sheet.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'file.appendRow(["Di", "Chile", 1]); file.deleteRow(2); return [file.getLastRow(), file.getDataRange().getValues()[1][0]]',
          ),
        ).toEqual([4, 'Bob']),
    },
    {
      behaviour: 'RangeList changes each of its ranges and answers with itself.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/range-list',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'return sheet.getRangeList(["A2", "C2:C3"]).setBackground("yellow").setFontWeight("bold").getRanges().map((range) => range.getA1Notation() + range.getBackground() + range.getFontWeight())',
          ),
        ).toEqual(['A2#ffff00bold', 'C2:C3#ffff00bold']),
    },
    {
      behaviour: 'Relative dates are among DataValidationCriteria although no builder method sets them.',
      source: oddities,
      certainty: 'measured',
      holds: () =>
        expect(result('return String(SpreadsheetApp.DataValidationCriteria.DATE_EQUAL_TO_RELATIVE)')).toBe(
          'DATE_EQUAL_TO_RELATIVE',
        ),
    },
    {
      behaviour:
        'Browser.msgBox answers with the pressed button in lower case, inputBox with the text or “cancel”.',
      source: 'developers.google.com/apps-script/reference/base/browser',
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          'return [Browser.msgBox("Sure?", Browser.Buttons.YES_NO), Browser.inputBox("Name?"), Browser.inputBox("Title", "Name?", Browser.Buttons.OK_CANCEL)]',
        );
        const person = file.as(olga);
        person.answerAlerts(() => 'YES');
        person.answerPrompts(({ title }) =>
          title === 'Title' ? { button: 'CANCEL', text: 'Ann' } : { button: 'OK', text: 'Bob' },
        );
        expect(run()).toEqual(['yes', 'Bob', 'cancel']);
      },
    },
    {
      behaviour:
        'addMenu shows a menu of names and functions, null draws a line; a menu of that name is replaced.',
      source: spreadsheet,
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          'file.addMenu("Tools", [{ name: "Old", functionName: "run" }]); file.addMenu("Tools", [{ name: "One", functionName: "run" }, null, { name: "Two", functionName: "run" }]);',
        );
        run();
        expect(
          file
            .as(olga)
            .menus()
            .filter(({ title }) => title === 'Tools'),
        ).toEqual([
          {
            title: 'Tools',
            addOn: false,
            entries: [
              { kind: 'item', label: 'One', function: 'run' },
              { kind: 'separator' },
              { kind: 'item', label: 'Two', function: 'run' },
            ],
          },
        ]);
      },
    },
  ],
};
