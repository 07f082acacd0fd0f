/** What can go wrong between a script and Google's services, and what other people do meanwhile. */
import { expect } from '@jest/globals';
import { eddy, olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const code = `
  function tried(work) {
    try { return { answer: work() }; } catch (error) { return { name: error.name, message: error.message, code: error.details && error.details.code }; }
  }
  function cell(a1) { return SpreadsheetApp.getActive().getSheetByName('Contacts').getRange(a1); }
  function rename() {
    const id = SpreadsheetApp.getActive().getId();
    return tried(() => Sheets.Spreadsheets.Values.update({ values: [['Anna']] }, id, 'Contacts!A2', { valueInputOption: 'RAW' }));
  }
  function twice() { return [rename(), rename()]; }
  function keep() { return tried(() => PropertiesService.getUserProperties().setProperty('step', '1')); }
  function step() { return PropertiesService.getUserProperties().getProperty('step'); }
  function stubborn() {
    cell('B2').setValue('buffered');
    PropertiesService.getUserProperties().setProperty('step', '1');
    try { cell('A2').getValue(); } catch (error) { console.log('caught'); }
    try { cell('A3').setValue('after'); } finally { return 'went on'; }
  }
  function readTwice() {
    const before = cell('A2:A4').getValues().map(String);
    const sheet = SpreadsheetApp.getActive().getSheetByName('Contacts');
    cell('D2').setValue(before[0]);
    SpreadsheetApp.flush();
    return [before, sheet.getRange('A2:A4').getValues().map(String)];
  }
  function locked() {
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    cell('D2').setValue(1);
    SpreadsheetApp.flush();
    return 'done';
  }
  function underLock() { return LockService.getDocumentLock().tryLock(10); }
  function onEdit(e) { cell('F1').setValue(new Date().toISOString()); }
`;

const failed = (message: string) =>
  `API call to sheets.spreadsheets.values.update failed with error: ${message}`;

export const faults: ConformanceArea = {
  title: 'Faults, and other people between two calls',
  items: [
    {
      behaviour:
        'A call of an API that fails throws GoogleJsonResponseException with details.code, and nothing was done; the next call works.',
      source:
        'developers.google.com/workspace/sheets/api/troubleshoot-api-errors; justin.poehnelt.com/posts/apps-script-key-value-stores',
      certainty: 'measured',
      holds: () => {
        for (const code503 of [429, 500, 503]) {
          const { google, file } = team({ code });
          google.faults.add({ method: 'spreadsheets.values.update', how: 'throw', error: { code: code503 } });
          const [first, second] = file.as(olga).call('twice') as [
            Record<string, unknown>,
            Record<string, unknown>,
          ];
          expect([first.name, first.code, second.code]).toEqual([
            'GoogleJsonResponseException',
            code503,
            undefined,
          ]);
          expect(file.values('Contacts')[1]?.[0]).toBe('Anna');
        }
      },
    },
    {
      behaviour:
        'A call may do its work and fail all the same: the script sees an error, the cells are changed.',
      source:
        'developers.google.com/workspace/sheets/api/limits (a request may time out after 180 s); retry guidance for 5xx',
      certainty: 'inferred',
      holds: () => {
        const { google, file } = team({ code });
        google.faults.add({
          service: 'Sheets',
          method: 'Values.update',
          how: 'throw-after-work',
          error: { code: 503 },
        });
        expect(file.as(olga).call('rename')).toMatchObject({
          message: failed('The service is currently unavailable.'),
        });
        expect(file.values('Contacts')[1]?.[0]).toBe('Anna');
      },
    },
    {
      behaviour: 'A failing call of Apps Script’s own services throws Exception without details.',
      source:
        'texts in many public repositories: “We’re sorry, a server error occurred. Please wait a bit and try again.”',
      certainty: 'measured',
      holds: () => {
        const { google, file } = team({ code });
        google.faults.add({ service: 'Properties', method: 'setProperty', how: 'throw' });
        expect(file.as(olga).call('keep')).toEqual({
          name: 'Exception',
          message: "We're sorry, a server error occurred. Please wait a bit and try again.",
        });
        expect(file.as(olga).call('step')).toBeNull();
      },
    },
    {
      behaviour:
        'An execution that Google ends cannot catch it: no service answers any more, and what it returns is lost.',
      source:
        'developers.google.com/apps-script/guides/services/quotas; guides/support/troubleshooting (Exceeded maximum execution time)',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code });
        google.faults.add({ method: 'getValue', how: 'end-execution' });
        expect(() => file.as(olga).call('stubborn')).toThrow('Exceeded maximum execution time');
        expect(google.executions.at(-1)).toMatchObject({
          error: { message: 'Exceeded maximum execution time' },
          log: [],
        });
        expect(file.values('Contacts')[2]?.[0]).toBe('Bob');
      },
    },
    {
      behaviour: 'Switch: buffered SpreadsheetApp writes of an ended execution are lost, or applied.',
      source:
        'not documented; developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app (flush)',
      certainty: 'unconfirmed',
      holds: () => {
        for (const bufferedWritesSurviveKill of [false, true]) {
          const { google, file } = team({ code, switches: { bufferedWritesSurviveKill } });
          google.faults.add({ method: 'Range.getValue', how: 'end-execution' });
          expect(() => file.as(olga).call('stubborn')).toThrow('Exceeded maximum execution time');
          expect(file.values('Contacts')[1]?.[1]).toBe(bufferedWritesSurviveKill ? 'buffered' : 'Canada');
        }
      },
    },
    {
      behaviour: 'Switch: properties that an ended execution wrote are kept, or lost.',
      source: 'not documented',
      certainty: 'unconfirmed',
      holds: () => {
        for (const propertiesSurviveKill of [true, false]) {
          const { google, file } = team({ code, switches: { propertiesSurviveKill } });
          google.faults.add({ method: 'Range.getValue', how: 'end-execution' });
          expect(() => file.as(olga).call('stubborn')).toThrow('Exceeded maximum execution time');
          expect(file.as(olga).call('step')).toBe(propertiesSurviveKill ? '1' : null);
        }
      },
    },
    {
      behaviour:
        'Exceeding six minutes ends the execution likewise, also where the script catches everything.',
      source: 'developers.google.com/apps-script/guides/services/quotas',
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: 'function run() { try { Utilities.sleep(300000); Utilities.sleep(300000); } catch (error) {} return "went on"; }',
        });
        expect(() => file.as(olga).call('run')).toThrow('Exceeded maximum execution time');
      },
    },
    {
      behaviour: 'Locks of an ended execution are released.',
      source: 'developers.google.com/apps-script/reference/lock/lock (released when the script ends)',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code });
        google.faults.add({ method: 'setValue', how: 'end-execution' });
        expect(() => file.as(olga).call('locked')).toThrow('Exceeded maximum execution time');
        expect(file.as(eddy).call('underLock')).toBe(true);
      },
    },
    {
      behaviour:
        'Between two calls another person may change the sheet: what was read before stays as it was, what is read afterwards is new, and a write lands where its address says.',
      source: 'developers.google.com/apps-script/reference/lock/lock-service (several users at once)',
      certainty: 'inferred',
      holds: () => {
        const { google, file } = team({ code });
        const stop = google.betweenCalls(({ method }) => {
          if (method !== 'setValue') return;
          stop();
          file.as(eddy).deleteRows('Contacts', 2);
        });
        expect(file.as(olga).call('readTwice')).toEqual([
          ['Ann', 'Bob', 'Cy'],
          ['Bob', 'Cy', ''],
        ]);
        expect(file.values('Contacts')[1]).toEqual(['Bob', 'Mexico', 3, 'Ann']);
      },
    },
    {
      behaviour:
        'Somebody’s edit between two calls runs its triggers as an execution of its own, at the time that the first script has reached.',
      source:
        'developers.google.com/apps-script/guides/triggers; guides/services/quotas (simultaneous executions)',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code });
        const stop = google.betweenCalls(({ method }) => {
          if (method !== 'setValue') return;
          stop();
          file.as(eddy).type('Contacts!A3', 'Bert');
        });
        file.as(olga).call('readTwice');
        expect(google.executions.map((one) => `${one.function} ${one.user}`)).toEqual([
          `onEdit ${eddy}`,
          `readTwice ${olga}`,
        ]);
        expect(Date.parse(String(file.display('Contacts')[0]?.[5]))).toBeGreaterThan(
          Date.parse('2026-11-23T14:00:00.100Z'),
        );
        expect(google.clock.now().toISOString()).toBe('2026-11-23T14:00:00.000Z');
      },
    },
    {
      behaviour: 'While one execution holds the document lock, another’s tryLock answers false.',
      source: 'developers.google.com/apps-script/reference/lock/lock',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code });
        const got: unknown[] = [];
        const stop = google.betweenCalls(({ method }) => {
          if (method === 'setValue') got.push(file.as(eddy).call('underLock'));
        });
        expect(file.as(olga).call('locked')).toBe('done');
        stop();
        expect([got, file.as(eddy).call('underLock')]).toEqual([[false], true]);
      },
    },
  ],
};
