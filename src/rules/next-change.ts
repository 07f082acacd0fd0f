// When membership changes next with no edit, and whose: exact, by looking only at moments at which a condition may change.
import { msPerDay, serialOf } from './calendar.ts';
import { Evaluation } from './evaluation.ts';
import { momentOf } from './moment.ts';
import { PreparedContacts } from './prepared-contacts.ts';
import { type Bits, hasBit } from './row-set.ts';
import { RowTimeline } from './row-timeline.ts';
import type { Rule } from './rule.ts';
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
  private readonly timeline: RowTimeline;
  private readonly members: Bits;
  private readonly now: number;
  private best = Number.POSITIVE_INFINITY;
  private rows: number[] = [];

  constructor(rule: Rule, evaluation: Evaluation) {
    this.timeline = new RowTimeline(rule, evaluation);
    this.members = evaluation.node(rule.root, 'holds');
    this.now = evaluation.moment.now;
  }

  run(): NextChange | null {
    for (const row of this.timeline.undecidedRows()) this.searchRow(row, hasBit(this.members, row));
    return this.rows.length === 0 ? null : { at: serialOf(this.best), rows: this.rows };
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
    const finite = this.timeline.candidates(row, 'finite', this.now, this.best);
    let from = this.now;
    for (const next of [...finite, Number.POSITIVE_INFINITY]) {
      const until = Math.min(next, this.best, from + anniversaryPatterns);
      for (const at of this.anniversaries(row, from, until))
        if (this.timeline.isMemberAt(row, at) !== isMember) return at;
      if (next > this.best || next === Number.POSITIVE_INFINITY) return null;
      if (this.timeline.isMemberAt(row, next) !== isMember) return next;
      from = next;
    }
    return null;
  }

  private anniversaries(row: number, from: number, until: number): readonly number[] {
    if (!this.timeline.periodicMatters(row, from)) return [];
    return this.timeline.candidates(row, 'periodic', from, until);
  }
}
