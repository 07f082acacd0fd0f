// Rules as GoogleSQL without an engine: golden text, nothing of a rule's values in it, every name quoted, every parameter
// there. `UPDATE_GOLDEN=1 npx jest test/rules/googlesql.test` writes the golden file anew. What the text means is judged
// in Google's own engine: `npm run test:googlesql`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GoogleSqlStatement, rulesGoogleSql } from '../../src/rules/googlesql.ts';
import { type GoogleSqlTable, googleSqlColumns } from '../../src/rules/googlesql-table.ts';
import { operators } from '../../src/rules/operators/registry.ts';
import { parseRule } from '../../src/rules/parse.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { FieldDefinition } from '../../src/rules/types.ts';
import { arbitraryRule } from '../googlesql/arbitrary-contacts.ts';
import { hostileTexts } from '../googlesql/hostile.ts';
import { fields, now, ruleOf, serial } from './world.ts';

const seed = 20261128;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'googlesql text', seed })}\n`);
});

const table: GoogleSqlTable = {
  name: ['my-project', 'crm', 'contacts'],
  idColumn: 'contact_id',
  columns: googleSqlColumns,
  weekStart: 'monday',
};

/** One statement for rules; group ids are their positions. */
function statementOf(rules: readonly Rule[], place = table, moment = now): GoogleSqlStatement {
  return rulesGoogleSql(
    rules.map((rule, index) => ({ id: `group ${index}`, rule })),
    place,
    moment,
  );
}

interface GoldenCondition {
  readonly field: string;
  readonly op: string;
  readonly values?: readonly unknown[];
  readonly blank?: 'exclude';
}

const each = (field: string, ops: string, values?: readonly unknown[]): readonly GoldenCondition[] =>
  ops.split(' ').map((op) => ({ field, op, ...(values === undefined ? {} : { values }) }));
const day = { date: '2026-11-25' };
const instant = { datetime: '2026-11-23T09:30:15.5' };
const inTwoDays = { today: { add: 2, unit: 'day' } };
const aMonthAgo = { now: { add: -1, unit: 'month' } };

/** Every operator, and every form of value. */
const conditions: readonly GoldenCondition[] = [
  ...each('country', 'is contains startsWith endsWith', ['New  York']),
  ...each('country', 'is isNot notContains notStartsWith notEndsWith', ['Canada', "O'Neil"]),
  { field: 'country', op: 'isNot', values: ['Canada'], blank: 'exclude' },
  ...each('country', 'matches notMatches', ['^can', '\\d+$']),
  ...each('country', 'isBlank isNotBlank'),
  ...each('email', 'domainIs domainIsNot', ['@gmail.com', 'x.org']),
  ...each('email', 'isValidEmail isNotValidEmail'),
  ...each('tags', 'hasAny hasAll hasNone notHasAll hasExactly', ['Client', 'VIP', 'vip']),
  ...each('tags', 'countIs', [0, 2]),
  ...each('tags', 'countGte countLte', [2]),
  ...each('score', 'is isNot', [5, { field: 'target' }, -0.5]),
  ...each('score', 'gt gte lt lte', [1e21]),
  ...each('score', 'between notBetween', [10, { field: 'target' }]),
  ...each('optIn', 'isTrue isFalse isBlank'),
  ...each('birthday', 'on notOn', [day, instant, { field: 'renewal' }, { field: 'called' }]),
  ...each('birthday', 'before after', [{ startOf: 'week', add: -1 }]),
  ...each('birthday', 'onOrBefore onOrAfter', [{ endOf: 'quarter', add: 1 }]),
  ...each('birthday', 'between notBetween', [inTwoDays, aMonthAgo]),
  ...each('birthday', 'inLast notInLast inNext notInNext', [{ n: 3, unit: 'year' }]),
  ...each('birthday', 'inPeriod notInPeriod', [
    { period: 'this', unit: 'week' },
    { period: 'last', unit: 'day' },
  ]),
  ...each('birthday', 'anniversary'),
  ...each('birthday', 'anniversaryInNext anniversaryInLast', [{ n: 7, unit: 'day' }]),
  ...each('birthday', 'monthIs weekdayIs', [2, 7]),
  ...each('appointment', 'on notOn', [day, instant, { field: 'renewal' }, { field: 'called' }]),
  ...each('appointment', 'before after onOrBefore onOrAfter', [aMonthAgo]),
  ...each('appointment', 'onOrAfter', [{ endOf: 'week', add: 0 }]),
  ...each('appointment', 'between', [day, inTwoDays]),
  ...each('appointment', 'notBetween', [inTwoDays, { now: {} }]),
  ...each('appointment', 'inLast inNext', [{ n: 90, unit: 'minute' }]),
  ...each('appointment', 'inPeriod', [{ period: 'next', unit: 'quarter' }]),
  ...each('appointment', 'anniversaryInNext', [{ n: 7, unit: 'day' }]),
  ...each('appointment', 'weekdayIs', [1]),
];

const quotedNames = /`(?:[^`\\]|\\.)*`/gs;

describe('the statement', () => {
  const file = join(process.cwd(), 'test/rules/googlesql.golden.sql');
  const canada = { field: 'country', op: 'is', values: ['Canada'] };

  it('is the golden one', () => {
    const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
    const groups = new Map([['north', { name: 'North', rule: { version: 1, rule: canada } }]]);
    const nested = [
      { not: { any: [canada, { all: [client, { not: canada }] }] } },
      { all: [{ group: ['north'], op: 'notIn' }, client] },
    ];
    const { sql, parameters } = statementOf([...nested, ...conditions].map((node) => ruleOf(node, groups)));
    const comments = parameters.map(
      ({ name, type, value }) => `-- @${name} ${type} ${JSON.stringify(value)}\n`,
    );
    const text = `${sql}\n${comments.join('')}`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('is golden for every operator there is', () => {
    const covered = new Set(conditions.map(({ field, op }) => `${fields.get(field)?.kind}:${op}`));
    const missing = operators.filter(({ op, kinds }) => !kinds.some((kind) => covered.has(`${kind}:${op}`)));
    expect(missing.map(({ op }) => op)).toEqual([]);
  });

  it('computes a condition once, however many groups ask for it', () => {
    const { sql, parameters } = statementOf([
      ruleOf(canada),
      ruleOf({ not: canada }),
      ruleOf({ all: [canada, { field: 'country', op: 'is', values: ['  CANADA '] }] }),
    ]);
    expect(sql.match(/ AS condition_\d+/g)).toEqual([' AS condition_1']);
    expect(sql).toContain(
      'IF(condition_1, 0, NULL),\n  IF((NOT condition_1), 1, NULL),\n  IF((condition_1 AND condition_1), 2, NULL)',
    );
    expect(parameters).toEqual([
      { name: 'given_1', type: 'STRING', value: 'canada' },
      { name: 'groups', type: 'ARRAY<STRING>', value: ['group 0', 'group 1', 'group 2'] },
    ]);
  });

  it('has the same text at another moment, which is a parameter', () => {
    const twoHoursAgo = { now: { add: -2, unit: 'hour' } };
    const rule = ruleOf({ field: 'appointment', op: 'onOrAfter', values: [twoHoursAgo] });
    const morning = statementOf([rule]);
    const night = statementOf([rule], table, serial('2026-03-29T02:30:00.001'));
    expect(night.sql).toBe(morning.sql);
    const nowIn = ({ parameters }: GoogleSqlStatement): unknown =>
      parameters.find(({ name }) => name === 'now');
    expect(nowIn(morning)).toEqual({ name: 'now', type: 'DATETIME', value: '2026-11-23T09:30:00.000' });
    expect(nowIn(night)).toEqual({ name: 'now', type: 'DATETIME', value: '2026-03-29T02:30:00.001' });
    expect(morning.sql).not.toMatch(/CURRENT_|TIMESTAMP/);
  });

  it('is refused for a moment that no DATETIME can hold', () => {
    for (const moment of [serial('0001-01-01') - 1, 2_958_466, 1e300, Number.NaN])
      expect(() => statementOf([], table, moment)).toThrow(RangeError);
    expect(statementOf([]).sql).toContain('UNNEST(ARRAY<INT64>[');
  });
});

/** Everything a statement may be made of besides quoted names, generated names and the groups' positions. */
const words = new Set(
  (
    'WITH AS SELECT FROM WHERE IS NOT NULL TRUE FALSE CASE WHEN THEN END IF IFNULL SAFE AND OR IN BETWEEN EXISTS ' +
    'DISTINCT UNNEST ARRAY INT64 OFFSET INTERVAL EXTRACT LOWER TRIM REGEXP_REPLACE REGEXP_CONTAINS REGEXP_EXTRACT ' +
    'SPLIT CONCAT STRPOS STARTS_WITH ENDS_WITH ARRAY_LENGTH LEAST GREATEST MOD DATE DATETIME DATE_ADD DATETIME_ADD ' +
    'DATE_TRUNC LAST_DAY MINUTE HOUR DAY WEEK MONDAY SUNDAY SATURDAY MONTH QUARTER YEAR DAYOFWEEK ' +
    'cells conditions contact_id group_id position source part tag given now groups'
  ).split(' '),
);
const literals = new Set([
  "r'[ \\t]+'",
  "r'[;\\r\\n]'",
  "r'@([^@]*)$'",
  "' '",
  "','",
  "''",
  "'.'",
  "'error'",
  "'0001-01-01'",
  "'9999-12-31'",
  "'0001-01-01 00:00:00'",
  "'9999-12-31 23:59:59.999'",
]);
const numbers = new Set(['0', '1', '5', '7']);
const tokens = /`(?:[^`\\]|\\.)*`|r?'[^']*'|@?[A-Za-z_][A-Za-z_0-9]*|[\d.]+|[(){}[\],.=<>!+-]|\s+|./gsu;

/** What of a statement is none of those. */
function foreignTokens(sql: string, groupCount: number): readonly string[] {
  return (sql.match(tokens) ?? []).filter((token) => {
    if (/^[`(){}[\],=<>!+\s-]/.test(token) || token === '.') return false;
    if (token.includes("'")) return !literals.has(token);
    if (/^\d+$/.test(token)) return !numbers.has(token) && Number(token) >= groupCount;
    const name = token.replace(/^@/, '');
    return !words.has(name) && !/^(given|value|text|known|filled|problem|condition)_\d+$/.test(name);
  });
}

describe('the values of a rule', () => {
  it('are never in the text, whatever they are, and are all among the parameters', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRule, { minLength: 1, maxLength: 5 }), (nodes) => {
        const { sql, parameters } = statementOf(nodes.map((node) => ruleOf(node)));
        expect(foreignTokens(sql, nodes.length)).toEqual([]);
        const named =
          sql
            .replace(quotedNames, '')
            .replace(/r?'[^']*'/g, '')
            .match(/(?<=@)\w+/g) ?? [];
        expect([...new Set(named)].sort()).toEqual(parameters.map(({ name }) => name).sort());
      }),
      { seed, numRuns: 500 },
    );
  });

  it('share a parameter where they are equal in type and value', () => {
    const { parameters } = statementOf([
      ruleOf({ field: 'score', op: 'between', values: [5, 7] }),
      ruleOf({ field: 'target', op: 'gt', values: [7] }),
      ruleOf({ field: 'tags', op: 'countGte', values: [7] }),
    ]);
    expect(parameters.slice(0, -1).map(({ type, value }) => [type, value])).toEqual([
      ['FLOAT64', 5],
      ['FLOAT64', 7],
      ['INT64', 7],
    ]);
  });
});

describe('names', () => {
  it('are quoted, whatever they hold, and nothing but quoted', () => {
    const tagFields = hostileTexts.map((id): FieldDefinition => ({ id, name: id, kind: 'tags' }));
    const world = { fields: new Map(tagFields.map((field) => [field.id, field])), patterns: re2Patterns };
    const rules = hostileTexts.map((field) => {
      const parsed = parseRule({ version: 1, rule: { field, op: 'countGte', values: [1] } }, world);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.rule;
    });
    const columns = (fieldId: string): { value: string; problem: string } => ({
      value: fieldId,
      problem: `problem of ${fieldId}`,
    });
    const { sql } = statementOf(rules, { ...table, name: hostileTexts, idColumn: '`', columns });
    expect(foreignTokens(sql, rules.length)).toEqual([]);
    expect(sql).toContain('source.`\\`` AS contact_id');
    // A quoted name is read as a string is: these are the escapes that the writer uses.
    const read = (sql.match(quotedNames) ?? []).map((name) =>
      name
        .slice(1, -1)
        .replace(/\\(.)/g, (_all, escaped: string) =>
          escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped,
        ),
    );
    expect(read).toEqual(expect.arrayContaining([...hostileTexts]));
  });

  it('of groups are parameters', () => {
    const rule = ruleOf({ field: 'country', op: 'isBlank' });
    const { sql, parameters } = rulesGoogleSql([{ id: "'; DROP TABLE x; --", rule }], table, now);
    expect(sql).not.toContain('DROP');
    expect(parameters).toEqual([{ name: 'groups', type: 'ARRAY<STRING>', value: ["'; DROP TABLE x; --"] }]);
  });
});
