/** All areas of the conformance list, in the order in which the page lists them. */
import type { ConformanceArea } from '../conformance-item.ts';
import { authorization } from './authorization.ts';
import { clientCalls } from './client-calls.ts';
import { copiesAndVersions } from './copies-and-versions.ts';
import { dialogsAndMessages } from './dialogs-and-messages.ts';
import { editingByHand } from './editing-by-hand.ts';
import { faults } from './faults.ts';
import { filterViewsApi } from './filter-views-api.ts';
import { filterViewsByHand } from './filter-views-by-hand.ts';
import { filtersAndValidation } from './filters-and-validation.ts';
import { formatsAndFilesByHand } from './formats-and-files-by-hand.ts';
import { formulaCells } from './formula-cells.ts';
import { formulas } from './formulas.ts';
import { gestures } from './gestures.ts';
import { gmailApi } from './gmail-api.ts';
import { htmlAndUi } from './html-and-ui.ts';
import { languages } from './languages.ts';
import { mailApp } from './mail-app.ts';
import { numberFormats } from './number-formats.ts';
import { predictedTime } from './predicted-time.ts';
import { protectionAndMetadataApi } from './protection-and-metadata-api.ts';
import { protectionClass } from './protection-class.ts';
import { rangeClass } from './range.ts';
import { rights } from './rights.ts';
import { runtime } from './runtime.ts';
import { sheetClass } from './sheet-class.ts';
import { sheetsApiBatchUpdate } from './sheets-api-batch-update.ts';
import { sheetsApiGet } from './sheets-api-get.ts';
import { sheetsApiRequests } from './sheets-api-requests.ts';
import { sheetsApiValues } from './sheets-api-values.ts';
import { sheetsApiWriting } from './sheets-api-writing.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';
import { storesAndQuotas } from './stores-and-quotas.ts';
import { triggersAndEvents } from './triggers-and-events.ts';
import { typedDates } from './typed-dates.ts';
import { typedValues } from './typed-values.ts';
import { urlFetch } from './url-fetch.ts';
import { utilities } from './utilities.ts';
import { webApps } from './web-apps.ts';

export const conformanceAreas: readonly ConformanceArea[] = [
  runtime,
  clientCalls,
  authorization,
  triggersAndEvents,
  dialogsAndMessages,
  storesAndQuotas,
  htmlAndUi,
  utilities,
  typedValues,
  typedDates,
  numberFormats,
  formulas,
  formulaCells,
  gmailApi,
  mailApp,
  faults,
  spreadsheetApp,
  rangeClass,
  sheetClass,
  filtersAndValidation,
  protectionClass,
  sheetsApiValues,
  sheetsApiWriting,
  sheetsApiBatchUpdate,
  sheetsApiRequests,
  sheetsApiGet,
  filterViewsApi,
  protectionAndMetadataApi,
  rights,
  gestures,
  editingByHand,
  formatsAndFilesByHand,
  filterViewsByHand,
  copiesAndVersions,
  languages,
  urlFetch,
  webApps,
  predictedTime,
];
