/** Writes a spreadsheet as an Excel workbook: values, formulas, number formats, column widths and hidden sheets. Looks of cells and frozen rows are not written. */
import type { CellSnapshot, LocalSpreadsheet, SheetSummary } from '../contract.ts';
import { loadPackage } from '../load-package.ts';
import { a1Of } from '../workbook/ranges.ts';

interface ExcelCell {
  /** b boolean, e error, n number, s text. */
  readonly t: 'b' | 'e' | 'n' | 's';
  readonly v?: string | number | boolean;
  readonly f?: string;
  readonly z?: string;
  readonly w?: string;
}

interface ExcelSheet {
  '!ref': string;
  '!data': (ExcelCell | undefined)[][];
  '!cols': ({ wpx: number } | undefined)[];
}

interface ExcelWorkbook {
  readonly SheetNames: string[];
  readonly Sheets: Record<string, ExcelSheet>;
  readonly Workbook: { readonly Sheets: { readonly Hidden: 0 | 1 }[] };
}

interface ExcelLibrary {
  write(
    workbook: ExcelWorkbook,
    options: { type: 'buffer'; bookType: 'xlsx'; compression: boolean },
  ): Uint8Array;
}

/** Excel's numbers of its error values (ECMA-376, 18.18.11 and [MS-XLS] BErr). */
const errorCodes: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
};
const longestExcelTitle = 31;

/** The bytes of an .xlsx file. */
export function saveXlsx(spreadsheet: LocalSpreadsheet): Uint8Array {
  const sheets = spreadsheet.sheets();
  const names = excelTitles(sheets);
  const workbook: ExcelWorkbook = {
    SheetNames: names,
    Sheets: Object.fromEntries(
      sheets.map((sheet, index) => [names[index] ?? sheet.title, excelSheet(spreadsheet, sheet)]),
    ),
    Workbook: { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) },
  };
  const library = loadPackage('@e965/xlsx') as ExcelLibrary;
  return library.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function excelSheet(spreadsheet: LocalSpreadsheet, sheet: SheetSummary): ExcelSheet {
  const data = spreadsheet
    .rows(sheet.id, 0, sheet.rowCount)
    .map((row) => row.map((cell) => (cell === null ? undefined : excelCell(cell))));
  // The library wants a row even in a blank sheet.
  if (data.length === 0) data.push([]);
  const width = data.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    '!ref': a1Of({ row: 0, column: 0, rowCount: data.length, columnCount: width }),
    '!data': data,
    '!cols': Array.from({ length: width }, (_, column) => {
      const pixels = sheet.columnWidths[column];
      return pixels === undefined ? undefined : { wpx: pixels };
    }),
  };
}

function excelCell({ input, value, format }: CellSnapshot): ExcelCell | undefined {
  const isFormula = input.startsWith('=') && input.length > 1;
  const formula = isFormula ? { f: input.slice(1) } : {};
  const look = format === undefined ? {} : { z: format };
  if (typeof value === 'number') return { t: 'n', v: value, ...formula, ...look };
  if (typeof value === 'boolean') return { t: 'b', v: value, ...formula, ...look };
  const code = errorCodes[value];
  if (isFormula && code !== undefined) return { t: 'e', v: code, w: value, ...formula };
  if (value === '' && !isFormula) return undefined;
  return { t: 's', v: value, ...formula, ...look };
}

/** Excel allows 31 characters and none of \ / ? * [ ] : in a title, and no two that differ in case only. */
function excelTitles(sheets: readonly SheetSummary[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ title }) => {
    const plain = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, longestExcelTitle) || 'Sheet';
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = plain.slice(0, longestExcelTitle - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
