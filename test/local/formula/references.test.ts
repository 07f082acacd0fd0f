import { describe, expect, it } from '@jest/globals';
import { formulaAfterMove } from '../../../local/formula/moved-references.ts';
import { fromR1C1, shiftedFormula, toR1C1 } from '../../../local/formula/references.ts';

describe('References in a formula that is copied', () => {
  it.each([
    ['=SUM(A1:B2)+$C$3', '=SUM(B3:C4)+$C$3'],
    ['=F$1+$F1', '=G$1+$F3'],
    ["=Sheet1!D4+'My A1 list'!E5", "=Sheet1!E6+'My A1 list'!F7"],
    ['=A:A+$2:3', '=B:B+$2:5'],
    ['=LOG10(A1)&"A1 stays"&S1!B2', '=LOG10(B3)&"A1 stays"&S1!C4'],
    ['=my_A1+A1_x+TRUE', '=my_A1+A1_x+TRUE'],
  ])('%s two rows down and one column to the right is %s', (formula, copied) => {
    expect(shiftedFormula(formula, 2, 1)).toBe(copied);
  });

  it('is lost where it would leave the sheet', () => {
    expect(shiftedFormula('=A1+B$1', -1, 0)).toBe('=#REF!+B$1');
  });
});

describe('R1C1 notation', () => {
  it('writes what is relative in brackets, and reads it back', () => {
    const formula = '=SUM(A1:B2)+$C$3+A:A+2:3+Sheet1!D4&"R1C1"';
    const written = '=SUM(R[-2]C[-2]:R[-1]C[-1])+R3C3+C[-2]:C[-2]+R[-1]:R[0]+Sheet1!R[1]C[1]&"R1C1"';
    expect(toR1C1(formula, 2, 2)).toBe(written);
    expect(fromR1C1(written, 2, 2)).toBe(formula);
  });

  it('reads a missing number as the cell’s own row or column, and leaves functions alone', () => {
    expect(fromR1C1('=ROUND(RC[-1],2)+RC1+R2C', 4, 3)).toBe('=ROUND(C5,2)+$A5+D$2');
  });
});

describe('References to cells that moved', () => {
  const move = {
    fromSheet: 'Contacts',
    from: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
    toSheet: 'Contacts',
    row: 4,
    column: 2,
  };
  it('follow what lay inside the block, and nothing else', () => {
    expect(formulaAfterMove('=A1+$A$2+A3+A1:A2+A1:A3', 'Contacts', move)).toBe('=C5+$C$6+A3+C5:C6+A1:A3');
    expect(formulaAfterMove("=A1+Contacts!A1+'Contacts'!A2", 'Lists', move)).toBe(
      '=A1+Contacts!C5+Contacts!C6',
    );
  });

  it('name the sheet when the block went to another one', () => {
    expect(formulaAfterMove('=A1&"A1"', 'Contacts', { ...move, toSheet: 'Old list' })).toBe(
      `='Old list'!C5&"A1"`,
    );
  });
});
