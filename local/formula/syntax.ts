/** Formulas as trees: what the parser makes of a formula's tokens. Operators and their order are those of Google's function list ("Operator"). */
import { sheetLocale } from '../values/locale.ts';
import { type CellError, cellErrorOf } from '../workbook/cell.ts';
import { columnIndex } from '../workbook/ranges.ts';
import { formulaTokens, type Token, type TokenKind } from './formula-tokens.ts';

/** One end of a reference; an axis that the text does not name is undefined (A:A, 2:5). */
export interface ReferenceCorner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface ReferenceNode {
  readonly kind: 'reference';
  readonly sheet: string | undefined;
  readonly from: ReferenceCorner;
  readonly to: ReferenceCorner;
}

export type FormulaNode =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'empty' }
  | ReferenceNode
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  /** What comes out of an expression is called: LAMBDA(x, x)(1). */
  | { readonly kind: 'apply'; readonly callee: FormulaNode; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: FormulaNode };

/** The text is no formula: Sheets shows #ERROR!. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

const priorities: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};

const cornerPattern = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function corner(text: string): ReferenceCorner {
  const [, first = '', letters, second = '', digits] = cornerPattern.exec(text) ?? [];
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
    fixedColumn: letters !== undefined && first === '$',
    fixedRow: letters === undefined ? first === '$' || second === '$' : second === '$',
  };
}

/** A reference as written, such as 'My list'!A$2:C. */
export function referenceNode(text: string): ReferenceNode {
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  const sheet = named === null ? undefined : (named[1]?.replaceAll("''", "'") ?? named[2]);
  const [from = '', to = from] = (named === null ? text : (named[3] ?? '')).split(':');
  return { kind: 'reference', sheet, from: corner(from), to: corner(to) };
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly decimalMark: string;
  private at = 0;

  constructor(text: string, localeCode: string) {
    this.tokens = formulaTokens(text, localeCode).filter(({ kind }) => kind !== 'space');
    this.decimalMark = sheetLocale(localeCode).decimalMark;
  }

  whole(): FormulaNode {
    const node = this.expression(0);
    if (this.at < this.tokens.length) this.fail();
    return node;
  }

  private fail(): never {
    throw new FormulaSyntaxError(`Unexpected ${this.tokens[this.at]?.text ?? 'end'}`);
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(kind: TokenKind): Token | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) return undefined;
    this.at += 1;
    return token;
  }

  private expression(above: number): FormulaNode {
    let left = this.operand();
    for (;;) {
      const token = this.next;
      if (token?.kind !== 'operator') return left;
      if (token.text === '%') {
        this.at += 1;
        left = { kind: 'unary', operator: '%', operand: left };
        continue;
      }
      const priority = priorities[token.text] ?? 0;
      if (priority <= above) return left;
      this.at += 1;
      left = { kind: 'binary', operator: token.text, left, right: this.expression(priority) };
    }
  }

  private operand(): FormulaNode {
    const sign = this.next;
    if (sign?.kind === 'operator' && (sign.text === '-' || sign.text === '+')) {
      this.at += 1;
      return { kind: 'unary', operator: sign.text, operand: this.signed() };
    }
    let node = this.primary();
    while (this.next?.kind === 'open') node = { kind: 'apply', callee: node, args: this.callArguments() };
    return node;
  }

  /** A sign binds tighter than ^, and a percent sign tighter than a sign. */
  private signed(): FormulaNode {
    let node = this.operand();
    while (this.next?.kind === 'operator' && (this.next.text === '%' || this.next.text === ':')) {
      const { text } = this.next;
      this.at += 1;
      node =
        text === '%'
          ? { kind: 'unary', operator: '%', operand: node }
          : { kind: 'binary', operator: ':', left: node, right: this.operand() };
    }
    return node;
  }

  private primary(): FormulaNode {
    const token = this.next;
    if (token === undefined) this.fail();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text.replace(this.decimalMark, '.')) };
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error': {
        const value = cellErrorOf(token.text.toUpperCase());
        return value === undefined ? this.fail() : { kind: 'constant', value };
      }
      case 'reference':
        return token.text.endsWith('#REF!')
          ? { kind: 'constant', value: cellErrorOf('#REF!') ?? '' }
          : referenceNode(token.text);
      case 'name':
        return this.named(token.text);
      case 'open': {
        const node = this.expression(0);
        if (this.take('close') === undefined) this.fail();
        return node;
      }
      case 'open-brace':
        return this.array();
      default:
        this.at -= 1;
        return this.fail();
    }
  }

  private named(name: string): FormulaNode {
    if (this.next?.kind === 'open')
      return { kind: 'call', name: name.toUpperCase(), args: this.callArguments() };
    const upper = name.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE'
      ? { kind: 'constant', value: upper === 'TRUE' }
      : { kind: 'name', name };
  }

  private callArguments(): FormulaNode[] {
    this.at += 1;
    if (this.take('close') !== undefined) return [];
    const args: FormulaNode[] = [];
    for (;;) {
      const kind = this.next?.kind;
      const isEmpty = kind === 'separator' || kind === 'row-separator' || kind === 'close';
      args.push(isEmpty ? { kind: 'empty' } : this.expression(0));
      if (this.take('close') !== undefined) return args;
      if (this.take('separator') === undefined && this.take('row-separator') === undefined) this.fail();
    }
  }

  private array(): FormulaNode {
    if (this.take('close-brace') !== undefined) return { kind: 'array', rows: [] };
    const rows: FormulaNode[][] = [[this.expression(0)]];
    for (;;) {
      if (this.take('close-brace') !== undefined) return { kind: 'array', rows };
      if (this.take('separator') !== undefined) rows.at(-1)?.push(this.expression(0));
      else if (this.take('row-separator') !== undefined) rows.push([this.expression(0)]);
      else this.fail();
    }
  }
}

const parsed = new Map<string, FormulaNode | FormulaSyntaxError>();
const keptFormulas = 50_000;

/**
 * The tree of a formula written with or without its leading "=" or "+".
 * Throws FormulaSyntaxError where the text is no formula in this locale's notation.
 */
export function parseFormula(formula: string, localeCode: string): FormulaNode {
  const key = `${localeCode} ${formula}`;
  let result = parsed.get(key);
  if (result === undefined) {
    try {
      result = new Parser(formula.replace(/^\s*[=+]/, ''), localeCode).whole();
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      result = error;
    }
    if (parsed.size >= keptFormulas) parsed.clear();
    parsed.set(key, result);
  }
  if (result instanceof FormulaSyntaxError) throw result;
  return result;
}
