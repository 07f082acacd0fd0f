/**
 * Where SpreadsheetApp's classes meet: each makes objects of the others through here, so that their files do not import each other
 * in circles. A class says how it is made when its file is loaded.
 */
import { LocalHostError } from '../errors.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet as ModelSheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a Range stands for. `open` tells which ends the script left open: A:C has no first and last row. */
export interface RangePlace {
  readonly workbook: Workbook;
  readonly sheet: ModelSheet;
  readonly area: Rectangle;
  readonly open?: {
    readonly startRow: boolean;
    readonly endRow: boolean;
    readonly startColumn: boolean;
    readonly endColumn: boolean;
  };
}

interface Makers {
  range(execution: Execution, place: RangePlace): Range;
  sheet(execution: Execution, workbook: Workbook, sheet: ModelSheet): Sheet;
  spreadsheet(execution: Execution, workbook: Workbook): Spreadsheet;
}

const makers: Partial<Makers> = {};

/** A class's file says how its objects are made. */
export const provide = (made: Partial<Makers>): void => {
  Object.assign(makers, made);
};

function maker<K extends keyof Makers>(name: K): Makers[K] {
  const found = makers[name];
  if (found === undefined)
    throw new LocalHostError(
      'invalid-state',
      `The class behind ${name} was not loaded; import the services through globals.ts.`,
    );
  return found as Makers[K];
}

const sheets = new WeakMap<Execution, Map<ModelSheet, Sheet>>();
const spreadsheets = new WeakMap<Execution, Map<Workbook, Spreadsheet>>();
const models = new WeakMap<object, ModelSheet>();
const workbooks = new WeakMap<object, Workbook>();

/** The same object for the same sheet within one execution. */
export function sheetObject(execution: Execution, workbook: Workbook, sheet: ModelSheet): Sheet {
  let known = sheets.get(execution);
  if (known === undefined) {
    known = new Map();
    sheets.set(execution, known);
  }
  let object = known.get(sheet);
  if (object === undefined) {
    object = maker('sheet')(execution, workbook, sheet);
    known.set(sheet, object);
    models.set(object, sheet);
    workbooks.set(object, workbook);
  }
  return object;
}

/** The same object for the same file within one execution. */
export function spreadsheetObject(execution: Execution, workbook: Workbook): Spreadsheet {
  let known = spreadsheets.get(execution);
  if (known === undefined) {
    known = new Map();
    spreadsheets.set(execution, known);
  }
  let object = known.get(workbook);
  if (object === undefined) {
    object = maker('spreadsheet')(execution, workbook);
    known.set(workbook, object);
    workbooks.set(object, workbook);
  }
  return object;
}

export const rangeObject = (execution: Execution, place: RangePlace): Range =>
  maker('range')(execution, place);

/** The model behind a Sheet that a script passes in. */
export function sheetOf(object: unknown, method = 'SpreadsheetApp'): ModelSheet {
  const found = models.get(object as object);
  if (found === undefined) throw signatureMismatch(method, [object]);
  return found;
}

/** The file behind a Spreadsheet or Sheet that a script passes in. */
export function workbookOf(object: unknown, method = 'SpreadsheetApp'): Workbook {
  const found = workbooks.get(object as object);
  if (found === undefined) throw signatureMismatch(method, [object]);
  return found;
}
