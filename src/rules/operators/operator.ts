// What an operator is: one record with its value check, predicate, Sheets formula, GoogleSQL, English and change candidates.
// The record's type demands all of them, so that no rendering of an operator can be forgotten.
import type { CellFamily, Interval, ValuePart } from '../cell-family.ts';
import type { FormulaWriter } from '../formula-writer.ts';
import type { GoogleSqlWriter } from '../googlesql-writer.ts';
import type { Moment } from '../moment.ts';
import type { PatternEngine } from '../patterns.ts';
import type { RuleProblemCode } from '../problem.ts';
import type { TextSearch } from '../text-search.ts';
import type {
  DecimalMark,
  FieldDefinition,
  FieldKind,
  JsonValue,
  OperatorChoice,
  Truth,
  ValueForm,
  ValueKind,
} from '../types.ts';

/** A condition's values as they came in, with the place to report what is wrong with them. */
export interface ValueReading {
  /** As many as the operator's value form says. */
  readonly values: readonly unknown[];
  /** The condition's own field. */
  readonly field: FieldDefinition;
  fieldById(id: string): FieldDefinition | undefined;
  readonly patterns: PatternEngine;
  /** `message` is one sentence: what is wrong, what to give instead. */
  report(valueIndex: number, code: RuleProblemCode, message: string): void;
}

/** What a condition may look at besides its cell: the moment, and the same contact's other cells. */
export interface Scene {
  readonly field: FieldDefinition;
  readonly moment: Moment;
  /** The number that another cell of a row stands for; only for fields that the operator names as its references. */
  reference(field: FieldDefinition, family: CellFamily<number>): (row: number) => number;
}

/**
 * Which known values a condition holds for, in the positive sense.
 * By texts that are looked for in it, where values are texts.
 * By which of the wanted are among a value's members, where values are sets.
 * By a part of them (the domain of an address, the day of the year) where that alone decides: a column has few.
 * By intervals where values are numbers: then a whole column is answered without looking at each value. They may
 * differ by row where there are references, only there.
 */
export type Holding<Value> =
  | { readonly by: 'value'; holds(value: Value): Truth }
  | { readonly by: 'text'; readonly search: TextSearch; text(value: Value): string }
  | {
      readonly by: 'members';
      /** One at least. */
      readonly wanted: ReadonlySet<string>;
      /** Whether any or all of the wanted must be among a value's members, or they and no others. */
      readonly how: 'any' | 'all' | 'exactly';
      members(value: Value): ReadonlySet<string>;
      /** How many members. */
      readonly size: ValuePart<Value, number>;
    }
  | {
      readonly by: 'part';
      readonly part: ValuePart<Value>;
      holds(part: unknown): Truth;
      /** Where parts are texts: it holds for none in which none of these is found. */
      readonly onlyWhere?: TextSearch | undefined;
    }
  | { readonly by: 'interval'; intervals(row: number): readonly Interval[] };

/** Closes a holding by part over the part's type. */
export function holdingByPart<Value, Part>(
  part: ValuePart<Value, Part>,
  holds: (part: Part) => Truth,
  onlyWhere?: TextSearch,
): Holding<Value> {
  // The evaluator asks with what this part makes of a value.
  return { by: 'part', part, holds: (value) => holds(value as Part), onlyWhere };
}

/** One contact at one moment: what a condition's values are resolved for when a person asks why. */
export interface ContactScene {
  /** The condition's own field. */
  readonly field: FieldDefinition;
  readonly moment: Moment;
  readonly decimalMark: DecimalMark;
  /** What this contact's cell of a field holds, in words. */
  reading(field: FieldDefinition): string;
}

/** What a formula may be written from besides the values. */
export interface FormulaScene {
  readonly field: FieldDefinition;
  /** The condition's own cell, such as `$B2`. */
  readonly cell: string;
  readonly writer: FormulaWriter;
}

/** What a GoogleSQL expression may be written from besides the values. */
export interface GoogleSqlScene {
  readonly field: FieldDefinition;
  readonly writer: GoogleSqlWriter;
}

/** Where a condition's truth may change as time passes, for one kind of values. */
export interface ChangeCandidates<Value> {
  /** True where the changes never end (anniversaries); else they are finitely many. */
  readonly periodic: boolean;
  /**
   * Calls `candidate` with moments (whole ms) at which the truth for this value may change. Every change in
   * (`after`, `until`] is among them; others may be too.
   */
  collect(value: Value, row: number, after: number, until: number, candidate: (at: number) => void): void;
}

/** The operand of operators that take no values. */
export interface NoValues {
  readonly values: 'none';
}
export const noValues: NoValues = { values: 'none' };

/** One operator. `Value` is what its family reads from a cell, `Operand` its checked values. */
export interface OperatorRecord<Value, Operand> {
  readonly op: string;
  readonly kinds: readonly FieldKind[];
  /** The choice in the sidebar. */
  readonly label: string;
  readonly negative: boolean;
  readonly valueForm: ValueForm;
  readonly valueKind: ValueKind | null;
  /** The word the screen writes between values. */
  readonly joining: 'or' | 'and' | null;
  readonly family: CellFamily<Value>;
  /** The truth on a blank cell; `policy` (negative operators) is the condition's own "blank": include by default. */
  readonly blank: 'policy' | ((operand: Operand) => boolean);
  /** The checked values, or null after at least one problem was reported. */
  check(reading: ValueReading): Operand | null;
  /** The values as JSON again. */
  write(operand: Operand): readonly JsonValue[];
  /** Other fields whose cells the values stand for. */
  references(operand: Operand): readonly FieldDefinition[];
  /** Which known, non-blank values it holds for, in the positive sense; `negative` turns it round. */
  holding(operand: Operand, scene: Scene): Holding<Value>;
  /** The same as a Sheets formula; an error where unknown. On a blank text or tags cell it says what `blank` says. */
  formula(operand: Operand, scene: FormulaScene): string;
  /** The same as a GoogleSQL expression; only looked at where the own cell and references are known and not blank. */
  googlesql(operand: Operand, scene: GoogleSqlScene): string;
  /** What follows the field's name in a sentence, in the operator's own (negative) sense. */
  english(operand: Operand): string;
  /** What the values stand for at that moment for that contact, in words: "23 Nov 2026 09:30"; empty without values. */
  resolved(operand: Operand, scene: ContactScene): string;
  /** Null for operators that time does not touch; may answer null for values that it does not. */
  readonly changes: null | ((operand: Operand, scene: Scene) => ChangeCandidates<Value> | null);
}

/** An operator with its values: what a condition means, the types of value and operand closed in. */
export interface Meaning {
  readonly family: CellFamily<unknown>;
  readonly values: readonly JsonValue[];
  readonly references: readonly FieldDefinition[];
  readonly english: string;
  /** What the values stand for at a moment for a contact, in words; empty without values. */
  resolved(scene: ContactScene): string;
  /** The truth on a blank cell, before any `not` around the condition. */
  blankTruth(policy: 'include' | 'exclude'): boolean;
  /** In the positive sense. The values are of the meaning's own family. */
  holding(scene: Scene): Holding<unknown>;
  formula(scene: FormulaScene): string;
  /** In the positive sense; looks only at rows whose cells are known and not blank. */
  googlesql(scene: GoogleSqlScene): string;
  changes(scene: Scene): ChangeCandidates<unknown> | null;
}

/** An operator of the registry. */
export interface Operator extends OperatorChoice {
  readonly kinds: readonly FieldKind[];
  /** Whether the condition may carry "blank". */
  readonly takesBlankPolicy: boolean;
  bind(reading: ValueReading): Meaning | null;
}

/** Closes a record over its types. */
export function defineOperator<Value, Operand>(record: OperatorRecord<Value, Operand>): Operator {
  return {
    op: record.op,
    kinds: record.kinds,
    label: record.label,
    negative: record.negative,
    valueForm: record.valueForm,
    valueKind: record.valueKind,
    joining: record.joining,
    takesBlankPolicy: record.blank === 'policy',
    bind: (reading) => {
      const operand = record.check(reading);
      return operand === null ? null : new BoundMeaning(record, operand);
    },
  };
}

/** A class, since rules are read anew for every edited row: hundreds of meanings, of which few are asked for anything. */
class BoundMeaning<Value, Operand> implements Meaning {
  readonly family: CellFamily<unknown>;
  readonly references: readonly FieldDefinition[];
  private readonly record: OperatorRecord<Value, Operand>;
  private readonly operand: Operand;

  constructor(record: OperatorRecord<Value, Operand>, operand: Operand) {
    this.record = record;
    this.operand = operand;
    this.family = record.family;
    this.references = record.references(operand);
  }

  get values(): readonly JsonValue[] {
    return this.record.write(this.operand);
  }

  get english(): string {
    return this.record.english(this.operand);
  }

  resolved(scene: ContactScene): string {
    return this.record.resolved(this.operand, scene);
  }

  blankTruth(policy: 'include' | 'exclude'): boolean {
    return this.record.blank === 'policy' ? policy === 'include' : this.record.blank(this.operand);
  }

  holding(scene: Scene): Holding<unknown> {
    // Whoever asks reads the cells with this record's own family, so the values are of its type.
    return this.record.holding(this.operand, scene) as Holding<unknown>;
  }

  formula(scene: FormulaScene): string {
    return this.record.formula(this.operand, scene);
  }

  googlesql(scene: GoogleSqlScene): string {
    return this.record.googlesql(this.operand, scene);
  }

  changes(scene: Scene): ChangeCandidates<unknown> | null {
    return (this.record.changes?.(this.operand, scene) ?? null) as ChangeCandidates<unknown> | null;
  }
}
