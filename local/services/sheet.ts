/** Sheet as scripts get it: what the files below say of its cells and lines, and what hangs on it: names, protections, filters, formats by condition, metadata. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { setSheetProperties } from '../workbook/sheet-properties.ts';
import { activeRangeOf } from './active-cells.ts';
import { bandingObjects } from './banding.ts';
import { conditionalFormatFrom, conditionalFormatObject } from './conditional-format.ts';
import { cssColor } from './css-colors.ts';
import { addMetadata, metadataFinder, metadataObjects } from './developer-metadata.ts';
import { filterObject } from './filter.ts';
import { namedRangeObjects } from './named-range.ts';
import { createProtection, protectionObjects } from './protection.ts';
import { RangeListObject } from './range-list.ts';
import { SelectionObject } from './selection.ts';
import { executionOf, publish } from './service-object.ts';
import { modelOf, type Sheet, setProperties } from './sheet-ground.ts';
import { SheetLines } from './sheet-lines.ts';
import { provide } from './spreadsheet-objects.ts';
import { TextFinderObject } from './text-finder.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export class SheetObject extends SheetLines {
  override isSheetHidden(): boolean {
    return modelOf(this).sheet.hidden;
  }

  override hideSheet(): Sheet {
    const { workbook, sheet } = modelOf(this);
    if (workbook.sheets.every((other) => other.hidden || other === sheet))
      throw new ServiceException("You can't hide all the sheets in a document.");
    setProperties(this, { hidden: true });
    return this;
  }

  override showSheet(): Sheet {
    setProperties(this, { hidden: false });
    return this;
  }

  override getTabColor(): string | null {
    return modelOf(this).sheet.tabColor ?? null;
  }

  override setTabColor(color: string | null): Sheet {
    const hex = color === null || color === undefined ? undefined : cssColor(color);
    if (hex !== null) setProperties(this, { tabColor: hex });
    return this;
  }

  override isRightToLeft(): boolean {
    return modelOf(this).sheet.rightToLeft;
  }

  override setRightToLeft(rightToLeft: boolean): Sheet {
    setProperties(this, { rightToLeft });
    return this;
  }

  override hasHiddenGridlines(): boolean {
    return modelOf(this).sheet.hiddenGridlines;
  }

  override setHiddenGridlines(hiddenGridlines: boolean): Sheet {
    setProperties(this, { hiddenGridlines });
    return this;
  }

  override activate(): Sheet {
    return this.getParent().setActiveSheet(this);
  }

  override getActiveRange(): Range {
    return activeRangeOf(executionOf(this), modelOf(this));
  }

  override getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }

  override getCurrentCell(): Range {
    return this.getActiveCell();
  }

  override getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListObject(executionOf(this), [this.getActiveRange()]);
  }

  override getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return new SelectionObject(executionOf(this), this as unknown as Sheet);
  }

  override setActiveRange(range: Range): Range {
    return range.activate();
  }

  override setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  override setActiveSelection(where: Range | string): Range {
    return (typeof where === 'string' ? this.getRange(where) : where).activate();
  }

  override setActiveRangeList(
    list: GoogleAppsScript.Spreadsheet.RangeList,
  ): GoogleAppsScript.Spreadsheet.RangeList {
    return list.activate();
  }

  override protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { workbook, sheet } = modelOf(this);
    const { rowCount, columnCount } = sheet.grid;
    const area = { row: 0, column: 0, rowCount, columnCount };
    return createProtection(executionOf(this), { workbook, sheet, area }, 'SHEET');
  }

  override getProtections(
    kind: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const { workbook, sheet } = modelOf(this);
    return protectionObjects(executionOf(this), workbook, kind, ({ range }) => range.sheetId === sheet.id);
  }

  override getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { workbook, sheet } = modelOf(this);
    return filterObject(executionOf(this), workbook, sheet);
  }

  override getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { workbook, sheet } = modelOf(this);
    return namedRangeObjects(executionOf(this), workbook, ({ range }) => range.sheetId === sheet.id);
  }

  override createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { workbook, sheet } = modelOf(this);
    const { rowCount, columnCount } = sheet.grid;
    const area = { row: 0, column: 0, rowCount, columnCount };
    return new TextFinderObject(executionOf(this), [{ workbook, sheet, area }], text);
  }

  override getConditionalFormatRules(): Rule[] {
    const { workbook, sheet } = modelOf(this);
    return sheet.conditionalFormats.map((rule) => conditionalFormatObject(executionOf(this), workbook, rule));
  }

  override setConditionalFormatRules(rules: Rule[]): void {
    const { workbook, sheet } = modelOf(this);
    const conditionalFormats = rules.map((rule) => conditionalFormatFrom(workbook, rule));
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(workbook);
    setSheetProperties(workbook, sheet, { conditionalFormats });
  }

  override clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { workbook, sheet } = modelOf(this);
    return metadataObjects(
      executionOf(this),
      workbook,
      ({ location }) => location.kind === 'sheet' && location.sheetId === sheet.id,
    );
  }

  override addDeveloperMetadata(...args: unknown[]): Sheet {
    const { workbook, sheet } = modelOf(this);
    addMetadata(executionOf(this), workbook, { kind: 'sheet', sheetId: sheet.id }, args);
    return this;
  }

  override createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { workbook, sheet } = modelOf(this);
    return metadataFinder(
      executionOf(this),
      workbook,
      ({ location }) => location.kind !== 'spreadsheet' && location.sheetId === sheet.id,
    );
  }

  override getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    const { workbook, sheet } = modelOf(this);
    const { rowCount, columnCount } = sheet.grid;
    const area = { row: 0, column: 0, rowCount, columnCount };
    return bandingObjects(executionOf(this), { workbook, sheet, area });
  }

  /** Nor has it groups of rows or columns: each has depth 0. */
  override getRowGroupDepth(): number {
    return 0;
  }
  override getColumnGroupDepth(): number {
    return 0;
  }

  /** The local host has no charts, pictures, pivot tables, slicers or data sources: there are none on any sheet. */
  override getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return [];
  }
  override getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return [];
  }
  override getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return [];
  }
  override getPivotTables(): GoogleAppsScript.Spreadsheet.PivotTable[] {
    return [];
  }
  override getSlicers(): GoogleAppsScript.Spreadsheet.Slicer[] {
    return [];
  }
  override getDataSourceTables(): GoogleAppsScript.Spreadsheet.DataSourceTable[] {
    return [];
  }
}
publish(SheetObject, 'Sheet', {
  hideSheet: costs.metadata,
  showSheet: costs.metadata,
  setTabColor: costs.metadata,
  protect: costs.metadata,
  getProtections: costs.metadata,
  getFilter: costs.metadata,
  getNamedRanges: costs.metadata,
  getConditionalFormatRules: costs.metadata,
  setConditionalFormatRules: costs.metadata,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
});
provide({
  sheet: (execution, workbook, sheet) => new SheetObject(execution, workbook, sheet) as unknown as Sheet,
});
