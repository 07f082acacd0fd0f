/** SpreadsheetApp: the way from a script to spreadsheets, its enumerations and its builders. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { seedWorkbook } from '../seeding.ts';
import { ColorBuilderObject } from './color.ts';
import { ConditionalFormatRuleBuilderObject } from './conditional-format.ts';
import { DataValidationBuilderObject } from './data-validation.ts';
import { spreadsheetEnumeration, spreadsheetEnumerationNames } from './enumerations.ts';
import { FilterCriteriaBuilderObject } from './filter-criteria.ts';
import './range.ts';
import { RichTextValueBuilderObject } from './rich-text.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import './sheet.ts';
import './spreadsheet.ts';
import { spreadsheetObject } from './spreadsheet-objects.ts';
import { TextStyleBuilderObject } from './text-style.ts';
import { reachesPerson, UiService } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export class SpreadsheetAppService extends serviceBase<App>('SpreadsheetApp') {
  /** SpreadsheetApp.BorderStyle and all the other enumerations, each made when a script first names it. */
  constructor(execution: Execution) {
    super(execution);
    for (const name of spreadsheetEnumerationNames)
      Object.defineProperty(this, name, { get: () => spreadsheetEnumeration(name), enumerable: true });
  }

  /** null where the script has no file (Apps Script reference: SpreadsheetApp). */
  override getActive(): Spreadsheet {
    const execution = executionOf(this);
    const { workbook } = execution.facts;
    return workbook === null ? (null as unknown as Spreadsheet) : spreadsheetObject(execution, workbook);
  }

  override getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  override getActiveSheet(): Sheet {
    return (this.getActive()?.getActiveSheet() ?? null) as Sheet;
  }

  override getActiveRange(): Range {
    return (this.getActive()?.getActiveRange() ?? null) as Range;
  }

  override getActiveRangeList(): RangeList {
    return (this.getActive()?.getActiveRangeList() ?? null) as RangeList;
  }

  override getCurrentCell(): Range {
    return (this.getActive()?.getCurrentCell() ?? null) as Range;
  }

  override getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.#active().getSelection();
  }

  override setActiveSheet(sheet: Sheet): Sheet {
    return this.#active().setActiveSheet(sheet);
  }

  override setActiveRange(range: Range): Range {
    return range.activate();
  }

  override setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  override setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  override openById(id: string): Spreadsheet {
    const execution = executionOf(this);
    const workbook = execution.host.workbooks.get(id);
    if (workbook === undefined)
      throw new ServiceException(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    if (workbook.roleOf(execution.user) === null)
      throw new ServiceException('You do not have permission to access the requested document.');
    return spreadsheetObject(execution, workbook);
  }

  override openByUrl(url: string): Spreadsheet {
    const [, id] = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url) ?? [];
    if (id === undefined) throw new ServiceException('Invalid argument: url');
    return this.openById(id);
  }

  /** A file of the user's own, with one sheet. */
  override create(name: string, rows = 1000, columns = 26): Spreadsheet {
    const execution = executionOf(this);
    const { host, user } = execution;
    if (!name) throw new ServiceException('Invalid argument: name');
    if (rows < 1 || columns < 1)
      throw new ServiceException('The number of rows and columns must be at least 1.');
    host.quotas.take(user, 'spreadsheetsCreatedPerDay', 1, execution.quotaNow());
    const home = execution.facts.workbook;
    const workbook = seedWorkbook(host, {
      title: name,
      owner: user,
      ...(home === null ? {} : { locale: home.locale, timeZone: home.timeZone }),
      sheets: [{ title: 'Sheet1', values: [], rowCount: Math.trunc(rows), columnCount: Math.trunc(columns) }],
    });
    host.announce({ spreadsheetId: workbook.id, what: 'structure' });
    return spreadsheetObject(execution, workbook);
  }

  override flush(): void {
    executionOf(this).flush();
  }

  override getUi(): GoogleAppsScript.Base.Ui {
    const execution = executionOf(this);
    if (!reachesPerson(execution)) {
      throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new UiService(execution);
  }

  override newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return new ColorBuilderObject(executionOf(this));
  }

  override newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilderObject(executionOf(this));
  }

  override newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilderObject(executionOf(this));
  }

  override newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return new FilterCriteriaBuilderObject(executionOf(this));
  }

  override newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilderObject(executionOf(this));
  }

  override newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return new TextStyleBuilderObject(executionOf(this));
  }

  #active(): Spreadsheet {
    const active = this.getActive();
    if (active === null) throw new ServiceException('There is no active spreadsheet in this context.');
    return active;
  }
}
publish(SpreadsheetAppService, 'SpreadsheetApp', {
  openById: costs.metadata,
  openByUrl: costs.metadata,
  create: costs.metadata,
});
