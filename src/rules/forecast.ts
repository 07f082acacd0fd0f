// How a group will change by itself: for every day ahead how many members it has then, who joins and who leaves.
// Exact, with no edit in between: every moment at which a contact may change is looked at, also twice within a day.
import { dayOfMilliseconds, msPerDay, serialOf } from './calendar.ts';
import { Evaluation } from './evaluation.ts';
import { momentOf } from './moment.ts';
import { PreparedContacts } from './prepared-contacts.ts';
import { countBits, hasBit } from './row-set.ts';
import { RowTimeline } from './row-timeline.ts';
import type { Rule } from './rule.ts';
import type { ContactColumns, EvaluationSettings } from './types.ts';

/** A contact that joins or leaves. */
export interface Move {
  /** 0-based. */
  readonly row: number;
  /** A serial of whole ms: the first moment of that day at which it does. */
  readonly at: number;
}

export interface ForecastDay {
  /** Serial of the day. */
  readonly day: number;
  /** How many members there are when the day ends. */
  readonly members: number;
  /**
   * Who joins and who leaves on that day, what happens at its first midnight included (for the first day: only what
   * happens after now). By moment, then by row; each row once, and in both where it does both.
   */
  readonly joins: readonly Move[];
  readonly leaves: readonly Move[];
}

/**
 * The days from `settings.now` on, today first.
 * @param days how many, 1 or more
 */
export function forecast(
  rule: Rule,
  columns: ContactColumns,
  settings: EvaluationSettings,
  days = 30,
): readonly ForecastDay[] {
  const contacts = new PreparedContacts(columns, settings.decimalMark);
  return forecastIn(rule, new Evaluation(contacts, momentOf(settings.now, settings.weekStart)), days);
}

function forecastIn(rule: Rule, evaluation: Evaluation, days: number): readonly ForecastDay[] {
  const { now, today } = evaluation.moment;
  const members = evaluation.node(rule.root, 'holds');
  const timeline = new RowTimeline(rule, evaluation);
  const forecastDays = Array.from({ length: days }, (_, index) => new DayMoves(today + index));
  const end = (today + days) * msPerDay - 1;
  for (const row of timeline.undecidedRows()) {
    let isMember = hasBit(members, row);
    for (const at of timeline.candidates(row, 'any', now, end)) {
      if (timeline.isMemberAt(row, at) === isMember) continue;
      isMember = !isMember;
      forecastDays[dayOfMilliseconds(at) - today]?.note(row, at, isMember);
    }
  }
  let count = countBits(members);
  return forecastDays.map((day) => {
    count += day.difference;
    return day.told(count);
  });
}

/** The moves of one day, collected row by row. */
class DayMoves {
  /** By how much the number of members changes. */
  difference = 0;
  private readonly day: number;
  private readonly joins: Move[] = [];
  private readonly leaves: Move[] = [];

  constructor(day: number) {
    this.day = day;
  }

  note(row: number, at: number, joins: boolean): void {
    this.difference += joins ? 1 : -1;
    const moves = joins ? this.joins : this.leaves;
    if (moves[moves.length - 1]?.row !== row) moves.push({ row, at: serialOf(at) });
  }

  told(members: number): ForecastDay {
    // Rows came in order, and sorting keeps it where moments are equal.
    const byMoment = (one: Move, other: Move): number => one.at - other.at;
    return {
      day: this.day,
      members,
      joins: this.joins.sort(byMoment),
      leaves: this.leaves.sort(byMoment),
    };
  }
}
