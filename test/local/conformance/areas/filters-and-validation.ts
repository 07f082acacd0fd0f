/** Data validation and the basic filter through SpreadsheetApp. */
import { expect } from '@jest/globals';
import { refusal, result, script } from '../../services/spreadsheet/running.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const builder = 'developers.google.com/apps-script/reference/spreadsheet/data-validation-builder';
const filter = 'developers.google.com/apps-script/reference/spreadsheet/filter';
const criteria = 'developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder';
const oddities = 'github.com/brucemcpherson/gas-fakes, notes/oddities.md';
const publicCode = 'public repositories (the text by exact search)';

const rule = (requirement: string) =>
  `SpreadsheetApp.newDataValidation().${requirement}.setAllowInvalid(false).build()`;

/** What writing a value into C2 under a strict rule answers: the message, or the value that is there then. */
const written = (requirement: string, value: string) =>
  result(
    `const cell = sheet.getRange("C2").clearContent().setDataValidation(${rule(requirement)}); try { cell.setValue(${value}); return cell.getDisplayValue(); } catch (error) { return error.message; }`,
  );

const refused = 'The data you entered in cell C2 violates the data validation rules set on this cell.';

const hiddenRows = '[1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row))';

export const filtersAndValidation: ConformanceArea = {
  title: 'Filters and data validation in SpreadsheetApp',
  items: [
    {
      behaviour: 'A new rule only warns: getAllowInvalid is true until it is set to false.',
      source: builder,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("B2").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Canada"]).build()); cell.setValue("Atlantis"); return [cell.getDataValidation().getAllowInvalid(), cell.getValue()]',
          ),
        ).toEqual([true, 'Atlantis']),
    },
    {
      behaviour: 'A strict list refuses other values and names its own.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(written('requireValueInList(["Lead", "Won"])', '"Lost"')).toBe(
          `${refused} Please enter one of the following values: Lead, Won.`,
        );
        expect(written('requireValueInList(["Lead", "Won"])', '"Won"')).toBe('Won');
      },
    },
    {
      behaviour: 'A refused block of values changes nothing.',
      source: builder,
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            `const cells = sheet.getRange("C2:C4").setDataValidation(${rule('requireNumberLessThan(10)')}); try { cells.setValues([[1], [11], [2]]); SpreadsheetApp.flush(); } catch (error) { return [error.message.slice(0, 34), cells.getValues().flat()]; }`,
          ),
        ).toEqual(['The data you entered in cell C3 vi', [5, 3, 9]]),
    },
    {
      behaviour: 'Conditions on numbers, texts, addresses and dates judge what is written.',
      source: builder,
      certainty: 'documented',
      holds: () => {
        expect(written('requireNumberBetween(1, 10)', '11')).toBe(refused);
        expect(written('requireNumberBetween(1, 10)', '10')).toBe('10');
        expect(written('requireTextContains("@")', '"ann"')).toBe(refused);
        expect(written('requireTextIsEmail()', '"ann@example.com"')).toBe('ann@example.com');
        expect(written('requireTextIsUrl()', '"not a link"')).toBe(refused);
        expect(written('requireDateAfter(new Date(2026, 0, 1))', '"1/1/2026"')).toBe(refused);
        expect(written('requireDateOnOrAfter(new Date(2026, 0, 1))', '"1/1/2026"')).toBe('1/1/2026');
      },
    },
    {
      behaviour: 'Values from a range are what its cells show at the moment.',
      source: builder,
      certainty: 'documented',
      holds: () => {
        expect(written('requireValueInRange(sheet.getRange("B2:B4"))', '"Peru"')).toBe('Peru');
        expect(written('requireValueInRange(sheet.getRange("B2:B4"))', '"Chile"')).toContain(refused);
      },
    },
    {
      behaviour: 'The source range of a drop-down follows rows and columns that come and go.',
      source: 'support.google.com/docs/answer/186103 (drop-downs from a range)',
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            'sheet.getRange("E2").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("B2:B4")).build()); sheet.insertRowsAfter(2, 2); sheet.insertColumnBefore(1); return sheet.getRange("F2").getDataValidation().getCriteriaValues()[0].getA1Notation()',
          ),
        ).toBe('C2:C6'),
    },
    {
      behaviour: 'A custom formula is read relative to the first cell of the range it was set on.',
      source: builder,
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            `const cells = sheet.getRange("C2:C4").setDataValidation(${rule('requireFormulaSatisfied("=C2>3")')}); try { sheet.getRange("C4").setValue(2); SpreadsheetApp.flush(); } catch (error) { return [error.message.slice(0, 31), sheet.getRange("C4").setValue(4).getValue()]; }`,
          ),
        ).toEqual(['The data you entered in cell C4', 4]),
    },
    {
      behaviour:
        'getCriteriaType and getCriteriaValues answer with what the builder was given; copy starts from it.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/data-validation',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("B2").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"], false).setHelpText("Pick").build()); const read = cell.getDataValidation(); const day = sheet.getRange("D2").setDataValidation(SpreadsheetApp.newDataValidation().requireDateEqualTo(new Date(2026, 10, 23)).build()).getDataValidation(); return [String(read.getCriteriaType()), read.getCriteriaValues(), read.getHelpText(), read.copy().setHelpText("Else").build().getCriteriaValues().length, String(day.getCriteriaType()), day.getCriteriaValues()[0].toISOString()]',
          ),
        ).toEqual([
          'VALUE_IN_LIST',
          [['a', 'b'], false],
          'Pick',
          2,
          'DATE_EQUAL_TO',
          '2026-11-23T05:00:00.000Z',
        ]),
    },
    {
      behaviour: 'Rules are taken away with null or clearDataValidations.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/range',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const cells = sheet.getRange("B2:B3").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); sheet.getRange("B2").setDataValidation(null); const left = cells.getDataValidations().flat().map((one) => one === null); cells.clearDataValidations(); return [left, cells.getDataValidations().flat().every((one) => one === null)]',
          ),
        ).toEqual([[true, false], true]),
    },
    {
      behaviour: 'requireDate takes no formula, withCriteria does.',
      source: oddities,
      certainty: 'measured',
      holds: () => {
        expect(refusal('SpreadsheetApp.newDataValidation().requireDate("=I1")')).toContain(
          "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
        );
        expect(
          result(
            'return SpreadsheetApp.newDataValidation().withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ["=I1"]).build().getCriteriaValues()',
          ),
        ).toEqual(['=I1']);
      },
    },
    {
      behaviour: 'A sheet has one filter: creating another is refused.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(
          refusal('sheet.getRange("A1:C4").createFilter(); sheet.getRange("A1:B4").createFilter()'),
        ).toBe("Exception: You can't create a filter in a sheet that already has a filter.");
        expect(result('return sheet.getFilter()')).toBeNull();
      },
    },
    {
      behaviour: 'Hidden values hide rows below the header; the filter’s first row always shows.',
      source: filter,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            `sheet.getRange("A1:C4").createFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Mexico", "Country"]).build()); return ${hiddenRows}`,
          ),
        ).toEqual([3]),
    },
    {
      behaviour: 'Conditions of several columns combine: a row shows where all of them hold.',
      source: criteria,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            `const filter = sheet.getRange("A1:C4").createFilter(); filter.setColumnFilterCriteria(3, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(4).build()); filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenTextContains("c").build()); return ${hiddenRows}`,
          ),
        ).toEqual([3, 4]),
    },
    {
      behaviour: 'whenFormulaSatisfied is applied row by row.',
      source: criteria,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            `sheet.getRange("A1:C4").createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenFormulaSatisfied("=C:C>4").build()); return ${hiddenRows}`,
          ),
        ).toEqual([3]),
    },
    {
      behaviour: 'An edit does not hide or show rows; setting criteria again does.',
      source:
        'tanaikech.github.io/2023/07/20/automatically-refreshing-basic-filter-on-google-spreadsheet-using-google-apps-script',
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            `const filter = sheet.getRange("A1:C4").createFilter(); const hide = SpreadsheetApp.newFilterCriteria().setHiddenValues(["Mexico"]).build(); filter.setColumnFilterCriteria(2, hide); sheet.getRange("B2").setValue("Mexico"); SpreadsheetApp.flush(); const before = ${hiddenRows}; filter.setColumnFilterCriteria(2, hide); return [before, ${hiddenRows}]`,
          ),
        ).toEqual([[3], [2, 3]]),
    },
    {
      behaviour: 'Removing a column’s criteria or the filter shows its rows again.',
      source: filter,
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          `const filter = sheet.getRange("A1:C4").createFilter(); filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Peru"]).build()); filter.removeColumnFilterCriteria(2); const shown = ${hiddenRows}; filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Peru"]).build()); sheet.getFilter().remove(); return [shown, ${hiddenRows}, sheet.getFilter()]`,
        );
        expect(run()).toEqual([[], [], null]);
        expect(file.sheets()[0]?.filteredRows).toBeUndefined();
      },
    },
    {
      behaviour: 'Criteria are read back as they were set; a column without any has null.',
      source: filter,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const filter = sheet.getRange("A1:C4").createFilter(); filter.setColumnFilterCriteria(3, SpreadsheetApp.newFilterCriteria().setHiddenValues(["9"]).whenNumberBetween(1, 9).build()); const read = filter.getColumnFilterCriteria(3); return [read.getHiddenValues(), String(read.getCriteriaType()), read.getCriteriaValues(), filter.getColumnFilterCriteria(1)]',
          ),
        ).toEqual([['9'], 'NUMBER_BETWEEN', [1, 9], null]),
    },
    {
      behaviour: 'Sorting by the filter leaves its header row.',
      source: filter,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A1:C4").createFilter().sort(3, true); return sheet.getRange("A1:A4").getValues().flat()',
          ),
        ).toEqual(['Name', 'Bob', 'Ann', 'Cy']),
    },
  ],
};
