/** What copying, filling, replacing, sorting and undoing by hand do to cells. */
import { expect } from '@jest/globals';
import { eddy, olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

/** A column after filling: what stood there first, then what the fill handle adds. */
function filled(cells: readonly string[], count: number): string[] {
  const { file } = team();
  const person = file.as(olga);
  person.paste(
    'Contacts!E1',
    cells.map((cell) => [cell]),
  );
  person.fill(`Contacts!E1:E${cells.length}`, `Contacts!E1:E${cells.length + count}`);
  return file
    .display('Contacts')
    .map((row) => row[4] ?? '')
    .slice(cells.length, cells.length + count);
}

export const editingByHand: ConformanceArea = {
  title: 'Editing by hand',
  items: [
    {
      behaviour: 'Pasting copied cells moves relative references along and keeps those with $.',
      source:
        'support.google.com/docs/answer/161768 (Copy, cut & paste); developers.google.com/workspace/sheets/api/guides/formats (A1 references)',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!D2', '=C2+$C$2+C$2');
        person.copyCells('Contacts!D2');
        person.pasteCells('Contacts!E4');
        expect(file.formulas('Contacts')[3]?.[4]).toBe('=D4+$C$2+D$2');
      },
    },
    {
      behaviour: 'Cut and pasted cells keep their references, and formulas elsewhere follow them.',
      source: 'sheets.googleapis.com/$discovery/rest?version=v4: CutPasteRequest (“moves data”)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!D2', '=C2*2');
        person.type('Contacts!D3', '=D2');
        person.cutCells('Contacts!D2');
        person.pasteCells('Contacts!F9');
        expect([file.formulas('Contacts')[8]?.[5], file.formulas('Contacts')[2]?.[3]]).toEqual([
          '=C2*2',
          '=F9',
        ]);
      },
    },
    {
      behaviour:
        'The fill handle continues even number series and dates, by month where all dates are on the same day.',
      source: 'support.google.com/docs/answer/75509 (Automatically create a series or list)',
      certainty: 'documented',
      holds: () => {
        expect(filled(['1', '3'], 2)).toEqual(['5', '7']);
        expect(filled(['11/30/2026'], 2)).toEqual(['12/1/2026', '12/2/2026']);
        expect(filled(['1/15/2026', '2/15/2026'], 2)).toEqual(['3/15/2026', '4/15/2026']);
      },
    },
    {
      behaviour:
        'The fill handle counts texts that end in a number on, repeats a single number and any other text, and knows weekdays and months.',
      source: 'support.google.com/docs/answer/75509 (Automatically create a series or list)',
      certainty: 'inferred',
      holds: () => {
        expect(filled(['Group 9'], 2)).toEqual(['Group 10', 'Group 11']);
        expect(filled(['7'], 2)).toEqual(['7', '7']);
        expect(filled(['Ann', 'Bob'], 3)).toEqual(['Ann', 'Bob', 'Ann']);
        expect(filled(['Saturday'], 2)).toEqual(['Sunday', 'Monday']);
      },
    },
    {
      behaviour:
        'Find and replace looks at what cells show and leaves formulas alone unless asked to search them.',
      source: 'sheets.googleapis.com/$discovery/rest?version=v4: FindReplaceRequest.includeFormulas',
      certainty: 'schema',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!D2', '=C2*2');
        expect([
          person.findAndReplace('10', '11'),
          person.findAndReplace('C2', 'C3', { inFormulas: true }),
        ]).toEqual([0, 1]);
        expect(file.values('Contacts')[1]?.[3]).toBe(6);
      },
    },
    {
      behaviour:
        'Undo takes back one’s own newest gesture as a whole and redo does it again; others’ edits stay.',
      source: 'support.google.com/docs/answer/179738 (Keyboard shortcuts: undo, redo)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        file.as(olga).paste('Contacts!A2', [
          ['x', 'y'],
          ['z', 'w'],
        ]);
        file.as(eddy).type('Contacts!C4', '8');
        file.as(olga).undo();
        expect([file.values('Contacts')[1]?.[0], file.values('Contacts')[3]?.[2]]).toEqual(['Ann', 8]);
        file.as(olga).redo();
        expect(file.values('Contacts')[2]?.slice(0, 2)).toEqual(['z', 'w']);
      },
    },
    {
      behaviour: 'Formulas follow a sheet that gets another name.',
      source: 'support.google.com/docs/answer/75943 (Reference data from other sheets)',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.addSheet('Other');
        person.type('Other!A1', '=Contacts!A2');
        person.renameSheet('Contacts', 'All contacts');
        expect([file.formulas('Other')[0]?.[0], file.values('Other')[0]?.[0]]).toEqual([
          "='All contacts'!A2",
          'Ann',
        ]);
      },
    },
    {
      behaviour: 'A range that holds cells merged over several rows cannot be sorted.',
      source: 'text of the Sheets API’s refusal (“You can’t sort a range containing vertical merges”)',
      certainty: 'measured',
      holds: () => {
        const { file } = team();
        file.as(olga).mergeCells('Contacts!A2:A3');
        expect(() => file.as(olga).sort('Contacts!A2:C4', 0)).toThrow(
          "You can't sort a range containing vertical merges",
        );
      },
    },
  ],
};
