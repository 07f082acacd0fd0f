/** Pages made on the server, templates with scriptlets, menus, dialogs and the log. */
import { expect } from '@jest/globals';
import { eddy, olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const attempt =
  'const attempt = (work) => { try { return work(); } catch (error) { return error.message; } };';
const answer = (body: string, html: Readonly<Record<string, string>> = {}, around = ''): unknown =>
  team({ code: `${attempt} ${around} function run() { ${body} }`, html })
    .file.as(olga)
    .call('run');

/** The page that a template gives when `data` is its property. */
const page = (template: string, data: unknown = null, around = ''): unknown =>
  answer(
    `const template = HtmlService.createTemplateFromFile('Page'); template.data = ${JSON.stringify(data)}; return template.evaluate().getContent();`,
    { 'Page.html': template },
    around,
  );

const log = (body: string): string[] => {
  const { file, google } = team({ code: `function run() { ${body} }` });
  file.as(olga).call('run');
  return google.executions.flatMap(({ log: lines }) => lines.map(({ text }) => text));
};

const templates = 'developers.google.com/apps-script/guides/html/templates';
const htmlOutput = 'developers.google.com/apps-script/reference/html/html-output';
const ui = 'developers.google.com/apps-script/reference/base/ui';
const menus = 'developers.google.com/apps-script/guides/menus';
const seen = 'exact wording in several unrelated public repositories';

export const htmlAndUi: ConformanceArea = {
  title: 'Pages, menus and dialogs',
  items: [
    {
      behaviour:
        'Standard scriptlets run as statements: loops and conditions decide what of the page is printed.',
      source: templates,
      certainty: 'documented',
      holds: () =>
        expect(
          page('<ul><? for (const name of data) { ?><li><?= name ?></li><? } ?></ul>', ['Ann', 'Bob']),
        ).toBe('<ul><li>Ann</li><li>Bob</li></ul>'),
    },
    {
      behaviour: '<?= ?> escapes what it prints into text and attributes.',
      source: templates,
      certainty: 'documented',
      holds: () =>
        expect(page('<b title="<?= data ?>"><?= data ?></b>', `<i> & "q" 'r'`)).toBe(
          '<b title="&lt;i&gt; &amp; &quot;q&quot; &#39;r&#39;">&lt;i&gt; &amp; &quot;q&quot; &#39;r&#39;</b>',
        ),
    },
    {
      behaviour:
        '<?= ?> within a script prints a value of the script: texts in quotes, escaped so that they cannot end the string or the element.',
      source: templates,
      certainty: 'inferred',
      holds: () => {
        const printed = String(
          page("<script>var a = <?= data ?>; var b = '<?= data ?>';</script>", `'</script>"\n`),
        );
        expect(printed.match(/<\/script/g)).toHaveLength(1);
        expect(printed).toContain(String.raw`var b = '\x27\x3c\/script\x3e\x22\n';`);
      },
    },
    {
      behaviour: '<?!= ?> prints as it is.',
      source: templates,
      certainty: 'documented',
      holds: () => expect(page('<p><?!= data ?></p>', '<b>bold</b>')).toBe('<p><b>bold</b></p>'),
    },
    {
      behaviour:
        'Scriptlets see the script’s functions and the template’s properties; include() puts other files in.',
      source: `${templates}; developers.google.com/apps-script/guides/html/best-practices`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const template = HtmlService.createTemplateFromFile('Page'); template.name = 'Ann'; return template.evaluate().setTitle('T').getContent();",
            { 'Page.html': "<?!= include('Style') ?><?= greet(name) ?>", 'Style.html': '<style>b{}</style>' },
            "function include(file) { return HtmlService.createHtmlOutputFromFile(file).getContent(); } function greet(name) { return 'Hi ' + name; }",
          ),
        ).toBe('<style>b{}</style>Hi Ann'),
    },
    {
      behaviour: 'A template can be made of a text and evaluated again with other properties.',
      source: templates,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const template = HtmlService.createTemplate('<?= n ?>'); return [1, 2].map((n) => { template.n = n; return template.evaluate().getContent(); });",
          ),
        ).toEqual(['1', '2']),
    },
    {
      behaviour:
        'An error in a scriptlet is the script’s own error; a scriptlet that cannot be parsed is a SyntaxError.',
      source: templates,
      certainty: 'inferred',
      holds: () =>
        expect(
          answer(
            "const names = []; for (const text of ['<?= missing ?>', '<? if ( ?>']) { try { HtmlService.createTemplate(text).evaluate(); } catch (error) { names.push(error.name, error instanceof Error); } } return names;",
          ),
        ).toEqual(['ReferenceError', true, 'SyntaxError', true]),
    },
    {
      behaviour:
        'getCode shows a program that fills output._ and output._$; getRawContent is the file as it is.',
      source: 'developers.google.com/apps-script/reference/html/html-template',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const template = HtmlService.createTemplate('a<?= b ?>'); return [template.getCode().includes('HtmlService.initTemplate()'), template.getCode().includes('output._$ ='), template.getRawContent()];",
          ),
        ).toEqual([true, true, 'a<?= b ?>']),
    },
    {
      behaviour: 'append adds as it is, appendUntrusted escaped; both give the output back.',
      source: htmlOutput,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "return HtmlService.createHtmlOutput('<p>').append('<b>x</b>').appendUntrusted('<i>').getContent();",
          ),
        ).toBe('<p><b>x</b>&lt;i&gt;'),
    },
    {
      behaviour:
        'Size, title, favicon and allowed meta tags of an output can be set and read; other meta tags are refused.',
      source: htmlOutput,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const output = HtmlService.createHtmlOutput('x').setTitle('T').setWidth(10).setHeight(20).addMetaTag('viewport', 'width=1').setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL); return [output.getTitle(), output.getWidth(), output.getHeight(), output.getMetaTags().map((tag) => tag.getName()), attempt(() => output.addMetaTag('refresh', '1')).includes('specified meta tag cannot be used'), output.clear().getContent()];",
          ),
        ).toEqual(['T', 10, 20, ['viewport'], true, '']),
    },
    {
      behaviour: 'A page that the project does not have: “No HTML file named … was found.”',
      source: seen,
      certainty: 'measured',
      holds: () =>
        expect(answer("return attempt(() => HtmlService.createHtmlOutputFromFile('Nothing'));")).toBe(
          'No HTML file named Nothing was found.',
        ),
    },
    {
      behaviour:
        'A menu of the same name replaces the one before; submenus and separators stand where they were added.',
      source: menus,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function onOpen() { const ui = SpreadsheetApp.getUi(); ui.createMenu('M').addItem('old', 'a').addToUi(); ui.createMenu('M').addItem('a', 'a').addSeparator().addSubMenu(ui.createMenu('S').addItem('b', 'b')).addToUi(); }",
        });
        file.as(olga).open();
        expect(
          file
            .as(olga)
            .menus()
            .map(({ title, entries }) => [title, entries.map(({ kind }) => kind)]),
        ).toEqual([['M', ['item', 'separator', 'submenu']]]);
      },
    },
    {
      behaviour:
        'SpreadsheetApp.getUi() in a time-driven trigger: “Cannot call SpreadsheetApp.getUi() from this context.”',
      source: seen,
      certainty: 'measured',
      holds: () => {
        const { file, google } = team({
          code: "function hourly() { SpreadsheetApp.getUi(); } function run() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }",
        });
        file.as(olga).call('run');
        google.clock.advance({ hours: 1 });
        expect(google.executions.at(-1)?.error?.message).toBe(
          'Cannot call SpreadsheetApp.getUi() from this context.',
        );
      },
    },
    {
      behaviour:
        'An installed edit trigger can show a dialog to its own user, but not where somebody else edits.',
      source: 'answers on stackoverflow.com about dialogs from installable edit triggers',
      certainty: 'inferred',
      holds: () => {
        const { file, google } = team({
          code: "function edited() { SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('x'), 'Edited'); } function run() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }",
        });
        file.as(olga).call('run');
        file.as(olga).type('Contacts!A2', 'x');
        file.as(eddy).type('Contacts!A2', 'y');
        expect([file.as(olga).dialogs().length, google.executions.at(-1)?.error?.name]).toEqual([
          1,
          'Exception',
        ]);
      },
    },
    {
      behaviour:
        'A sidebar takes its title from the output and ignores a width; a dialog has the title given with it.',
      source: ui,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function run() { const ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutput('s').setTitle('Side').setWidth(999)); ui.showModalDialog(HtmlService.createHtmlOutput('d').setTitle('unused').setWidth(200).setHeight(100), 'Dialog'); }",
        });
        file.as(olga).call('run');
        expect([
          file.as(olga).sidebar()?.title,
          'width' in (file.as(olga).sidebar() ?? {}),
          file.as(olga).dialogs()[0],
        ]).toMatchObject(['Side', false, { title: 'Dialog', width: 200, height: 100, modal: true }]);
      },
    },
    {
      behaviour:
        'Browser.msgBox answers with the button’s name in small letters, Browser.inputBox with the text or “cancel”.',
      source: 'developers.google.com/apps-script/reference/base/browser',
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function run() { return [Browser.msgBox('T', 'Sure?', Browser.Buttons.YES_NO), Browser.inputBox('Name?'), Browser.inputBox('Name?', Browser.Buttons.OK_CANCEL)]; }",
        });
        const person = file.as(olga);
        person.answerAlerts(({ title, message, buttons }) =>
          `${title} ${message} ${buttons}` === 'T Sure? YES_NO' ? 'YES' : 'NO',
        );
        person.answerPrompts(({ buttons }) => ({ button: buttons === 'OK' ? 'OK' : 'CANCEL', text: 'Ann' }));
        expect(person.call('run')).toEqual(['yes', 'Ann', 'cancel']);
      },
    },
    {
      behaviour:
        'Logger.log prints numbers and objects as Java does, and fills formats; console.log as V8 does.',
      source:
        'execution logs of V8 projects in public repositories; developers.google.com/apps-script/reference/base/logger',
      certainty: 'measured',
      holds: () =>
        expect(
          log(
            "Logger.log(1); Logger.log([1, 'a', { b: 2.5 }]); Logger.log('%s of %s', 'Ann', 3); console.log({ a: 1 }, [2]); console.log('%s!', 'x');",
          ),
        ).toEqual(['1.0', '[1.0, a, {b=2.5}]', 'Ann of 3.0', '{ a: 1 } [ 2 ]', 'x!']),
    },
    {
      behaviour: 'Logger.getLog gives the lines of this execution, Logger.clear forgets them.',
      source: 'developers.google.com/apps-script/reference/base/logger',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "Logger.log('a'); Logger.log('b'); const kept = Logger.getLog(); Logger.clear(); return [kept.includes('a') && kept.includes('b'), Logger.getLog()];",
          ),
        ).toEqual([true, '']),
    },
  ],
};
