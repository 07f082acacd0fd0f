/** The query language of QUERY (Google Visualization API query language): select, where, group by, order by, limit, offset, label. */
import { LocalHostError } from '../../errors.ts';

export type QueryExpression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly QueryExpression[] }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: QueryExpression;
      readonly right: QueryExpression;
    }
  | { readonly kind: 'not' | 'negative'; readonly operand: QueryExpression };

export interface ParsedQuery {
  /** Undefined: all columns. */
  select: readonly QueryExpression[] | undefined;
  where: QueryExpression | undefined;
  groupBy: readonly QueryExpression[];
  orderBy: readonly { readonly by: QueryExpression; readonly descending: boolean }[];
  limit: number | undefined;
  offset: number;
  /** By the text of the expression. */
  labels: ReadonlyMap<string, string>;
}

/** The text is no query. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** The same expression has the same text. */
export const textOf = (expression: QueryExpression): string => JSON.stringify(expression);

const tokenPattern = /\s*("[^"]*"|'[^']*'|`[^`]*`|\d+(?:\.\d+)?|[A-Za-z_]\w*|<=|>=|!=|<>|[-+*/=<>(),])/y;
const comparisons = new Set(['=', '!=', '<>', '<', '>', '<=', '>=']);
const wordComparisons = new Set(['contains', 'matches', 'like']);

class QueryParser {
  private readonly tokens: string[] = [];
  private at = 0;

  constructor(text: string) {
    const source = text.trim();
    tokenPattern.lastIndex = 0;
    while (tokenPattern.lastIndex < source.length) {
      const from = tokenPattern.lastIndex;
      const found = tokenPattern.exec(source);
      if (found === null) throw new QueryError(`Not understood: ${source.slice(from)}`);
      this.tokens.push(found[1] ?? '');
    }
  }

  private word(ahead = 0): string {
    return (this.tokens[this.at + ahead] ?? '').toLowerCase();
  }

  private take(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.word(ahead) === word)) return false;
    this.at += words.length;
    return true;
  }

  private need(word: string): void {
    if (!this.take(word)) throw new QueryError(`Expected ${word}`);
  }

  private list<T>(one: () => T): T[] {
    const items = [one()];
    while (this.take(',')) items.push(one());
    return items;
  }

  private count(): number {
    const count = Number(this.tokens[this.at]);
    this.at += 1;
    if (!Number.isInteger(count) || count < 0) throw new QueryError('Expected a number');
    return count;
  }

  whole(): ParsedQuery {
    const query: ParsedQuery = {
      select: undefined,
      where: undefined,
      groupBy: [],
      orderBy: [],
      limit: undefined,
      offset: 0,
      labels: new Map(),
    };
    if (this.take('select') && !this.take('*')) query.select = this.list(() => this.sum());
    if (this.take('where')) query.where = this.either();
    if (this.take('group', 'by')) query.groupBy = this.list(() => this.sum());
    if (this.take('order', 'by'))
      query.orderBy = this.list(() => {
        const by = this.sum();
        const descending = this.take('desc');
        if (!descending) this.take('asc');
        return { by, descending };
      });
    if (this.take('limit')) query.limit = this.count();
    if (this.take('offset')) query.offset = this.count();
    if (this.take('label'))
      query.labels = new Map(
        this.list(() => {
          const labelled = textOf(this.sum());
          const written = this.tokens[this.at] ?? '';
          this.at += 1;
          if (!/^["']/.test(written)) throw new QueryError('Expected a label in quotes');
          return [labelled, written.slice(1, -1)] as const;
        }),
      );
    if (['pivot', 'format', 'options'].includes(this.word()))
      throw new LocalHostError(
        'formula-engine',
        `The clause ${this.word()} of QUERY is not in the local host.`,
      );
    if (this.at < this.tokens.length) throw new QueryError(`Not understood: ${this.tokens[this.at]}`);
    return query;
  }

  private either(): QueryExpression {
    let left = this.both();
    while (this.take('or')) left = { kind: 'binary', operator: 'or', left, right: this.both() };
    return left;
  }

  private both(): QueryExpression {
    let left = this.condition();
    while (this.take('and')) left = { kind: 'binary', operator: 'and', left, right: this.condition() };
    return left;
  }

  private condition(): QueryExpression {
    if (this.take('not')) return { kind: 'not', operand: this.condition() };
    const left = this.sum();
    if (this.take('is', 'not', 'null'))
      return { kind: 'not', operand: { kind: 'call', name: 'isnull', args: [left] } };
    if (this.take('is', 'null')) return { kind: 'call', name: 'isnull', args: [left] };
    const word = this.word();
    const isPair = (word === 'starts' || word === 'ends') && this.word(1) === 'with';
    if (!comparisons.has(word) && !wordComparisons.has(word) && !isPair) return left;
    this.at += isPair ? 2 : 1;
    return { kind: 'binary', operator: word, left, right: this.sum() };
  }

  private sum(): QueryExpression {
    let left = this.product();
    for (let operator = this.word(); operator === '+' || operator === '-'; operator = this.word()) {
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.product() };
    }
    return left;
  }

  private product(): QueryExpression {
    let left = this.single();
    for (let operator = this.word(); operator === '*' || operator === '/'; operator = this.word()) {
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.single() };
    }
    return left;
  }

  private single(): QueryExpression {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token === '(') {
      const inner = this.either();
      this.need(')');
      return inner;
    }
    if (token === '-') return { kind: 'negative', operand: this.single() };
    if (/^["']/.test(token)) return { kind: 'value', value: token.slice(1, -1) };
    if (/^\d/.test(token)) return { kind: 'value', value: Number(token) };
    const word = token.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
    if (['date', 'datetime', 'timeofday'].includes(word) && /^["']/.test(this.tokens[this.at] ?? ''))
      return { kind: 'call', name: word, args: [this.single()] };
    if (!/^[A-Za-z_`]/.test(token)) throw new QueryError(`Not understood: ${token}`);
    if (!this.take('(')) return { kind: 'column', name: token.replaceAll('`', '') };
    const args = this.word() === ')' ? [] : this.list(() => this.sum());
    this.need(')');
    return { kind: 'call', name: word, args };
  }
}

/** Throws QueryError where the text is no query, LocalHostError where it has a clause that the host has not. */
export const parseQuery = (text: string): ParsedQuery => new QueryParser(text).whole();
