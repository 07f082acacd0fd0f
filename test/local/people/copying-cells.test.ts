import { describe, expect, it } from '@jest/globals';
import { eddy, olga, type TeamOptions, team } from '../team.ts';
import { codeOf } from './refused.ts';

const events = `
function onEdit(e) { const range = e.range; CacheService.getDocumentCache().put('edit', JSON.stringify([range.getA1Notation(), e.value === undefined ? null : e.value, e.oldValue === undefined ? null : e.oldValue])); }
function last() { const cache = CacheService.getDocumentCache(); const edit = cache.get('edit'); cache.remove('edit'); return edit; }`;

const started = (options: TeamOptions = {}) => {
  const { file, google } = team({ code: events, ...options });
  const person = file.as(olga);
  return { file, google, person, last: () => JSON.parse(String(person.call('last'))) as unknown };
};

describe('copy and paste within the file', () => {
  it('carries formulas with their relative references, formats and rules, and repeats into a bigger place', () => {
    const { file, person, last } = started();
    person.type('Contacts!D2', '=C2*$C$3');
    person.setNumberFormat('Contacts!D2', '0.00');
    person.copyCells('Contacts!D2');
    person.pasteCells('Contacts!D3:D4');
    expect(file.formulas('Contacts').map((row) => row[3] ?? '')).toEqual([
      '',
      '=C2*$C$3',
      '=C3*$C$3',
      '=C4*$C$3',
    ]);
    expect(file.display('Contacts')[3]?.[3]).toBe('27.00');
    expect(last()).toEqual(['D3:D4', null, null]);
    person.undo();
    expect(file.formulas('Contacts').map((row) => row[3] ?? '')).toEqual(['', '=C2*$C$3', '', '']);
    person.redo();
    person.copyCells('Contacts!D4');
    person.pasteCells('Contacts!E1', { what: 'values' });
    expect([file.values('Contacts')[0]?.[4], file.formulas('Contacts')[0]?.[4]]).toEqual([27, '']);
    expect(last()).toEqual(['E1', null, null]);
    person.pasteCells('Contacts!F1', { what: 'formats' });
    person.type('Contacts!F1', '3');
    expect(file.display('Contacts')[0]?.[5]).toBe('3.00');
  });

  it('pastes what was copied, not what stands there now; transposed when asked', () => {
    const { file, person } = started();
    person.copyCells('Contacts!A2:B3');
    person.type('Contacts!A2', 'Anna');
    person.pasteCells('Contacts!E2', { transposed: true });
    expect(
      file
        .values('Contacts')
        .slice(1, 3)
        .map((row) => row.slice(4)),
    ).toEqual([
      ['Ann', 'Bob'],
      ['Canada', 'Mexico'],
    ]);
  });

  it('cut cells move: what refers to them follows, and the clipboard is empty afterwards', () => {
    const { file, person, last } = started();
    person.type('Contacts!D2', '=C2*2');
    person.cutCells('Contacts!C2');
    person.pasteCells('Contacts!F9');
    expect([file.formulas('Contacts')[1]?.[3], file.values('Contacts')[1]]).toEqual([
      '=F9*2',
      ['Ann', 'Canada', '', 10],
    ]);
    expect(last()).toEqual(['F9', null, null]);
    expect(codeOf(() => person.pasteCells('Contacts!G1'))).toBe('invalid-gesture');
    person.undo();
    expect([file.formulas('Contacts')[1]?.[3], file.values('Contacts')[1]?.[2]]).toEqual(['=C2*2', 5]);
    person.cutCells('Contacts!C2');
    file.as(eddy).insertRows('Contacts', 1);
    expect(codeOf(() => person.pasteCells('Contacts!F9'))).toBe('invalid-gesture');
  });

  it('both ends of a move need the right to write', () => {
    const { file } = started();
    file.as(olga).protectRange('Contacts!A2');
    const person = file.as(eddy);
    person.cutCells('Contacts!A2');
    expect(codeOf(() => person.pasteCells('Contacts!H1'))).toBe('protected');
    person.copyCells('Contacts!A3');
    expect(codeOf(() => person.pasteCells('Contacts!A2'))).toBe('protected');
    expect(codeOf(() => person.moveCells('Contacts!A1:A3', 'Contacts!H1'))).toBe('protected');
    expect(file.values('Contacts')[1]?.[0]).toBe('Ann');
  });

  it('dragged cells go to another sheet with their references; whether that is an edit is a switch', () => {
    for (const movesFireOnEdit of [false, true]) {
      const { file, person, last } = started({ switches: { movesFireOnEdit } });
      person.type('Contacts!D2', '=C2*2');
      person.addSheet('Other');
      last();
      person.moveCells('Contacts!C2', 'Other!B1');
      expect(file.formulas('Contacts')[1]?.[3]).toBe('=Other!B1*2');
      expect(last()).toEqual(movesFireOnEdit ? ['B1', null, null] : null);
      person.moveRows('Contacts', 2, 1, 5);
      expect(last()).toEqual(movesFireOnEdit ? ['A4:H4', null, null] : null);
      person.moveRows('Contacts', 20, 2, 5);
      expect(last()).toBeNull();
    }
  });
});

describe('the fill handle (Docs Editors Help: Automatically create a series or list)', () => {
  const filled = (cells: readonly string[], from: string, to: string, locale = 'en_US') => {
    const { file, person, last } = started({ locale });
    person.addSheet('Fill');
    person.paste(
      from.replace(/:.*/, ''),
      cells.map((cell) => [cell]),
    );
    last();
    person.fill(from, to);
    return { rows: file.display('Fill').map(([cell = '']) => cell), event: last() };
  };

  it.each([
    [
      ['1', '2'],
      ['1', '2', '3', '4', '5'],
    ],
    [
      ['0.1', '0.2'],
      ['0.1', '0.2', '0.3', '0.4', '0.5'],
    ],
    [['7'], ['7', '7', '7', '7', '7']],
    [
      ['1', '2', '4'],
      ['1', '2', '4', '5.333333333', '6.833333333'],
    ],
    [['11/29/2026'], ['11/29/2026', '11/30/2026', '12/1/2026', '12/2/2026', '12/3/2026']],
    [
      ['1/31/2026', '2/28/2026'],
      ['1/31/2026', '2/28/2026', '3/28/2026', '4/25/2026', '5/23/2026'],
    ],
    [
      ['1/15/2026', '2/15/2026'],
      ['1/15/2026', '2/15/2026', '3/15/2026', '4/15/2026', '5/15/2026'],
    ],
    [['Item 8'], ['Item 8', 'Item 9', 'Item 10', 'Item 11', 'Item 12']],
    [
      ['A07', 'A09'],
      ['A07', 'A09', 'A11', 'A13', 'A15'],
    ],
    [
      ['Mon', 'Wed'],
      ['Mon', 'Wed', 'Fri', 'Sun', 'Tue'],
    ],
    [['NOVEMBER'], ['NOVEMBER', 'DECEMBER', 'JANUARY', 'FEBRUARY', 'MARCH']],
    [
      ['Ann', 'Bob'],
      ['Ann', 'Bob', 'Ann', 'Bob', 'Ann'],
    ],
    [['TRUE'], ['TRUE', 'TRUE', 'TRUE', 'TRUE', 'TRUE']],
    [
      ['a', '1', '2'],
      ['a', '1', '2', 'a', '3'],
    ],
  ])('%j goes on as %j', (cells, expected) => {
    expect(filled(cells, `Fill!A1:A${cells.length}`, 'Fill!A1:A5').rows).toEqual(expected);
  });

  it('fills upwards and sideways, and speaks the spreadsheet’s language', () => {
    expect(filled(['5', '6'], 'Fill!A4:A5', 'Fill!A2:A5').rows).toEqual(['', '3', '4', '5', '6']);
    expect(filled(['Januar'], 'Fill!A1', 'Fill!A1:A3', 'de_DE').rows).toEqual(['Januar', 'Februar', 'März']);
    const { file, person } = started();
    person.fill('Contacts!A1:A4', 'Contacts!A1:E4');
    expect(file.values('Contacts')[2]).toEqual(['Bob', 'Bob', 'Bob', 'Bob', 'Bob']);
    expect(codeOf(() => person.fill('Contacts!A1:A2', 'Contacts!A1:B3'))).toBe('invalid-gesture');
  });

  it('copies formulas with relative references, and its one event tells the filled cells only, without values', () => {
    const { file, person, last } = started();
    person.type('Contacts!D2', '=C2*2');
    person.fill('Contacts!D2', 'Contacts!D2:D4');
    expect(file.values('Contacts').map((row) => row[3] ?? '')).toEqual(['', 10, 6, 18]);
    expect(last()).toEqual(['D3:D4', null, null]);
    person.undo();
    expect(file.values('Contacts')[2]?.[3]).toBeUndefined();
  });
});

describe('find and replace', () => {
  it('replaces in what cells show, counts occurrences, leaves formulas alone unless asked', () => {
    const { file, person } = started();
    person.type('Contacts!D2', '=C2*3');
    expect(person.findAndReplace('an', 'AN')).toBe(2);
    expect(file.values('Contacts')[1]).toEqual(['ANn', 'CANada', 5, 15]);
    expect(person.findAndReplace('an', 'x', { matchCase: true })).toBe(0);
    expect(person.findAndReplace('^(.)ob$', '$1ill', { regularExpression: true })).toBe(1);
    expect(person.findAndReplace('5', '6', { entireCell: true })).toBe(1);
    expect(person.findAndReplace('C2', 'C3', { inFormulas: true, range: 'D1:D9', sheet: 'Contacts' })).toBe(
      1,
    );
    expect(file.values('Contacts')[1]).toEqual(['ANn', 'CANada', 6, 9]);
    expect(file.values('Contacts')[2]?.[0]).toBe('Bill');
    expect(codeOf(() => person.findAndReplace('(', 'x', { regularExpression: true }))).toBe(
      'invalid-gesture',
    );
    person.undo();
    expect(file.formulas('Contacts')[1]?.[3]).toBe('=C2*3');
  });

  it('is refused as a whole where one cell is protected; whether it is an edit is a switch', () => {
    for (const findAndReplaceFiresOnEdit of [false, true]) {
      const { file, person, last } = started({ switches: { findAndReplaceFiresOnEdit } });
      person.protectRange('Contacts!A2');
      expect(codeOf(() => file.as(eddy).findAndReplace('o', '0'))).toBe('done');
      expect(last()).toEqual(findAndReplaceFiresOnEdit ? ['A1:C3', null, null] : null);
      const before = file.values('Contacts');
      expect(codeOf(() => file.as(eddy).findAndReplace('n', 'm'))).toBe('protected');
      expect(file.values('Contacts')).toEqual(before);
    }
  });
});

describe('undo and redo', () => {
  it('fire onEdit with the edited cells only where the switch says so', () => {
    for (const undoFiresOnEdit of [false, true]) {
      const { person, last } = started({ switches: { undoFiresOnEdit } });
      person.type('Contacts!A2', 'Anna');
      expect(last()).toEqual(['A2', 'Anna', 'Ann']);
      person.undo();
      expect(last()).toEqual(undoFiresOnEdit ? ['A2', null, null] : null);
      person.redo();
      expect(last()).toEqual(undoFiresOnEdit ? ['A2', null, null] : null);
    }
  });
});
