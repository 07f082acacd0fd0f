/**
 * The only entry points: every function that Apps Script, its triggers, its menus or the sidebar may call is listed here, and
 * nothing else is. gas-webpack-plugin turns each `global.name = …` into the top-level function that Apps Script looks for.
 */
import { answer } from './api.ts';
import type { ApiName } from './api-types.ts';
import { editedRange } from './google/edited-spreadsheet.ts';
import { addMenu, openSidebar } from './google/menu-and-sidebar.ts';
import { editPlatform, platform } from './google/platform.ts';
import { hourlyCheck } from './membership/hourly-check.ts';
import { followEdit } from './membership/on-edit.ts';
import { markDirty } from './membership/snapshot.ts';

declare const global: Record<string, unknown>;

const call = (name: ApiName) => (requestJson: unknown) => answer(platform, name, requestJson);

/** The file was opened: only the menu, since nothing may be authorized yet. */
global.onOpen = () => addMenu();
/** The add-on was installed while the file was open. */
global.onInstall = () => addMenu();
/** A person edited cells; what cannot be followed now is marked for the next check. */
global.onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) => {
  const simple = editPlatform();
  try {
    followEdit(simple, editedRange(event.range));
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    markDirty(simple.documentProperties);
  }
};
/** The hourly trigger, as whoever created it. */
global.onHour = () => hourlyCheck(platform());
/** Menu: Open. */
global.showSidebar = () => openSidebar();

global.getHome = call('getHome');
global.getFieldValues = call('getFieldValues');
global.previewGroup = call('previewGroup');
global.getGroup = call('getGroup');
global.findContacts = call('findContacts');
global.explainContact = call('explainContact');
global.forecastGroup = call('forecastGroup');
global.saveGroup = call('saveGroup');
global.duplicateGroup = call('duplicateGroup');
global.deleteGroup = call('deleteGroup');
global.restoreFilterView = call('restoreFilterView');
global.previewTag = call('previewTag');
global.tagGroup = call('tagGroup');
global.mapField = call('mapField');
global.recalculateNow = call('recalculateNow');
global.showContact = call('showContact');
