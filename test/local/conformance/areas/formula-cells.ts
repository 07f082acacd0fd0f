/** Cells with formulas: how arrays spill, what follows a change, how results are shown. */
import { expect } from '@jest/globals';
import { olga, type Team, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

/** The team's sheet after Olga typed into cells: [place, text]. */
function after(entries: readonly (readonly [place: string, text: string])[], options = {}): Team {
  const made = team(options);
  for (const [place, text] of entries) made.file.as(olga).type(`Contacts!${place}`, text);
  return made;
}

const column = (made: Team, at: number, from: number, count: number) =>
  made.file
    .values('Contacts')
    .slice(from, from + count)
    .map((row) => row[at] ?? null);

export const formulaCells: ConformanceArea = {
  title: 'Cells with formulas',
  items: [
    {
      behaviour:
        'A range where one value is expected stands for the cell in the formula’s own row or column; ARRAYFORMULA works all of it through.',
      source: 'support.google.com/docs/answer/3093275 (ARRAYFORMULA)',
      certainty: 'documented',
      holds: () => {
        const made = after([
          ['D2', '=LEN(A2:A4)'],
          ['D3', '=LEN(A2:A4)'],
          ['E2', '=SUM(ARRAYFORMULA(LEN(A2:A4)))'],
          ['E3', '=SUM(LEN(A2:A4))'],
        ]);
        expect([...column(made, 3, 1, 2), ...column(made, 4, 1, 2)]).toEqual([3, 3, 8, 3]);
      },
    },
    {
      behaviour:
        'An array result fills the cells beside and below; content in the way makes it #REF!, and it spreads again once that is gone.',
      source: 'support.google.com/docs/answer/6208276 (Using arrays in Google Sheets)',
      certainty: 'documented',
      holds: () => {
        const made = after([['D2', '=SEQUENCE(3,2)']]);
        const block = () =>
          made.file
            .values('Contacts')
            .slice(1, 4)
            .map((row) => [row[3], row[4]]);
        expect(block()).toEqual([
          [1, 2],
          [3, 4],
          [5, 6],
        ]);
        made.file.as(olga).type('Contacts!D4', 'mine');
        expect([column(made, 3, 1, 3), column(made, 4, 1, 1)]).toEqual([['#REF!', null, 'mine'], [null]]);
        made.file.as(olga).type('Contacts!D4', '');
        expect(block()).toEqual([
          [1, 2],
          [3, 4],
          [5, 6],
        ]);
      },
    },
    {
      behaviour: 'Other formulas read the cells that an array filled, and getLastRow counts them.',
      source: 'support.google.com/docs/answer/6208276 (Using arrays in Google Sheets)',
      certainty: 'inferred',
      holds: () => {
        const made = after(
          [
            ['E1', '=SUM(D2:D7)'],
            ['D2', '=SEQUENCE(6)'],
          ],
          {
            code: 'function last() { return SpreadsheetApp.getActiveSheet().getLastRow(); }',
          },
        );
        expect([made.file.values('Contacts')[0]?.[4], made.file.as(olga).call('last')]).toEqual([21, 7]);
      },
    },
    {
      behaviour: 'A formula that depends on itself is #REF!.',
      source: 'support.google.com/docs/answer/58515 (iterative calculation is off)',
      certainty: 'inferred',
      holds: () => {
        const made = after([
          ['D2', '=D3+1'],
          ['D3', '=D2+1'],
          ['D4', '=D4'],
        ]);
        expect(column(made, 3, 1, 3)).toEqual(['#REF!', '#REF!', '#REF!']);
      },
    },
    {
      behaviour:
        'What a change touches is calculated anew, through any number of formulas; the clock’s functions once a minute has passed.',
      source: 'support.google.com/docs/answer/58515 (Recalculation)',
      certainty: 'documented',
      holds: () => {
        const made = after([
          ['D2', '=C2*2'],
          ['E2', '=D2+1'],
          ['F2', '=SUM(C2:C4)'],
          ['G2', '=MINUTE(NOW())'],
        ]);
        made.file.as(olga).type('Contacts!C2', '10');
        expect(made.file.values('Contacts')[1]?.slice(3, 7)).toEqual([20, 21, 22, 0]);
        made.google.clock.advance({ minutes: 5 });
        expect(made.file.values('Contacts')[1]?.[6]).toBe(5);
      },
    },
    {
      behaviour:
        'A formula’s cell takes the format of what it gives: dates of TODAY and of date cells, money, percents.',
      source: 'support.google.com/docs/answer/56470 (Automatic)',
      certainty: 'inferred',
      holds: () => {
        const made = after([
          ['D2', '=TODAY()'],
          ['D3', '=D2+7'],
          ['D4', '=DATE(2020,1,5)'],
          ['E2', '$5'],
          ['E3', '=E2*2'],
          ['F2', '=D3-D2'],
          ['F3', '=TO_PERCENT(0.5)'],
        ]);
        const display = made.file.display('Contacts');
        expect([
          display[1]?.[3],
          display[2]?.[3],
          display[3]?.[3],
          display[2]?.[4],
          display[1]?.[5],
          display[2]?.[5],
        ]).toEqual(['11/23/2026', '11/30/2026', '1/5/2020', '$10', '7', '50.00%']);
      },
    },
    {
      behaviour: 'References follow inserted, deleted and moved rows and columns; what is deleted is #REF!.',
      source: 'support.google.com/docs/answer/54813 (Add or move columns & cells)',
      certainty: 'inferred',
      holds: () => {
        const made = after([
          ['D2', '=C2+C$3+SUM(C2:C4)'],
          ['D3', '=A4'],
        ]);
        const person = made.file.as(olga);
        person.insertRows('Contacts', 3, 1);
        expect(made.file.formulas('Contacts')[1]?.[3]).toBe('=C2+C$4+SUM(C2:C5)');
        person.deleteRows('Contacts', 5, 1);
        expect([made.file.formulas('Contacts')[1]?.[3], made.file.formulas('Contacts')[3]?.[3]]).toEqual([
          '=C2+C$4+SUM(C2:C4)',
          '=#REF!',
        ]);
      },
    },
    {
      behaviour:
        'In locales with a decimal comma semicolons separate arguments, and backslashes an array’s columns.',
      source: 'support.google.com/docs/answer/6208276 (Using arrays: locales with decimal commas)',
      certainty: 'documented',
      holds: () => {
        const made = after(
          [
            ['D2', '=SUM(1,5;2)'],
            ['D3', '=INDEX({1\\2;3\\4};2;1)'],
          ],
          { locale: 'de_DE' },
        );
        expect(column(made, 3, 1, 2)).toEqual([3.5, 3]);
      },
    },
    {
      behaviour: 'SUBTOTAL leaves out other subtotals.',
      source: 'support.google.com/docs/answer/3093649 (SUBTOTAL)',
      certainty: 'documented',
      holds: () => {
        const made = after([
          ['C5', '=SUBTOTAL(9,C2:C4)'],
          ['C6', '=SUBTOTAL(9,C2:C5)'],
        ]);
        expect(column(made, 2, 4, 2)).toEqual([17, 17]);
      },
    },
    {
      behaviour:
        'A blank cell equals "", 0 and FALSE; a reference to it shows nothing, yet the cell with the formula is not blank.',
      source: 'support.google.com/docs/answer/3093290 (ISBLANK); recorded results',
      certainty: 'inferred',
      holds: () => {
        const made = after([
          ['D2', '=H9=""'],
          ['D3', '=H9=0'],
          ['D4', '=H9=FALSE'],
          ['E2', '=H9'],
          ['E3', '=ISBLANK(E2)'],
          ['E4', '=H9+5'],
        ]);
        expect([...column(made, 3, 1, 3), ...column(made, 4, 1, 3)]).toEqual([
          true,
          true,
          true,
          null,
          false,
          5,
        ]);
      },
    },
  ],
};
