/** What happens to groups in the random stories: through the sidebar, by hand in the `Groups` sheet, and with the clock. */
import { expect } from '@jest/globals';
import type { Person } from '../../../local/index.ts';
import { Refused } from '../story.ts';
import { expectRightAfterRun, expectUserCellsKept } from './checks.ts';
import type { Step } from './gestures.ts';
import {
  conditionsOf,
  isMember,
  type PlainGroup,
  type PlainTable,
  plainGroups,
  plainTable,
  workingGroups,
} from './plain-file.ts';
import { type PlainNode, plainNorm, plainTags } from './plain-rules.ts';
import {
  answer,
  at,
  type Choices,
  groupsSheet,
  type RandomStory,
  rules,
  saveAs,
  serialOf,
} from './random-story.ts';

/** Does a call of the sidebar; whatever it does, cells of the user stay as they are. */
function calling(told: RandomStory, work: () => void): void {
  const before = told.file.snapshot();
  work();
  expectUserCellsKept(before, told.file.snapshot());
  told.unannounced = false;
}

const contactsOf = (told: RandomStory): PlainTable | null =>
  plainTable(told.file.snapshot(), told.contactsId);

function working(told: RandomStory): PlainGroup[] {
  const table = contactsOf(told);
  return table === null ? [] : workingGroups(plainGroups(told.file.snapshot()), table, told.keys);
}

/** A rule of one or two of the templates and perhaps other groups, whose columns are all there; null where none is. */
function drawRule(choices: Choices, table: PlainTable, others: readonly PlainGroup[]): PlainNode | null {
  const possible = Object.values(rules).filter((rule) =>
    conditionsOf(rule).every(({ field = '' }) => table.columns.has(field)),
  );
  if (possible.length === 0) return null;
  const parts: PlainNode[] = Array.from({ length: 1 + choices.below(2) }, () => choices.of(possible));
  if (others.length > 0 && choices.below(3) === 0) {
    const group = [...new Set([choices.of(others).id, choices.of(others).id])];
    parts.push({ group, op: choices.of(['in', 'notIn']) });
  }
  const joined: PlainNode = choices.below(2) === 0 ? { all: parts } : { any: parts };
  return choices.below(4) === 0 ? { all: [{ not: joined }] } : joined;
}

const newGroup: Step = (told, person, choices) => {
  const table = contactsOf(told);
  const groups = plainGroups(told.file.snapshot());
  const node = table === null ? null : drawRule(choices, table, working(told));
  const name = `${choices.of(['Mixed', '.*', 'toString', '😀 & co', 'a  b', '"! DROP'])} ${choices.below(100)}`;
  if (
    node === null ||
    groups.length > 16 ||
    groups.some((other) => plainNorm(other.name) === plainNorm(name))
  )
    return null;
  calling(told, () => saveAs(told, person, name, node, told.contactsId));
  return `saves ${name}: ${JSON.stringify(node)}`;
};

const editGroup: Step = (told, person, choices) => {
  const table = contactsOf(told);
  const groups = working(told);
  if (table === null || groups.length === 0) return null;
  const group = choices.of(groups);
  const simple = groups.filter(
    ({ node }) => !JSON.stringify(node).includes('"group"') && node !== group.node,
  );
  const node = drawRule(choices, table, simple);
  if (node === null) return null;
  const { version } = answer(person, 'getGroup', { groupId: group.id });
  const name = choices.below(2) === 0 ? group.name : `Renamed ${group.id}`;
  if (
    plainGroups(told.file.snapshot()).some(
      (other) => other.id !== group.id && plainNorm(other.name) === plainNorm(name),
    )
  )
    return null;
  try {
    calling(told, () => saveAs(told, person, name, node, told.contactsId, { groupId: group.id, version }));
  } catch (error) {
    // The group that the new rule refers to may itself have come to refer to this one.
    if (
      !(error instanceof Refused) ||
      error.error.code !== 'rule_invalid' ||
      !JSON.stringify(node).includes('"group"')
    )
      throw error;
    return `is refused a circle through ${group.name}`;
  }
  return `changes ${group.name} to ${name}: ${JSON.stringify(node)}`;
};

const duplicateGroup: Step = (told, person, choices) => {
  const groups = working(told);
  if (groups.length === 0 || plainGroups(told.file.snapshot()).length > 16) return null;
  const group = choices.of(groups);
  calling(told, () => answer(person, 'duplicateGroup', { groupId: group.id }));
  return `duplicates ${group.name}`;
};

const deleteGroup: Step = (told, person, choices) => {
  const groups = plainGroups(told.file.snapshot());
  if (groups.length < 4) return null;
  const group = choices.of(groups);
  const isUsed = groups.some(
    ({ id, node }) => id !== group.id && JSON.stringify(node).includes(`"${group.id}"`),
  );
  const { version } = answer(person, 'getGroup', { groupId: group.id });
  try {
    calling(told, () => answer(person, 'deleteGroup', { groupId: group.id, version }));
  } catch (error) {
    if (!(error instanceof Refused) || error.error.code !== 'group_used' || !isUsed) throw error;
    return `may not delete ${group.name}, which others use`;
  }
  return `deletes ${group.name}`;
};

const tagGroup: Step = (told, person, choices) => {
  const group = choices.of([...working(told), undefined]);
  if (group === undefined) return null;
  const action = choices.of(['add', 'remove'] as const);
  const tag = choices.of(['Client', 'news', '=1+1', '7']);
  const { willChange, field } = answer(person, 'previewTag', { groupId: group.id, tag, action });
  if (field.created) return null;
  const before = told.file.snapshot();
  const table = plainTable(before, told.contactsId) as PlainTable;
  const groups = plainGroups(before);
  const now = serialOf(told.google.clock.now());
  const members = table.contacts.filter((row) => isMember(group, row, table, groups, told.keys, now));
  answer(person, 'tagGroup', { groupId: group.id, tag, action, expected: willChange });
  const after = told.file.snapshot();
  told.unannounced = false;
  const column = table.columns.get('tags') ?? -1;
  expectUserCellsKept(
    before,
    after,
    (id, row, at) => id === told.contactsId && at === column && members.includes(row),
  );
  const cells = plainTable(after, told.contactsId)?.cells ?? [];
  const tagsOf = (rows: readonly (readonly ({ value: unknown } | null)[])[]) =>
    members.map((row) => plainTags(String(rows[row]?.[column]?.value ?? '')));
  const expected = tagsOf(table.cells).map((tags) =>
    action === 'remove'
      ? tags.filter((other) => other !== plainNorm(tag))
      : [...new Set([...tags, plainNorm(tag)])],
  );
  expect(tagsOf(cells).map((tags) => [...new Set(tags)])).toEqual(expected.map((tags) => [...new Set(tags)]));
  return `${action === 'add' ? 'adds' : 'removes'} ${tag} for ${group.name}`;
};

const recalculate: Step = (told, person) => {
  calling(told, () => answer(person, 'recalculateNow', {}));
  return 'checks now';
};

/** Edits one cell of the `Groups` sheet, or its rows, as people do. */
const editGroupsSheet: Step = (told, person, choices) => {
  const sheet = groupsSheet(told);
  const groups = plainGroups(told.file.snapshot());
  if (sheet === null || groups.length === 0) return null;
  const group = choices.of(groups);
  const column = (header: string) => (sheet.cells[0] ?? []).findIndex((cell) => cell?.value === header);
  const typed = (header: string, text: string) => {
    person.type(at(sheet.title, group.row, column(header)), text);
    return `types ${JSON.stringify(text)} as ${header} of ${group.name}`;
  };
  const json = group.cell('Rule JSON');
  switch (choices.below(8)) {
    case 0:
      return typed(
        'Name',
        choices.of([`By hand ${choices.below(50)}`, 'a, b', '', 'North', 'x'.repeat(101)]),
      );
    case 1:
      return typed('Rule JSON', json.slice(0, json.length / 2));
    case 2:
    case 3:
      return typed(
        'Rule JSON',
        json
          .replaceAll('"Canada"', '"France"')
          .replaceAll('[50]', '[10]')
          .replaceAll('"isTrue"', '"isFalse"'),
      );
    case 4:
      return typed(
        choices.of(['Members', 'As of', 'Next change', 'Status', 'Filter view', 'Rule']),
        choices.of(['', 'nonsense', '3']),
      );
    case 5:
      if (groups.length < 6) return null;
      told.unannounced = true;
      person.deleteRows(sheet.title, group.row + 1, 1);
      return `deletes the row of ${group.name} by hand`;
    case 6:
      person.sort(
        `${at(sheet.title, 1, 0)}:${'K'}${groups[groups.length - 1]?.row ?? 1}`,
        0,
        choices.below(2) === 0,
      );
      return 'sorts the groups sheet';
    default:
      person.moveColumns(sheet.title, 1 + choices.below(11), 1, 1 + choices.below(11));
      told.unannounced = true;
      return 'moves a column of the groups sheet';
  }
};

/** Lets an hour pass, in which the hourly check runs, and holds everything against the model. */
export function anHourPasses(told: RandomStory, person: Person, minutes = 60): void {
  const before = told.file.snapshot();
  const lastId = told.google.executions.at(-1)?.id ?? 0;
  told.google.clock.advance({ minutes });
  const worked = told.google.executions.filter(
    ({ id, function: name, calls }) =>
      id > lastId && name === 'onHour' && calls.some(({ service }) => service.startsWith('Sheets')),
  );
  const ran = worked.at(-1);
  expect(ran?.error).toBeUndefined();
  if (ran === undefined) throw new Error('No hourly check worked within the hour.');
  expectUserCellsKept(before, told.file.snapshot());
  told.unannounced = false;
  expectRightAfterRun(told, before, new Date(ran.started), person);
}

const hour: Step = (told, person) => {
  anHourPasses(told, person);
  return 'waits an hour';
};

const minutes: Step = (told, _person, choices) => {
  const before = told.file.snapshot();
  const length = 1 + choices.below(40);
  told.google.clock.advance({ minutes: length });
  expectUserCellsKept(before, told.file.snapshot());
  return `waits ${length} minutes`;
};

const days: Step = (told, person, choices) => {
  told.google.clock.advance({ hours: 20 + choices.below(60) });
  anHourPasses(told, person);
  return 'waits for days';
};

export const groupSteps: Readonly<Record<string, { readonly weight: number; readonly step: Step }>> = {
  newGroup: { weight: 2, step: newGroup },
  editGroup: { weight: 2, step: editGroup },
  duplicateGroup: { weight: 1, step: duplicateGroup },
  deleteGroup: { weight: 2, step: deleteGroup },
  tagGroup: { weight: 2, step: tagGroup },
  recalculate: { weight: 1, step: recalculate },
  editGroupsSheet: { weight: 3, step: editGroupsSheet },
  minutes: { weight: 2, step: minutes },
  hour: { weight: 3, step: hour },
  days: { weight: 1, step: days },
};
