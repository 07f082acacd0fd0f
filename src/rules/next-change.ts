// When membership changes next with no edit, and whose: exact, by looking only at moments at which a condition may change.
import { msPerDay, serialOf } from './calendar.ts';
import { type ConditionTest, conditionTest, sceneOf } from './condition-test.ts';
import { Evaluation, type TruthBits, unknownRows } from './evaluation.ts';
import { momentAt, momentOf } from './moment.ts';
import type { ChangeCandidates } from './operators/operator.ts';
import { PreparedContacts } from './prepared-contacts.ts';
import { hasBit, rowsOfBits } from './row-set.ts';
import { type Condition, conditionsOf, type Rule } from './rule.ts';
import { isFalse, isTrue, isUnknown, nodeTruth, type TruthCode } from './truth.ts';
import type { ContactColumns, EvaluationSettings } from './types.ts';

export interface NextChange {
  /** A serial of whole ms: 1 ms earlier membership is as now, at it it differs for exactly `rows`. */
  readonly at: number;
  /** Rows (0-based, ascending) that join or leave at that moment. */
  readonly rows: readonly number[];
}

/**
 * Between two moments at which something but an anniversary changes, anniversaries repeat: whatever they can do
 * together they have done after this long (leap years are up to eight years apart).
 */
const anniversaryPatterns = 16 * 366 * msPerDay;

/** More midnights than anniversaries are looked for on; moments within a day hardly repeat. */
const mostRememberedMoments = 20_000;

/** The earliest change of membership after `settings.now`, or null where nothing ever changes by itself. */
export function nextChange(
  rule: Rule,
  columns: ContactColumns,
  settings: EvaluationSettings,
): NextChange | null {
  const contacts = new PreparedContacts(columns, settings.decimalMark);
  return nextChangeIn(rule, new Evaluation(contacts, momentOf(settings.now, settings.weekStart)));
}

/** The same after an evaluation's moment, sharing what it knows with the other rules of its table. */
export function nextChangeIn(rule: Rule, evaluation: Evaluation): NextChange | null {
  return new ChangeSearch(rule, evaluation).run();
}

class ChangeSearch {
  private readonly rule: Rule;
  private readonly evaluation: Evaluation;
  private readonly now: number;
  private readonly changes = new Map<Condition, ChangeCandidates<unknown>>();
  /** The conditions that move, made ready for a moment: candidates of many rows fall together at midnight. */
  private readonly testsAt = new Map<number, ReadonlyMap<Condition, ConditionTest>>();
  private readonly hasAnniversaries: boolean;
  private best = Number.POSITIVE_INFINITY;
  private rows: number[] = [];

  constructor(rule: Rule, evaluation: Evaluation) {
    this.rule = rule;
    this.evaluation = evaluation;
    this.now = evaluation.moment.now;
    for (const condition of conditionsOf(rule)) {
      const changes = condition.meaning.changes(sceneOf(condition, evaluation.contacts, evaluation.moment));
      if (changes !== null) this.changes.set(condition, changes);
    }
    this.hasAnniversaries = [...this.changes.values()].some(({ periodic }) => periodic);
  }

  run(): NextChange | null {
    if (this.changes.size === 0) return null;
    const { holds } = this.evaluation.node(this.rule.root);
    for (const row of rowsOfBits(unknownRows(this.undecided(), this.evaluation.contacts.rowCount)))
      this.searchRow(row, hasBit(holds, row));
    return this.rows.length === 0 ? null : { at: serialOf(this.best), rows: this.rows };
  }

  /** Unknown where the moving conditions can still matter: with all of them unknown, the rest does not decide. */
  private undecided(): TruthBits {
    const undecided = this.evaluation.nowhere();
    return this.evaluation.node(this.rule.root, (condition) =>
      this.changes.has(condition) ? undecided : this.evaluation.condition(condition),
    );
  }

  private searchRow(row: number, isMember: boolean): void {
    const at = this.firstDifference(row, isMember);
    if (at === null || at > this.best) return;
    if (at < this.best) this.rows = [];
    this.best = at;
    this.rows.push(row);
  }

  /** The first moment, no later than the best so far, at which this row's membership differs. */
  private firstDifference(row: number, isMember: boolean): number | null {
    const finite = this.candidates(row, false, this.now, this.best);
    let from = this.now;
    for (const next of [...finite, Number.POSITIVE_INFINITY]) {
      const until = Math.min(next, this.best, from + anniversaryPatterns);
      for (const at of this.anniversariesMatter(row, from) ? this.candidates(row, true, from, until) : [])
        if (this.isMemberAt(row, at) !== isMember) return at;
      if (next > this.best || next === Number.POSITIVE_INFINITY) return null;
      if (this.isMemberAt(row, next) !== isMember) return next;
      from = next;
    }
    return null;
  }

  /** Moments after `from` up to and including `until`, ascending, each once. */
  private candidates(row: number, periodic: boolean, from: number, until: number): readonly number[] {
    const found: number[] = [];
    for (const [{ field, meaning }, changes] of this.changes) {
      if (changes.periodic !== periodic) continue;
      const cell = this.evaluation.contacts.read(field, meaning.family, row);
      if (cell.state !== 'known') continue;
      changes.collect(cell.value, row, from, until, (at) => {
        if (at > from && at <= until) found.push(at);
      });
    }
    return found.sort((one, other) => one - other).filter((at, index) => at !== found[index - 1]);
  }

  private isMemberAt(row: number, at: number): boolean {
    return nodeTruth(this.rule.root, (condition) => this.truthAt(condition, row, at)) === isTrue;
  }

  /** Whether, with everything else as it is at that moment, anniversaries can decide this row's membership. */
  private anniversariesMatter(row: number, at: number): boolean {
    if (!this.hasAnniversaries) return false;
    const truth = nodeTruth(this.rule.root, (condition) =>
      this.changes.get(condition)?.periodic ? isUnknown : this.truthAt(condition, row, at),
    );
    return truth === isUnknown;
  }

  private truthAt(condition: Condition, row: number, at: number): TruthCode {
    if (this.changes.has(condition)) return this.movingTests(at).get(condition)?.(row) ?? isUnknown;
    const { holds, fails } = this.evaluation.condition(condition);
    if (hasBit(holds, row)) return isTrue;
    return hasBit(fails, row) ? isFalse : isUnknown;
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
