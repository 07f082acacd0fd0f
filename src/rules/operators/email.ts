// Operators that only email fields have: the domain after the last @, and whether the address is well formed.
import type { ValuePart } from '../cell-family.ts';
import { normalizeText } from '../text.ts';
import { listed, quotedValue } from '../wording.ts';
import { textFamily } from './families.ts';
import {
  defineOperator,
  holdingByPart,
  type NoValues,
  noValues,
  type Operator,
  type OperatorRecord,
} from './operator.ts';
import { edgeFormula, readTexts, type TextOperand } from './text.ts';

const emailKinds = ['email'] as const;

// The HTML standard's pattern for input type=email ("valid e-mail address"), with at least one dot in the domain.
// It runs on lower-cased text in JavaScript and, unchanged, in Sheets' RE2.
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const validEmailPattern = `^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})+$`;
const validEmail = new RegExp(validEmailPattern);

const validityPart: ValuePart<string, boolean> = {
  name: 'valid address',
  of: (text) => validEmail.test(text),
};

function validityOperator(negative: boolean): Operator {
  const words = negative ? 'is not a valid email address' : 'is a valid email address';
  const record: OperatorRecord<string, NoValues> = {
    op: negative ? 'isNotValidEmail' : 'isValidEmail',
    kinds: emailKinds,
    label: words,
    negative,
    valueForm: 'none',
    valueKind: null,
    joining: null,
    family: textFamily,
    blank: negative ? 'policy' : () => false,
    check: () => noValues,
    write: () => [],
    references: () => [],
    holding: () => holdingByPart(validityPart, (valid) => valid),
    formula: (_operand, { cell, writer }) =>
      writer.call('REGEXMATCH', writer.normalText(cell), writer.text(validEmailPattern)),
    googlesql: (_operand, { field, writer }) =>
      `REGEXP_CONTAINS(${writer.value(field)}, ${writer.parameter('STRING', validEmailPattern)})`,
    english: () => words,
    resolved: () => '',
    changes: null,
  };
  return defineOperator(record);
}

/** A domain value in its normal form, without a leading @. */
function normalizeDomain(text: string): string {
  const normal = normalizeText(text);
  return normal.startsWith('@') ? normalizeText(normal.slice(1)) : normal;
}

/** What comes after the last @; null where there is none. */
const domainPart: ValuePart<string, string | null> = {
  name: 'domain',
  of: (text) => (text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : null),
};

function domainOperator(negative: boolean): Operator {
  const words = negative ? 'domain is not' : 'domain is';
  const record: OperatorRecord<string, TextOperand> = {
    op: negative ? 'domainIsNot' : 'domainIs',
    kinds: emailKinds,
    label: words,
    negative,
    valueForm: 'many',
    valueKind: 'text',
    joining: negative ? 'and' : 'or',
    family: textFamily,
    blank: negative ? 'policy' : () => false,
    check: (reading) => readTexts(reading, normalizeDomain),
    write: (operand) => operand.given,
    references: () => [],
    holding: ({ normal }) => {
      const wanted = normal.map((domain) => ({ domain, subdomain: `.${domain}` }));
      return holdingByPart(
        domainPart,
        (found) =>
          found !== null &&
          wanted.some(({ domain, subdomain }) => found === domain || found.endsWith(subdomain)),
        { how: 'endsWith', texts: normal },
      );
    },
    // A dot in front of both sides makes "ends with" mean "is it or a subdomain of it".
    formula: ({ normal }, { cell, writer }) => {
      const text = writer.normalText(cell);
      const dotted = `"."&${writer.call('REGEXREPLACE', text, writer.text('(?s)^.*@'), writer.text(''))}`;
      const ends = normal.map((domain) => edgeFormula('RIGHT', dotted, `.${domain}`, writer));
      return writer.and([writer.holds(text, '@'), writer.or(ends)]);
    },
    googlesql: ({ normal }, { field, writer }) => {
      const dotted = `CONCAT('.', REGEXP_EXTRACT(${writer.value(field)}, r'@([^@]*)$'))`;
      const dottedDomains = normal.map((domain) => `.${domain}`);
      const ends = writer.anyOf('STRING', dottedDomains, (domain) => `ENDS_WITH(${dotted}, ${domain})`);
      return `IFNULL(${ends}, FALSE)`;
    },
    english: ({ given }) => `${words} ${listed(given.map(quotedValue), negative ? 'nor' : 'or')}`,
    resolved: ({ given }) => listed(given.map(quotedValue), negative ? 'nor' : 'or'),
    changes: null,
  };
  return defineOperator(record);
}

export const emailOperators: readonly Operator[] = [
  domainOperator(false),
  domainOperator(true),
  validityOperator(false),
  validityOperator(true),
];
