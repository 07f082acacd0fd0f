// The rule engine's one door: everything other folders may use.
export { ContactReading } from './contact-reading.ts';
export {
  type EvaluationClock,
  evaluateContact,
  evaluateRule,
  evaluateRules,
  type RuleMembership,
  type RuleResult,
} from './evaluate.ts';
export {
  type DecidingCondition,
  type ExplainedCondition,
  type ExplainedGroup,
  type ExplainedNode,
  type Explanation,
  explainContact,
} from './explain.ts';
export { type ForecastDay, forecast, type Move } from './forecast.ts';
export { ruleFormula } from './formula.ts';
export type { FormulaPlace } from './formula-writer.ts';
export { type GoogleSqlStatement, type GroupRule, rulesGoogleSql } from './googlesql.ts';
export {
  type GoogleSqlCell,
  type GoogleSqlColumns,
  type GoogleSqlColumnType,
  type GoogleSqlProblem,
  type GoogleSqlTable,
  googleSqlCell,
  googleSqlColumns,
  googleSqlColumnType,
} from './googlesql-table.ts';
export type { GoogleSqlParameter, GoogleSqlScalarType } from './googlesql-writer.ts';
export type { Finding, FindingCode } from './lint/finding.ts';
export { lintRule } from './lint.ts';
export { type LocaleSeparators, localeSeparators } from './locale.ts';
export { type NextChange, nextChange } from './next-change.ts';
export { textKinds } from './operators/families.ts';
export { operatorsFor } from './operators/registry.ts';
export { type ParsedRule, parseRule, type RuleWorld } from './parse.ts';
export type { PatternEngine } from './patterns.ts';
export { PreparedContacts } from './prepared-contacts.ts';
export type { RuleProblem, RuleProblemCode } from './problem.ts';
export type { RowSet } from './row-set.ts';
export { fieldIdsOf, type Rule, ruleToJson } from './rule.ts';
export { ruleSentence } from './sentence.ts';
export { normalizeText, splitTags } from './text.ts';
export type {
  Cell,
  ContactColumns,
  DecimalMark,
  ErrorCell,
  EvaluationSettings,
  FieldDefinition,
  FieldKind,
  FormattedNumberCell,
  JsonValue,
  OperatorChoice,
  RuleJson,
  RuleNodeJson,
  Truth,
  ValueForm,
  ValueKind,
  WeekStart,
} from './types.ts';
