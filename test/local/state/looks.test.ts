/** What scripts set beside values is kept: in a saved state, in a copy of the sheet, under sorting and moving. */
import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../../local/index.ts';
import { script } from '../services/spreadsheet/running.ts';
import { olga } from '../team.ts';

const prepare = `
  sheet.getRange('A2').setBackground('red').setFontWeight('bold').setNote('call back').setBorder(true, null, null, null, null, null);
  sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().setAllowInvalid(false).setHelpText('mail').build());
  sheet.getRange('D2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('See here').setLinkUrl(4, 8, 'https://example.com/').build());
  sheet.getRange('E1:F1').merge();
  sheet.getRange('A1:C4').createFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Mexico']).build());
  sheet.getRange('G1:H4').applyRowBanding();
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('yellow').setRanges([sheet.getRange('C2:C4')]).build()]);
  sheet.hideRows(10, 2); sheet.hideColumns(7); sheet.setRowHeight(4, 50).setTabColor('green').setHiddenGridlines(true).setRightToLeft(true);
  file.setNamedRange('Scores', sheet.getRange('C2:C4'));`;

describe('What scripts set beside values', () => {
  it('is the same after saving and loading', () => {
    const { run, file, google } = script(prepare);
    run();
    const before = file.snapshot();
    const [sheet] = before.sheets;
    expect(sheet?.cells[1]?.[0]).toMatchObject({
      note: 'call back',
      style: { background: '#ff0000', bold: true, borderTop: { style: 'SOLID', color: '#000000' } },
    });
    expect(sheet).toMatchObject({
      hiddenRows: [{ first: 9, count: 2 }],
      hiddenColumns: [{ first: 6, count: 1 }],
      filteredRows: [{ first: 2, count: 1 }],
      tabColor: '#008000',
      hiddenGridlines: true,
      rightToLeft: true,
    });
    const again = createLocalGoogle({
      now: '2026-11-23T15:00:00Z',
      project: null,
      state: JSON.parse(JSON.stringify(google.saveState())),
    });
    expect(again.spreadsheet(file.id).snapshot()).toEqual(before);
    expect(again.saveState().content).toEqual(google.saveState().content);
  });

  it('goes along into a copy of the sheet, ranges on the copy', () => {
    const { run, file } = script(`${prepare} file.setActiveSheet(sheet); file.duplicateActiveSheet();`);
    run();
    const [source, copy] = file.snapshot().sheets;
    expect(copy?.cells).toEqual(source?.cells);
    const { id: _id, title: _title, index: _index, merges, basicFilter, ...looks } = copy ?? {};
    expect(source).toMatchObject(looks);
    expect([merges?.[0]?.sheetId, basicFilter?.sheetId]).toEqual([copy?.id, copy?.id]);
  });

  it('moves with rows and cells, and an undo puts it back', () => {
    const { run, file } = script(prepare);
    run();
    const before = file.snapshot();
    const person = file.as(olga);
    person.insertRows('Contacts', 2, 3);
    const [moved] = file.snapshot().sheets;
    expect(moved?.cells[4]?.[0]?.note).toBe('call back');
    expect(moved).toMatchObject({
      hiddenRows: [{ first: 12, count: 2 }],
      filteredRows: [{ first: 5, count: 1 }],
      rowHeights: { 6: 50 },
    });
    person.moveColumns('Contacts', 1, 1, 4);
    person.sort('Contacts!A5:D7', 2, false);
    person.undo();
    person.undo();
    person.undo();
    expect(file.snapshot()).toEqual(before);
  });
});
