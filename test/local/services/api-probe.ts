/** A team whose script calls any method of the Sheets API by its path and tells how that was answered. */
import { olga, type TeamOptions, team } from '../team.ts';

const code = `
function api(path, args) {
  const parts = path.split('.');
  const name = parts.pop();
  const service = parts.reduce((found, part) => found[part], Sheets.Spreadsheets);
  const id = SpreadsheetApp.getActive().getId();
  try { return { answer: service[name](...args.map((arg) => (arg === 'ID' ? id : arg))) }; }
  catch (error) { return { name: error.name, code: error.details && error.details.code, message: String(error.message).replace(/^API call to .* failed with error: /s, ''), details: error.details }; }
}
`;

export interface ApiAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly answer?: any;
  readonly name?: string;
  readonly code?: number;
  /** Google's sentence, without Apps Script's "API call to … failed with error: ". */
  readonly message?: string;
  readonly details?: Record<string, unknown>;
}

/** `api` calls as Olga, who owns the file; 'ID' among the arguments stands for the file's id. */
export function apiProbe(options: TeamOptions = {}) {
  const made = team({ ...options, code: `${code}${options.code ?? ''}` });
  const as =
    (email: string) =>
    (path: string, ...args: unknown[]) =>
      made.file.as(email).call('api', path, args) as ApiAnswer;
  const api = as(olga);
  const batch = (...requests: object[]) => api('batchUpdate', { requests }, 'ID');
  return { ...made, api, as, batch };
}
