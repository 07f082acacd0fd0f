import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team } from '../team.ts';

function run(body: string, ...prepare: ((file: ReturnType<typeof team>['file']) => void)[]) {
  const made = team({
    code: `function run() { const file = SpreadsheetApp.getActive(); const sheet = file.getSheetByName('Contacts'); ${body} }`,
  });
  for (const step of prepare) step(made.file);
  return { ...made, result: () => made.file.as(olga).call('run') };
}

describe('Range values (Apps Script reference: Range)', () => {
  it('getValues gives numbers, booleans, text, dates in the spreadsheet’s zone, "" for empty, text for errors', () => {
    const { result } = run(
      'const [row] = sheet.getRange("D2:J2".replace("J", "H")).getValues(); return row.map((value) => value instanceof Date ? "date " + value.toISOString() : value);',
      (file) => file.as(olga).paste('Contacts!D2', [['11/23/2026 9:30', '10%', 'true', '', '=NA()']]),
    );
    expect(result()).toEqual(['date 2026-11-23T14:30:00.000Z', 0.1, true, '', '#N/A']);
  });

  it('getDisplayValues gives what is shown, getFormulas formulas or ""', () => {
    const { result } = run(
      'const range = sheet.getRange("D2:E2"); return [range.getDisplayValues(), range.getFormulas(), range.getNumberFormats()];',
      (file) => file.as(olga).paste('Contacts!D2', [['2026-11-23', '=C2+1']]),
    );
    expect(result()).toEqual([[['2026-11-23', '6']], [['', '=C2+1']], [['yyyy-mm-dd', '0.###############']]]);
  });

  it('setValue reads text as typed: 007 is 7, = makes a formula; null and undefined clear (Google: V8 migration)', () => {
    const { result, file } = run(
      'sheet.getRange("A2:C2").setValues([["007", "=1+1", null]]); sheet.getRange("A3").setValue(undefined); sheet.getRange("B3").setValue(true);',
    );
    result();
    expect(file.values('Contacts').slice(1, 3)).toEqual([
      [7, 2],
      ['', true, 3],
    ]);
  });

  it('keeps text as it is where the format @ was set before, in the same flush', () => {
    const { result, file } = run(
      'sheet.getRange("A2:A3").setNumberFormat("@").setValues([["=IMPORTXML(1)"], ["+1 555"]]);',
    );
    result();
    expect([
      file.values('Contacts')[1]?.[0],
      file.values('Contacts')[2]?.[0],
      file.formulas('Contacts')[1]?.[0],
    ]).toEqual(['=IMPORTXML(1)', '+1 555', '']);
  });

  it('puts a Date into the spreadsheet’s zone and shows it as a date', () => {
    const { result, file } = run(
      'sheet.getRange("D2").setValue(new Date(Date.UTC(2026, 10, 24, 4, 30))); sheet.getRange("D3").setValue(new Date(Date.UTC(2026, 10, 24, 5)));',
    );
    result();
    expect(
      file
        .display('Contacts')
        .slice(1, 3)
        .map((row) => row[3]),
    ).toEqual(['11/23/2026 23:30:00', '11/24/2026']);
  });

  it.each([
    [
      'a row too few',
      'sheet.getRange("A2:B3").setValues([["x", "y"]])',
      'The data has 1 but the range has 2',
    ],
    [
      'a column too many',
      'sheet.getRange("A2").setValues([["x", "y"]])',
      'The data has 2 but the range has 1',
    ],
    ['no rows at all', 'sheet.getRange("A2").setValues("x")', "don't match the method signature"],
    ['row 0', 'sheet.getRange(0, 1)', 'starting row'],
    ['a range beyond the grid', 'sheet.getRange(1, 1, 60, 1)', 'outside the dimensions'],
    ['text for a row', 'sheet.getRange("1", 2)', "don't match the method signature"],
    ['an unknown range', 'sheet.getRange("Score")', 'Range not found'],
    [
      '50,001 characters',
      'sheet.getRange("A2").setValue("x".repeat(50001)); SpreadsheetApp.flush()',
      '50000 characters',
    ],
  ])('refuses %s', (_what, call, message) => {
    expect(() => run(`${call};`).result()).toThrow(message);
  });

  it('a write to protected cells throws at the flush, or at the call when the switch says so', () => {
    const code = `
      function protect() { Sheets.Spreadsheets.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 }, editors: { users: [] } } } }] }, SpreadsheetApp.getActive().getId()); }
      function run() {
        const range = SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('A2');
        try { range.setValue('x'); } catch (error) { return 'call'; }
        try { SpreadsheetApp.flush(); } catch (error) { return 'flush'; }
        return 'written'; }`;
    const where = (protectedWriteThrowsAtCall: boolean) => {
      const { file } = team({ code, switches: { protectedWriteThrowsAtCall } });
      file.as(olga).call('protect');
      return [file.as(eddy).call('run'), file.values('Contacts')[1]?.[0]];
    };
    expect([where(false), where(true)]).toEqual([
      ['flush', 'Ann'],
      ['call', 'Ann'],
    ]);
  });
});

describe('sheets and metadata (Apps Script reference: Spreadsheet, Sheet, DeveloperMetadata)', () => {
  it('the data range ends at the last content; sheet names are unique without regard to case', () => {
    const { result } = run(`
      const data = sheet.getDataRange();
      let taken; try { file.insertSheet('CONTACTS'); } catch (error) { taken = error.message; }
      return [data.getA1Notation(), sheet.getMaxRows(), sheet.getMaxColumns(), file.getSheetByName('contacts'), taken.includes('already exists')];`);
    expect(result()).toEqual(['A1:C4', 50, 8, null, true]);
  });

  it('adds sheets and columns, hides a sheet but never the last one', () => {
    const { result, file } = run(`
      const groups = file.insertSheet('Groups'); sheet.insertColumnsAfter(8, 1); groups.hideSheet();
      let last; try { sheet.hideSheet(); } catch (error) { last = error.name; }
      return [groups.isSheetHidden(), sheet.getMaxColumns(), last, groups.getIndex()];`);
    expect(result()).toEqual([true, 9, 'Exception', 2]);
    expect(file.sheetTitles()).toEqual(['Contacts', 'Groups']);
  });

  it('column metadata is found by key, knows its column, and can be changed and removed', () => {
    const { result, file } = run(`
      const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
      sheet.getRange('B:B').addDeveloperMetadata('field', 'country', visibility);
      const [found] = file.createDeveloperMetadataFinder().withKey('field').withVisibility(visibility).find();
      found.setValue('land');
      const place = found.getLocation();
      const known = [found.getKey(), found.getValue(), place.getColumn().getA1Notation(), place.getLocationType() === SpreadsheetApp.DeveloperMetadataLocationType.COLUMN, String(found.getVisibility())];
      let partly; try { sheet.getRange('B2:B4').addDeveloperMetadata('x'); } catch (error) { partly = error.name; }
      found.remove();
      return [known, partly, sheet.createDeveloperMetadataFinder().find().length];`);
    expect(result()).toEqual([['field', 'land', 'B1:B50', true, 'DOCUMENT'], 'Exception', 0]);
    expect(file.snapshot().developerMetadata).toEqual([]);
  });

  it('drop-downs and checkboxes are data validations', () => {
    const { result } = run(
      'return sheet.getRange("B2:D2").getDataValidations()[0].map((rule) => rule && [String(rule.getCriteriaType()), rule.getCriteriaValues()]);',
      (file) => {
        file.as(olga).setDropdown('Contacts!B2:B4', ['Canada', 'Mexico']);
        file.as(olga).setCheckboxes('Contacts!D2:D4');
      },
    );
    expect(result()).toEqual([['VALUE_IN_LIST', [['Canada', 'Mexico'], true]], null, ['CHECKBOX', []]]);
  });
});
