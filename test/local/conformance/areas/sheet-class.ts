/** Sheet: ranges, rows and columns, what hides and freezes, conditional formats. */
import { expect } from '@jest/globals';
import { refusal, result, script } from '../../services/spreadsheet/running.ts';
import { eddy } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const sheet = 'developers.google.com/apps-script/reference/spreadsheet/sheet';
const publicCode = 'public repositories (the text by exact search)';

export const sheetClass: ConformanceArea = {
  title: 'Sheet',
  items: [
    {
      behaviour: 'Ranges with a wrong start or size are refused in Google’s words.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('sheet.getRange(0, 1)')).toBe(
          'Exception: The starting row of the range is too small.',
        );
        expect(refusal('sheet.getRange(1, 0)')).toBe(
          'Exception: The starting column of the range is too small.',
        );
        expect(refusal('sheet.getRange(1, 1, 0, 1)')).toBe(
          'Exception: The number of rows in the range must be at least 1.',
        );
        expect(refusal('sheet.getRange(1, 1, 1, 0)')).toBe(
          'Exception: The number of columns in the range must be at least 1.',
        );
        expect(refusal('sheet.getRange(51, 1)')).toBe(
          'Exception: The coordinates of the range are outside the dimensions of the sheet.',
        );
        expect(refusal('sheet.getRange("Nope")')).toBe('Exception: Range not found');
      },
    },
    {
      behaviour:
        'appendRow writes below the last row with content, reads texts as typed, and a full sheet grows.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.appendRow(["Di", "007", "=1+1"]); const appended = sheet.getRange("A5:C5").getValues(); sheet.getRange("A50").setValue("end"); sheet.appendRow(["more"]); return [appended, sheet.getMaxRows(), sheet.getRange("A51").getValue()]',
          ),
        ).toEqual([[['Di', 7, 2]], 51, 'more']),
    },
    {
      behaviour: 'Rows and columns that the sheet does not have are out of bounds.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('sheet.deleteRow(51)')).toBe('Exception: Those rows are out of bounds.');
        expect(refusal('sheet.deleteColumns(8, 2)')).toBe('Exception: Those columns are out of bounds.');
        expect(refusal('sheet.insertRowsAfter(51, 1)')).toBe('Exception: Those rows are out of bounds.');
      },
    },
    {
      behaviour: 'The last row that is not frozen cannot be deleted.',
      source: publicCode,
      certainty: 'measured',
      holds: () =>
        expect(refusal('sheet.deleteRows(2, 49)')).toBe(
          'Exception: Sorry, it is not possible to delete all non-frozen rows.',
        ),
    },
    {
      behaviour: 'insertRowsBefore, insertRowAfter, insertColumnBefore and deleteColumn move what follows.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.insertRowsBefore(2, 2); sheet.insertRowAfter(4); sheet.insertColumnBefore(1); sheet.deleteColumn(4); return [sheet.getRange("B1:B7").getValues().flat(), sheet.getLastColumn()]',
          ),
        ).toEqual([['Name', '', '', 'Ann', '', 'Bob', 'Cy'], 3]),
    },
    {
      behaviour: 'moveRows counts its destination as before the move.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.moveRows(sheet.getRange("A2"), 5); return sheet.getRange("A2:A4").getValues().flat()',
          ),
        ).toEqual(['Bob', 'Cy', 'Ann']),
    },
    {
      behaviour:
        'Rows hidden by hand and rows hidden by a filter are told apart; hidden rows follow inserted ones.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.hideRows(3); const before = [sheet.isRowHiddenByUser(3), sheet.isRowHiddenByFilter(3)]; sheet.insertRowBefore(2); return [before, sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(4)]',
          ),
        ).toEqual([[true, false], false, true]),
    },
    {
      behaviour: 'Widths, heights, frozen lines and the tab’s colour are kept and read back.',
      source: sheet,
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          'sheet.setColumnWidths(2, 2, 150).setRowHeight(3, 40).setTabColor("#F00"); sheet.setFrozenColumns(1); return [sheet.getColumnWidth(3), sheet.getColumnWidth(1), sheet.getRowHeight(3), sheet.getRowHeight(1), sheet.getTabColor(), sheet.getFrozenRows(), sheet.getFrozenColumns()]',
        );
        expect(run()).toEqual([150, 100, 40, 21, '#ff0000', 1, 1]);
        expect(file.sheets()[0]).toMatchObject({
          columnWidths: { 1: 150, 2: 150 },
          rowHeights: { 2: 40 },
          tabColor: '#ff0000',
        });
      },
    },
    {
      behaviour: 'sort leaves frozen rows where they are.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result('sheet.sort(3, false); return sheet.getDataRange().getValues().map(([name]) => name)'),
        ).toEqual(['Name', 'Cy', 'Ann', 'Bob']),
    },
    {
      behaviour: 'clear takes contents and formats; with contentsOnly formats stay.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A2").setBackground("red"); sheet.clear({ contentsOnly: true }); const kept = sheet.getRange("A2").getBackground(); sheet.clear(); return [sheet.getLastRow(), kept, sheet.getRange("A2").getBackground()]',
          ),
        ).toEqual([0, '#ff0000', '#ffffff']),
    },
    {
      behaviour: 'copyTo puts “Copy of …” at the end of a spreadsheet.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const other = SpreadsheetApp.create("Other"); const copy = sheet.copyTo(other); return [copy.getName(), copy.getIndex(), copy.getParent().getName(), copy.getRange("B2").getValue()]',
          ),
        ).toEqual(['Copy of Contacts', 2, 'Other', 'Canada']),
    },
    {
      behaviour: 'Conditional format rules are read, changed as a list, and set again.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const rules = sheet.getConditionalFormatRules(); rules.push(SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(4).setBackground("#ff0000").setBold(true).setRanges([sheet.getRange("C2:C4")]).build()); sheet.setConditionalFormatRules(rules); const [rule] = sheet.getConditionalFormatRules(); const condition = rule.getBooleanCondition(); return [rule.getRanges()[0].getA1Notation(), String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getBackground(), condition.getBold(), rule.getGradientCondition()]',
          ),
        ).toEqual(['C2:C4', 'NUMBER_GREATER_THAN', [4], '#ff0000', true, null]),
    },
    {
      behaviour: 'A text finder reads what cells show, row by row, and counts what it replaced.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/text-finder',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const finder = sheet.createTextFinder("an"); const found = finder.findAll().map((cell) => cell.getA1Notation()); return [found, sheet.createTextFinder("peru").replaceAllWith("Chile"), sheet.createTextFinder("^c.*a$").useRegularExpression(true).findNext().getA1Notation(), sheet.createTextFinder("Ann").matchCase(true).matchEntireCell(true).findAll().length]',
          ),
        ).toEqual([['A2', 'B2'], 1, 'B2', 1]),
    },
    {
      behaviour: 'What hides and sizes on a protected sheet is refused to those who may not edit it.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/protection',
      certainty: 'inferred',
      holds: () => {
        const { run } = script(
          `if (Session.getEffectiveUser().getEmail() === "${eddy}") { try { sheet.setTabColor("red"); } catch (error) { return error.message; } return "done"; } const protection = sheet.protect(); protection.removeEditors(protection.getEditors());`,
        );
        run();
        expect(run(eddy)).toContain('You are trying to edit a protected cell or object.');
      },
    },
    {
      behaviour:
        'A finder of a range sees metadata of rows and columns that it holds in full; onIntersectingLocations adds those it touches.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/range (createDeveloperMetadataFinder)',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("3:3").addDeveloperMetadata("id", "7"); const keys = (found) => found.map((entry) => entry.getKey()); return [keys(sheet.getRange("A1:D5").createDeveloperMetadataFinder().find()), keys(sheet.getRange("1:5").createDeveloperMetadataFinder().find()), keys(sheet.getRange("A1:D5").createDeveloperMetadataFinder().onIntersectingLocations().find())]',
          ),
        ).toEqual([[], ['id'], ['id']]),
    },
    {
      behaviour: 'Metadata can be renamed and moved to another row, to the sheet or to the spreadsheet.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/developer-metadata',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("3:3").addDeveloperMetadata("id"); const [entry] = sheet.getRange("3:3").getDeveloperMetadata(); entry.setKey("key").moveToRow(sheet.getRange("5:5")); const row = entry.getLocation().getRow().getA1Notation(); entry.moveToSheet(sheet); return [entry.getKey(), row, String(entry.getLocation().getLocationType()), String(entry.moveToSpreadsheet().getLocation().getLocationType())]',
          ),
        ).toEqual(['key', 'A5:H5', 'SHEET', 'SPREADSHEET']),
    },
  ],
};
