// A rule as one Sheets formula for a filter view: true for members, FALSE for everybody else, never an error value.
import { type FormulaPlace, FormulaWriter } from './formula-writer.ts';
import type { Condition, Rule, RuleNode } from './rule.ts';

/**
 * The CUSTOM_FORMULA of a rule, written for the first data row, beginning with "=".
 * `not` is pushed down to the conditions (De Morgan), where every condition is FALSE while unknown, plain and
 * negated alike: so the formula is true exactly where the three-valued rule is.
 */
export function ruleFormula(rule: Rule, place: FormulaPlace): string {
  return `=${nodeFormula(rule.root, false, new FormulaWriter(place))}`;
}

function nodeFormula(node: RuleNode, negated: boolean, writer: FormulaWriter): string {
  switch (node.type) {
    case 'condition':
      return conditionFormula(node, negated, writer);
    case 'not':
      return nodeFormula(node.child, !negated, writer);
    case 'all':
      return joined(node.children, negated, negated, writer);
    case 'any':
      return joined(node.children, negated, !negated, writer);
    case 'group': {
      const negatedGroup = (node.op === 'notIn') !== negated;
      const roots = node.groups.map(({ root }) => root);
      return joined(roots, negatedGroup, !negatedGroup, writer);
    }
  }
}

function joined(nodes: readonly RuleNode[], negated: boolean, anyOf: boolean, writer: FormulaWriter): string {
  const formulas = nodes.map((node) => nodeFormula(node, negated, writer));
  return anyOf ? writer.or(formulas) : writer.and(formulas);
}

/** One condition, plain or negated: its truth where known, FALSE where unknown, whatever the cells hold. */
function conditionFormula(condition: Condition, negated: boolean, writer: FormulaWriter): string {
  const { field, operator, meaning } = condition;
  const cell = writer.cell(field.id);
  const positive = meaning.formula({ field, cell, writer });
  const holds = negated === operator.negative ? positive : writer.call('NOT', positive);
  const { formulaTest } = meaning.family;
  const own =
    formulaTest === null
      ? textFormula(condition, holds, negated, writer)
      : typedFormula(condition, formulaTest, holds, negated, writer);
  const referencesKnown = meaning.references.reduce(
    (formula, reference) =>
      writer.call('IF', writer.call('ISNUMBER', writer.cell(reference.id)), formula, writer.false()),
    own,
  );
  return writer.call('IFERROR', referencesKnown, writer.false());
}

/** Numbers, dates and checkboxes: a cell of another kind is only looked at for being blank. */
function typedFormula(
  condition: Condition,
  formulaTest: string,
  holds: string,
  negated: boolean,
  writer: FormulaWriter,
): string {
  const { field, meaning, blank } = condition;
  const cell = writer.cell(field.id);
  const onBlank = meaning.blankTruth(blank) !== negated ? writer.isBlank(cell) : writer.false();
  return writer.call('IF', writer.call(formulaTest, cell), holds, onBlank);
}

/**
 * Text and tags: everything but an error has a text. A blank cell reads as an empty text, which says what a blank
 * cell should, except where a negative leaves blanks out. (Errors are asked for by name: ISNUMBER swallows them.)
 */
function textFormula(condition: Condition, holds: string, negated: boolean, writer: FormulaWriter): string {
  const { field, operator, blank } = condition;
  const cell = writer.cell(field.id);
  const isBlank = writer.isBlank(cell);
  let formula = holds;
  if (operator.takesBlankPolicy && blank === 'exclude')
    formula = negated ? writer.or([isBlank, holds]) : writer.and([writer.call('NOT', isBlank), holds]);
  return writer.call('IF', writer.call('ISERROR', cell), writer.false(), formula);
}
