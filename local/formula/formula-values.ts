/** What formulas calculate with: single values, arrays, references to cells, and functions made by LAMBDA. */
import {
  type CellError,
  CellError as CellErrorClass,
  type CellValue,
  cellErrorOf,
} from '../workbook/cell.ts';
import type { FormulaNode } from './syntax.ts';

export type Scalar = CellValue;
/** Rows of values; every row has as many. */
export type Matrix = readonly (readonly Scalar[])[];

/** Where formulas read cells: a sheet of the file, or cells that a filter is judged on. */
export interface FormulaSheet {
  readonly title: string;
  /** Zero-based place among the sheets. */
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows and columns beyond these are empty. */
  readonly usedRows: number;
  readonly usedColumns: number;
  value(row: number, column: number): Scalar;
  /** The cell's number format, also where its formula gave it one. */
  pattern(row: number, column: number): string | undefined;
  formula(row: number, column: number): string | undefined;
  /** Whether a filter or a person hides the row; absent where no row can be hidden. */
  isHidden?(row: number): 'hidden' | 'filtered' | undefined;
}

/** The cells of one rectangle of a sheet. */
export class RangeReference {
  readonly sheet: FormulaSheet;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  constructor(sheet: FormulaSheet, row: number, column: number, rowCount: number, columnCount: number) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }
}

/** A function as a value. `scope` holds the names that were known where it was written. */
export class LambdaValue {
  readonly parameters: readonly string[];
  readonly body: FormulaNode;
  readonly scope: Scope | undefined;
  constructor(parameters: readonly string[], body: FormulaNode, scope: Scope | undefined) {
    this.parameters = parameters;
    this.body = body;
    this.scope = scope;
  }
}

export type FormulaValue = Scalar | Matrix | RangeReference | LambdaValue;

/** Names of LET and LAMBDA with their values, upper case, the inner ones first. */
export interface Scope {
  readonly name: string;
  readonly value: FormulaValue;
  readonly outer: Scope | undefined;
}

const known = (text: string): CellError => cellErrorOf(text) ?? new CellErrorClass('ERROR', text);

export const notAvailable = known('#N/A');
export const divisionByZero = known('#DIV/0!');
export const wrongValue = known('#VALUE!');
export const lostReference = known('#REF!');
export const unknownName = known('#NAME?');
export const wrongNumber = known('#NUM!');
export const nullError = known('#NULL!');
export const brokenFormula = known('#ERROR!');

export const isError = (value: unknown): value is CellError => value instanceof CellErrorClass;
export const isMatrix = (value: FormulaValue): value is Matrix => Array.isArray(value);
/** More than a single value: an array or cells. */
export const isMany = (value: FormulaValue): value is Matrix | RangeReference =>
  value instanceof RangeReference || Array.isArray(value);
