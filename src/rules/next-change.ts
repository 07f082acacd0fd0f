// When membership changes next with no edit, and whose: exact, by looking only at moments at which a condition may change.
import { msPerDay, serialOf } from './calendar.ts';
import {
  type ConditionTest,
  conditionColumns,
  conditionTest,
  isFalse,
  isTrue,
  isUnknown,
  nodeColumn,
  nodeTruth,
  type TruthCode,
} from './evaluate.ts';
import { momentAt, momentOf } from './moment.ts';
import type { RowChanges } from './operators/operator.ts';
import { type Condition, conditionsOf, type Rule } from './rule.ts';
import { PreparedTable } from './table.ts';
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
  const search = new ChangeSearch(rule, new PreparedTable(columns, settings.decimalMark), settings);
  return search.run();
}

class ChangeSearch {
  private readonly rule: Rule;
  private readonly table: PreparedTable;
  private readonly settings: EvaluationSettings;
  private readonly now: number;
  private readonly columnOf: (condition: Condition) => Uint8Array;
  private readonly changes = new Map<Condition, RowChanges>();
  /** The conditions that move, made ready for a moment: candidates of many rows fall together at midnight. */
  private readonly testsAt = new Map<number, ReadonlyMap<Condition, ConditionTest>>();
  private readonly hasAnniversaries: boolean;
  private best = Number.POSITIVE_INFINITY;
  private rows: number[] = [];

  constructor(rule: Rule, table: PreparedTable, settings: EvaluationSettings) {
    const moment = momentOf(settings.now, settings.weekStart);
    this.rule = rule;
    this.table = table;
    this.settings = settings;
    this.now = moment.now;
    this.columnOf = conditionColumns(table, moment);
    for (const condition of conditionsOf(rule)) {
      const changes = condition.meaning.changes({ field: condition.field, moment, table });
      if (changes !== null) this.changes.set(condition, changes);
    }
    this.hasAnniversaries = [...this.changes.values()].some(({ periodic }) => periodic);
  }

  run(): NextChange | null {
    if (this.changes.size === 0) return null;
    const truths = nodeColumn(this.rule.root, this.table.rowCount, this.columnOf);
    const undecided = this.undecidedRows();
    for (let row = 0; row < this.table.rowCount; row += 1)
      if (undecided[row] === isUnknown) this.searchRow(row, truths[row] === isTrue);
    return this.rows.length === 0 ? null : { at: serialOf(this.best), rows: this.rows };
  }

  /** Unknown where the moving conditions can still matter: with all of them unknown, the rest does not decide. */
  private undecidedRows(): Uint8Array {
    const undecided = new Uint8Array(this.table.rowCount).fill(isUnknown);
    return nodeColumn(this.rule.root, this.table.rowCount, (condition) =>
      this.changes.has(condition) ? undecided : this.columnOf(condition),
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
    for (const changes of this.changes.values()) {
      if (changes.periodic !== periodic) continue;
      changes.collect(row, from, until, (at) => {
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
    return codeOf(this.columnOf(condition)[row]);
  }

  private movingTests(at: number): ReadonlyMap<Condition, ConditionTest> {
    const existing = this.testsAt.get(at);
    if (existing !== undefined) return existing;
    if (this.testsAt.size >= mostRememberedMoments) this.testsAt.clear();
    const moment = momentAt(at, this.settings.weekStart);
    const tests = new Map<Condition, ConditionTest>();
    for (const condition of this.changes.keys())
      tests.set(condition, conditionTest(condition, this.table, moment));
    this.testsAt.set(at, tests);
    return tests;
  }
}

function codeOf(truth: number | undefined): TruthCode {
  if (truth === isTrue) return isTrue;
  return truth === isFalse ? isFalse : isUnknown;
}
