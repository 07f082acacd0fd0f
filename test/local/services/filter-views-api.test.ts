import { describe, expect, it } from '@jest/globals';
import { sheets } from './api-calls.ts';

const view = (condition: object, more: object = {}) => ({
  addFilterView: {
    filter: {
      title: 'North',
      range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 },
      filterSpecs: [{ columnIndex: 1, filterCriteria: { condition } }],
      ...more,
    },
  },
});

describe('filter views (Sheets API guide: filters; reference: ConditionType)', () => {
  it('takes an id of one’s own, refuses it a second time, and answers with the view as kept', () => {
    const { call, file } = sheets();
    const formula = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="Canada"' }] };
    const kept = (
      call('batch', [view(formula, { filterViewId: 12 })]).answer as {
        replies: { addFilterView: { filter: object } }[];
      }
    ).replies[0];
    expect(kept?.addFilterView.filter).toEqual({
      filterViewId: 12,
      title: 'North',
      range: { startColumnIndex: 0, endColumnIndex: 3 },
      filterSpecs: [{ columnIndex: 1, filterCriteria: { condition: formula } }],
      criteria: { 1: { condition: formula } },
    });
    expect(call('batch', [view(formula, { filterViewId: 12 })])).toMatchObject({ code: 400 });
    expect(file.filterViewRows(12)).toEqual([2]);
  });

  it.each([
    'DATE_ON_OR_AFTER',
    'DATE_BETWEEN',
    'ONE_OF_LIST',
    'BOOLEAN',
    'TEXT_IS_EMAIL',
    'TEXT_NOT_EQ',
    'DATE_NOT_EQ',
  ])('refuses the condition %s, which filters do not support', (type) => {
    expect(sheets().call('batch', [view({ type, values: [{ userEnteredValue: 'x' }] })])).toMatchObject({
      code: 400,
    });
  });

  it('refuses a formula without = and a column outside the range', () => {
    const { call } = sheets();
    expect(
      call('batch', [view({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: 'B2="x"' }] })]),
    ).toMatchObject({ code: 400 });
    expect(
      call('batch', [view({ type: 'NOT_BLANK' }, { filterSpecs: [{ columnIndex: 3, filterCriteria: {} }] })]),
    ).toMatchObject({ code: 400 });
  });

  it('updates only the fields named and deletes', () => {
    const { call, file } = sheets();
    call('batch', [view({ type: 'NOT_BLANK' }, { filterViewId: 3 })]);
    call('batch', [
      { updateFilterView: { filter: { filterViewId: 3, title: 'South', filterSpecs: [] }, fields: 'title' } },
    ]);
    expect(file.filterViews()[0]).toMatchObject({ id: 3, title: 'South' });
    expect(file.filterViewRows(3)).toEqual([2, 3, 4]);
    call('batch', [{ deleteFilterView: { filterId: 3 } }]);
    expect(file.filterViews()).toEqual([]);
  });
});
