/** Scripts as public projects for Google Sheets write them: whole, with their habits, run by people. */
import { describe, expect, it } from '@jest/globals';
import type { SheetSeed } from '../../../../local/contract.ts';
import { createLocalGoogle } from '../../../../local/index.ts';
import { eddy, olga } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';

const scopes = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'userinfo.email',
  'script.send_mail',
];

function fileWith(code: string, sheets: readonly SheetSeed[]) {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: tinyProject({ code, scopes }) });
  const file = google.createSpreadsheet({ title: 'Work', owner: olga, editors: [eddy], sheets });
  return { google, file, person: file.as(olga) };
}

describe('Scripts as public projects write them', () => {
  it('stamps the time beside an edited cell (onEdit)', () => {
    const { file, person } = fileWith(
      `function onEdit(e) {
        var sheet = e.source.getActiveSheet();
        if (sheet.getName() !== 'Tasks' || e.range.columnStart !== 2 || e.range.rowStart === 1) return;
        var stamp = e.range.offset(0, 1);
        if (e.value) stamp.setValue(new Date()).setNumberFormat('yyyy-mm-dd hh:mm');
        else stamp.clearContent();
      }`,
      [{ title: 'Tasks', values: [['Task', 'Done by', 'When'], ['Call Ann']] }],
    );
    person.type('Tasks!B2', 'Olga');
    expect(file.display('Tasks')[1]).toEqual(['Call Ann', 'Olga', '2026-11-23 09:00']);
    person.clear('Tasks!B2');
    expect(file.display('Tasks')[1]).toEqual(['Call Ann']);
  });

  it('moves a row to the archive when its box is ticked', () => {
    const { file, person } = fileWith(
      `function onEdit(event) {
        const source = event.source;
        const sheet = source.getActiveSheet();
        const range = event.range;
        if (sheet.getName() === 'Open' && range.getColumn() === 3 && range.isChecked()) {
          const row = range.getRow();
          const archive = source.getSheetByName('Archive');
          const target = archive.getRange(archive.getLastRow() + 1, 1);
          sheet.getRange(row, 1, 1, sheet.getLastColumn()).moveTo(target);
          sheet.deleteRow(row);
        }
      }`,
      [
        {
          title: 'Open',
          values: [
            ['Task', 'Who', 'Done'],
            ['Call', 'Ann', false],
            ['Write', 'Bob', false],
          ],
          checkboxes: ['C2:C3'],
        },
        { title: 'Archive', values: [['Task', 'Who', 'Done']] },
      ],
    );
    person.type('Open!C2', 'TRUE');
    expect(file.values('Open')).toEqual([
      ['Task', 'Who', 'Done'],
      ['Write', 'Bob', false],
    ]);
    expect(file.values('Archive')).toEqual([
      ['Task', 'Who', 'Done'],
      ['Call', 'Ann', true],
    ]);
  });

  it('removes duplicate rows by writing the first ones back', () => {
    const { file, person } = fileWith(
      `function removeDuplicates() {
        var sheet = SpreadsheetApp.getActiveSheet();
        var data = sheet.getDataRange().getValues();
        var uniqueData = {};
        for (let row of data) {
          let key = row.join();
          uniqueData[key] = uniqueData[key] || row;
        }
        sheet.clearContents();
        const newData = Object.values(uniqueData);
        sheet.getRange(1, 1, newData.length, newData[0].length).setValues(newData);
      }`,
      [
        {
          title: 'People',
          values: [
            ['Ann', 1],
            ['Bob', 2],
            ['Ann', 1],
          ],
        },
      ],
    );
    person.call('removeDuplicates');
    expect(file.values('People')).toEqual([
      ['Ann', 1],
      ['Bob', 2],
    ]);
  });

  it('cleans a sheet: empty rows within the selection go, and the sheet is cropped to its data', () => {
    const { file, person } = fileWith(
      `function deleteEmptyRows() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const active = sheet.getActiveRange();
        const values = sheet.getRange(active.getRow(), 1, active.getHeight(), sheet.getMaxColumns()).getValues();
        values
          .map((row, index) => ({ row, at: index + active.getRowIndex() }))
          .filter(({ row }) => row.every((value) => value === ''))
          .map(({ at }) => at)
          .reverse()
          .forEach((at) => sheet.deleteRows(at, 1));
        SpreadsheetApp.flush();
      }
      function cropSheet() {
        const dataRange = SpreadsheetApp.getActiveSheet().getDataRange();
        const sheet = dataRange.getSheet();
        if (dataRange.getNumRows() < sheet.getMaxRows())
          sheet.deleteRows(dataRange.getNumRows() + 1, sheet.getMaxRows() - dataRange.getNumRows());
        if (dataRange.getNumColumns() < sheet.getMaxColumns())
          sheet.deleteColumns(dataRange.getNumColumns() + 1, sheet.getMaxColumns() - dataRange.getNumColumns());
      }`,
      [{ title: 'S', values: [['a', 'b'], [null], ['c'], [null], ['d']] }],
    );
    person.select('S!A1:B5');
    person.call('deleteEmptyRows');
    person.call('cropSheet');
    expect(file.values('S')).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(file.sheets()[0]).toMatchObject({ rowCount: 3, columnCount: 2 });
  });

  it('sends mail for each row, by its headings, and notes when', () => {
    const { file, google, person } = fileWith(
      `const RECIPIENT_COL = 'Recipient';
      const EMAIL_SENT_COL = 'Email Sent';
      function onOpen() {
        SpreadsheetApp.getUi().createMenu('Mail Merge').addItem('Send Emails', 'sendEmails').addToUi();
      }
      function sendEmails(subjectLine, sheet = SpreadsheetApp.getActiveSheet()) {
        if (!subjectLine) {
          subjectLine = Browser.inputBox('Mail Merge', 'Type the subject line:', Browser.Buttons.OK_CANCEL);
          if (subjectLine === 'cancel' || subjectLine == '') return;
        }
        const data = sheet.getDataRange().getDisplayValues();
        const heads = data.shift();
        const sent = heads.indexOf(EMAIL_SENT_COL);
        const obj = data.map((r) => heads.reduce((o, k, i) => ((o[k] = r[i] || ''), o), {}));
        const out = [];
        obj.forEach(function (row) {
          if (row[EMAIL_SENT_COL] == '') {
            try {
              MailApp.sendEmail(row[RECIPIENT_COL], subjectLine, 'Hello ' + row['Name']);
              out.push([new Date()]);
            } catch (e) {
              out.push([e.message]);
            }
          } else out.push([row[EMAIL_SENT_COL]]);
        });
        sheet.getRange(2, sent + 1, out.length).setValues(out);
      }`,
      [
        {
          title: 'Merge',
          values: [
            ['Name', 'Recipient', 'Email Sent'],
            ['Ann', 'ann@example.com', null],
            ['Bob', 'bob@example.com', '11/1/2026'],
          ],
        },
      ],
    );
    person.open();
    person.answerPrompts(() => ({ button: 'OK', text: 'News' }));
    person.clickMenu('Mail Merge', 'Send Emails');
    expect(google.outbox().map(({ to, subject, text }) => [to[0], subject, text?.trim()])).toEqual([
      ['ann@example.com', 'News', 'Hello Ann'],
    ]);
    expect(file.display('Merge').map((row) => row[2])).toEqual([
      'Email Sent',
      expect.stringMatching(/^11\/23\/2026 /),
      '11/1/2026',
    ]);
    person.answerPrompts(() => ({ button: 'CANCEL', text: 'ignored' }));
    person.clickMenu('Mail Merge', 'Send Emails');
    expect(google.outbox()).toHaveLength(1);
  });

  it('draws a bracket with the names of older days: addMenu, setBackgroundColor, getColumnIndex', () => {
    const { file, person } = fileWith(
      `function onOpen() {
        let ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.addMenu('Bracket maker', [{ name: 'Create bracket', functionName: 'createBracket' }, null]);
      }
      function createBracket() {
        let ss = SpreadsheetApp.getActiveSpreadsheet();
        let players = ss.getRangeByName('FirstPlayer');
        let control = ss.getSheetByName('Players');
        let results = ss.getSheetByName('Bracket');
        players = players.offset(0, 0, control.getMaxRows() - players.getRowIndex() + 1, 1).getValues();
        players = players.filter((row) => row[0]).map((row) => row[0]);
        results.clear();
        players.forEach((name, i) => {
          let rng = results.getRange(i * 2 + 1, 1);
          rng.setValue(name).setBackgroundColor('yellow');
          results.setColumnWidth(rng.getColumnIndex() + 1, 15);
          rng.offset(0, 1).setBackgroundColor('green');
        });
        Browser.msgBox('Done');
      }
      function name() { SpreadsheetApp.getActive().setNamedRange('FirstPlayer', SpreadsheetApp.getActive().getRange('Players!A2')); }`,
      [
        { title: 'Players', values: [['Player'], ['Ann'], ['Bob']] },
        { title: 'Bracket', values: [['old']] },
      ],
    );
    person.call('name');
    person.open();
    const said: string[] = [];
    person.answerAlerts(({ message }) => {
      said.push(message);
      return 'OK';
    });
    person.clickMenu('Bracket maker', 'Create bracket');
    expect(said).toEqual(['Done']);
    expect(file.values('Bracket')).toEqual([['Ann'], [], ['Bob']]);
    const [, bracket] = file.snapshot().sheets;
    expect(bracket?.cells[2]?.map((cell) => cell?.style?.background)).toEqual(['#ffff00', '#008000']);
    expect(bracket?.columnWidths).toEqual({ 1: 15 });
  });

  it('protects what is finished and leaves the rest to everybody', () => {
    const { person, file } = fileWith(
      `function protectDone() {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach(function (p) { if (p.canEdit()) p.remove(); });
        var values = sheet.getRange('B2:B').getValues();
        var me = Session.getEffectiveUser();
        values.forEach(function (row, i) {
          if (row[0] !== 'Done') return;
          var protection = sheet.getRange(i + 2, 1, 1, 2).protect().setDescription('Row ' + (i + 2));
          protection.addEditor(me);
          protection.removeEditors(protection.getEditors());
          if (protection.canDomainEdit()) protection.setDomainEdit(false);
        });
      }`,
      [
        {
          title: 'Tasks',
          values: [
            ['Task', 'State'],
            ['Call', 'Done'],
            ['Write', 'Open'],
          ],
        },
      ],
    );
    person.call('protectDone');
    person.call('protectDone');
    expect(file.snapshot().protectedRanges.map(({ description }) => description)).toEqual(['Row 2']);
    expect(() => file.as(eddy).type('Tasks!A2', 'x')).toThrow('protected');
    file.as(eddy).type('Tasks!A3', 'x');
    expect(file.values('Tasks')[2]?.[0]).toBe('x');
  });

  it('offers cities by country: a drop-down that depends on the cell beside it', () => {
    const { person, file } = fileWith(
      `function onEdit(e) {
        var ss = SpreadsheetApp.getActiveSpreadsheet();
        var cell = ss.getActiveCell ? e.range : null;
        if (cell.getColumn() !== 1 || cell.getRow() < 2 || cell.getSheet().getName() !== 'Main') return;
        var target = cell.offset(0, 1).clearContent().clearDataValidations();
        var lists = ss.getSheetByName('Lists');
        var heads = lists.getRange(1, 1, 1, lists.getLastColumn()).getValues()[0];
        var at = heads.indexOf(cell.getValue()) + 1;
        if (at === 0) return;
        var options = lists.getRange(2, at, lists.getLastRow() - 1, 1);
        target.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(options, true).setAllowInvalid(false).build());
      }
      function setCity(city) { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(city); }`,
      [
        { title: 'Main', values: [['Country', 'City']] },
        {
          title: 'Lists',
          values: [
            ['Canada', 'Peru'],
            ['Toronto', 'Lima'],
            ['Montreal', null],
          ],
        },
      ],
    );
    person.type('Main!A2', 'Peru');
    expect(() => person.call('setCity', 'Toronto')).toThrow('violates the data validation rules');
    person.call('setCity', 'Lima');
    expect(file.values('Main')[1]).toEqual(['Peru', 'Lima']);
    person.type('Main!A2', 'Canada');
    person.call('setCity', 'Toronto');
    expect(file.values('Main')[1]).toEqual(['Canada', 'Toronto']);
  });

  it('builds a formatted report on a new sheet', () => {
    const { person, file } = fileWith(
      `function report() {
        const ss = SpreadsheetApp.getActive();
        const data = ss.getSheetByName('Sales').getDataRange().getValues();
        const [head, ...rows] = data;
        let sheet = ss.getSheetByName('Report');
        if (sheet) ss.deleteSheet(sheet);
        sheet = ss.insertSheet('Report', ss.getNumSheets());
        const range = sheet.getRange(1, 1, rows.length + 1, head.length);
        range.setValues([head, ...rows]).applyRowBanding(SpreadsheetApp.BandingTheme.BLUE);
        sheet.getRange(1, 1, 1, head.length).setFontWeight('bold').setHorizontalAlignment('center').setBorder(null, null, true, null, null, null, '#000000', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
        sheet.getRange('B2:B').setNumberFormat('$#,##0.00');
        sheet.getRange(rows.length + 2, 1, 1, 2).setValues([['Total', '=SUM(B2:B' + (rows.length + 1) + ')']]);
        sheet.setFrozenRows(1);
        sheet.autoResizeColumns(1, head.length);
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50).setFontColor('green').setRanges([sheet.getRange('B2:B')]).build()]);
        range.createFilter().sort(2, false);
        ss.setActiveSheet(sheet);
        ss.toast('Done', 'Report', 3);
        return [sheet.getBandings().length, sheet.getRange('A1').getFontWeight(), sheet.getRange('B2').getDisplayValue()];
      }`,
      [
        {
          title: 'Sales',
          values: [
            ['Who', 'Sum'],
            ['Ann', 20],
            ['Bob', 99.5],
          ],
        },
      ],
    );
    expect(person.call('report')).toEqual([1, 'bold', '$99.50']);
    expect(person.call('report')).toEqual([1, 'bold', '$99.50']);
    expect(file.display('Report')).toEqual([
      ['Who', 'Sum'],
      ['Bob', '$99.50'],
      ['Ann', '$20.00'],
      ['Total', '$119.50'],
    ]);
    expect(person.activeSheet()).toBe('Report');
    expect(person.toasts().at(-1)).toMatchObject({ title: 'Report', message: 'Done' });
  });

  it('adds columns with formulas and drop-downs to a time sheet', () => {
    const { person, file } = fileWith(
      `function columnSetup() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const beginningRow = sheet.getFrozenRows() + 1;
        const numRows = sheet.getLastRow() - sheet.getFrozenRows();
        sheet.insertColumnAfter(3);
        sheet.getRange(1, 4).setValue('TOTAL');
        sheet.getRange(beginningRow, 4).setFormula('=ArrayFormula(B2:B4+C2:C4)');
        sheet.insertColumnAfter(4);
        sheet.getRange(1, 5).setValue('APPROVAL');
        const approval = sheet.getRange(beginningRow, 5, numRows, 1);
        rule = SpreadsheetApp.newDataValidation().requireValueInList(['APPROVED', 'IN PROGRESS']).build();
        approval.setDataValidation(rule);
        approval.setValue('IN PROGRESS');
      }`,
      [
        {
          title: 'Hours',
          frozenRows: 1,
          values: [
            ['Name', 'Mon', 'Tue', 'Pay'],
            ['Ann', 8, 7, 20],
            ['Bob', 6, 6, 22],
          ],
        },
      ],
    );
    person.call('columnSetup');
    expect(file.values('Hours').slice(0, 3)).toEqual([
      ['Name', 'Mon', 'Tue', 'TOTAL', 'APPROVAL', 'Pay'],
      ['Ann', 8, 7, 15, 'IN PROGRESS', 20],
      ['Bob', 6, 6, 12, 'IN PROGRESS', 22],
    ]);
  });
});
