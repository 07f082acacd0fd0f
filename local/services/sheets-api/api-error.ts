/** Refusals of the Sheets API in the shape in which Apps Script passes them on: GoogleJsonResponseException with details.code. */
import { ServiceException } from '../../execution/exceptions.ts';

const reasons: Readonly<Record<number, string>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
};

/** A refusal before it is known which method it came from. */
export class ApiRefusal extends Error {
  readonly code: number;
  /** The request did not have the documented shape; Google never looked at the spreadsheet. */
  readonly malformed: boolean;
  /** What Google adds to the general sentence of a bad field mask. */
  readonly details: readonly object[] | undefined;
  constructor(code: number, message: string, malformed = false, details?: readonly object[]) {
    super(message);
    this.code = code;
    this.malformed = malformed;
    this.details = details;
  }
}

export const badRequest = (message: string): ApiRefusal => new ApiRefusal(400, message);
export const malformedRequest = (message: string): ApiRefusal => new ApiRefusal(400, message, true);

/** What the script sees. `method` is such as "sheets.spreadsheets.batchUpdate". */
export function apiException(method: string, { code, message, details }: ApiRefusal): ServiceException {
  return new ServiceException(`API call to ${method} failed with error: ${message}`, {
    code,
    message,
    errors: [{ domain: 'global', reason: reasons[code] ?? 'badRequest', message }],
    ...(details === undefined ? {} : { details }),
  });
}
