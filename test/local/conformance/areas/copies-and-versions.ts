/** Copies of files and sheets, and the version history: what travels, what comes back. */
import { expect } from '@jest/globals';
import { codeOf } from '../../people/refused.ts';
import { eddy, olga, team, vic } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const copiedProtections =
  'gist.github.com/tanaikech/b22a76d419a6bdbfa064f5b31f6eae8e (Copying Protections for Spreadsheet)';
const copyHelp = 'support.google.com/docs/answer/49114 (Make a copy of a file)';
const versionHelp = 'support.google.com/docs/answer/190843 (Find what’s changed in a file)';
const undocumented = 'nothing documented; a switch holds both answers';

const code = `
function remember() { PropertiesService.getDocumentProperties().setProperty('kept', 'yes'); }
function remembered() { return PropertiesService.getDocumentProperties().getProperty('kept'); }
function tag() { SpreadsheetApp.getActive().getRange('2:2').addDeveloperMetadata('id', 'ann'); }
function tags() { return SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('id').find().length; }
function changed() {}
function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }`;

const opened = 'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }';

export const copiesAndVersions: ConformanceArea = {
  title: 'Copies and versions',
  items: [
    {
      behaviour:
        'Everybody with access may copy a file; the copy is called “Copy of …”, is theirs and shared with nobody.',
      source: copyHelp,
      certainty: 'documented',
      holds: () => {
        const copy = team().file.as(vic).copyFile();
        expect([copy.title, copy.people()]).toEqual([
          'Copy of Team contacts',
          [{ email: vic, role: 'owner' }],
        ]);
      },
    },
    {
      behaviour: 'A viewer’s copy holds the hidden sheets, which the copier can show.',
      source: 'support.google.com/docs/answer/1218656 (Protect, hide, and edit sheets)',
      certainty: 'documented',
      holds: () => {
        const { file } = team();
        file.as(olga).addSheet('Salaries');
        file.as(olga).type('Salaries!A1', '100');
        file.as(olga).hideSheet('Salaries');
        const copy = file.as(vic).copyFile();
        copy.as(vic).showSheet('Salaries');
        expect([copy.values('Salaries'), copy.sheets()[1]?.hidden]).toEqual([[[100]], false]);
      },
    },
    {
      behaviour:
        'Copying a file leaves protections of ranges behind; those of sheets travel, without their editors.',
      source: copiedProtections,
      certainty: 'measured',
      holds: () => {
        const { file } = team();
        file.as(olga).protectRange('Contacts!A2');
        file.as(olga).protectSheet('Contacts', { editors: [eddy], except: ['C2:C4'] });
        const copy = file.as(eddy).copyFile();
        expect(copy.snapshot().protectedRanges).toMatchObject([{ range: { sheetId: 0 }, editors: [eddy] }]);
        copy.as(eddy).share(olga, 'editor');
        expect([
          codeOf(() => copy.as(olga).type('Contacts!A2', 'x')),
          codeOf(() => copy.as(olga).type('Contacts!C2', '1')),
        ]).toEqual(['protected', 'done']);
      },
    },
    {
      behaviour:
        'Sheets, formulas, formats, drop-downs and filter views travel with a copied file and keep their ids.',
      source: copyHelp,
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        const person = file.as(olga);
        person.type('Contacts!D2', '=C2*2');
        person.setNumberFormat('Contacts!D2', '0.00');
        person.setDropdown('Contacts!B2:B4', ['Canada']);
        person.createFilterView('Contacts!A1', { title: 'All' });
        const { sheets, filterViews } = file.snapshot();
        expect(person.copyFile('Mine').snapshot()).toMatchObject({ title: 'Mine', sheets, filterViews });
      },
    },
    {
      behaviour: 'Document properties and triggers do not travel with a copied file.',
      source:
        'developers.google.com/apps-script/guides/properties; developers.google.com/apps-script/guides/triggers/installable',
      certainty: 'inferred',
      holds: () => {
        const { file, google } = team({ code });
        file.as(olga).call('remember');
        file.as(olga).call('install');
        const copy = file.as(olga).copyFile();
        expect(copy.as(olga).call('remembered')).toBeNull();
        expect(google.triggers().map(({ spreadsheetId }) => spreadsheetId)).toEqual([file.id]);
      },
    },
    {
      behaviour:
        'The add-on is enabled in a copied file as in the original, or onOpen runs there in AuthMode.NONE.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () => {
        for (const fileCopiesKeepAddOnEnabled of [true, false]) {
          const { file, google } = team({ code: opened, switches: { fileCopiesKeepAddOnEnabled } });
          file.as(olga).copyFile().as(olga).open();
          expect(google.executions.at(-1)?.authMode).toBe(fileCopiesKeepAddOnEnabled ? 'LIMITED' : 'NONE');
        }
      },
    },
    {
      behaviour: 'Developer metadata travels with a copied file, or does not.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () => {
        for (const fileCopiesKeepMetadata of [true, false]) {
          const { file } = team({ code, switches: { fileCopiesKeepMetadata } });
          file.as(olga).call('tag');
          expect(file.as(olga).copyFile().as(olga).call('tags')).toBe(fileCopiesKeepMetadata ? 1 : 0);
        }
      },
    },
    {
      behaviour:
        'Duplicating a sheet gives “Copy of …” behind it with a new id, and without its protections.',
      source:
        'developers.google.com/apps-script/reference/spreadsheet/spreadsheet#duplicateActiveSheet(); stackoverflow.com/questions/40512801',
      certainty: 'inferred',
      holds: () => {
        const { file } = team();
        file.as(olga).protectSheet('Contacts');
        file.as(olga).protectRange('Contacts!A2');
        expect(file.as(eddy).duplicateSheet('Contacts')).toBe('Copy of Contacts');
        expect([file.sheetTitles(), file.snapshot().protectedRanges.length]).toEqual([
          ['Contacts', 'Copy of Contacts'],
          2,
        ]);
        expect(codeOf(() => file.as(eddy).type("'Copy of Contacts'!A2", 'x'))).toBe('done');
      },
    },
    {
      behaviour:
        'Duplicating a sheet duplicates its filter views and its developer metadata with ids of their own, or does not.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () => {
        for (const on of [true, false]) {
          const { file } = team({
            code,
            switches: { sheetCopiesKeepFilterViews: on, sheetCopiesKeepMetadata: on },
          });
          const person = file.as(olga);
          person.createFilterView('Contacts!A1');
          person.call('tag');
          person.duplicateSheet('Contacts');
          expect([new Set(file.filterViews().map(({ id }) => id)).size, person.call('tags')]).toEqual(
            on ? [2, 2] : [1, 1],
          );
        }
      },
    },
    {
      behaviour:
        'Edits close to each other are one version with everybody who made them; a name starts another one.',
      source: versionHelp,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team();
        file.as(olga).type('Contacts!A2', 'Anna');
        file.as(eddy).type('Contacts!A3', 'Rob');
        file.as(olga).nameVersion('Names');
        google.clock.advance({ hours: 2 });
        file.as(eddy).type('Contacts!A4', 'Cyd');
        expect(
          file
            .as(olga)
            .versions()
            .map(({ name, editors }) => [name, editors]),
        ).toEqual([
          [null, [eddy]],
          ['Names', [olga, eddy]],
          [null, [olga]],
        ]);
      },
    },
    {
      behaviour:
        'Restoring a version brings back its sheets, cells and views as a new version and keeps the later ones; sharing and document properties stay.',
      source: versionHelp,
      certainty: 'documented',
      holds: () => {
        const { file } = team({ code });
        const person = file.as(olga);
        const before = file.snapshot();
        person.share('cleo@example.com', 'viewer');
        person.call('remember');
        person.deleteRows('Contacts', 2, 2);
        person.addSheet('Other');
        const first = person.versions().at(-1)?.id ?? 0;
        person.restoreVersion(first);
        expect([file.snapshot(), person.versions().length]).toEqual([before, 3]);
        expect([person.call('remembered'), file.people().length]).toEqual(['yes', 4]);
      },
    },
    {
      behaviour: 'Restoring a version brings back its protections and developer metadata, or leaves today’s.',
      source: undocumented,
      certainty: 'unconfirmed',
      holds: () => {
        for (const on of [true, false]) {
          const { file } = team({
            code,
            switches: { versionsHoldProtections: on, versionsHoldMetadata: on },
          });
          const person = file.as(olga);
          person.protectRange('Contacts!A2');
          person.call('tag');
          person.restoreVersion(1);
          expect([file.snapshot().protectedRanges.length, person.call('tags')]).toEqual(on ? [0, 0] : [1, 1]);
        }
      },
    },
    {
      behaviour: 'Only people who can edit see the version history.',
      source: versionHelp,
      certainty: 'documented',
      holds: () => expect(codeOf(() => team().file.as(vic).versions())).toBe('no-access'),
    },
  ],
};
