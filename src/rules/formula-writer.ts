// Writes the pieces of a Sheets formula in one locale: calls, texts, numbers, cell references.
import { localeSeparators } from './locale.ts';
import type { WeekStart } from './types.ts';

/** Where a formula is written for. */
export interface FormulaPlace {
  /** The column letters of a field, such as "B". */
  column(fieldId: string): string;
  /** The sheet row (1-based) of the first contact: the row a filter view's formula is written for. */
  readonly firstRow: number;
  /** The spreadsheet's locale, such as `de_DE`. */
  readonly locale: string;
  readonly weekStart: WeekStart;
}

/** `blank` texts as the normal form defines them: spaces and tabs alone. */
const blankPattern = '^[ \\t]*$';

export class FormulaWriter {
  readonly weekStart: WeekStart;
  private readonly place: FormulaPlace;
  private readonly argument: string;
  private readonly decimalMark: string;

  constructor(place: FormulaPlace) {
    const separators = localeSeparators(place.locale);
    this.place = place;
    this.weekStart = place.weekStart;
    this.argument = separators.argument;
    this.decimalMark = separators.decimalMark;
  }

  /** The cell of a field in the row the formula is written for: `$B2`. */
  cell(fieldId: string): string {
    return `$${this.place.column(fieldId)}${this.place.firstRow}`;
  }

  /** A function call; names are the English ones, which every locale accepts. */
  call(name: string, ...parameters: readonly string[]): string {
    return `${name}(${parameters.join(this.argument)})`;
  }

  /** FALSE as a call: the literal's spelling depends on the locale, the function's does not. */
  false(): string {
    return this.call('FALSE');
  }

  /** A text literal. */
  text(text: string): string {
    return `"${text.replace(/"/g, '""')}"`;
  }

  /** A number literal; a negative one in parentheses, so that it can follow an operator. */
  number(number: number): string {
    const digits = String(Math.abs(number)).replace('e', 'E').replace('.', this.decimalMark);
    return number < 0 ? `(-${digits})` : digits;
  }

  /** `a` plus a whole number, without a needless `+0`. */
  plus(formula: string, number: number): string {
    if (number === 0) return formula;
    return number > 0 ? `${formula}+${this.number(number)}` : `${formula}-${this.number(-number)}`;
  }

  /** One of several; a single one stays itself. */
  or(formulas: readonly string[]): string {
    return formulas.length === 1 ? formulas.join('') : this.call('OR', ...formulas);
  }

  /** All of several; a single one stays itself. */
  and(formulas: readonly string[]): string {
    return formulas.length === 1 ? formulas.join('') : this.call('AND', ...formulas);
  }

  /** True where a cell is blank; an error where the cell is one. */
  isBlank(cell: string): string {
    return this.call('REGEXMATCH', `${cell}&""`, this.text(blankPattern));
  }

  /**
   * The normal form of a cell's text. TRIM is not used: what it does with line breaks and no-break spaces is not
   * known to match the normal form, REGEXREPLACE is exact.
   */
  normalText(cell: string): string {
    const single = this.call('REGEXREPLACE', `${cell}&""`, this.text('[ \\t]+'), this.text(' '));
    return this.call('LOWER', this.call('REGEXREPLACE', single, this.text('^ | $'), this.text('')));
  }

  /** True where `formula`'s text holds `literal`: FIND takes no wildcards and minds case. */
  holds(formula: string, literal: string): string {
    return this.call('ISNUMBER', this.call('FIND', this.text(literal), formula));
  }
}
