/** TextFinder: finds text in what cells show, or in their formulas, row by row and sheet by sheet, and replaces it. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { displayValue } from '../values/number-format.ts';
import { formulaOf, patternOf, type StoredCell } from '../workbook/cell.ts';
import { typedCell } from '../workbook/entering.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface FinderOptions {
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly matchFormulaText: boolean;
  readonly useRegularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

interface Found {
  readonly place: RangePlace;
  readonly row: number;
  readonly column: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

export class TextFinderObject extends serviceBase<Finder>('TextFinder') {
  readonly #places: readonly RangePlace[];
  readonly #text: string;
  #options: FinderOptions = {
    matchCase: false,
    matchEntireCell: false,
    matchFormulaText: false,
    useRegularExpression: false,
    ignoreDiacritics: false,
  };
  #current: Found | null = null;
  #start: Found | null = null;

  /** Searches the places in order. */
  constructor(execution: Execution, places: readonly RangePlace[], text: string) {
    super(execution);
    this.#places = places;
    this.#text = text;
  }

  override matchCase(matchCase: boolean): Finder {
    return this.#set({ matchCase });
  }
  override matchEntireCell(matchEntireCell: boolean): Finder {
    return this.#set({ matchEntireCell });
  }
  override matchFormulaText(matchFormulaText: boolean): Finder {
    return this.#set({ matchFormulaText });
  }
  override useRegularExpression(useRegularExpression: boolean): Finder {
    return this.#set({ useRegularExpression });
  }
  override ignoreDiacritics(ignoreDiacritics: boolean): Finder {
    return this.#set({ ignoreDiacritics });
  }

  override startFrom(range: Range): Finder {
    const place = placeOf(range);
    this.#start = { place, row: place.area.row, column: place.area.column };
    this.#current = null;
    return this;
  }

  override findAll(): Range[] {
    return this.#all().map((found) => this.#range(found));
  }

  override findNext(): Range | null {
    return this.#step(1);
  }

  override findPrevious(): Range | null {
    return this.#step(-1);
  }

  override getCurrentMatch(): Range | null {
    return this.#current === null ? null : this.#range(this.#current);
  }

  override replaceAllWith(text: string): number {
    const all = this.#all();
    return all.reduce((count, found) => count + this.#replace(found, text), 0);
  }

  override replaceWith(text: string): number {
    return this.#current === null ? 0 : this.#replace(this.#current, text);
  }

  #set(change: Partial<FinderOptions>): Finder {
    this.#options = { ...this.#options, ...change };
    this.#current = null;
    return this;
  }

  #pattern(): RegExp {
    const { matchCase, matchEntireCell, useRegularExpression, ignoreDiacritics } = this.#options;
    const wanted = ignoreDiacritics ? withoutDiacritics(this.#text) : this.#text;
    const source = useRegularExpression ? wanted : escaped(wanted);
    try {
      return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
    } catch {
      throw new ServiceException(`Invalid regular expression: ${this.#text}`);
    }
  }

  /** What is searched in a cell: its formula when asked for, else what it shows. */
  #searched({ workbook }: RangePlace, stored: StoredCell): string {
    const formula = this.#options.matchFormulaText ? formulaOf(stored) : undefined;
    const text = formula ?? displayValue(workbook.effective(stored), patternOf(stored), workbook.locale);
    return this.#options.ignoreDiacritics ? withoutDiacritics(text) : text;
  }

  #all(): Found[] {
    executionOf(this).flush();
    const pattern = this.#pattern();
    return this.#places.flatMap((place) => {
      const { sheet, area } = place;
      const found: Found[] = [];
      const lastRow = Math.min(area.row + area.rowCount, sheet.grid.usedRows);
      for (let row = area.row; row < lastRow; row += 1) {
        const cells = sheet.grid.row(row);
        const lastColumn = Math.min(area.column + area.columnCount, cells.length);
        for (let column = area.column; column < lastColumn; column += 1) {
          const text = this.#searched(place, cells[column]);
          if (text !== '' && text.search(pattern) >= 0) found.push({ place, row, column });
        }
      }
      return found;
    });
  }

  /** The next or previous match; null beyond the last one. */
  #step(direction: 1 | -1): Range | null {
    const all = this.#all();
    const rank = ({ place, row, column }: Found) =>
      (this.#places.findIndex(({ sheet }) => sheet === place.sheet) * 1e7 + row) * 1e5 + column;
    const from = this.#current ?? this.#start;
    const ordered = direction === 1 ? all : all.toReversed();
    const next =
      from === null ? ordered[0] : ordered.find((found) => (rank(found) - rank(from)) * direction > 0);
    this.#current = next ?? null;
    return this.getCurrentMatch();
  }

  /** Replaces in one cell; formulas only where their text was searched. Answers how often. */
  #replace({ place, row, column }: Found, replacement: string): number {
    const { workbook, sheet } = place;
    const stored = sheet.grid.get(row, column);
    if (formulaOf(stored) !== undefined && !this.#options.matchFormulaText) return 0;
    const area = { row, column, rowCount: 1, columnCount: 1 };
    const before = this.#searched(place, stored);
    const pattern = this.#pattern();
    const count = [...before.matchAll(pattern)].length;
    // Without a regular expression, a $ in the replacement is only a $.
    const written = this.#options.useRegularExpression ? replacement : replacement.replaceAll('$', '$$$$');
    const after = before.replace(pattern, written);
    executionOf(this).checkWrite(workbook, sheet, area);
    if (count > 0) workbook.setCell(sheet, row, column, typedCell(workbook, stored, after));
    return count;
  }

  #range({ place, row, column }: Found): Range {
    const area = { row, column, rowCount: 1, columnCount: 1 };
    return rangeObject(executionOf(this), { ...place, area });
  }
}
publish(TextFinderObject, 'TextFinder', {
  findAll: costs.metadata,
  findNext: costs.metadata,
  findPrevious: costs.metadata,
  replaceAllWith: costs.metadata,
  replaceWith: costs.metadata,
});
