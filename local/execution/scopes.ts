/** Which calls are allowed in which authorization mode, and which scope they need (Google: Editor add-on authorization; Simple triggers). */
import type { AuthMode } from '../contract.ts';
import { apiPathOf } from '../services/api-paths.ts';
import type { Grants } from './consent.ts';
import { ServiceException } from './exceptions.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const spreadsheets = [scope('spreadsheets')];
const currentSpreadsheet = [scope('spreadsheets.currentonly'), scope('spreadsheets')];
const container = [scope('script.container.ui')];
const triggers = [scope('script.scriptapp')];
const mailbox = ['https://mail.google.com/'];
const sendMail = [scope('script.send_mail'), ...mailbox];
const gmailSend = [scope('gmail.send'), scope('gmail.compose'), scope('gmail.modify'), ...mailbox];
const externalRequest = [scope('script.external_request')];

/** Scopes of which one is needed, by "Class.method" or "Class". Absent: needs none. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.getActive': currentSpreadsheet,
  'SpreadsheetApp.getActiveSpreadsheet': currentSpreadsheet,
  'SpreadsheetApp.getActiveSheet': currentSpreadsheet,
  'SpreadsheetApp.getActiveRange': currentSpreadsheet,
  'SpreadsheetApp.getActiveRangeList': currentSpreadsheet,
  'SpreadsheetApp.getCurrentCell': currentSpreadsheet,
  'SpreadsheetApp.getSelection': currentSpreadsheet,
  'SpreadsheetApp.setActiveSheet': currentSpreadsheet,
  'SpreadsheetApp.setActiveRange': currentSpreadsheet,
  'SpreadsheetApp.setCurrentCell': currentSpreadsheet,
  'SpreadsheetApp.flush': currentSpreadsheet,
  'SpreadsheetApp.openById': spreadsheets,
  'SpreadsheetApp.openByUrl': spreadsheets,
  'SpreadsheetApp.create': spreadsheets,
  'Spreadsheet.copy': spreadsheets,
  'Ui.showSidebar': container,
  'Ui.showModalDialog': container,
  'Ui.showModelessDialog': container,
  'Ui.alert': container,
  Browser: container,
  'Ui.prompt': container,
  'Spreadsheets.get': spreadsheets,
  'Spreadsheets.getByDataFilter': spreadsheets,
  'Spreadsheets.create': spreadsheets,
  'Spreadsheets.batchUpdate': spreadsheets,
  Values: spreadsheets,
  'DeveloperMetadata.get': spreadsheets,
  'DeveloperMetadata.search': spreadsheets,
  'Sheets.copyTo': spreadsheets,
  'ScriptApp.newTrigger': triggers,
  'ScriptApp.getProjectTriggers': triggers,
  'ScriptApp.getScriptTriggers': triggers,
  'ScriptApp.getUserTriggers': triggers,
  'ScriptApp.deleteTrigger': triggers,
  MailApp: sendMail,
  GmailApp: mailbox,
  'Messages.send': gmailSend,
  'UrlFetchApp.fetch': externalRequest,
  'UrlFetchApp.fetchAll': externalRequest,
};

/** All that may be called before the add-on is enabled in the file: menus, the locale, the log, Utilities (Google: Editor add-on authorization). */
const freeServices = new Set([
  'Ui',
  'Menu',
  'Session',
  'User',
  'Logger',
  'Utilities',
  'Blob',
  'ScriptApp',
  'AuthorizationInfo',
  'Enum',
]);

interface Needs {
  readonly scopes: readonly string[] | undefined;
  /** Refused in simple triggers, which may change the file they belong to and nothing else that is somebody's. */
  readonly authorization: boolean;
  /** Refused in AuthMode.NONE. */
  readonly enabling: boolean;
}

/** What each method needs, found once: scripts call some of them hundreds of thousands of times. */
const needsByService = new Map<string, Map<string, Needs>>();

function needsOf(service: string, method: string): Needs {
  let byMethod = needsByService.get(service);
  if (byMethod === undefined) {
    byMethod = new Map();
    needsByService.set(service, byMethod);
  }
  let needs = byMethod.get(method);
  if (needs === undefined) {
    const call = `${service}.${method}`;
    const key = call in needed ? call : service;
    const scopes = needed[key];
    needs = {
      scopes,
      authorization: scopes !== undefined && scopes !== currentSpreadsheet,
      enabling: scopes !== undefined || !(freeServices.has(service) || call === 'SpreadsheetApp.getUi'),
    };
    byMethod.set(method, needs);
  }
  return needs;
}

/** Throws what Google throws when the call is not allowed. */
export function checkAllowed(service: string, method: string, mode: AuthMode, granted: Grants): void {
  const { scopes, authorization, enabling } = needsOf(service, method);
  const refused = (mode === 'LIMITED' && authorization) || (mode === 'NONE' && enabling);
  const missing = scopes !== undefined && !scopes.some((name) => granted.has(name));
  if (!refused && !missing) return;
  const path = refused ? null : apiPathOf(service, method);
  throw path === null
    ? insufficient(`${service}.${method}`, scopes ?? [])
    : insufficientForApi(`${path.api}.${path.method}`);
}

/** Google names one permission as it is, and several of which one is enough in parentheses. */
export function insufficient(call: string, scopes: readonly string[]): ServiceException {
  const named = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes[0];
  const required = named === undefined ? '' : ` Required permissions: ${named}`;
  return new ServiceException(`Specified permissions are not sufficient to call ${call}.${required}`);
}

/** Advanced services pass on what the API itself answers to a token without the scope. */
function insufficientForApi(method: string): ServiceException {
  const message = 'Request had insufficient authentication scopes.';
  return new ServiceException(`API call to ${method} failed with error: ${message}`, {
    code: 403,
    message,
    errors: [{ domain: 'global', reason: 'insufficientPermissions', message: 'Insufficient Permission' }],
  });
}

export const emailScope = scope('userinfo.email');
