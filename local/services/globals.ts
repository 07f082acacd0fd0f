/** The names that Apps Script puts beside V8's own: services, console, and the advanced services that the manifest enables. */
import type { Execution } from '../execution/execution.ts';
import { BrowserObject } from './browser.ts';
import { CacheServiceObject } from './cache-service.ts';
import { ContentServiceObject } from './content-service.ts';
import { gmailService } from './gmail/gmail-service.ts';
import { GmailAppService } from './gmail-app.ts';
import { HtmlServiceObject } from './html-service.ts';
import { LockServiceObject } from './lock-service.ts';
import { consoleFor, LoggerService } from './logger.ts';
import { MailAppService } from './mail-app.ts';
import { mimeTypes } from './mime-types.ts';
import { PropertiesServiceObject } from './properties-service.ts';
import { ScriptAppService } from './script-app.ts';
import { SessionService } from './session.ts';
import { sheetsService } from './sheets-api/sheets-service.ts';
import { SpreadsheetAppService } from './spreadsheet-app.ts';
import { UrlFetchAppService } from './url-fetch/url-fetch-app.ts';
import { UtilitiesService } from './utilities.ts';

/** Google's services that the local host does not have yet: they exist there, so naming them must not be a ReferenceError. */
const lackingServices = [
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'ScriptProperties',
  'SitesApp',
  'SlidesApp',
  'UserProperties',
  'XmlService',
];

/** Puts everything in place for one execution. */
export function installGlobals(execution: Execution): void {
  const { realm } = execution;
  const put = (name: string, make: () => unknown) => realm.define(name, make);
  put('SpreadsheetApp', () => new SpreadsheetAppService(execution));
  put('Browser', () => new BrowserObject(execution));
  put('HtmlService', () => new HtmlServiceObject(execution));
  put('ContentService', () => new ContentServiceObject(execution));
  put('ScriptApp', () => new ScriptAppService(execution));
  put('LockService', () => new LockServiceObject(execution));
  put('PropertiesService', () => new PropertiesServiceObject(execution));
  put('CacheService', () => new CacheServiceObject(execution));
  put('MailApp', () => new MailAppService(execution));
  put('GmailApp', () => new GmailAppService(execution));
  put('UrlFetchApp', () => new UrlFetchAppService(execution));
  put('Session', () => new SessionService(execution));
  put('Utilities', () => new UtilitiesService(execution));
  put('Logger', () => new LoggerService(execution));
  put('MimeType', () => mimeTypes);
  put('console', () => consoleFor(execution));
  for (const name of lackingServices) realm.defineLacking(name);
  for (const name of execution.project.advancedServices) {
    if (name === 'Sheets') put(name, () => sheetsService(execution));
    else if (name === 'Gmail') put(name, () => gmailService(execution));
    else realm.defineLacking(name);
  }
}
