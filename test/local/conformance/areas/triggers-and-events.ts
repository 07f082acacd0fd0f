/** What fires what, what the event objects hold, and what triggers can be made. */
import { expect } from '@jest/globals';
import {
  createLocalGoogle,
  type LocalGoogleSwitches,
  type Person,
  type ProjectForm,
} from '../../../../local/index.ts';
import { eddy, olga, type Team, team } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const attempt =
  'const attempt = (work) => { try { return work(); } catch (error) { return error.message; } };';

const watching = `${attempt}
  const say = (name, e) => console.log(JSON.stringify([name, e]));
  function onEdit(e) { say('simple', e); }
  function onSelectionChange(e) { console.log(e.range.getA1Notation() + ' ' + e.authMode); }
  function edited(e) { say('edit', e); } function changed(e) { say('change', e); } function submitted(e) { say('form', e); } function ticked(e) { say('clock', e); }
  function install(kind) {
    const sheet = () => ScriptApp.newTrigger(kind).forSpreadsheet(SpreadsheetApp.getActive());
    if (kind === 'edited') sheet().onEdit().create(); else if (kind === 'changed') sheet().onChange().create();
    else if (kind === 'submitted') sheet().onFormSubmit().create(); else ScriptApp.newTrigger(kind).timeBased().everyHours(1).create();
  }
  function byScript() { SpreadsheetApp.getActive().getActiveSheet().getRange('A2').setValue('s'); }
  function byApi() { Sheets.Spreadsheets.Values.update({ values: [['api']] }, SpreadsheetApp.getActive().getId(), 'Contacts!A2', { valueInputOption: 'RAW' }); }`;

type Event = Readonly<Record<string, unknown>>;

interface Watched extends Team {
  readonly person: Person;
  said(name: string): Event[];
}

function watched(kinds: readonly string[] = [], switches: Partial<LocalGoogleSwitches> = {}): Watched {
  const made = team({ code: watching, switches });
  for (const kind of kinds) made.file.as(olga).call('install', kind);
  const lines = () =>
    made.google.executions.flatMap(({ log }) => log.map(({ text }) => JSON.parse(text) as [string, Event]));
  return {
    ...made,
    person: made.file.as(eddy),
    said: (name) => lines().flatMap(([who, event]) => (who === name ? [event] : [])),
  };
}

const changeTypes = (work: (person: Person) => void): unknown[] => {
  const { person, said } = watched(['changed']);
  work(person);
  return [...said('change').map(({ changeType }) => changeType), `${said('simple').length} edits`];
};

/** What a body of ScriptApp calls answers, in either form of the project. */
function making(body: string, form: ProjectForm = 'add-on') {
  const project = tinyProject({ code: `${attempt} function run() { ${body} } function work() {} ` });
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project, form });
  const file = google.createSpreadsheet({
    title: 'T',
    owner: olga,
    editors: [eddy],
    sheets: [{ title: 'Contacts', values: [['a']] }],
  });
  return { google, file, answer: file.as(olga).call('run') };
}

const clock = "const clock = () => ScriptApp.newTrigger('work').timeBased();";
const nextRun = (chain: string): string | undefined =>
  making(`${clock} clock().${chain}.create();`, 'bound').google.triggers()[0]?.nextRun;

const simple = 'developers.google.com/apps-script/guides/triggers';
const installable = 'developers.google.com/apps-script/guides/triggers/installable';
const events = 'developers.google.com/apps-script/guides/triggers/events';
const addOn = 'developers.google.com/workspace/add-ons/concepts/editor-triggers';
const builder = 'developers.google.com/apps-script/reference/script/clock-trigger-builder';
const lab = 'theappsscriptlab.com (logs of edit events)';
const editType = 'github.com/tanaikech/GetEditType';
const seen = 'exact wording in several unrelated public repositories';

export const triggersAndEvents: ConformanceArea = {
  title: 'Triggers and events',
  items: [
    {
      behaviour:
        'Typing into one cell fires onEdit with value and oldValue as text, and an event that serializes to authMode, range bounds, source, user.',
      source: `${events}; ${lab}`,
      certainty: 'measured',
      holds: () => {
        const { person, said } = watched();
        person.type('Contacts!C2', '7');
        expect(said('simple')).toEqual([
          {
            authMode: 'LIMITED',
            range: { rowStart: 2, rowEnd: 2, columnStart: 3, columnEnd: 3 },
            source: {},
            user: { email: '', nickname: '' },
            value: '7',
            oldValue: '5',
          },
        ]);
      },
    },
    {
      behaviour: 'oldValue is absent where the cell was empty; value is absent where a cell was cleared.',
      source: `${events}; ${editType}`,
      certainty: 'measured',
      holds: () => {
        const { person, said } = watched();
        person.type('Contacts!D2', 'new');
        person.clear('Contacts!A2');
        expect(said('simple').map((event) => ['value' in event, 'oldValue' in event])).toEqual([
          [true, false],
          [false, true],
        ]);
      },
    },
    {
      behaviour:
        'Pasting or clearing a block is one edit with the whole block as range and neither value nor oldValue.',
      source: `${events}; ${editType}`,
      certainty: 'measured',
      holds: () => {
        const { person, said } = watched();
        person.paste('Contacts!A2', [
          ['a', 'b'],
          ['c', 'd'],
        ]);
        person.clear('Contacts!A2:B3');
        expect(
          said('simple').map(({ range, ...rest }) => [range, 'value' in rest, 'oldValue' in rest]),
        ).toEqual([1, 2].map(() => [{ rowStart: 2, rowEnd: 3, columnStart: 1, columnEnd: 2 }, false, false]));
      },
    },
    {
      behaviour:
        'Rows and columns that come and go fire onChange with INSERT_ROW, INSERT_COLUMN, REMOVE_ROW, REMOVE_COLUMN and no onEdit.',
      source: lab,
      certainty: 'measured',
      holds: () =>
        expect(
          changeTypes((person) => {
            person.insertRows('Contacts', 2);
            person.insertColumns('Contacts', 2);
            person.deleteRows('Contacts', 2);
            person.deleteColumns('Contacts', 2);
          }),
        ).toEqual(['INSERT_ROW', 'INSERT_COLUMN', 'REMOVE_ROW', 'REMOVE_COLUMN', '0 edits']),
    },
    {
      behaviour:
        'Sheets that come and go fire onChange with INSERT_GRID and REMOVE_GRID, formats with FORMAT.',
      source: events,
      certainty: 'documented',
      holds: () =>
        expect(
          changeTypes((person) => {
            person.addSheet('More');
            person.deleteSheet('More');
            person.setNumberFormat('Contacts!A2', '@');
          }),
        ).toEqual(['INSERT_GRID', 'REMOVE_GRID', 'FORMAT', '0 edits']),
    },
    {
      behaviour: 'An edit fires onChange too, with EDIT and without a range.',
      source: events,
      certainty: 'documented',
      holds: () => {
        const { person, said } = watched(['changed']);
        person.type('Contacts!A2', 'x');
        expect(said('change').map((event) => [event.changeType, 'range' in event, event.authMode])).toEqual([
          ['EDIT', false, 'FULL'],
        ]);
      },
    },
    {
      behaviour: 'A script’s writes through SpreadsheetApp fire no trigger.',
      source: installable,
      certainty: 'documented',
      holds: () => {
        const { file, said } = watched(['edited', 'changed']);
        file.as(olga).call('byScript');
        expect([...said('simple'), ...said('edit'), ...said('change')]).toEqual([]);
      },
    },
    {
      behaviour:
        'A script’s writes through the Sheets API fire no trigger (as documented; the switch apiWritesFireOnChange is off).',
      source: installable,
      certainty: 'documented',
      holds: () => {
        const { file, said } = watched(['edited', 'changed']);
        file.as(olga).call('byApi');
        expect([...said('simple'), ...said('edit'), ...said('change')]).toEqual([]);
      },
    },
    {
      behaviour:
        'With the switch apiWritesFireOnChange a write through the Sheets API fires onChange with EDIT and the writer as user.',
      source: 'tanaikech.github.io/2022/11/10',
      certainty: 'measured',
      holds: () => {
        const { file, said } = watched(['changed'], { apiWritesFireOnChange: true });
        file.as(eddy).call('byApi');
        expect(said('change').map(({ changeType, user }) => [changeType, user])).toEqual([
          ['EDIT', { email: eddy, nickname: 'eddy' }],
        ]);
      },
    },
    {
      behaviour:
        'Undo and sorting fire nothing (nobody has published what they fire; sortFiresOnEdit and undoFiresOnEdit give the other answer).',
      source: 'no source found',
      certainty: 'unconfirmed',
      holds: () => {
        const quiet = watched(['edited']);
        const loud = watched(['edited'], { sortFiresOnEdit: true, undoFiresOnEdit: true });
        for (const { person } of [quiet, loud]) {
          person.sort('Contacts!A2:C4', 0, false);
          person.type('Contacts!A2', 'x');
          person.undo();
        }
        expect([quiet.said('edit').length, loud.said('edit').length]).toEqual([1, 3]);
      },
    },
    {
      behaviour:
        'A simple and an installed edit trigger both run; the installed one as its creator in AuthMode.FULL, with triggerUid.',
      source: `${installable}; tanaikech.github.io/2018/09/21`,
      certainty: 'measured',
      holds: () => {
        const { google, person, said } = watched(['edited']);
        person.type('Contacts!A2', 'x');
        expect(
          google.executions.slice(-2).map(({ function: name, user, installable: set }) => [name, user, set]),
        ).toEqual([
          ['onEdit', eddy, false],
          ['edited', olga, true],
        ]);
        expect(said('edit')[0]).toMatchObject({ authMode: 'FULL', triggerUid: google.triggers()[0]?.id });
      },
    },
    {
      behaviour: 'A function named onEdit that is installed as well runs twice for one edit.',
      source: 'tanaikech.github.io/2018/09/21',
      certainty: 'measured',
      holds: () => {
        const { file, google } = team({
          code: "function onEdit(e) { console.log(String(e.authMode)); } function run() { ScriptApp.newTrigger('onEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }",
        });
        file.as(olga).call('run');
        file.as(eddy).type('Contacts!A2', 'x');
        expect(google.executions.flatMap(({ log }) => log.map(({ text }) => text))).toEqual([
          'LIMITED',
          'FULL',
        ]);
      },
    },
    {
      behaviour:
        'While onEdit runs two further edits wait for their run; those after them are lost to it, but not to installed triggers.',
      source: simple,
      certainty: 'documented',
      holds: () => {
        const { google, person, said } = watched(['edited']);
        google.busy(() => {
          for (const value of ['1', '2', '3', '4']) person.type('Contacts!A2', value);
        });
        expect([said('simple').map(({ value }) => value), said('edit').map(({ value }) => value)]).toEqual([
          ['1', '2'],
          ['1', '2', '3', '4'],
        ]);
      },
    },
    {
      behaviour: 'Edits that others make between the calls of a running onEdit queue behind it, two at most.',
      source: simple,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: 'function onEdit(e) { const value = e.value; SpreadsheetApp.getActive().getName(); console.log(value); }',
        });
        let busy = false;
        google.betweenCalls(() => {
          if (busy) return;
          busy = true;
          for (const value of ['b', 'c', 'd']) file.as(olga).type('Contacts!A3', value);
        });
        file.as(eddy).type('Contacts!A2', 'a');
        expect(google.executions.flatMap(({ log }) => log.map(({ text }) => text))).toEqual(['a', 'b', 'c']);
      },
    },
    {
      behaviour: 'onSelectionChange runs in AuthMode.LIMITED when somebody selects other cells.',
      source: simple,
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code: watching });
        file.as(eddy).select('Contacts!B2:C3');
        expect(google.executions.at(-1)?.log[0]?.text).toBe('B2:C3 LIMITED');
      },
    },
    {
      behaviour: 'onFormSubmit’s event has values and namedValues as texts, and the range of the new row.',
      source: events,
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code: watching });
        file.as(olga).addSheet('Answers');
        file.as(olga).paste('Answers!A1', [['Timestamp', 'Name', 'Age']]);
        file.as(olga).call('install', 'submitted');
        file.submitForm('Answers', { Name: 'Ann', Age: '30' });
        const [, event] = JSON.parse(google.executions.at(-1)?.log[0]?.text ?? '[]') as [string, Event];
        expect(event).toMatchObject({
          values: ['11/23/2026 9:00:00', 'Ann', '30'],
          namedValues: { Timestamp: ['11/23/2026 9:00:00'], Name: ['Ann'], Age: ['30'] },
          range: { rowStart: 2, rowEnd: 2, columnStart: 1, columnEnd: 3 },
        });
      },
    },
    {
      behaviour:
        'A time-driven event is in UTC: year, month from 1, day-of-month, day-of-week from Monday = 1, week-of-year, hour, minute, second, timezone; no source.',
      source: events,
      certainty: 'documented',
      holds: () => {
        const { google, said } = watched(['ticked']);
        google.clock.advance({ hours: 1 });
        expect(said('clock')).toEqual([
          {
            authMode: 'FULL',
            triggerUid: google.triggers()[0]?.id,
            year: 2026,
            month: 11,
            'day-of-month': 23,
            'day-of-week': 1,
            'week-of-year': 48,
            hour: 15,
            minute: 0,
            second: 0,
            timezone: 'UTC',
          },
        ]);
      },
    },
    {
      behaviour:
        'An add-on has one trigger of each kind per user and document; Google’s refusal of a second time-driven one.',
      source: `${addOn}; ${seen}`,
      certainty: 'measured',
      holds: () => {
        const { file, answer } = making(
          `${clock} clock().everyHours(1).create(); return attempt(() => clock().everyDays(1).create());`,
        );
        expect(answer).toBe(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
        expect(() => file.as(eddy).call('run')).not.toThrow();
      },
    },
    {
      behaviour:
        'An add-on’s time-driven trigger recurs hourly at most: “The recurrence interval for an Add-on trigger must be at least one hour.”',
      source: `${addOn}; github.com/ttsukagoshi/mail-merge-for-gmail issue 165`,
      certainty: 'measured',
      holds: () =>
        expect(making(`${clock} return attempt(() => clock().everyMinutes(30).create());`).answer).toBe(
          'The recurrence interval for an Add-on trigger must be at least one hour.',
        ),
    },
    {
      behaviour:
        'A script bound to the file may have several time-driven triggers, every minute if need be, 20 per user in all.',
      source: `${installable}; developers.google.com/apps-script/guides/services/quotas; ${seen}`,
      certainty: 'measured',
      holds: () => {
        const { answer, google } = making(
          `${clock} for (let i = 0; i < 20; i += 1) clock().everyMinutes(1).create(); return attempt(() => clock().everyHours(1).create());`,
          'bound',
        );
        expect(answer).toBe(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
        google.clock.advance({ minutes: 3 });
        expect(google.executions.filter(({ trigger }) => trigger === 'clock')).toHaveLength(60);
      },
    },
    {
      behaviour: 'everyMinutes takes 1, 5, 10, 15 or 30 and names them when it refuses.',
      source: `${builder}; ${seen}`,
      certainty: 'measured',
      holds: () =>
        expect(making(`${clock} return attempt(() => clock().everyMinutes(2));`, 'bound').answer).toBe(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        ),
    },
    {
      behaviour:
        'everyDays(n).atHour(h) runs within that hour of the script’s time zone, at a minute that then stays; nearMinute within 15 minutes of it.',
      source: `${builder}; ${installable}`,
      certainty: 'documented',
      holds: () => {
        const { google } = making(`${clock} clock().everyDays(1).atHour(9).create();`);
        const first = google.triggers()[0]?.nextRun ?? '';
        google.clock.advance({ days: 3 });
        const minutes = google.executions
          .filter(({ trigger }) => trigger === 'clock')
          .map(({ started }) => started.slice(11, 16));
        expect([first.slice(0, 13), new Set(minutes).size]).toEqual(['2026-11-23T14', 1]);
        const near = nextRun('everyDays(1).atHour(10).nearMinute(30)') ?? '';
        expect(near >= '2026-11-23T15:15' && near <= '2026-11-23T15:46').toBe(true);
      },
    },
    {
      behaviour: 'onWeekDay, everyWeeks, onMonthDay and inTimezone choose the day on that zone’s calendar.',
      source: builder,
      certainty: 'documented',
      holds: () =>
        expect([
          nextRun('onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(8)')?.slice(0, 13),
          nextRun('everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)')?.slice(0, 13),
          nextRun('onMonthDay(31).atHour(8)')?.slice(0, 13),
          nextRun("everyDays(1).atHour(8).inTimezone('Asia/Tokyo')")?.slice(0, 13),
        ]).toEqual(['2026-11-27T13', '2026-11-30T13', '2026-12-31T13', '2026-11-23T23']),
    },
    {
      behaviour: 'everyDays(2) and everyWeeks(2) leave a day and a week out between two runs.',
      source: builder,
      certainty: 'documented',
      holds: () => {
        const days = (chain: string) => {
          const { google } = making(`${clock} clock().${chain}.create();`);
          google.clock.advance({ days: 32 });
          return google.executions
            .filter(({ trigger }) => trigger === 'clock')
            .map(({ started }) => started.slice(5, 10));
        };
        expect([days('everyDays(2).atHour(10)').slice(0, 3), days('everyWeeks(2).atHour(10)')]).toEqual([
          ['11-23', '11-25', '11-27'],
          ['11-23', '12-07', '12-21'],
        ]);
      },
    },
    {
      behaviour: 'after, at and atDate run once; the trigger then stays until it is deleted.',
      source: builder,
      certainty: 'documented',
      holds: () => {
        const { google } = making(`${clock} clock().after(600000).create();`);
        google.clock.advance({ days: 2 });
        expect([
          google.executions.filter(({ trigger }) => trigger === 'clock').map(({ started }) => started),
          google.triggers().map((one) => one.nextRun),
        ]).toEqual([['2026-11-23T14:10:00.000Z'], [undefined]]);
        expect([nextRun('at(new Date(2026, 11, 1))'), nextRun('atDate(2026, 12, 1)')]).toEqual([
          '2026-12-01T05:00:00.000Z',
          '2026-12-01T05:00:00.000Z',
        ]);
      },
    },
    {
      behaviour:
        'A script sees and deletes its user’s own triggers only, with handler, event type, source and id.',
      source: `${installable}; developers.google.com/apps-script/reference/script/trigger`,
      certainty: 'documented',
      holds: () => {
        const { file } = making(
          `${clock} clock().everyHours(1).create(); const id = SpreadsheetApp.getActive().getId(); ScriptApp.newTrigger('work').forSpreadsheet(id).onChange().create();
           return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId() === id]);`,
        );
        expect(file.as(eddy).call('run')).toEqual([
          ['work', 'CLOCK', 'CLOCK', false],
          ['work', 'ON_CHANGE', 'SPREADSHEETS', true],
        ]);
      },
    },
    {
      behaviour:
        'Triggers stop where the add-on is disabled in the document, and run again when it is enabled.',
      source: addOn,
      certainty: 'documented',
      holds: () => {
        const { google, file, person, said } = watched(['edited', 'ticked']);
        file.as(olga).disableAddOn();
        person.type('Contacts!A2', 'x');
        google.clock.advance({ hours: 1 });
        expect([said('simple'), said('edit'), said('clock')]).toEqual([[], [], []]);
        file.as(olga).enableAddOn();
        google.clock.advance({ hours: 1 });
        expect(said('clock')).toHaveLength(1);
      },
    },
    {
      behaviour: 'A paused or deleted trigger runs nothing; a paused one still counts and is listed.',
      source: installable,
      certainty: 'inferred',
      holds: () => {
        const { google, said } = watched(['ticked']);
        const id = google.triggers()[0]?.id ?? '';
        google.pauseTrigger(id);
        google.clock.advance({ hours: 2 });
        expect([said('clock').length, google.triggers()[0]?.paused]).toEqual([0, true]);
        google.pauseTrigger(id, false);
        google.clock.advance({ hours: 1 });
        google.deleteTrigger(id);
        google.clock.advance({ hours: 1 });
        expect([said('clock').length, google.triggers()]).toEqual([1, []]);
      },
    },
    {
      behaviour: 'Triggers of somebody who lost the right to edit the file run no more.',
      source: simple,
      certainty: 'inferred',
      holds: () => {
        const { google, file, said } = watched();
        file.as(eddy).call('install', 'ticked');
        file.as(olga).share(eddy, 'viewer');
        google.clock.advance({ hours: 2 });
        expect(said('clock')).toEqual([]);
      },
    },
  ],
};
