/** Opens CSV and TSV files as Google's import does: every cell is read as if typed. */
import type { SheetSeed } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { loadPackage } from '../load-package.ts';
import { cellLimit } from '../workbook/workbook.ts';
import { titleFromFile } from './titles.ts';

interface CsvParser {
  parse(text: string, options: { skipEmptyLines: false }): { readonly data: string[][] };
}

/** UTF-8, UTF-16 with a byte order mark, else Windows-1252, which older exports use. */
function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** One sheet with the file's rows. `name` is the file's name, for the sheet's title and for messages. */
export function openCsv(content: Uint8Array, name: string): SheetSeed[] {
  const text = decode(content);
  if (text.trim() === '')
    throw new LocalHostError(
      'file-empty',
      `${name} is empty: there is nothing to open. Choose a file with a header row and contacts.`,
    );
  if (text.includes('\0')) {
    throw new LocalHostError(
      'file-unreadable',
      `${name} is not a CSV file: it holds binary data. Save it as .csv or .xlsx and open that.`,
    );
  }
  const parser = loadPackage('papaparse') as CsvParser;
  const { data } = parser.parse(text, { skipEmptyLines: false });
  while (data.length > 0 && data[data.length - 1]?.every((cell) => cell === '')) data.pop();
  const columnCount = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (data.length * columnCount > cellLimit) {
    throw new LocalHostError(
      'file-too-large',
      `${name} has ${data.length} rows of ${columnCount} columns; a spreadsheet holds ${cellLimit} cells at most.`,
    );
  }
  return [{ title: titleFromFile(name), values: data }];
}
