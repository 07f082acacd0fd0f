/** Filter views and the filter for everybody through the Sheets API. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const guide = 'developers.google.com/workspace/sheets/api/guides/filters';
const requests = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request';
const conditions =
  'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#conditiontype';

const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 };
const formula = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="Canada"' }] };
const spec = (condition: object, columnIndex = 1) => ({ columnIndex, filterCriteria: { condition } });
const add = (more: object) => ({ addFilterView: { filter: { title: 'North', range, ...more } } });

export const filterViewsApi: ConformanceArea = {
  title: 'Sheets API: filters',
  items: [
    {
      behaviour:
        'A filter view may bring its own id; it is answered with both forms of its criteria, sheet id 0 left out.',
      source: `${requests}#addfilterviewrequest`,
      certainty: 'schema',
      holds: () => {
        const { batch } = apiProbe();
        const { answer } = batch(add({ filterViewId: 12, filterSpecs: [spec(formula)] }));
        expect(answer.replies).toEqual([
          {
            addFilterView: {
              filter: {
                filterViewId: 12,
                title: 'North',
                range: { startColumnIndex: 0, endColumnIndex: 3 },
                criteria: { 1: { condition: formula } },
                filterSpecs: [spec(formula)],
              },
            },
          },
        ]);
        expect(batch(add({ filterViewId: 12 })).code).toBe(400);
      },
    },
    {
      behaviour:
        'Conditions that filters do not have are refused: "ConditionType \'ONE_OF_LIST\' is not supported in filters."',
      source: `${conditions}; error text of a filter refused by Google, quoted by a public project`,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const types = [
          'DATE_ON_OR_AFTER',
          'DATE_BETWEEN',
          'DATE_IS_VALID',
          'ONE_OF_LIST',
          'BOOLEAN',
          'TEXT_IS_EMAIL',
          'TEXT_NOT_EQ',
        ];
        for (const type of types) {
          const filterSpecs = [spec({ type, values: [{ userEnteredValue: 'x' }] })];
          expect(batch(add({ filterSpecs })).message).toBe(
            `Invalid requests[0].addFilterView: ConditionType '${type}' is not supported in filters.`,
          );
        }
      },
    },
    {
      behaviour:
        'A condition takes exactly as many values as its type says; relative dates only with DATE_BEFORE and DATE_AFTER.',
      source: conditions,
      certainty: 'schema',
      holds: () => {
        const { batch } = apiProbe();
        const refused = (condition: object) => batch(add({ filterSpecs: [spec(condition)] })).code;
        expect(refused({ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] })).toBe(400);
        expect(refused({ type: 'NOT_BLANK', values: [{ userEnteredValue: '1' }] })).toBe(400);
        expect(refused({ type: 'DATE_EQ', values: [{ relativeDate: 'TODAY' }] })).toBe(400);
        expect(refused({ type: 'DATE_AFTER', values: [{ relativeDate: 'PAST_WEEK' }] })).toBeUndefined();
      },
    },
    {
      behaviour:
        'Of range, namedRangeId and tableId only one may be set; a named range stands for its cells.',
      source: `${requests}#addfilterviewrequest`,
      certainty: 'schema',
      holds: () => {
        const { batch } = apiProbe();
        const namedRange = {
          namedRangeId: 'people',
          name: 'People',
          range: { startRowIndex: 0, endRowIndex: 4 },
        };
        batch({ addNamedRange: { namedRange } });
        expect(batch(add({ namedRangeId: 'people' })).code).toBe(400);
        expect(batch({ addFilterView: { filter: {} } }).code).toBe(400);
        const { answer } = batch({ addFilterView: { filter: { namedRangeId: 'people' } } });
        expect(answer.replies[0].addFilterView.filter.range).toEqual({ startRowIndex: 0, endRowIndex: 4 });
      },
    },
    {
      behaviour:
        'updateFilterView changes what its mask names; filterSpecs count where criteria are sent as well.',
      source: `${requests}#updatefilterviewrequest`,
      certainty: 'documented',
      holds: () => {
        const { api, batch } = apiProbe();
        batch(add({ filterViewId: 3, filterSpecs: [spec(formula)] }));
        const filter = {
          filterViewId: 3,
          title: 'South',
          filterSpecs: [spec({ type: 'NOT_BLANK' }, 2)],
          criteria: { 0: { hiddenValues: ['Ann'] } },
        };
        batch({ updateFilterView: { filter, fields: 'title' } });
        const view = () =>
          api('get', 'ID', { fields: 'sheets.filterViews(title,filterSpecs)' }).answer.sheets[0]
            .filterViews[0];
        expect(view()).toEqual({ title: 'South', filterSpecs: [spec(formula)] });
        batch({ updateFilterView: { filter, fields: 'filterSpecs,criteria' } });
        expect(view().filterSpecs).toEqual([spec({ type: 'NOT_BLANK' }, 2)]);
        expect(batch({ updateFilterView: { filter } }).message).toBe(
          "Invalid requests[0].updateFilterView: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
        );
      },
    },
    {
      behaviour:
        'duplicateFilterView answers the copy with a new id; deleteFilterView of an unknown id is refused.',
      source: guide,
      certainty: 'documented',
      holds: () => {
        const { batch, file } = apiProbe();
        batch(add({ filterViewId: 3, filterSpecs: [spec(formula)] }));
        const { answer } = batch({ duplicateFilterView: { filterId: 3 } });
        const copy = answer.replies[0].duplicateFilterView.filter;
        expect([copy.filterViewId === 3, copy.filterSpecs]).toEqual([false, [spec(formula)]]);
        expect(file.filterViews()).toHaveLength(2);
        expect(batch({ deleteFilterView: { filterId: 99 } }).code).toBe(400);
      },
    },
    {
      behaviour:
        'setBasicFilter hides rows for everybody, which rowMetadata tells; clearBasicFilter shows them again.',
      source: guide,
      certainty: 'documented',
      holds: () => {
        const { api, batch } = apiProbe();
        const hidden = () =>
          api('get', 'ID', { fields: 'sheets(basicFilter(range),data.rowMetadata.hiddenByFilter)' }).answer
            .sheets[0];
        batch({ setBasicFilter: { filter: { range, filterSpecs: [spec(formula)] } } });
        expect(hidden().basicFilter).toEqual({ range: { startColumnIndex: 0, endColumnIndex: 3 } });
        expect(hidden().data[0].rowMetadata.slice(0, 4)).toEqual([
          {},
          {},
          { hiddenByFilter: true },
          { hiddenByFilter: true },
        ]);
        batch({ clearBasicFilter: { sheetId: 0 } });
        expect(hidden().basicFilter).toBeUndefined();
        expect(hidden().data[0].rowMetadata[2]).toEqual({});
      },
    },
    {
      behaviour: 'columnIndex counts from the sheet’s column A, and must lie within the range.',
      source: 'inferred from samples, all of which begin at column A',
      certainty: 'inferred',
      holds: () => {
        const { batch } = apiProbe();
        const offset = { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 3 } };
        expect(batch(add({ ...offset, filterSpecs: [spec({ type: 'NOT_BLANK' }, 2)] })).code).toBeUndefined();
        expect(batch(add({ ...offset, filterSpecs: [spec({ type: 'NOT_BLANK' }, 0)] })).code).toBe(400);
      },
    },
  ],
};
