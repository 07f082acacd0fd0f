// The rules of a contact table as one GoogleSQL statement: every group's members, in one scan of the table.
import { firstDay, lastDay, millisecondsOf, msPerDay } from './calendar.ts';
import type { GoogleSqlTable } from './googlesql-table.ts';
import { type GoogleSqlParameter, GoogleSqlWriter } from './googlesql-writer.ts';
import { filledFamily } from './operators/families.ts';
import type { Condition, Rule, RuleNode } from './rule.ts';

/** A statement and everything it needs: each @name in `sql` is one of the parameters, and each of them is in it. */
export interface GoogleSqlStatement {
  readonly sql: string;
  readonly parameters: readonly GoogleSqlParameter[];
}

/** A group by the id that its members are given with. */
export interface GroupRule {
  readonly id: string;
  readonly rule: Rule;
}

/**
 * The members of all groups of one table: a row (`contact_id`, `group_id`) per membership, in no order.
 * Nothing of a rule but its shape is in the text: values are parameters, also `@now`, the moment that is asked about,
 * and `@groups`, the groups' ids. So the text changes only where a rule, the table or the week's start does.
 *
 * Every distinct condition is a column, TRUE, FALSE or, where it is unknown, NULL: GoogleSQL's AND, OR and NOT are
 * Kleene's, and only where a whole rule is TRUE is the contact a member.
 * @param now a serial: days since 1899-12-30, wall clock of the spreadsheet's zone, rounded to whole milliseconds.
 * @throws RangeError where `now` is outside the years 1 to 9999, which a DATETIME cannot hold.
 */
export function rulesGoogleSql(
  rules: readonly GroupRule[],
  table: GoogleSqlTable,
  now: number,
): GoogleSqlStatement {
  const moment = millisecondsOf(now);
  if (!(moment >= firstDay * msPerDay && moment < (lastDay + 1) * msPerDay))
    throw new RangeError(
      `There is no statement for the serial ${now}: choose a moment in the years 1 to 9999.`,
    );
  const writer = new GoogleSqlWriter(table, moment);
  const conditions = new Map<string, string>();
  const memberships = rules.map(
    ({ rule }, position) => `IF(${nodeSql(rule.root, writer, conditions)}, ${position}, NULL)`,
  );
  const groupId = `${writer.groups(rules.map(({ id }) => id))}[OFFSET(position)] AS group_id`;
  const columns = ['contact_id', ...[...conditions].map(([sql, name]) => `${sql} AS ${name}`)];
  const sql = `WITH cells AS (
  ${writer.cells()}
),
conditions AS (
  SELECT
    ${columns.join(',\n    ')}
  FROM cells
)
SELECT contact_id, ${groupId}
FROM conditions, UNNEST(ARRAY<INT64>[
  ${memberships.join(',\n  ')}
]) AS position
WHERE position IS NOT NULL`;
  return { sql, parameters: writer.parameters };
}

/** A node over the conditions' columns. @param conditions expression → name of its column. */
function nodeSql(node: RuleNode, writer: GoogleSqlWriter, conditions: Map<string, string>): string {
  const join = (nodes: readonly RuleNode[], operator: 'AND' | 'OR'): string => {
    const parts = nodes.map((child) => nodeSql(child, writer, conditions));
    return parts.length === 1 ? parts.join('') : `(${parts.join(` ${operator} `)})`;
  };
  switch (node.type) {
    case 'all':
      return join(node.children, 'AND');
    case 'any':
      return join(node.children, 'OR');
    case 'not':
      return `(NOT ${nodeSql(node.child, writer, conditions)})`;
    case 'group': {
      const roots = join(
        node.groups.map(({ root }) => root),
        'OR',
      );
      return node.op === 'in' ? roots : `(NOT ${roots})`;
    }
    case 'condition': {
      const sql = conditionSql(node, writer);
      const name = conditions.get(sql) ?? `condition_${conditions.size + 1}`;
      conditions.set(sql, name);
      return name;
    }
  }
}

/** The three-valued truth of a condition; a reference is looked at first, then whether the cell is blank. */
function conditionSql({ field, operator, meaning, blank }: Condition, writer: GoogleSqlWriter): string {
  const isKnown = meaning.family === filledFamily ? writer.isFilled(field) : writer.isKnown(field);
  const positive = meaning.googlesql({ field, writer });
  const holds = operator.negative ? `NOT (${positive})` : positive;
  const onBlank = meaning.blankTruth(blank) ? 'TRUE' : 'FALSE';
  const truth = `CASE ${isKnown} WHEN TRUE THEN ${holds} WHEN FALSE THEN ${onBlank} END`;
  if (meaning.references.length === 0) return truth;
  const referencesKnown = meaning.references.map((reference) => writer.isKnown(reference)).join(' AND ');
  return `IF(${referencesKnown}, ${truth}, NULL)`;
}
