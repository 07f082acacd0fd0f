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

/** An argument's type as Google names it in that message: String, number, Boolean, null, (class), number[][], SpreadsheetApp.Range. */
function typeName(value: unknown, kindOf: (value: unknown) => string | null): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'number' : typeName(value[0], kindOf)}[]`;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value !== 'object') return '(class)';
  const kind = kindOf(value);
  if (kind !== null) return `SpreadsheetApp.${kind}`;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') return 'Date';
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? '(class)' : String(value);
}

/** The message of calling a method with arguments that fit none of its signatures. */
export const signatureMismatch = (
  method: string,
  args: readonly unknown[],
  kindOf: (value: unknown) => string | null = () => null,
): ServiceException =>
  new ServiceException(
    `The parameters (${args.map((value) => typeName(value, kindOf)).join(',')}) don't match the method signature for ${method}.`,
  );
