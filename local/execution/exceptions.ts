/** What Google's services throw into a script. Texts are Google's where known, and localized there: nobody may branch on them. */

export interface ServiceErrorDetails {
  readonly code: number;
  readonly message: string;
  readonly errors?: readonly { readonly domain: string; readonly reason: string; readonly message: string }[];
}

/** Becomes an Error of the script's own realm, named as on Google: "Exception" or "GoogleJsonResponseException". */
export class ServiceException extends Error {
  readonly details: ServiceErrorDetails | undefined;
  constructor(message: string, details?: ServiceErrorDetails) {
    super(message);
    this.name = details === undefined ? 'Exception' : 'GoogleJsonResponseException';
    this.details = details;
  }
}

/** The execution took longer than Google allows. */
export class ExecutionTimeout extends ServiceException {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** The message of calling a method with arguments that fit none of its signatures. */
export function signatureMismatch(method: string, args: readonly unknown[]): ServiceException {
  const names = args.map((value) => {
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value)) return Array.isArray(value[0]) ? 'number[][]' : 'number[]';
    const type = typeof value;
    return type === 'object' ? (value as object).toString() : type.charAt(0).toUpperCase() + type.slice(1);
  });
  return new ServiceException(
    `The parameters (${names.join(',')}) don't match the method signature for ${method}.`,
  );
}
