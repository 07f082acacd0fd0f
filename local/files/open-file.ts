/** Opens a spreadsheet file of any kind that the local host reads. */
import type { SheetSeed } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { openCsv } from './csv.ts';
import { looksLikeExcel, openXlsx } from './xlsx.ts';

/** Sheets of a .csv, .tsv, .txt, .xlsx, .xlsm or .xls file; the content decides between text and Excel. */
export function openFile(content: Uint8Array, name: string): SheetSeed[] {
  if (content.length === 0) {
    throw new LocalHostError(
      'file-empty',
      `${name} is empty: there is nothing to open. Choose a file with a header row and contacts.`,
    );
  }
  if (looksLikeExcel(content)) return openXlsx(content, name);
  if (/\.(csv|tsv|txt)$/i.test(name)) return openCsv(content, name);
  throw new LocalHostError('file-unreadable', `${name} is not a spreadsheet: open a .csv or an .xlsx file.`);
}
