/** Who may do what: roles in the file, protected ranges and sheets, what a warning asks. */
import { expect } from '@jest/globals';
import { codeOf } from '../../people/refused.ts';
import { eddy, olga, type Team, team, vic } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const protectHelp = 'support.google.com/docs/answer/1218656 (Protect, hide, and edit sheets)';
const triggersGuide = 'developers.google.com/apps-script/guides/triggers';
const protectionReference = 'developers.google.com/apps-script/reference/spreadsheet/protection';
const protectedRangeSchema = 'sheets.googleapis.com/$discovery/rest?version=v4: ProtectedRange';

const code = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function go() {}
function onEdit(e) { CacheService.getDocumentCache().put('seen', 'yes'); }
function seen() { return CacheService.getDocumentCache().get('seen'); }
function write(a1) { try { SpreadsheetApp.getActive().getRange(a1).setValue('x'); SpreadsheetApp.flush(); return 'done'; } catch (error) { return error.message; } }
function mark(e) { e.range.getSheet().getRange('H1').setValue(e.range.getA1Notation()); }
function install() { ScriptApp.newTrigger('mark').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;

const strictDropdown = `
function strict() { SpreadsheetApp.getActive().getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Canada', 'Mexico', 'Peru']).setAllowInvalid(false).build()); }`;

/** What becomes of it when each of the three types into a cell. */
const typing = (file: Team['file'], cell: string): string[] =>
  [olga, eddy, vic].map((email) => codeOf(() => file.as(email).type(`Contacts!${cell}`, 'x')));

export const rights: ConformanceArea = {
  title: 'Rights',
  items: [
    {
      behaviour: 'Owners and editors change cells; commenters and viewers change nothing.',
      source:
        'support.google.com/docs/answer/2494822 (Share files from Google Drive: viewer, commenter, editor)',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).share('cleo@example.com', 'commenter');
        expect(typing(file, 'A2')).toEqual(['done', 'done', 'no-access']);
        expect(codeOf(() => file.as('cleo@example.com').type('Contacts!A2', 'x'))).toBe('no-access');
      },
    },
    {
      behaviour: 'Add-on menus and simple triggers do not run for people who can only look or comment.',
      source: triggersGuide,
      certainty: 'documented',
      holds: () => {
        const { file } = team({ code });
        file.as(vic).open();
        expect(file.as(vic).menus()).toEqual([]);
        file.as(eddy).open();
        expect(file.as(eddy).menus()).toHaveLength(1);
      },
    },
    {
      behaviour:
        'Editors share the file on; only the owner makes somebody else the owner, and stays an editor then.',
      source: 'support.google.com/docs/answer/2494892 (Make someone else the owner of a file)',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(eddy).share('cleo@example.com', 'viewer');
        expect(codeOf(() => file.as(eddy).share(eddy, 'owner'))).toBe('no-access');
        file.as(olga).share(eddy, 'owner');
        expect(file.people().map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer', 'viewer']);
      },
    },
    {
      behaviour:
        'An installable trigger runs as its creator; once the creator cannot edit the file any more, it does not run there.',
      source: 'developers.google.com/apps-script/guides/triggers/installable',
      certainty: 'inferred',
      holds: () => {
        const { file } = team({ code });
        file.as(eddy).call('install');
        file.as(olga).type('Contacts!A2', 'x');
        expect(file.values('Contacts')[0]?.[7]).toBe('A2');
        file.as(olga).share(eddy, 'viewer');
        file.as(olga).type('Contacts!A3', 'x');
        expect(file.values('Contacts')[0]?.[7]).toBe('A2');
      },
    },
    {
      behaviour: 'A protected range is closed to editors who are not on its list, by hand and by script.',
      source: `${protectHelp}; text: quoted verbatim in unrelated public repositories`,
      certainty: 'measured',
      holds: () => {
        const { file } = team({ code });
        file.as(olga).protectRange('Contacts!A2');
        expect(codeOf(() => file.as(eddy).type('Contacts!A2', 'x'))).toBe('protected');
        expect(file.as(eddy).call('write', 'A2')).toBe(
          'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
      },
    },
    {
      behaviour: 'Neither the owner nor the person who protects can be shut out of a protected range.',
      source: protectionReference,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(eddy).protectRange('Contacts!A2', { editors: [] });
        expect(typing(file, 'A2')).toEqual(['done', 'done', 'no-access']);
      },
    },
    {
      behaviour: 'Where protections overlap, one that denies somebody denies them.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/range#protect()',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).protectRange('Contacts!A2:B2', { editors: [eddy] });
        file.as(olga).protectRange('Contacts!B2:C2');
        expect(['A2', 'B2', 'C2'].map((cell) => typing(file, cell)[1])).toEqual([
          'done',
          'protected',
          'protected',
        ]);
      },
    },
    {
      behaviour: 'A protected sheet leaves the cells named as exceptions open to every editor.',
      source: protectHelp,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).protectSheet('Contacts', { except: ['C2:C4'] });
        expect(['C2', 'A2'].map((cell) => typing(file, cell)[1])).toEqual(['done', 'protected']);
      },
    },
    {
      behaviour:
        'A protection that warns asks everybody, the owner too, before an edit by hand; Cancel changes nothing.',
      source: protectHelp,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(eddy).protectRange('Contacts!A2', { warningOnly: true });
        const person = file.as(olga);
        for (const [answer, name] of [
          ['CANCEL', 'Ann'],
          ['OK', 'Anna'],
        ] as const) {
          person.answerWarnings(() => answer);
          person.type('Contacts!A2', 'Anna');
          expect(file.values('Contacts')[1]?.[0]).toBe(name);
        }
      },
    },
    {
      behaviour: 'A script is not asked: a warning does not stand in its way.',
      source: `${protectedRangeSchema}.warningOnly (“every user can edit data in the protected range, except editing will prompt a warning”)`,
      certainty: 'inferred',
      holds: () => {
        const { file } = team({ code });
        file.as(olga).protectRange('Contacts!A2', { warningOnly: true });
        expect(file.as(eddy).call('write', 'A2')).toBe('done');
      },
    },
    {
      behaviour:
        'A warning turned into a protection without a list of editors lets all editors of the file in.',
      source: `${protectedRangeSchema}.warningOnly`,
      certainty: 'schema',
      holds: () => {
        const { file } = team();
        const id = file.as(olga).protectRange('Contacts!A2', { warningOnly: true });
        file.as(olga).changeProtection(id, { warningOnly: false });
        expect(file.snapshot().protectedRanges[0]?.editors).toEqual([olga, eddy]);
      },
    },
    {
      behaviour: 'Whoever may edit a protection may remove it; others may not.',
      source: protectionReference,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        const id = file.as(olga).protectRange('Contacts!A2');
        expect(codeOf(() => file.as(eddy).removeProtection(id))).toBe('protected');
        file.as(olga).changeProtection(id, { editors: [eddy] });
        expect(codeOf(() => file.as(eddy).removeProtection(id))).toBe('done');
      },
    },
    {
      behaviour: 'Naming somebody in a protection does not share the file with them.',
      source: protectionReference,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).protectRange('Contacts!A2', { editors: ['cleo@example.com', vic] });
        expect([codeOf(() => file.as('cleo@example.com')), typing(file, 'A2')[2]]).toEqual([
          'no-access',
          'no-access',
        ]);
      },
    },
    {
      behaviour: 'A sort moves contents and not protections; one that would move protected cells is refused.',
      source: protectHelp,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        file.as(olga).protectRange('Contacts!A2');
        expect(codeOf(() => file.as(eddy).sort('Contacts!A2:C4', 0, false))).toBe('protected');
        file.as(olga).sort('Contacts!A2:C4', 0, false);
        expect(file.snapshot().protectedRanges[0]?.range).toMatchObject({ startRowIndex: 1, endRowIndex: 2 });
        expect(file.values('Contacts')[1]?.[0]).toBe('Cy');
      },
    },
    {
      behaviour:
        'A protected range grows with rows inserted inside it, moves with rows inserted above it, and is gone with its rows.',
      source: `${protectHelp}; sheets.googleapis.com/$discovery/rest?version=v4: GridRange`,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.protectRange('Contacts!A2:C3');
        person.insertRows('Contacts', 3);
        person.insertRows('Contacts', 1);
        expect(file.snapshot().protectedRanges[0]?.range).toMatchObject({ startRowIndex: 2, endRowIndex: 5 });
        person.deleteRows('Contacts', 3, 3);
        expect(file.snapshot().protectedRanges).toEqual([]);
      },
    },
    {
      behaviour: 'Editors show hidden sheets again; people who can only look cannot.',
      source: protectHelp,
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).addSheet('Salaries');
        file.as(olga).hideSheet('Salaries');
        expect(codeOf(() => file.as(vic).showSheet('Salaries'))).toBe('no-access');
        file.as(eddy).showSheet('Salaries');
        expect(file.sheets()[1]?.hidden).toBe(false);
      },
    },
    {
      behaviour:
        'A drop-down that rejects other values refuses them by hand: “The data you entered in cell B2 violates the data validation rules set on this cell.”',
      source:
        'support.google.com/docs/answer/186103 (Create an in-cell dropdown list); text quoted by several public repositories',
      certainty: 'measured',
      holds: () => {
        const { file } = team({ code: strictDropdown });
        file.as(olga).call('strict');
        expect(() => file.as(eddy).type('Contacts!B2', 'Chile')).toThrow(
          'The data you entered in cell B2 violates the data validation rules set on this cell.',
        );
        expect(codeOf(() => file.as(eddy).type('Contacts!B2', 'Peru'))).toBe('done');
      },
    },
    {
      behaviour: 'A protected sheet cannot be renamed, hidden, coloured or deleted by those it is closed to.',
      source: protectHelp,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        file.as(olga).addSheet('Salaries');
        file.as(olga).protectSheet('Salaries');
        const person = file.as(eddy);
        expect([
          codeOf(() => person.renameSheet('Salaries', 'x')),
          codeOf(() => person.hideSheet('Salaries')),
          codeOf(() => person.colorSheet('Salaries', '#ff0000')),
          codeOf(() => person.deleteSheet('Salaries')),
        ]).toEqual(Array(4).fill('protected'));
      },
    },
  ],
};
