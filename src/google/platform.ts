/** Puts Google's services behind our ports: one for calls with full authorization, a smaller one for the simple edit trigger. */
import { serialOfWallClock } from '../contacts/moments.ts';
import type {
  ClockPort,
  EditPlatform,
  IdentityPort,
  LockPort,
  Platform,
  TextStore,
  TriggersPort,
} from '../ports.ts';
import { editedSpreadsheet } from './edited-spreadsheet.ts';
import { spreadsheet } from './spreadsheet.ts';

export function platform(): Platform {
  return {
    spreadsheet: spreadsheet(),
    clock,
    documentProperties,
    documentCache,
    lock,
    triggers,
    identity,
    newId: (length) => Utilities.getUuid().replace(/-/g, '').slice(0, length),
  };
}

export function editPlatform(): EditPlatform {
  return { spreadsheet: editedSpreadsheet(), clock, documentProperties, documentCache, lock };
}

const clock: ClockPort = {
  now: (timeZone) =>
    serialOfWallClock(Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ss.SSS")),
  milliseconds: () => Date.now(),
};

const documentProperties: TextStore = {
  get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
  set: (key, value) => {
    PropertiesService.getDocumentProperties().setProperty(key, value);
  },
  remove: (key) => {
    PropertiesService.getDocumentProperties().deleteProperty(key);
  },
};

/** Six hours, the longest Apps Script keeps anything (reference: Cache.put). */
const cacheSeconds = 21_600;

const documentCache: TextStore = {
  get: (key) => CacheService.getDocumentCache()?.get(key) ?? null,
  set: (key, value) => CacheService.getDocumentCache()?.put(key, value, cacheSeconds),
  remove: (key) => CacheService.getDocumentCache()?.remove(key),
};

const lock: LockPort = {
  run: (milliseconds, work) => {
    const documentLock = LockService.getDocumentLock();
    if (!documentLock.tryLock(milliseconds)) return { done: false };
    try {
      return { done: true, value: work() };
    } finally {
      // Buffered writes must be in the sheet before somebody else reads it (reference: Lock.releaseLock).
      SpreadsheetApp.flush();
      documentLock.releaseLock();
    }
  },
};

const hourlyHandler = 'onHour';

const triggers: TriggersPort = {
  hasHourly: () =>
    ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === hourlyHandler),
  createHourly: () => {
    ScriptApp.newTrigger(hourlyHandler).timeBased().everyHours(1).create();
  },
};

const identity: IdentityPort = {
  email: () => emailOf(() => Session.getActiveUser()),
  holder: () => Session.getTemporaryActiveUserKey() || emailOf(() => Session.getEffectiveUser()),
};

/** Somebody may have unticked the permission to see their address (reference: granular consent): the add-on works without. */
function emailOf(user: () => GoogleAppsScript.Base.User): string {
  try {
    return user().getEmail();
  } catch (error) {
    console.info(`No address: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}
