/** Sizes that Google does not let a spreadsheet exceed (Google Drive help: Files you can store in Google Drive). */
import { LocalHostError } from '../errors.ts';
import { cellLimit, type Workbook } from './workbook.ts';

/** Throws when so many more cells would not fit. */
export function checkGridSize(workbook: Workbook, moreCells: number): void {
  if (workbook.cellCount() + moreCells > cellLimit) {
    throw new LocalHostError(
      'invalid-cell',
      `This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`,
    );
  }
}

/** A sheet's title: 1 to 100 characters. */
export const isValidTitle = (title: string): boolean => title.length > 0 && title.length <= 100;

export const columnLimit = 18_278;
