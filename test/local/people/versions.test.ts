import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const code = `
function write(a1, value) { SpreadsheetApp.getActive().getRange(a1).setValue(value); }
function tag() { SpreadsheetApp.getActive().getRange('2:2').addDeveloperMetadata('id', 'ann'); }
function tags() { return SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('id').find().length; }
function remember(value) { PropertiesService.getDocumentProperties().setProperty('kept', value); }
function remembered() { return PropertiesService.getDocumentProperties().getProperty('kept'); }
function onChange(e) { CacheService.getDocumentCache().put('change', e.changeType); }
function install() { ScriptApp.newTrigger('onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
function changed() { const cache = CacheService.getDocumentCache(); const seen = cache.get('change'); cache.remove('change'); return seen; }`;

describe('version history (Docs Editors Help: Find what’s changed in a file)', () => {
  it('takes edits that follow each other as one version of those who made them; a pause or a name ends it', () => {
    const { file, google } = team({ code });
    const person = file.as(olga);
    person.type('Contacts!A2', 'Anna');
    google.clock.advance({ minutes: 2 });
    file.as(eddy).call('write', 'B2', 'Peru');
    google.clock.advance({ hours: 1 });
    file.as(eddy).type('Contacts!A3', 'Rob');
    person.nameVersion('Before the import');
    person.type('Contacts!A4', 'Cyd');
    expect(person.versions()).toEqual([
      { id: 4, name: null, at: '2026-11-23T15:02:00.000Z', editors: [olga] },
      { id: 3, name: 'Before the import', at: '2026-11-23T15:02:00.000Z', editors: [eddy] },
      { id: 2, name: null, at: '2026-11-23T14:02:00.000Z', editors: [olga, eddy] },
      { id: 1, name: null, at: '2026-11-23T14:00:00.000Z', editors: [olga] },
    ]);
    const names = () => file.values('Contacts').map(([name]) => name);
    person.restoreVersion(3);
    expect(names()).toEqual(['Name', 'Anna', 'Rob', 'Cy']);
    person.restoreVersion(1);
    expect([names(), file.values('Contacts')[1]]).toEqual([
      ['Name', 'Ann', 'Bob', 'Cy'],
      ['Ann', 'Canada', 5],
    ]);
    person.restoreVersion(4);
    expect(names()).toEqual(['Name', 'Anna', 'Rob', 'Cyd']);
    expect(person.versions().map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('brings back sheets, formulas, formats, views and sizes; not sharing, triggers or document properties', () => {
    const { file, google } = team({ code });
    const person = file.as(olga);
    person.type('Contacts!D2', '=C2*2');
    person.setNumberFormat('Contacts!D2', '0.00');
    person.createFilterView('Contacts!A1', { title: 'All' });
    person.protectRange('Contacts!A2', { description: 'Ann' });
    person.freeze(2, 0, 'Contacts');
    person.call('tag');
    person.call('remember', 'old');
    person.nameVersion('Good');
    const [good] = person.versions();
    const before = file.snapshot();
    google.clock.advance({ hours: 1 });
    person.call('install');
    person.call('remember', 'new');
    person.share('ana@example.com', 'editor');
    person.deleteColumns('Contacts', 2, 2);
    person.addSheet('Other');
    person.deleteSheet('Contacts');
    person.restoreVersion(good?.id ?? 0);
    expect(file.snapshot()).toEqual(before);
    person.type('Contacts!C2', '7');
    expect([file.display('Contacts')[1]?.[3], person.call('tags'), person.call('remembered')]).toEqual([
      '14.00',
      1,
      'new',
    ]);
    expect([google.triggers().length, file.as('ana@example.com').role]).toEqual([1, 'editor']);
  });

  it('what nobody documents is a switch: protections, metadata, and whether change triggers hear of it', () => {
    for (const on of [false, true]) {
      const { file } = team({
        code,
        switches: { versionsHoldProtections: on, versionsHoldMetadata: on, restoringFiresOnChange: on },
      });
      const person = file.as(olga);
      person.call('install');
      person.call('tag');
      person.protectRange('Contacts!A2');
      person.changeProtection(file.snapshot().protectedRanges[0]?.id ?? 0, { description: 'Ann' });
      person.restoreVersion(1);
      expect(file.snapshot().protectedRanges).toHaveLength(on ? 0 : 1);
      expect([person.call('tags'), person.call('changed')]).toEqual(on ? [0, 'OTHER'] : [1, null]);
    }
  });

  it('nobody’s undo reaches behind a restored version; viewers see none, and a protection keeps editors from it', () => {
    const { file } = team();
    const [person, owner] = [file.as(eddy), file.as(olga)];
    person.type('Contacts!A2', 'Anna');
    owner.restoreVersion(1);
    expect(codeOf(() => person.undo())).toBe('nothing-to-undo');
    owner.protectRange('Contacts!A2');
    expect([
      codeOf(() => person.restoreVersion(1)),
      codeOf(() => owner.restoreVersion(99)),
      codeOf(() => file.as(vic).versions()),
      codeOf(() => file.as(vic).nameVersion('Mine')),
    ]).toEqual(['protected', 'no-such-version', 'no-access', 'no-access']);
  });
});
