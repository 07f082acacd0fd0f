/** Filters, filter views and conditional formats as the API answers them. */
import type { ConditionalFormatRule, GradientPoint } from '../../workbook/conditional-formats.ts';
import type { BasicFilter, FilterCriteria, FilterSpec, FilterView } from '../../workbook/views.ts';
import { enteredFormat } from './cell-format.ts';
import { bothColors } from './color-message.ts';
import type { Message } from './read-message.ts';
import { gridRangeMessage } from './resources.ts';

function criteriaMessage(criteria: FilterCriteria): Message {
  const { visibleBackground, visibleColor, ...rest } = criteria;
  return {
    ...rest,
    ...(visibleBackground === undefined ? {} : bothColors('visibleBackgroundColor', visibleBackground)),
    ...(visibleColor === undefined ? {} : bothColors('visibleForegroundColor', visibleColor)),
  };
}

/** Both forms of the criteria: by column as a map, which is deprecated, and as a list. */
function specsMessage(filterSpecs: readonly FilterSpec[]): Message {
  if (filterSpecs.length === 0) return {};
  return {
    criteria: Object.fromEntries(
      filterSpecs.map((spec) => [String(spec.columnIndex), criteriaMessage(spec.filterCriteria)]),
    ),
    filterSpecs: filterSpecs.map((spec) => ({
      columnIndex: spec.columnIndex,
      filterCriteria: criteriaMessage(spec.filterCriteria),
    })),
  };
}

const sortsMessage = (specs: FilterView['sortSpecs'] = []): Message =>
  specs.length === 0 ? {} : { sortSpecs: specs.map((spec) => ({ ...spec })) };

export function filterViewMessage(view: FilterView): Message {
  return {
    filterViewId: view.id,
    title: view.title,
    range: gridRangeMessage(view.range),
    ...sortsMessage(view.sortSpecs),
    ...specsMessage(view.filterSpecs),
  };
}

export const basicFilterMessage = ({ range, filterSpecs, sortSpecs }: BasicFilter): Message => ({
  range: gridRangeMessage(range),
  ...sortsMessage(sortSpecs),
  ...specsMessage(filterSpecs),
});

const pointMessage = ({ type, value, color }: GradientPoint): Message => ({
  ...bothColors('color', color),
  type,
  ...(value === undefined ? {} : { value }),
});

export function conditionalFormatMessage({ ranges, boolean, gradient }: ConditionalFormatRule): Message {
  const message: Message = { ranges: ranges.map(gridRangeMessage) };
  if (boolean !== undefined) {
    message.booleanRule = {
      condition: boolean.condition,
      format: enteredFormat({ pattern: undefined, style: boolean.style }) ?? {},
    };
  }
  if (gradient !== undefined) {
    message.gradientRule = {
      minpoint: pointMessage(gradient.minimum),
      ...(gradient.middle === undefined ? {} : { midpoint: pointMessage(gradient.middle) }),
      maxpoint: pointMessage(gradient.maximum),
    };
  }
  return message;
}
