// One contact against any number of rules: each cell read once, each condition looked at only when it can decide.
import { type CellFamily, readCell } from './cell-family.ts';
import { type CellSource, conditionTruth, type ReadCell } from './condition-test.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Condition, Rule, RuleNode } from './rule.ts';
import { isBlankCell } from './text.ts';
import { isTrue, isUnknown, nodeTruth, type TruthCode } from './truth.ts';
import type { Cell, EvaluationSettings, FieldDefinition, Truth } from './types.ts';

/** A contact as rules read it; its cells must not change meanwhile. */
export class ContactReading implements CellSource {
  private readonly cell: (fieldId: string) => Cell;
  private readonly settings: EvaluationSettings;
  private readonly moment: Moment;
  private readonly cells = new Map<string, ReadCell<unknown>>();
  private readonly truths = new Map<Condition, TruthCode>();

  /** @param cell answers the contact's cells by field id. */
  constructor(cell: (fieldId: string) => Cell, settings: EvaluationSettings) {
    this.cell = cell;
    this.settings = settings;
    this.moment = momentOf(settings.now, settings.weekStart);
  }

  /** Whether the contact is a member: true, false or unknown. */
  truth(rule: Rule): Truth {
    const truth = this.nodeTruth(rule.root);
    return truth === isUnknown ? null : truth === isTrue;
  }

  /** The truth of one node of a rule. */
  nodeTruth(node: RuleNode): TruthCode {
    return nodeTruth(node, (condition) => this.conditionTruth(condition));
  }

  /** The truth of one condition. */
  conditionTruth(condition: Condition): TruthCode {
    const existing = this.truths.get(condition);
    if (existing !== undefined) return existing;
    const truth = conditionTruth(condition, this, this.moment, 0);
    this.truths.set(condition, truth);
    return truth;
  }

  read<Value>(field: FieldDefinition, family: CellFamily<Value>): ReadCell<Value> {
    const key = `${family.name}:${field.kind}:${field.id}`;
    const existing = this.cells.get(key);
    // The key names the family, so what is stored under it holds that family's values.
    if (existing !== undefined) return existing as ReadCell<Value>;
    const read = this.readAnew(field, family);
    this.cells.set(key, read);
    return read;
  }

  private readAnew<Value>(field: FieldDefinition, family: CellFamily<Value>): ReadCell<Value> {
    const cell = this.cell(field.id);
    if (isBlankCell(cell)) return { state: 'blank' };
    const value = readCell(cell, family, field.kind, this.settings.decimalMark);
    return value === undefined ? { state: 'unknown' } : { state: 'known', value };
  }
}
