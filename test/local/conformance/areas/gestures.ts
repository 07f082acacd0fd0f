/** What people do by hand, which triggers that sets off, and what their events say. */
import { expect } from '@jest/globals';
import type { LocalGoogleSwitches, Person } from '../../../../local/index.ts';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const eventsGuide = 'developers.google.com/apps-script/guides/triggers/events';
const appsScriptLab = 'theappsscriptlab.com/category/apps-script (onEdit vs onChange in Google Sheets)';
const undocumented = 'nothing documented; a switch holds both answers';
const editType = 'github.com/tanaikech/GetEditType';

const code = `
function note(kind, what) { const cache = CacheService.getDocumentCache(); cache.put(kind, JSON.stringify(what)); }
function onEdit(e) { note('edit', { range: e.range.getA1Notation(), keys: Object.keys(e).filter((key) => /alue/.test(key)).sort(), value: e.value, oldValue: e.oldValue, bounds: JSON.parse(JSON.stringify(e.range)) }); }
function changed(e) { note('change', e.changeType); }
function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
function seen() { const cache = CacheService.getDocumentCache(); const all = [cache.get('edit'), cache.get('change')]; cache.removeAll(['edit', 'change']); return all; }`;

interface Seen {
  readonly edit: { range: string; keys: string[]; value?: string; oldValue?: string; bounds: object } | null;
  readonly change: string | null;
}

/** What a gesture sets off. */
function seenAfter(gesture: (person: Person) => unknown, switches: Partial<LocalGoogleSwitches> = {}): Seen {
  const { file } = team({ code, switches });
  const person = file.as(olga);
  person.call('install');
  gesture(person);
  const [edit, change] = (person.call('seen') as (string | null)[]).map((text) => JSON.parse(text ?? 'null'));
  return { edit, change };
}

const both = (
  name: keyof LocalGoogleSwitches,
  gesture: (person: Person) => unknown,
  range: string,
  prepare: (person: Person) => unknown = () => {},
) => {
  for (const on of [false, true]) {
    const { file } = team({ code, switches: { [name]: on } });
    const person = file.as(olga);
    prepare(person);
    person.call('seen');
    gesture(person);
    const [edit] = person.call('seen') as (string | null)[];
    expect(JSON.parse(edit ?? 'null')?.range ?? null).toBe(on ? range : null);
  }
};

export const gestures: ConformanceArea = {
  title: 'Gestures and what they fire',
  items: [
    {
      behaviour: 'Typing over a cell fires onEdit with value and oldValue as texts, and onChange with EDIT.',
      source: eventsGuide,
      certainty: 'documented',
      holds: () =>
        expect(seenAfter((person) => person.type('Contacts!C2', '7'))).toMatchObject({
          edit: {
            range: 'C2',
            value: '7',
            oldValue: '5',
            bounds: { rowStart: 2, rowEnd: 2, columnStart: 3, columnEnd: 3 },
          },
          change: 'EDIT',
        }),
    },
    {
      behaviour: 'Typing into an empty cell gives an event without oldValue.',
      source: eventsGuide,
      certainty: 'documented',
      holds: () =>
        expect(seenAfter((person) => person.type('Contacts!D2', 'x')).edit?.keys).toEqual(['value']),
    },
    {
      behaviour: 'The Delete key on one cell fires onEdit with oldValue and without a usable value.',
      source: editType,
      certainty: 'measured',
      holds: () =>
        expect(seenAfter((person) => person.clear('Contacts!A2')).edit).toMatchObject({
          keys: ['oldValue'],
          oldValue: 'Ann',
        }),
    },
    {
      behaviour:
        'Pasting, filling or deleting several cells fires one onEdit for the whole block, without value and oldValue.',
      source: `${eventsGuide}; ${appsScriptLab}`,
      certainty: 'documented',
      holds: () => {
        const paste = seenAfter((person) =>
          person.paste('Contacts!A2', [
            ['x', 'y'],
            ['z', 'w'],
          ]),
        );
        const fill = seenAfter((person) => person.fill('Contacts!A2', 'Contacts!A2:A4'));
        const clear = seenAfter((person) => person.clear('Contacts!A2:B3'));
        expect([paste, fill, clear].map(({ edit, change }) => [edit?.range, edit?.keys, change])).toEqual([
          ['A2:B3', [], 'EDIT'],
          ['A3:A4', [], 'EDIT'],
          ['A2:B3', [], 'EDIT'],
        ]);
      },
    },
    {
      behaviour:
        'Copying within the sheet onto one cell, or filling one cell, gives an event without value and oldValue.',
      source: `tanaikech.github.io/2017/10/11/enhanced-onedite-using-google-apps-script; ${editType}`,
      certainty: 'measured',
      holds: () => {
        const copied = seenAfter((person) => {
          person.copyCells('Contacts!A2');
          person.pasteCells('Contacts!A3');
        });
        const filledOne = seenAfter((person) => person.fill('Contacts!A2', 'Contacts!A2:A3'));
        expect([copied.edit, filledOne.edit]).toMatchObject([
          { range: 'A3', keys: [] },
          { range: 'A3', keys: [] },
        ]);
      },
    },
    {
      behaviour:
        'Inserting and deleting rows and columns fires onChange with INSERT_ROW, REMOVE_ROW, INSERT_COLUMN, REMOVE_COLUMN and no onEdit.',
      source: appsScriptLab,
      certainty: 'measured',
      holds: () => {
        const changes = [
          seenAfter((person) => person.insertRows('Contacts', 2)),
          seenAfter((person) => person.deleteRows('Contacts', 2)),
          seenAfter((person) => person.insertColumns('Contacts', 2)),
          seenAfter((person) => person.deleteColumns('Contacts', 2)),
        ];
        expect(changes).toEqual(
          ['INSERT_ROW', 'REMOVE_ROW', 'INSERT_COLUMN', 'REMOVE_COLUMN'].map((change) => ({
            edit: null,
            change,
          })),
        );
      },
    },
    {
      behaviour: 'Formatting cells fires onChange with FORMAT and no onEdit.',
      source: appsScriptLab,
      certainty: 'measured',
      holds: () =>
        expect(seenAfter((person) => person.setNumberFormat('Contacts!C2', '0.00'))).toEqual({
          edit: null,
          change: 'FORMAT',
        }),
    },
    {
      behaviour:
        'Adding, duplicating and deleting sheets fires onChange with INSERT_GRID, INSERT_GRID, REMOVE_GRID.',
      source: `${eventsGuide} (changeType); ${appsScriptLab}`,
      certainty: 'documented',
      holds: () =>
        expect([
          seenAfter((person) => person.addSheet('Other')).change,
          seenAfter((person) => person.duplicateSheet('Contacts')).change,
          seenAfter((person) => {
            person.addSheet('Other');
            person.deleteSheet('Other');
          }).change,
        ]).toEqual(['INSERT_GRID', 'INSERT_GRID', 'REMOVE_GRID']),
    },
    {
      behaviour: 'Renaming, hiding and moving a sheet and resizing a column fire onChange with OTHER.',
      source: `${eventsGuide} (OTHER: all else); googleappsscriptrc.blogspot.com/2018/04/onedit-vs-onchange.html (sizes and moved sheets fire)`,
      certainty: 'inferred',
      holds: () => {
        const withOther = (gesture: (person: Person) => unknown) =>
          seenAfter((person) => {
            person.addSheet('Other');
            gesture(person);
          }).change;
        expect([
          withOther((person) => person.renameSheet('Other', 'Another')),
          withOther((person) => person.hideSheet('Other')),
          withOther((person) => person.moveSheet('Other', 0)),
          withOther((person) => person.resizeColumn('Other', 1, 200)),
        ]).toEqual(Array(4).fill('OTHER'));
      },
    },
    {
      behaviour:
        'Moving a column that holds something fires onEdit with the column at its new place (a switch: the documentation says moves are no edits).',
      source: `${appsScriptLab}, against developers.google.com/workspace/add-ons/concepts/editor-triggers`,
      certainty: 'measured',
      holds: () => both('movesFireOnEdit', (person) => person.moveColumns('Contacts', 1, 1, 4), 'C1:C50'),
    },
    {
      behaviour: 'Sorting a range fires onEdit with the sorted block, or nothing.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () => both('sortFiresOnEdit', (person) => person.sort('Contacts!A2:C4', 0, false), 'A2:C4'),
    },
    {
      behaviour: 'Undo fires onEdit with the cells that it puts back, or nothing.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () =>
        both(
          'undoFiresOnEdit',
          (person) => person.undo(),
          'A2',
          (person) => person.type('Contacts!A2', 'Anna'),
        ),
    },
    {
      behaviour: 'Find and replace fires one onEdit around the replaced cells of a sheet, or nothing.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () =>
        both(
          'findAndReplaceFiresOnEdit',
          (person) => person.findAndReplace('o', '0'),
          'A3:B3',
          (person) => person.clear('Contacts!A1:C1'),
        ),
    },
    {
      behaviour:
        'Ticking one checkbox is an edit with value TRUE; space on several is one edit without values.',
      source: `${eventsGuide} (value only for single cells)`,
      certainty: 'inferred',
      holds: () => {
        const ticked = (a1: string) =>
          seenAfter((person) => {
            person.setCheckboxes('Contacts!D2:D4');
            person.toggleCheckboxes(a1);
          }).edit;
        expect([ticked('Contacts!D2'), ticked('Contacts!D2:D4')]).toMatchObject([
          { range: 'D2', value: 'TRUE' },
          { range: 'D2:D4', keys: [] },
        ]);
      },
    },
  ],
};
