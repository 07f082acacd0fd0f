import { describe, expect, it } from '@jest/globals';
import { script } from '../services/spreadsheet/running.ts';
import { olga } from '../team.ts';

const source = 'sheet.getRange("E2").getDataValidation().getCriteriaValues()[0]';

describe('Drop-downs that take their values from a range', () => {
  const prepared = () =>
    script(
      `if (sheet.getRange("E2").getDataValidation() === null) sheet.getRange("E2").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("B2:B4")).build()); const range = ${source}; return [range.getSheet().getName(), range.getA1Notation()]`,
    );

  it('follow rows and columns that come and go, and an undo takes that back', () => {
    const { run, file } = prepared();
    run();
    const person = file.as(olga);
    person.insertRows('Contacts', 3, 2);
    person.insertColumns('Contacts', 2);
    person.moveColumns('Contacts', 6, 1, 5);
    expect(file.snapshot().sheets[0]?.cells[1]?.[4]?.validation).toEqual({
      kind: 'range',
      source: '=Contacts!$C$2:$C$6',
    });
    person.undo();
    person.undo();
    person.undo();
    expect(run()).toEqual(['Contacts', 'B2:B4']);
  });

  it('follow a new name of their sheet', () => {
    const { run, file } = prepared();
    run();
    file.as(olga).renameSheet('Contacts', 'My people');
    expect(file.snapshot().sheets[0]?.cells[1]?.[4]?.validation).toMatchObject({
      source: "='My people'!$B$2:$B$4",
    });
  });

  it('lose their source with its last row', () => {
    const { run, file } = prepared();
    run();
    file.as(olga).deleteColumns('Contacts', 2);
    expect(file.snapshot().sheets[0]?.cells[1]?.[3]?.validation).toMatchObject({ source: '=#REF!' });
  });
});
