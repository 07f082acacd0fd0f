/** Deleting a group takes the group and nothing else: every cell outside our own column and sheets is as before. */
import { describe, expect, it } from '@jest/globals';
import { refusal, rule, save, story } from './story.ts';

const rows = [
  ['Name', 'Email', 'Country', 'Code', 'When', 'Sum'],
  ['Ann', 'ann@example.com', 'Canada', { raw: '007' }, '11/24/2026', { formula: '=1+1' }],
  ['Bob', 'bob@example.com', 'Mexico', { raw: '=not a formula' }, '', '12.50%'],
  ['<b>Cleo</b>', 'cleo@example.com', '  canada', { raw: 'TRUE' }, 'soon', '$1,200.00'],
];

describe('delete', () => {
  it('leaves every cell of the user as it was, inputs and formats', () => {
    const told = story({ rows, more: [{ title: 'Notes', values: [['remember'], ['the milk']] }] });
    const before = cellsOfTheUser(told.file.snapshot());
    const group = save(told, 'North', { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] });
    told.call('deleteGroup', { groupId: group.id, version: group.version });
    expect(cellsOfTheUser(told.file.snapshot())).toEqual(before);
    expect(told.file.filterViews()).toEqual([]);
    expect(told.call('getHome', {}).groups).toEqual([]);
    expect(told.file.values('Contacts').map((row) => row[6] ?? '')).toEqual(['Contact groups', '', '', '']);
  });

  it('is refused when somebody changed the group meanwhile, and when it is gone', () => {
    const told = story({ rows });
    const group = save(told, 'North', { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] });
    told.call('saveGroup', {
      groupId: group.id,
      version: group.version,
      tableId: group.tableId ?? '',
      name: 'Far north',
      rule: group.rule ?? rule(told, { all: [] }),
    });
    expect(
      refusal(() => told.call('deleteGroup', { groupId: group.id, version: group.version })),
    ).toMatchObject({
      code: 'changed_meanwhile',
      message: expect.stringContaining('Far north'),
    });
    const { version } = told.call('getGroup', { groupId: group.id });
    told.call('deleteGroup', { groupId: group.id, version });
    expect(refusal(() => told.call('deleteGroup', { groupId: group.id, version })).code).toBe('group_gone');
  });
});

/** Input and format of every cell outside our sheets and our column. */
function cellsOfTheUser(snapshot: ReturnType<ReturnType<typeof story>['file']['snapshot']>): unknown {
  const ownSheets = snapshot.developerMetadata.flatMap(({ key, location }) =>
    key === 'contact-groups.sheet' && location.kind === 'sheet' ? [location.sheetId] : [],
  );
  const ownColumns = snapshot.developerMetadata.flatMap(({ key, location }) =>
    key === 'contact-groups.membership' && location.kind === 'column'
      ? [`${location.sheetId}:${location.index}`]
      : [],
  );
  return snapshot.sheets
    .filter(({ id }) => !ownSheets.includes(id))
    .map(({ id, title, cells }) => ({
      title,
      cells: cells.map((row) =>
        row
          .map((cell, column) => (ownColumns.includes(`${id}:${column}`) ? null : cell))
          .map((cell) => (cell === null ? '' : `${cell.input}|${cell.format ?? ''}`))
          .join('\t')
          .replace(/[\t|]+$/, ''),
      ),
    }));
}
