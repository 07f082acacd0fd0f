/** SpreadsheetApp: the way from a script to the open spreadsheet. */

import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { dataValidationCriteria, metadataLocationType, metadataVisibility } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { spreadsheetObject } from './spreadsheet.ts';
import { UiService } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetAppService extends serviceBase<App>('SpreadsheetApp') {
  override readonly DeveloperMetadataVisibility: App['DeveloperMetadataVisibility'];
  override readonly DeveloperMetadataLocationType: App['DeveloperMetadataLocationType'];
  override readonly DataValidationCriteria: App['DataValidationCriteria'];

  constructor(execution: Execution) {
    super(execution);
    this.DeveloperMetadataVisibility = metadataVisibility;
    this.DeveloperMetadataLocationType = metadataLocationType;
    this.DataValidationCriteria = dataValidationCriteria;
  }

  /** null where the script has no file (Apps Script reference: SpreadsheetApp). */
  override getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const execution = executionOf(this);
    const { workbook } = execution.facts;
    return workbook === null
      ? (null as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet)
      : spreadsheetObject(execution, workbook);
  }

  override getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActive();
  }

  override getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return (this.getActive()?.getActiveSheet() ?? null) as GoogleAppsScript.Spreadsheet.Sheet;
  }

  override getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return (this.getActive()?.getActiveRange() ?? null) as GoogleAppsScript.Spreadsheet.Range;
  }

  override openById(id: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const execution = executionOf(this);
    const workbook = execution.host.workbooks.get(id);
    if (workbook === undefined || workbook.roleOf(execution.user) === null) {
      throw new ServiceException('You do not have permission to access the requested document.');
    }
    return spreadsheetObject(execution, workbook);
  }

  override flush(): void {
    executionOf(this).flush();
  }

  override getUi(): GoogleAppsScript.Base.Ui {
    const execution = executionOf(this);
    const { trigger } = execution.facts;
    if (
      execution.facts.workbook === null ||
      trigger === 'clock' ||
      trigger === 'formSubmit' ||
      (execution.facts.installable === true && trigger !== 'open')
    ) {
      throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new UiService(execution);
  }
}
publish(SpreadsheetAppService, 'SpreadsheetApp', { openById: costs.metadata });
