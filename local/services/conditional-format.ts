/** ConditionalFormatRule, its builder and its conditions: kept with the sheet and given back; the host does not colour cells by them. */

import type { CellStyle } from '../contract.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { GradientPoint, ConditionalFormatRule as ModelRule } from '../workbook/conditional-formats.ts';
import { boundedRange } from '../workbook/ranges.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { conditionForScript, conditionFromScript } from './conditions.ts';
import { cssColor } from './css-colors.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { rangeOfPlace } from './named-range.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { rangeObject } from './spreadsheet-objects.ts';
import { addWhenMethods, type ScriptCondition } from './when-methods.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;

interface ScriptRule {
  readonly ranges: readonly Range[];
  readonly condition: ScriptCondition | null;
  readonly style: CellStyle;
  readonly gradient: { readonly [K in 'minimum' | 'middle' | 'maximum']?: GradientPoint };
}

class BooleanConditionObject extends serviceBase<BooleanCondition>('BooleanCondition') {
  readonly #condition: ScriptCondition;
  readonly #style: CellStyle;
  constructor(execution: Execution, condition: ScriptCondition, style: CellStyle) {
    super(execution);
    this.#condition = condition;
    this.#style = style;
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return spreadsheetConstant(
      'BooleanCriteria',
      this.#condition.criteria,
    ) as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }
  override getCriteriaValues(): unknown[] {
    return [...this.#condition.values];
  }
  override getBackground(): string | null {
    return this.#style.background ?? null;
  }
  override getFontColor(): string | null {
    return this.#style.color ?? null;
  }
  override getBold(): boolean | null {
    return this.#style.bold ?? null;
  }
  override getItalic(): boolean | null {
    return this.#style.italic ?? null;
  }
  override getStrikethrough(): boolean | null {
    return this.#style.strikethrough ?? null;
  }
  override getUnderline(): boolean | null {
    return this.#style.underline ?? null;
  }
}
publish(BooleanConditionObject, 'BooleanCondition');

class GradientConditionObject extends serviceBase<GradientCondition>('GradientCondition') {
  readonly #gradient: ScriptRule['gradient'];
  constructor(execution: Execution, gradient: ScriptRule['gradient']) {
    super(execution);
    this.#gradient = gradient;
  }
  static pointOf(
    object: GradientConditionObject,
    name: keyof ScriptRule['gradient'],
  ): GradientPoint | undefined {
    return object.#gradient[name];
  }
}
/** getMinColor, getMidType, getMaxValue and their like; null or "" where a point was not set. */
for (const [short, name] of [
  ['Min', 'minimum'],
  ['Mid', 'middle'],
  ['Max', 'maximum'],
] as const) {
  const point = (self: GradientConditionObject) => GradientConditionObject.pointOf(self, name);
  const methods: Record<string, (this: GradientConditionObject) => unknown> = {
    [`get${short}Color`]() {
      return point(this)?.color ?? null;
    },
    [`get${short}Type`]() {
      const type = point(this)?.type;
      return type === undefined ? null : spreadsheetConstant('InterpolationType', type);
    },
    [`get${short}Value`]() {
      return point(this)?.value ?? '';
    },
  };
  for (const [method, value] of Object.entries(methods))
    Object.defineProperty(GradientConditionObject.prototype, method, {
      value,
      configurable: true,
      writable: true,
    });
}
publish(GradientConditionObject, 'GradientCondition');

class RuleObject extends serviceBase<Rule>('ConditionalFormatRule') {
  readonly #rule: ScriptRule;
  constructor(execution: Execution, rule: ScriptRule) {
    super(execution);
    this.#rule = rule;
  }
  static ruleOf(object: RuleObject): ScriptRule {
    return object.#rule;
  }
  override copy(): Builder {
    return new ConditionalFormatRuleBuilderObject(executionOf(this), this.#rule);
  }
  override getRanges(): Range[] {
    return [...this.#rule.ranges];
  }
  override getBooleanCondition(): BooleanCondition | null {
    return booleanCondition(executionOf(this), this.#rule);
  }
  override getGradientCondition(): GradientCondition | null {
    return gradientCondition(executionOf(this), this.#rule);
  }
}
publish(RuleObject, 'ConditionalFormatRule');

const booleanCondition = (execution: Execution, { condition, style }: ScriptRule) =>
  condition === null ? null : new BooleanConditionObject(execution, condition, style);
const gradientCondition = (execution: Execution, { gradient }: ScriptRule) =>
  gradient.maximum === undefined && gradient.minimum === undefined
    ? null
    : new GradientConditionObject(execution, gradient);

const colorFrom = (color: string): string => {
  const hex = cssColor(color);
  if (hex === null) throw new ServiceException(`Invalid argument: ${color}`);
  return hex;
};

export class ConditionalFormatRuleBuilderObject extends serviceBase<Builder>('ConditionalFormatRuleBuilder') {
  #rule: ScriptRule;
  constructor(
    execution: Execution,
    rule: ScriptRule = { ranges: [], condition: null, style: {}, gradient: {} },
  ) {
    super(execution);
    this.#rule = rule;
  }
  static change(object: ConditionalFormatRuleBuilderObject, change: Partial<ScriptRule>): Builder {
    object.#rule = { ...object.#rule, ...change };
    return object as unknown as Builder;
  }
  override build(): Rule {
    const { ranges, condition, gradient } = this.#rule;
    if (ranges.length === 0)
      throw new ServiceException('Conditional format rule must have at least one range.');
    if (condition === null && Object.keys(gradient).length === 0)
      throw new ServiceException('Conditional format rule must have a condition or a gradient.');
    return new RuleObject(executionOf(this), this.#rule);
  }
  override copy(): Builder {
    return new ConditionalFormatRuleBuilderObject(executionOf(this), this.#rule);
  }
  override getRanges(): Range[] {
    return [...this.#rule.ranges];
  }
  override getBooleanCondition(): BooleanCondition | null {
    return booleanCondition(executionOf(this), this.#rule);
  }
  override getGradientCondition(): GradientCondition | null {
    return gradientCondition(executionOf(this), this.#rule);
  }
  override setRanges(ranges: Range[]): Builder {
    return ConditionalFormatRuleBuilderObject.change(this, { ranges: [...ranges] });
  }
  override setBackground(color: string | null): Builder {
    return this.#style({ background: color === null ? undefined : colorFrom(color) });
  }
  override setFontColor(color: string | null): Builder {
    return this.#style({ color: color === null ? undefined : colorFrom(color) });
  }
  override setBold(bold: boolean): Builder {
    return this.#style({ bold });
  }
  override setItalic(italic: boolean): Builder {
    return this.#style({ italic });
  }
  override setStrikethrough(strikethrough: boolean): Builder {
    return this.#style({ strikethrough });
  }
  override setUnderline(underline: boolean): Builder {
    return this.#style({ underline });
  }
  override setGradientMaxpoint(color: string): Builder {
    return this.#point('maximum', { type: 'MAX', color: colorFrom(color) });
  }
  override setGradientMinpoint(color: string): Builder {
    return this.#point('minimum', { type: 'MIN', color: colorFrom(color) });
  }
  override setGradientMaxpointWithValue(color: string, type: unknown, value: string): Builder {
    return this.#point('maximum', pointFrom(color, type, value));
  }
  override setGradientMidpointWithValue(color: string, type: unknown, value: string): Builder {
    return this.#point('middle', pointFrom(color, type, value));
  }
  override setGradientMinpointWithValue(color: string, type: unknown, value: string): Builder {
    return this.#point('minimum', pointFrom(color, type, value));
  }
  #point(name: 'minimum' | 'middle' | 'maximum', point: GradientPoint): Builder {
    const gradient = { ...this.#rule.gradient, [name]: point };
    return ConditionalFormatRuleBuilderObject.change(this, { gradient, condition: null });
  }
  #style(change: { readonly [K in keyof CellStyle]: CellStyle[K] | undefined }): Builder {
    const entries = Object.entries({ ...this.#rule.style, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    return ConditionalFormatRuleBuilderObject.change(this, { style: Object.fromEntries(entries) });
  }
}
addWhenMethods(ConditionalFormatRuleBuilderObject, (self, condition) =>
  ConditionalFormatRuleBuilderObject.change(self, { condition, gradient: {} }),
);
publish(ConditionalFormatRuleBuilderObject, 'ConditionalFormatRuleBuilder');

const pointFrom = (color: string, type: unknown, value: string): GradientPoint => ({
  type: String(type) as GradientPoint['type'],
  value,
  color: colorFrom(color),
});

/** A rule that a script passes in, as the sheet keeps it. */
export function conditionalFormatFrom(workbook: Workbook, given: unknown): ModelRule {
  if (!(given instanceof RuleObject))
    throw signatureMismatch('SpreadsheetApp.Sheet.setConditionalFormatRules', [given]);
  const { ranges, condition, style, gradient } = RuleObject.ruleOf(given);
  const { minimum, middle, maximum } = gradient;
  const white = (type: 'MIN' | 'MAX'): GradientPoint => ({ type, color: '#ffffff' });
  return {
    ranges: ranges.map((range) => rangeOfPlace(placeOf(range))),
    ...(condition === null
      ? {
          gradient: {
            minimum: minimum ?? white('MIN'),
            ...(middle === undefined ? {} : { middle }),
            maximum: maximum ?? white('MAX'),
          },
        }
      : { boolean: { condition: conditionFromScript(workbook, condition), style } }),
  };
}

/** A sheet's rule as scripts read it. */
export function conditionalFormatObject(execution: Execution, workbook: Workbook, rule: ModelRule): Rule {
  const ranges = rule.ranges.flatMap((range) => {
    const sheet = workbook.sheetById(range.sheetId);
    if (sheet === undefined) return [];
    const area = boundedRange(range, sheet.grid.rowCount, sheet.grid.columnCount);
    return [rangeObject(execution, { workbook, sheet, area })];
  });
  return new RuleObject(execution, {
    ranges,
    condition:
      rule.boolean === undefined ? null : conditionForScript(execution, workbook, rule.boolean.condition),
    style: rule.boolean?.style ?? {},
    gradient: rule.gradient ?? {},
  });
}
