/** How gestures on the whole file are carried out. */
import type { FileGesture } from './gesture-kinds.ts';
import type { Acts } from './gestures.ts';

export const fileActs: Acts<Exclude<FileGesture, { kind: 'closeSurface' }>> = {
  undo: (_gesture, person) => person.undo(),
  redo: (_gesture, person) => person.redo(),
  share: ({ email, role }, person) => person.share(email, role),
  renameFile: ({ title }, person) => person.renameFile(title),
  settings: ({ locale, timeZone }, person) => person.changeSettings({ locale, timeZone }),
  copyFile: ({ title }, person) => person.copyFile(title).id,
  nameVersion: ({ name }, person) => person.nameVersion(name),
  restoreVersion: ({ id }, person) => person.restoreVersion(id),
  clickMenu: ({ path }, person) => person.clickMenu(...path),
};
