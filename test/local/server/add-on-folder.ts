/** A small add-on of a test's own in a folder of its own, as the local host would find a built one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Open', 'showSidebar').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Ask', 'ask').addItem('Break', 'breakDown'))
    .addToUi();
}
function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('My sidebar'));
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Really?', 'All of it?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contacts').getRange('C2').setValue(String(answer));
}
function breakDown() { throw new Error('It broke.'); }
function showCell(sheet, row) { SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, 2).activate(); }
function showSheet(sheet) { SpreadsheetApp.getActive().getSheetByName(sheet).activate(); }
function showNewSheet() { SpreadsheetApp.getActive().insertSheet('Later'); }
function greet(name) { return { greeting: 'Hello ' + name, at: SpreadsheetApp.getActiveSheet().getName() }; }
`;

export interface AddOnFolder {
  readonly path: string;
  remove(): void;
}

export function makeAddOn(): AddOnFolder {
  const path = mkdtempSync(join(tmpdir(), 'add-on-'));
  writeFileSync(join(path, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'Code.js'), code);
  writeFileSync(join(path, 'sidebar.html'), '<!DOCTYPE html><html><head></head><body>Hi</body></html>');
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
