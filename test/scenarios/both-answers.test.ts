/** Where nobody knows for sure how Google behaves, groups come out right either way: one day of work under every switch of the local host. */
import { describe, expect, it } from '@jest/globals';
import { defaultSwitches } from '../../local/host-core.ts';
import type { LocalGoogleSwitches } from '../../local/index.ts';
import { listed, namedInCells, save, shownByView, story } from './story.ts';

const people = [
  ['Name', 'Email', 'Country', 'Tags'],
  ['Ann', 'ann@example.com', 'Canada', 'Client'],
  ['Bob', 'bob@example.com', 'Peru', 'Client'],
  ['Cleo', 'cleo@example.com', 'Mexico', 'Client, VIP'],
  ['Dora', 'dora@example.com', 'Mexico', ''],
];

/** The other answer of every switch; without authorization there is nothing but the menu, which has a test of its own, and mail is not sent yet. */
const otherAnswers: Omit<LocalGoogleSwitches, 'openWithoutAuthorization' | 'gmailAcceptsBeyondLimit'> = {
  apiWritesFireOnChange: true,
  filterFormulasFollowMoves: true,
  protectedWriteThrowsAtCall: true,
  timePassesInExecutions: false,
  executionsEndAtTimeLimit: false,
  sortFiresOnEdit: true,
  openViewsFollowEdits: true,
  filterChangesFireOnChange: true,
  undoFiresOnEdit: true,
  findAndReplaceFiresOnEdit: true,
  movesFireOnEdit: true,
  propertyLimitsAsMeasured: true,
  fileCopiesKeepMetadata: false,
  fileCopiesKeepAddOnEnabled: false,
  sheetCopiesKeepFilterViews: false,
  sheetCopiesKeepMetadata: false,
  propertiesSurviveKill: false,
  bufferedWritesSurviveKill: true,
  versionsHoldProtections: false,
  versionsHoldMetadata: false,
  restoringFiresOnChange: true,
};

/** A day of edits by two people. Answers who is a client in Canada or Mexico in the end: on the page, in the cells, in the view. */
function day(switches: Partial<LocalGoogleSwitches>) {
  const told = story({ rows: people, switches });
  const { id } = save(told, 'Clients', {
    all: [
      { field: 'Country', op: 'is', values: ['Canada', 'Mexico'] },
      { field: 'Tags', op: 'hasAny', values: ['Client'] },
    ],
  });
  const ben = told.file.as('ben@example.com');
  ben.open();
  ben.type('Contacts!C3', 'Canada');
  ben.sort('Contacts!A2:E5', 0, false);
  told.person.insertColumns('Contacts', 2);
  told.person.moveRows('Contacts', 2, 1, 5);
  ben.findAndReplace('Mexico', 'Chile', { sheet: 'Contacts' });
  ben.undo();
  ben.duplicateSheet('Contacts');
  told.person.type('Contacts!E4', 'Client');
  told.google.clock.advance({ hours: 2 });
  const viewState = told.call('getGroup', { groupId: id }).filterView?.state;
  if (viewState === 'changed') told.call('restoreFilterView', { groupId: id });
  return {
    viewState,
    page: listed(told, id).sort(),
    cells: namedInCells(told.file, 'Clients').sort(),
    view: shownByView(told.file, 'Clients').sort(),
    failed: told.google.executions
      .filter(({ error }) => error !== undefined)
      .map(({ error }) => error?.message),
  };
}

const everyone = ['Ann', 'Bob', 'Cleo', 'Dora'];
const right = { viewState: 'exact', page: everyone, cells: everyone, view: everyone, failed: [] };

/** A formula that followed the first contact's row elsewhere reads other rows: the page says so, and one click puts it right. */
const rightOnceRestored = { ...right, viewState: 'changed' };

describe('groups are right whichever way Google does it', () => {
  it('and the answers below are the other ones', () => {
    const answers: Partial<LocalGoogleSwitches> = defaultSwitches;
    const same = Object.entries(otherAnswers).filter(
      ([name, value]) => answers[name as keyof LocalGoogleSwitches] === value,
    );
    expect(same).toEqual([]);
  });

  it('as the local host takes it', () => expect(day({})).toEqual(right));

  for (const [name, value] of Object.entries(otherAnswers)) {
    const expected = name === 'filterFormulasFollowMoves' ? rightOnceRestored : right;
    it(`with ${name} ${value}`, () => expect(day({ [name]: value })).toEqual(expected));
  }

  it('with all of them at once', () => expect(day(otherAnswers)).toEqual(rightOnceRestored));

  it('with openWithoutAuthorization true: the menu is there before the add-on is used in the file', () => {
    const { google, person } = story({ rows: people, switches: { openWithoutAuthorization: true } });
    expect(
      person.menus().map(({ entries }) => entries.map((entry) => 'label' in entry && entry.label)),
    ).toEqual([['Open']]);
    expect(google.executions.map(({ authMode, error }) => ({ authMode, error }))).toEqual([
      { authMode: 'NONE', error: undefined },
    ]);
  });
});
