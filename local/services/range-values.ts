/** Range: values, formulas, number formats, and clearing. Writes are buffered until a flush, a read, or the end of the execution. */
import { fromR1C1, toR1C1 } from '../formula/references.ts';
import { automaticPattern, displayValue } from '../values/number-format.ts';
import { formulaOf, patternOf, type StoredCell, withContent } from '../workbook/cell.ts';
import { clearedCell, withExtras } from '../workbook/entering.ts';
import { cellFromScript, scriptValue, valueForScript } from './cell-values.ts';
import { writeContent } from './range-content.ts';
import {
  checkShape,
  placeOf,
  type Range,
  RangeGround,
  readEach,
  readFirst,
  reading,
  writeEach,
  writing,
} from './range-place.ts';
import { executionOf, publish } from './service-object.ts';

interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
}

const withoutFormats = (stored: StoredCell) =>
  withExtras(stored, { pattern: undefined, style: undefined, runs: undefined });

export class RangeValues extends RangeGround {
  override getValues(): unknown[][] {
    const execution = executionOf(this);
    const { workbook } = placeOf(this);
    return readEach(this, (stored) => valueForScript(execution, workbook, stored));
  }

  override getValue(): unknown {
    const execution = executionOf(this);
    const { workbook } = placeOf(this);
    return readFirst(this, (stored) => valueForScript(execution, workbook, stored));
  }

  override getDisplayValues(): string[][] {
    return readEach(this, this.#display());
  }

  override getDisplayValue(): string {
    return readFirst(this, this.#display());
  }

  override getFormulas(): string[][] {
    return readEach(this, (stored) => formulaOf(stored) ?? '');
  }

  override getFormula(): string {
    return readFirst(this, (stored) => formulaOf(stored) ?? '');
  }

  override getFormulasR1C1(): (string | null)[][] {
    return readEach(this, inR1C1);
  }

  override getFormulaR1C1(): string | null {
    return readFirst(this, inR1C1);
  }

  override getNumberFormats(): string[][] {
    return readEach(this, (stored) => patternOf(stored) ?? automaticPattern);
  }

  override getNumberFormat(): string {
    return readFirst(this, (stored) => patternOf(stored) ?? automaticPattern);
  }

  override isBlank(): boolean {
    const { workbook } = placeOf(this);
    return readEach(this, (stored) => {
      const value = workbook.effective(stored);
      return (value === null || value === '') && formulaOf(stored) === undefined;
    }).every((row) => row.every((isBlank) => isBlank));
  }

  override setValues(values: unknown[][]): Range {
    checkShape(this, 'setValues', values);
    const { workbook } = placeOf(this);
    const given = values.map((row) => row.map((value) => scriptValue(value, 'setValues')));
    writeContent(this, (stored, down, across) =>
      cellFromScript(workbook, stored, given[down]?.[across] ?? null),
    );
    return this;
  }

  override setValue(value: unknown): Range {
    const { workbook } = placeOf(this);
    const given = scriptValue(value, 'setValue');
    writeContent(this, (stored) => cellFromScript(workbook, stored, given));
    return this;
  }

  override setFormulas(formulas: string[][]): Range {
    checkShape(this, 'setFormulas', formulas);
    const given = formulas.map((row) => row.map(formulaText));
    writeContent(this, (stored, down, across) => withFormula(stored, given[down]?.[across] ?? ''));
    return this;
  }

  override setFormula(formula: string): Range {
    const given = formulaText(formula);
    writeContent(this, (stored) => withFormula(stored, given));
    return this;
  }

  override setFormulasR1C1(formulas: string[][]): Range {
    checkShape(this, 'setFormulasR1C1', formulas);
    const given = formulas.map((row) => row.map(formulaText));
    const { area } = placeOf(this);
    writeContent(this, (stored, down, across) =>
      withFormula(stored, fromR1C1(given[down]?.[across] ?? '', area.row + down, area.column + across)),
    );
    return this;
  }

  override setFormulaR1C1(formula: string): Range {
    const given = formulaText(formula);
    const { area } = placeOf(this);
    writeContent(this, (stored, down, across) =>
      withFormula(stored, fromR1C1(given, area.row + down, area.column + across)),
    );
    return this;
  }

  override setNumberFormats(formats: string[][]): Range {
    checkShape(this, 'setNumberFormats', formats);
    const given = formats.map((row) => row.map(patternFrom));
    writeEach(this, (stored, down, across) => withExtras(stored, { pattern: given[down]?.[across] }));
    return this;
  }

  override setNumberFormat(format: string): Range {
    const pattern = patternFrom(format);
    writeEach(this, (stored) => (patternOf(stored) === pattern ? stored : withExtras(stored, { pattern })));
    return this;
  }

  override clear(options?: ClearOptions): Range {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } = options ?? {};
    const isSelective = contentsOnly || formatOnly || commentsOnly || validationsOnly;
    const contents = isSelective ? contentsOnly === true : true;
    const formats = isSelective ? formatOnly === true : true;
    const { sheet, area } = placeOf(this);
    writeEach(this, (stored, down) => {
      if (skipFilteredRows === true && sheet.filteredRows.has(area.row + down)) return stored;
      let cell = stored;
      if (cell === undefined) return cell;
      if (contents) cell = clearedCell(cell);
      if (formats) cell = withoutFormats(cell);
      if (commentsOnly === true) cell = withExtras(cell, { note: undefined });
      return validationsOnly === true ? withExtras(cell, { validation: undefined }) : cell;
    });
    return this;
  }

  override clearContent(): Range {
    writeEach(this, clearedCell);
    return this;
  }

  override clearFormat(): Range {
    writeEach(this, withoutFormats);
    return this;
  }

  override clearNote(): Range {
    writeEach(this, (stored) => withExtras(stored, { note: undefined }));
    return this;
  }

  override clearDataValidations(): Range {
    writeEach(this, (stored) => withExtras(stored, { validation: undefined }));
    return this;
  }

  #display(): (stored: StoredCell) => string {
    const { workbook } = placeOf(this);
    return (stored) => displayValue(workbook.effective(stored), patternOf(stored), workbook.locale);
  }
}

function inR1C1(stored: StoredCell, row: number, column: number): string | null {
  const formula = formulaOf(stored);
  return formula === undefined ? null : toR1C1(formula, row, column);
}

const formulaText = (formula: string | null): string =>
  formula === null || formula === '' ? '' : formula.startsWith('=') ? formula : `=${formula}`;

const withFormula = (stored: StoredCell, formula: string): StoredCell =>
  formula === '' ? clearedCell(stored) : withContent(stored, null, { formula });

const patternFrom = (format: string | null): string | undefined =>
  format === null || format === '' || format.toLowerCase() === 'general' || format === automaticPattern
    ? undefined
    : format;

publish(RangeValues, 'Range', {
  getValues: reading,
  getValue: reading,
  getDisplayValues: reading,
  getDisplayValue: reading,
  getFormulas: reading,
  getFormula: reading,
  getFormulasR1C1: reading,
  getFormulaR1C1: reading,
  getNumberFormats: reading,
  getNumberFormat: reading,
  isBlank: reading,
  setValues: writing,
  setValue: writing,
  setFormulas: writing,
  setFormula: writing,
  setFormulasR1C1: writing,
  setFormulaR1C1: writing,
  setNumberFormats: writing,
  setNumberFormat: writing,
  clear: writing,
  clearContent: writing,
  clearFormat: writing,
  clearNote: writing,
  clearDataValidations: writing,
});
