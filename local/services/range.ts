/** Range as scripts get it: cells, their looks and rows from the files below it, and what hangs on a range elsewhere: filters, protections, metadata. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { hasContent } from '../workbook/cell.ts';
import { fillCells, fillDirection } from '../workbook/filling.ts';
import { mayWrite } from '../workbook/rights.ts';
import type { MetadataLocation } from '../workbook/views.ts';
import { bandingObjects, bandRange } from './banding.ts';
import { addMetadata, metadataFinder, metadataObjects } from './developer-metadata.ts';
import { createFilter, filterObject } from './filter.ts';
import { createProtection } from './protection.ts';
import { requireWrite } from './range-copying.ts';
import { addOlderNames } from './range-older-names.ts';
import { placeOf, type Range, writing } from './range-place.ts';
import { RangeRows } from './range-rows.ts';
import { executionOf, publish } from './service-object.ts';
import { provide, rangeObject } from './spreadsheet-objects.ts';
import { TextFinderObject } from './text-finder.ts';

type Banding = GoogleAppsScript.Spreadsheet.Banding;

export class RangeObject extends RangeRows {
  override canEdit(): boolean {
    const { workbook, sheet, area } = placeOf(this);
    return mayWrite(workbook, executionOf(this).user, sheet, area);
  }

  override protect(): GoogleAppsScript.Spreadsheet.Protection {
    return createProtection(executionOf(this), placeOf(this), 'RANGE');
  }

  override applyRowBanding(theme?: unknown, header?: boolean, footer?: boolean): Banding {
    return bandRange(executionOf(this), placeOf(this), 'rows', theme, header, footer);
  }

  override applyColumnBanding(theme?: unknown, header?: boolean, footer?: boolean): Banding {
    return bandRange(executionOf(this), placeOf(this), 'columns', theme, header, footer);
  }

  override getBandings(): Banding[] {
    return bandingObjects(executionOf(this), placeOf(this));
  }

  /** The destination holds this range and grows beyond it on one side. */
  override autoFill(destination: Range, series: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
    const { workbook, sheet, area } = placeOf(this);
    const target = placeOf(destination);
    const direction = target.sheet === sheet ? fillDirection(area, target.area) : null;
    if (direction === null)
      throw new ServiceException(
        'The destination range must include the source range and extend it in one direction.',
      );
    requireWrite(this, target, target.area);
    fillCells(workbook, sheet, area, target.area, direction, {
      copies: String(series) === 'ALTERNATE_SERIES',
    });
  }

  /** Fills down as far as the column beside the range is filled, the left one first. */
  override autoFillToNeighbor(series: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
    const { workbook, sheet, area } = placeOf(this);
    executionOf(this).flush();
    const below = area.row + area.rowCount;
    const filledTo = (column: number) => {
      let row = below;
      while (column >= 0 && hasContent(sheet.grid.get(row, column))) row += 1;
      return row;
    };
    const end = Math.max(filledTo(area.column - 1), below);
    const last = end > below ? end : filledTo(area.column + area.columnCount);
    if (last === below) return;
    const target = { workbook, sheet, area: { ...area, rowCount: last - area.row } };
    this.autoFill(rangeObject(executionOf(this), target), series);
  }

  override createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return createFilter(executionOf(this), placeOf(this));
  }

  override getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { workbook, sheet } = placeOf(this);
    return filterObject(executionOf(this), workbook, sheet);
  }

  override createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return new TextFinderObject(executionOf(this), [placeOf(this)], text);
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const wanted = this.#wholeDimension();
    const { workbook, sheet } = placeOf(this);
    return metadataObjects(executionOf(this), workbook, ({ location }) => {
      if (wanted === null || location.kind !== 'dimension' || location.sheetId !== sheet.id) return false;
      return location.dimension === wanted.dimension && location.index === wanted.index;
    });
  }

  override addDeveloperMetadata(...args: unknown[]): Range {
    const wanted = this.#wholeDimension();
    if (wanted === null) {
      throw new ServiceException(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    const { workbook, sheet } = placeOf(this);
    addMetadata(executionOf(this), workbook, { kind: 'dimension', sheetId: sheet.id, ...wanted }, args);
    return this as unknown as Range;
  }

  /** Within a range are the rows and columns that it holds in full; onIntersectingLocations adds those it touches. */
  override createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { workbook, sheet, area } = placeOf(this);
    const { rowCount, columnCount } = sheet.grid;
    const touches = ({ location }: { location: MetadataLocation }) => {
      if (location.kind !== 'dimension' || location.sheetId !== sheet.id) return false;
      const [first, count] =
        location.dimension === 'ROWS' ? [area.row, area.rowCount] : [area.column, area.columnCount];
      return location.index >= first && location.index < first + count;
    };
    const holds = (entry: { location: MetadataLocation }) =>
      touches(entry) &&
      entry.location.kind === 'dimension' &&
      (entry.location.dimension === 'ROWS' ? area.columnCount === columnCount : area.rowCount === rowCount);
    return metadataFinder(executionOf(this), workbook, holds, touches);
  }

  /** One whole row or column: the only ranges that metadata can belong to. */
  #wholeDimension() {
    const { sheet, area } = placeOf(this);
    const { row, column, rowCount, columnCount } = area;
    const { grid } = sheet;
    if (columnCount === 1 && row === 0 && rowCount === grid.rowCount)
      return { dimension: 'COLUMNS' as const, index: column };
    if (rowCount === 1 && column === 0 && columnCount === grid.columnCount)
      return { dimension: 'ROWS' as const, index: row };
    return null;
  }
}

addOlderNames(RangeObject);
publish(RangeObject, 'Range', {
  protect: writing,
  createFilter: costs.metadata,
  getFilter: costs.metadata,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
});
provide({ range: (execution, place) => new RangeObject(execution, place) as unknown as Range });
