/** batchUpdate requests about conditional formats: rules of a sheet in order, kept and answered, never evaluated. */
import type { ConditionalFormatRule, GradientPoint } from '../../workbook/conditional-formats.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { setSheetProperties } from '../../workbook/sheet-properties.ts';
import { badRequest } from './api-error.ts';
import { lookFrom } from './cell-format.ts';
import { colorFrom } from './color-message.ts';
import { type Condition, formatCondition } from './filter-criteria.ts';
import { conditionalFormatMessage } from './filter-messages.ts';
import {
  keptRange,
  type Message,
  type RequestContext,
  requireArrange,
  sheetWithId,
} from './request-context.ts';

interface RuleData {
  readonly ranges?: readonly Partial<GridRange>[];
  readonly booleanRule?: { readonly condition?: Condition; readonly format?: Message };
  readonly gradientRule?: {
    readonly minpoint?: Message;
    readonly midpoint?: Message;
    readonly maxpoint?: Message;
  };
}

function pointFrom(point: Message | undefined): GradientPoint {
  const { type, value } = (point ?? {}) as { type?: string; value?: string };
  if (type === undefined || type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
    throw badRequest('No interpolationPointType specified.');
  const isEnd = type === 'MIN' || type === 'MAX';
  if (!isEnd && (value === undefined || value === ''))
    throw badRequest('InterpolationPoint.value is required.');
  return {
    type: type as GradientPoint['type'],
    ...(isEnd || value === undefined ? {} : { value }),
    color: colorFrom(point, 'color') ?? '#000000',
  };
}

/** Conditional formats can change a few things of a cell only (Sheets API: BooleanRule.format). */
function styleFrom(format: Message = {}) {
  requireOnly(format, ['backgroundColor', 'backgroundColorStyle', 'textFormat']);
  requireOnly((format.textFormat ?? {}) as Message, [
    'bold',
    'italic',
    'strikethrough',
    'underline',
    'foregroundColor',
    'foregroundColorStyle',
  ]);
  return lookFrom(format).style ?? {};
}

function requireOnly(format: Message, allowed: readonly string[]): void {
  for (const name of Object.keys(format)) {
    if (!allowed.includes(name)) throw badRequest(`Conditional formatting rule cannot format ${name}.`);
  }
}

function ruleFrom(
  context: RequestContext,
  rule: RuleData | undefined,
): { rule: ConditionalFormatRule; sheet: Sheet } {
  const [first] = rule?.ranges ?? [];
  if (rule === undefined || first === undefined)
    throw badRequest('rule.ranges must specify at least one range.');
  const sheet = sheetWithId(context, first.sheetId);
  const ranges = (rule.ranges ?? []).map((range) => keptRange(context, range));
  if (ranges.some(({ sheetId }) => sheetId !== sheet.id))
    throw badRequest('All ranges of a conditional format rule must be on the same sheet.');
  if (rule.gradientRule !== undefined) {
    const { minpoint, midpoint, maxpoint } = rule.gradientRule;
    const gradient = {
      minimum: pointFrom(minpoint),
      ...(midpoint === undefined ? {} : { middle: pointFrom(midpoint) }),
      maximum: pointFrom(maxpoint),
    };
    return { sheet, rule: { ranges, gradient } };
  }
  if (rule.booleanRule === undefined) throw badRequest('No conditional format rule specified.');
  const { condition = {}, format } = rule.booleanRule;
  const boolean = { condition: formatCondition(condition), style: styleFrom(format) };
  return { sheet, rule: { ranges, boolean } };
}

const setRules = ({ workbook }: RequestContext, sheet: Sheet, rules: readonly ConditionalFormatRule[]) =>
  setSheetProperties(workbook, sheet, { conditionalFormats: rules });

function ruleAt(sheet: Sheet, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined) throw badRequest(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
  return rule;
}

export function applyAddConditionalFormatRule(
  context: RequestContext,
  request: { rule?: RuleData; index?: number },
): Message {
  const { rule, sheet } = ruleFrom(context, request.rule);
  requireArrange(context, sheet);
  const { index = 0 } = request;
  const { length } = sheet.conditionalFormats;
  if (index < 0 || index > length)
    throw badRequest(`Invalid index: ${index}. There are ${length} conditional format rules.`);
  setRules(context, sheet, sheet.conditionalFormats.toSpliced(index, 0, rule));
  return {};
}

export function applyUpdateConditionalFormatRule(
  context: RequestContext,
  request: { index?: number; sheetId?: number; rule?: RuleData; newIndex?: number },
): Message {
  const { index = 0, newIndex } = request;
  if (request.rule === undefined && newIndex === undefined)
    throw badRequest('Must specify either rule or newIndex.');
  const given = request.rule === undefined ? undefined : ruleFrom(context, request.rule);
  const sheet = given?.sheet ?? sheetWithId(context, request.sheetId);
  requireArrange(context, sheet);
  const oldRule = ruleAt(sheet, index);
  if (given !== undefined) {
    setRules(context, sheet, sheet.conditionalFormats.with(index, given.rule));
    const newRule = conditionalFormatMessage(given.rule);
    const reply = { newRule, newIndex: index, oldRule: conditionalFormatMessage(oldRule), oldIndex: index };
    return { updateConditionalFormatRule: withoutZeros(reply) };
  }
  ruleAt(sheet, newIndex ?? 0);
  const moved = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(newIndex ?? 0, 0, oldRule);
  setRules(context, sheet, moved);
  const newRule = conditionalFormatMessage(oldRule);
  return { updateConditionalFormatRule: withoutZeros({ newRule, newIndex, oldIndex: index }) };
}

const withoutZeros = (message: Message): Message =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => value !== 0 && value !== undefined));

export function applyDeleteConditionalFormatRule(
  context: RequestContext,
  { index = 0, sheetId }: { index?: number; sheetId?: number },
): Message {
  const sheet = sheetWithId(context, sheetId);
  requireArrange(context, sheet);
  const rule = ruleAt(sheet, index);
  setRules(context, sheet, sheet.conditionalFormats.toSpliced(index, 1));
  return { deleteConditionalFormatRule: { rule: conditionalFormatMessage(rule) } };
}
