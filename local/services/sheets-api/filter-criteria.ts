/** Criteria of filters as the API takes them: which conditions filters have, how many values each, both forms of the criteria. */
import { NotInLocalHost } from '../../errors.ts';
import { filterConditions } from '../../workbook/filter-conditions.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import type { FilterCriteria, FilterSpec, FilterView } from '../../workbook/views.ts';
import { badRequest, malformedRequest } from './api-error.ts';
import { colorFrom } from './color-message.ts';
import type { Message } from './read-message.ts';

/** What filters and filter views are given alike. */
export interface FilterData {
  readonly range?: Partial<GridRange>;
  readonly namedRangeId?: string;
  readonly tableId?: string;
  readonly sortSpecs?: readonly Message[];
  readonly filterSpecs?: readonly Message[];
  readonly criteria?: Readonly<Record<string, Message>>;
}

export interface Condition {
  readonly type?: string;
  readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[];
}

type CheckedCondition = NonNullable<FilterCriteria['condition']>;

function checkValues(type: string, needed: number, values: Condition['values'] = []): void {
  if (values.length !== needed)
    throw badRequest(
      `ConditionType '${type}' requires exactly ${needed} ConditionValues, but ${values.length} were provided.`,
    );
  for (const { userEnteredValue, relativeDate } of values) {
    if (userEnteredValue === undefined && relativeDate === undefined)
      throw badRequest('A ConditionValue must have a userEnteredValue or a relativeDate.');
    if (relativeDate !== undefined && type !== 'DATE_BEFORE' && type !== 'DATE_AFTER')
      throw badRequest(`relativeDate is not supported with ConditionType '${type}'.`);
  }
  const [first] = values;
  if (type === 'CUSTOM_FORMULA' && !/^[=+]./s.test(first?.userEnteredValue ?? ''))
    throw badRequest(`Invalid formula: ${first?.userEnteredValue ?? ''}`);
}

function checkedCondition(condition: Condition, where: string): CheckedCondition {
  const { type } = condition;
  if (type === undefined || type === 'CONDITION_TYPE_UNSPECIFIED')
    throw badRequest('No condition type specified.');
  const needed = filterConditions.get(type);
  if (needed === undefined) throw malformedRequest(`ConditionType '${type}' is not supported in ${where}.`);
  checkValues(type, needed, condition.values);
  return condition as CheckedCondition;
}

/** A condition of a filter; refused where filters do not have it. */
export const filterCondition = (condition: Condition): CheckedCondition =>
  checkedCondition(condition, 'filters');

/** A condition of a conditional format, which has those of filters (Sheets API: ConditionType). */
export const formatCondition = (condition: Condition): CheckedCondition =>
  checkedCondition(condition, 'conditional formats');

function criteriaFrom(given: Message | undefined): FilterCriteria {
  const { hiddenValues, condition } = (given ?? {}) as { hiddenValues?: string[]; condition?: Condition };
  const background = colorFrom(given, 'visibleBackgroundColor');
  const color = colorFrom(given, 'visibleForegroundColor');
  if (background !== undefined && color !== undefined)
    throw badRequest('visibleBackgroundColor and visibleForegroundColor cannot both be set.');
  return {
    ...(hiddenValues === undefined || hiddenValues.length === 0 ? {} : { hiddenValues: [...hiddenValues] }),
    ...(condition === undefined ? {} : { condition: filterCondition(condition) }),
    ...(background === undefined ? {} : { visibleBackground: background }),
    ...(color === undefined ? {} : { visibleColor: color }),
  };
}

/** The criteria by column: filterSpecs where given, else the deprecated map. Columns lie within the range, each once. */
export function specsFrom(data: FilterData, range: GridRange): FilterSpec[] {
  const given =
    data.filterSpecs ??
    Object.entries(data.criteria ?? {}).map(([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria,
    }));
  const start = range.startColumnIndex ?? 0;
  const end = range.endColumnIndex ?? Number.POSITIVE_INFINITY;
  const seen = new Set<number>();
  return (given as readonly Message[]).map((spec) => {
    if (spec.dataSourceColumnReference !== undefined)
      throw badRequest('dataSourceColumnReference can only be used with data source sheets.');
    const columnIndex = Number(spec.columnIndex ?? 0);
    if (!Number.isInteger(columnIndex) || columnIndex < start || columnIndex >= end)
      throw badRequest(`filterSpecs.columnIndex[${columnIndex}] is outside the range of the filter.`);
    if (seen.has(columnIndex))
      throw badRequest(`filterSpecs has column index ${columnIndex} more than once.`);
    seen.add(columnIndex);
    return { columnIndex, filterCriteria: criteriaFrom(spec.filterCriteria as Message | undefined) };
  });
}

/** The columns to sort by, within the range. */
export function sortSpecsFrom(
  specs: readonly Message[] | undefined,
  range: GridRange,
): FilterView['sortSpecs'] {
  const start = range.startColumnIndex ?? 0;
  const end = range.endColumnIndex ?? Number.POSITIVE_INFINITY;
  return (specs ?? []).map((spec) => {
    for (const name of ['foregroundColor', 'foregroundColorStyle', 'backgroundColor', 'backgroundColorStyle'])
      if (spec[name] !== undefined) throw new NotInLocalHost(`SortSpec.${name}`);
    const dimensionIndex = Number(spec.dimensionIndex ?? 0);
    if (dimensionIndex < start || dimensionIndex >= end)
      throw badRequest(`sortSpecs.dimensionIndex[${dimensionIndex}] is outside the range.`);
    return { dimensionIndex, sortOrder: spec.sortOrder === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING' };
  });
}
