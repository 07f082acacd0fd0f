/** Opens Excel workbooks: values, formulas and number formats of every sheet. */

import type { SeedValue, SheetSeed } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { loadPackage } from '../load-package.ts';
import { columnLetters } from '../workbook/ranges.ts';

interface ExcelCell {
  /** b boolean, e error, n number, s text, z blank. */
  readonly t: 'b' | 'e' | 'n' | 's' | 'z' | 'd';
  readonly v?: unknown;
  readonly w?: string;
  readonly f?: string;
  readonly z?: string | number;
}

interface ExcelSheet {
  readonly '!ref'?: string;
  readonly '!data'?: (ExcelCell | undefined)[][];
}

interface ExcelLibrary {
  read(
    content: Uint8Array,
    options: Record<string, unknown>,
  ): {
    readonly SheetNames: string[];
    readonly Sheets: Record<string, ExcelSheet>;
    readonly Workbook?: { readonly Sheets?: readonly { readonly Hidden?: number }[] };
  };
}

const zipSignature = [0x50, 0x4b];
const oldExcelSignature = [0xd0, 0xcf];
const startsWith = (content: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => content[index] === byte);

/** Whether the bytes can be an Excel workbook at all. */
export const looksLikeExcel = (content: Uint8Array): boolean =>
  startsWith(content, zipSignature) || startsWith(content, oldExcelSignature);

function seedValue(cell: ExcelCell | undefined): SeedValue {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.f !== undefined) return { formula: `=${cell.f}` };
  if (typeof cell.v === 'number' && cell.t === 'n') return cell.v;
  if (typeof cell.v === 'boolean') return cell.v;
  if (cell.t === 'e') return { raw: cell.w ?? '#N/A' };
  return { raw: String(cell.v ?? '') };
}

/** Runs of equal number formats down each column. */
function formatRuns(
  rows: readonly (readonly (ExcelCell | undefined)[])[],
): { range: string; pattern: string }[] {
  const runs: { range: string; pattern: string }[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const patternAt = (row: number, column: number) => {
    const cell = rows[row]?.[column];
    return cell?.t === 'n' && typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  };
  for (let column = 0; column < width; column += 1) {
    let start = 0;
    for (let row = 1; row <= rows.length; row += 1) {
      const pattern = patternAt(start, column);
      if (row < rows.length && patternAt(row, column) === pattern) continue;
      if (pattern !== undefined)
        runs.push({ range: `${columnLetters(column)}${start + 1}:${columnLetters(column)}${row}`, pattern });
      start = row;
    }
  }
  return runs;
}

/** Every sheet of the workbook. `name` is the file's name, for messages. */
export function openXlsx(content: Uint8Array, name: string): SheetSeed[] {
  if (content.length === 0)
    throw new LocalHostError(
      'file-empty',
      `${name} is empty: there is nothing to open. Choose a file with a header row and contacts.`,
    );
  const unreadable = `${name} is not a spreadsheet that can be read: it may be damaged or of another kind. Save it as .xlsx or .csv and open that.`;
  if (!looksLikeExcel(content)) throw new LocalHostError('file-unreadable', unreadable);
  const library = loadPackage('@e965/xlsx') as ExcelLibrary;
  let workbook: ReturnType<ExcelLibrary['read']>;
  try {
    workbook = library.read(content, { type: 'array', dense: true, cellNF: true, cellText: true });
  } catch (error) {
    throw new LocalHostError('file-unreadable', unreadable, { cause: error });
  }
  const seeds = workbook.SheetNames.flatMap((title, index): SheetSeed[] => {
    const sheet = workbook.Sheets[title];
    if (sheet === undefined) return [];
    const rows = Array.from(sheet['!data'] ?? [], (row) => Array.from(row ?? []));
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [{ title, values: rows.map((row) => row.map(seedValue)), formats: formatRuns(rows), hidden }];
  });
  if (seeds.every(({ values }) => values.length === 0)) {
    throw new LocalHostError('file-empty', `${name} holds no filled cell: there is nothing to open.`);
  }
  return seeds;
}
