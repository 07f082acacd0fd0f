/** The local host: a headless Google Sheets that runs the built bundle. The only entry for tests and for the page. */
export { type CallSummary, callSummary, type MethodSummary } from './call-summary.ts';
export type * from './contract.ts';
export { LocalHostError, type LocalHostErrorCode } from './errors.ts';
export { openCsv } from './files/csv.ts';
export { openFile } from './files/open-file.ts';
export { saveCsv } from './files/save-csv.ts';
export { saveXlsx } from './files/save-xlsx.ts';
export { openXlsx } from './files/xlsx.ts';
export { type JudgedCell, type JudgedRow, type JudgeRequest, judgeFormula } from './formula/judge.ts';
export { createLocalGoogle } from './local-google.ts';
export { type SampleOptions, sampleContacts, samplePeople } from './sample/sample-contacts.ts';
