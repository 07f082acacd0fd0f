/** The names that Apps Script puts beside V8's own: services, console, and the advanced services that the manifest enables. */
import { NotInLocalHost } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import { CacheServiceObject } from './cache-service.ts';
import { ContentServiceObject } from './content-service.ts';
import { HtmlServiceObject } from './html-service.ts';
import { LockServiceObject } from './lock-service.ts';
import { consoleFor, LoggerService } from './logger.ts';
import { PropertiesServiceObject } from './properties-service.ts';
import { ScriptAppService } from './script-app.ts';
import { SessionService } from './session.ts';
import { sheetsService } from './sheets-api/sheets-service.ts';
import { SpreadsheetAppService } from './spreadsheet-app.ts';
import { UtilitiesService } from './utilities.ts';

/** Google's services that the local host does not have yet: they exist there, so naming them must not be a ReferenceError. */
const lackingServices = [
  'CalendarApp',
  'Charts',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Jdbc',
  'LanguageApp',
  'MailApp',
  'Maps',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

const lackingService = (execution: Execution, name: string): object =>
  new Proxy(Object.create(null) as object, {
    get: (_target, property) => {
      throw execution.failed(new NotInLocalHost(`${name}.${String(property)}`));
    },
  });

/** Puts everything in place for one execution. */
export function installGlobals(execution: Execution): void {
  const global = execution.realm.global;
  const put = (name: string, value: unknown) =>
    Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
  put('SpreadsheetApp', new SpreadsheetAppService(execution));
  put('HtmlService', new HtmlServiceObject(execution));
  put('ContentService', new ContentServiceObject(execution));
  put('ScriptApp', new ScriptAppService(execution));
  put('LockService', new LockServiceObject(execution));
  put('PropertiesService', new PropertiesServiceObject(execution));
  put('CacheService', new CacheServiceObject(execution));
  put('Session', new SessionService(execution));
  put('Utilities', new UtilitiesService(execution));
  put('Logger', new LoggerService(execution));
  put('console', consoleFor(execution));
  for (const name of lackingServices) put(name, lackingService(execution, name));
  for (const name of execution.project.advancedServices) {
    put(name, name === 'Sheets' ? sheetsService(execution) : lackingService(execution, name));
  }
}
