// What LibreOffice is known to do otherwise than Sheets, so that it is not asked; each with the reason that is printed.
import type { FormulaPlace } from '../../src/rules/index.ts';
import { type Condition, conditionsOf, type Rule } from '../../src/rules/rule.ts';
import type { Cell, FieldDefinition } from '../../src/rules/types.ts';
import type { Row } from '../rules/world.ts';

/** Where formulas are written for: LibreOffice reads the English ones. */
export const libreOfficeLocale: FormulaPlace['locale'] = 'en_US';

const countOps = new Set(['countIs', 'countGte', 'countLte']);
const patternOps = new Set(['matches', 'notMatches']);

/** Why a rule is left out, or null where it can be asked. */
export function ruleLeftOut(rule: Rule): string | null {
  const ops = conditionsOf(rule).map(({ operator }) => operator.op);
  if (ops.some((op) => countOps.has(op))) return 'numbers of tags: LibreOffice has no SPLIT';
  if (ops.some((op) => patternOps.has(op))) return 'patterns of people: LibreOffice has ICU’s, not RE2’s';
  return null;
}

/** Why a contact is left out for a rule, or null where it can be asked. */
export function contactLeftOut(rule: Rule, row: Row): string | null {
  for (const condition of conditionsOf(rule)) {
    for (const field of fieldsOf(condition)) {
      const reason = cellLeftOut(row[field.id] ?? null, field);
      if (reason !== null) return reason;
    }
  }
  return null;
}

function fieldsOf({ field, meaning }: Condition): readonly FieldDefinition[] {
  return [field, ...meaning.references];
}

function cellLeftOut(cell: Cell, { kind }: FieldDefinition): string | null {
  if (typeof cell === 'boolean' && kind !== 'checkbox') return 'TRUE and FALSE: numbers to LibreOffice';
  if (kind !== 'text' && kind !== 'email' && kind !== 'tags') return null;
  if (typeof cell === 'object' && cell !== null && 'shownAs' in cell)
    return 'number formats in text: no formula sees them';
  if (typeof cell === 'number' && String(cell).includes('e'))
    return 'large numbers in text: LibreOffice writes 1E+021';
  return null;
}
