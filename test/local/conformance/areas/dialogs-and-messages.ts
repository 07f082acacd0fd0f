/** What scripts show the person for whom they run: dialogs, sidebars, alerts, prompts, toasts. */
import { expect } from '@jest/globals';
import { eddy, olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const uiPage = 'developers.google.com/apps-script/reference/base/ui';
const promptPage = 'developers.google.com/apps-script/reference/base/prompt-response';
const toastPage =
  'developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toastmsg,-title,-timeoutseconds';
const dialogsPage = 'developers.google.com/apps-script/guides/dialogs';

/** Olga with the file open, and a script whose function `run` has this body. */
function olgaRunning(body: string) {
  const { google, file } = team({ code: `function run() { const ui = SpreadsheetApp.getUi(); ${body} }` });
  const person = file.as(olga);
  person.open();
  return { google, file, person, run: () => person.call('run') };
}

const html = "HtmlService.createHtmlOutput('<p>Hello</p>')";

/** The title, message and buttons that a question shows. */
function asked(call: string) {
  const { person, run } = olgaRunning(`${call};`);
  const seen: unknown[] = [];
  person.answerAlerts((alert) => {
    seen.push(alert);
    return 'OK';
  });
  person.answerPrompts((prompt) => {
    seen.push(prompt);
    return { button: 'OK', text: '' };
  });
  run();
  return seen;
}

export const dialogsAndMessages: ConformanceArea = {
  title: 'Dialogs, sidebars, alerts, prompts, toasts',
  items: [
    {
      behaviour: 'prompt answers with the text typed and the button pressed.',
      source: promptPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          "const answer = ui.prompt('Name', 'Who is it?', ui.ButtonSet.OK_CANCEL); return [answer.getResponseText(), answer.getSelectedButton() === ui.Button.OK, String(answer.getSelectedButton())];",
        );
        person.answerPrompts(() => ({ button: 'OK', text: ' Ann ' }));
        expect(run()).toEqual([' Ann ', true, 'OK']);
      },
    },
    {
      behaviour: 'The text of a prompt is there too when the person pressed Cancel or closed it.',
      source: promptPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          "const answer = ui.prompt('Who?'); return [answer.getResponseText(), answer.getSelectedButton() === ui.Button.CLOSE];",
        );
        person.answerPrompts(() => ({ button: 'CLOSE', text: 'half a na' }));
        expect(run()).toEqual(['half a na', true]);
      },
    },
    {
      behaviour: 'prompt(text) has no title and one button, OK.',
      source: uiPage,
      certainty: 'documented',
      holds: () =>
        expect(asked("ui.prompt('Who?')")).toEqual([{ title: '', message: 'Who?', buttons: 'OK' }]),
    },
    {
      behaviour: 'prompt(text, buttons) has no title and those buttons.',
      source: uiPage,
      certainty: 'documented',
      holds: () =>
        expect(asked("ui.prompt('Who?', ui.ButtonSet.YES_NO)")).toEqual([
          { title: '', message: 'Who?', buttons: 'YES_NO' },
        ]),
    },
    {
      behaviour: 'prompt(title, text, buttons) has all three.',
      source: uiPage,
      certainty: 'documented',
      holds: () =>
        expect(asked("ui.prompt('Group', 'Who?', ui.ButtonSet.YES_NO_CANCEL)")).toEqual([
          { title: 'Group', message: 'Who?', buttons: 'YES_NO_CANCEL' },
        ]),
    },
    {
      behaviour: 'prompt(title, text) is no signature of it.',
      source: uiPage,
      certainty: 'documented',
      holds: () =>
        expect(() => asked("ui.prompt('Group', 'Who?')")).toThrow(
          "The parameters (String,String) don't match the method signature for Ui.prompt.",
        ),
    },
    {
      behaviour: 'alert(text), alert(text, buttons) and alert(title, text, buttons) are its signatures.',
      source: uiPage,
      certainty: 'documented',
      holds: () => {
        expect(asked("ui.alert('Gone')")).toEqual([{ title: '', message: 'Gone', buttons: 'OK' }]);
        expect(asked("ui.alert('Go?', ui.ButtonSet.YES_NO)")).toEqual([
          { title: '', message: 'Go?', buttons: 'YES_NO' },
        ]);
        expect(asked("ui.alert('Delete', 'Go?', ui.ButtonSet.OK_CANCEL)")).toEqual([
          { title: 'Delete', message: 'Go?', buttons: 'OK_CANCEL' },
        ]);
      },
    },
    {
      behaviour: 'Locks do not last while a prompt waits for its answer.',
      source: uiPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          "const lock = LockService.getDocumentLock(); lock.waitLock(1); ui.prompt('Who?'); return lock.hasLock();",
        );
        person.answerPrompts(() => ({ button: 'OK', text: '' }));
        expect(run()).toBe(false);
      },
    },
    {
      behaviour: 'A toast shows a message for 5 seconds unless it says how long.',
      source: toastPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          "const file = SpreadsheetApp.getActive(); file.toast('Saved'); file.toast('Sent', 'Mail', 12); file.toast('Null', 'Time', null);",
        );
        run();
        expect(person.toasts()).toEqual([
          { title: '', message: 'Saved' },
          { title: 'Mail', message: 'Sent', seconds: 12 },
          { title: 'Time', message: 'Null' },
        ]);
      },
    },
    {
      behaviour: 'A toast with a negative time stays until it is dismissed.',
      source: toastPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning("SpreadsheetApp.getActive().toast('Working', 'Wait', -1);");
        run();
        expect(person.toasts()).toEqual([{ title: 'Wait', message: 'Working', seconds: null }]);
      },
    },
    {
      behaviour: 'A toast is seen by the person for whom the script runs, and by nobody else.',
      source: toastPage,
      certainty: 'inferred',
      holds: () => {
        const { file, run } = olgaRunning("SpreadsheetApp.getActive().toast('Saved');");
        const other = file.as(eddy);
        other.open();
        run();
        expect(other.toasts()).toEqual([]);
      },
    },
    {
      behaviour: 'A modal dialog has the width and height that its HtmlOutput was given.',
      source: dialogsPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          `ui.showModalDialog(${html}.setWidth(320).setHeight(180), 'Import');`,
        );
        run();
        expect(person.dialogs()).toMatchObject([{ title: 'Import', modal: true, width: 320, height: 180 }]);
      },
    },
    {
      behaviour:
        'showModelessDialog opens a dialog that leaves the sheet usable; the script goes on at once.',
      source: uiPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(`ui.showModelessDialog(${html}, 'Notes'); return 'went on';`);
        expect(run()).toBe('went on');
        expect(person.dialogs()).toMatchObject([{ title: 'Notes', modal: false }]);
        person.type('Contacts!A9', 'still editable');
        expect(person.dialogs()).toHaveLength(1);
      },
    },
    {
      behaviour: 'A sidebar without a title has the add-on’s name.',
      source: uiPage,
      certainty: 'inferred',
      holds: () => {
        const { person, run } = olgaRunning(`ui.showSidebar(${html});`);
        run();
        expect(person.sidebar()?.title).toBe('Contact Groups');
      },
    },
    {
      behaviour: 'A second sidebar takes the place of the first.',
      source: dialogsPage,
      certainty: 'documented',
      holds: () => {
        const { person, run } = olgaRunning(
          `ui.showSidebar(${html}.setTitle('First')); ui.showSidebar(${html}.setTitle('Second'));`,
        );
        run();
        expect(person.sidebar()?.title).toBe('Second');
      },
    },
    {
      behaviour: 'Dialogs and sidebars take an HtmlOutput, not a text.',
      source: uiPage,
      certainty: 'documented',
      holds: () => {
        for (const call of ["showSidebar('<p>Hi</p>')", "showModalDialog('<p>Hi</p>', 'Title')"]) {
          expect(() => olgaRunning(`ui.${call};`).run()).toThrow("don't match the method signature for Ui.");
        }
      },
    },
    {
      behaviour: 'A simple trigger may not show a dialog, a prompt or an alert.',
      source: 'developers.google.com/apps-script/guides/triggers#restrictions',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({
          code: "function onEdit() { SpreadsheetApp.getUi().prompt('Who?'); }",
        });
        const person = file.as(olga);
        person.open();
        person.type('Contacts!A9', 'x');
        expect(google.executions.at(-1)?.error?.message).toMatch(
          /permissions are not sufficient to call Ui\.prompt/,
        );
      },
    },
    {
      behaviour: 'A script that runs by the clock has no user interface to show anything in.',
      source: 'the exact text “Cannot call SpreadsheetApp.getUi() from this context.” in public projects',
      certainty: 'measured',
      holds: () => {
        const { google, file } = team({
          code: "function set() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() { SpreadsheetApp.getUi(); }",
        });
        file.as(olga).call('set');
        google.clock.advance({ hours: 2 });
        expect(google.executions.at(-1)?.error?.message).toBe(
          'Cannot call SpreadsheetApp.getUi() from this context.',
        );
      },
    },
  ],
};
