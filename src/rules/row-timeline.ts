// What a rule makes of single rows as time passes with no edit: at which moments a row's membership may change, and
// what it is then.
import { lastMillisecond } from './calendar.ts';
import { type ConditionTest, conditionTest, sceneOf } from './condition-test.ts';
import type { Evaluation } from './evaluation.ts';
import { momentAt } from './moment.ts';
import type { ChangeCandidates } from './operators/operator.ts';
import { noBits, rowsOfBits } from './row-set.ts';
import { type Condition, conditionsOf, type Rule } from './rule.ts';
import { isTrue, isUnknown, nodeTruth, type TruthCode } from './truth.ts';

/** More midnights than anniversaries are looked for on; moments within a day hardly repeat. */
const mostRememberedMoments = 20_000;

/** Which of the moving conditions: those whose changes never end (anniversaries), the others, or all. */
export type ChangeKind = 'periodic' | 'finite' | 'any';

/** A rule over a table from an evaluation's moment on. Moments are whole ms. */
export class RowTimeline {
  readonly hasPeriodic: boolean;
  private readonly rule: Rule;
  private readonly evaluation: Evaluation;
  private readonly changes = new Map<Condition, ChangeCandidates<unknown>>();
  /** The conditions that move, made ready for a moment: candidates of many rows fall together at midnight. */
  private readonly testsAt = new Map<number, ReadonlyMap<Condition, ConditionTest>>();

  constructor(rule: Rule, evaluation: Evaluation) {
    this.rule = rule;
    this.evaluation = evaluation;
    for (const condition of conditionsOf(rule)) {
      const changes = condition.meaning.changes(sceneOf(condition, evaluation.contacts, evaluation.moment));
      if (changes !== null) this.changes.set(condition, changes);
    }
    this.hasPeriodic = [...this.changes.values()].some(({ periodic }) => periodic);
  }

  /** The rows for which time can matter: with all moving conditions unknown, the rest does not decide. */
  undecidedRows(): readonly number[] {
    if (this.changes.size === 0) return [];
    const nowhere = noBits(this.evaluation.contacts.rowCount);
    const undecided = this.evaluation.unknownRows(this.rule.root, (condition, side) =>
      this.changes.has(condition) ? nowhere : this.evaluation.condition(condition, side),
    );
    return rowsOfBits(undecided);
  }

  /**
   * Moments after `from` up to and including `until` at which the row may change, ascending, each once.
   * None after the year 9999: cells may hold any number, and past all dates moments are not even whole ms any more.
   */
  candidates(row: number, kind: ChangeKind, from: number, until: number): readonly number[] {
    const found: number[] = [];
    const last = Math.min(until, lastMillisecond);
    for (const [{ field, meaning }, changes] of this.changes) {
      if (kind !== 'any' && changes.periodic !== (kind === 'periodic')) continue;
      const cell = this.evaluation.contacts.read(field, meaning.family, row);
      if (cell.state !== 'known') continue;
      changes.collect(cell.value, row, from, last, (at) => {
        if (at > from && at <= last) found.push(at);
      });
    }
    return found.sort((one, other) => one - other).filter((at, index) => at !== found[index - 1]);
  }

  isMemberAt(row: number, at: number): boolean {
    return nodeTruth(this.rule.root, (condition) => this.truthAt(condition, row, at)) === isTrue;
  }

  /** Whether, with everything else as it is at that moment, periodic conditions can decide the row's membership. */
  periodicMatters(row: number, at: number): boolean {
    if (!this.hasPeriodic) return false;
    const truth = nodeTruth(this.rule.root, (condition) =>
      this.changes.get(condition)?.periodic ? isUnknown : this.truthAt(condition, row, at),
    );
    return truth === isUnknown;
  }

  private truthAt(condition: Condition, row: number, at: number): TruthCode {
    if (this.changes.has(condition)) return this.movingTests(at).get(condition)?.(row) ?? isUnknown;
    return this.evaluation.truthAt(condition, row);
  }

  private movingTests(at: number): ReadonlyMap<Condition, ConditionTest> {
    const existing = this.testsAt.get(at);
    if (existing !== undefined) return existing;
    if (this.testsAt.size >= mostRememberedMoments) this.testsAt.clear();
    const moment = momentAt(at, this.evaluation.moment.weekStart);
    const tests = new Map<Condition, ConditionTest>();
    for (const condition of this.changes.keys())
      tests.set(condition, conditionTest(condition, this.evaluation.contacts, moment));
    this.testsAt.set(at, tests);
    return tests;
  }
}
