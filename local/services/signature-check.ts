/** Checks calls of SpreadsheetApp's classes against Google's signatures, as Apps Script does before anything else of a call. */
import { signatureMismatch } from '../execution/exceptions.ts';
import { methodSignatures } from './google-signatures.ts';

type Test = (value: unknown) => boolean;

/** How service objects and constants say what they are; given by the file that makes them. */
export interface Kinds {
  /** "Range" for a Range, "Dimension" for Dimension.ROWS, null for what is no service's. */
  kindOf(value: unknown): string | null;
}

const isDate = (value: unknown) => Object.prototype.toString.call(value) === '[object Date]';

/** Numbers and booleans are never null; texts, objects and lists may be. */
function test(code: string, kinds: Kinds): Test {
  if (code.endsWith('[]')) {
    const each = test(code.slice(0, -2), kinds);
    return (value) => value === null || value === undefined || (Array.isArray(value) && value.every(each));
  }
  if (code.includes('|')) {
    const choices = code.split('|').map((choice) => test(choice, kinds));
    return (value) => choices.some((choice) => choice(value));
  }
  if (code.endsWith('?')) {
    const fits = test(code.slice(0, -1), kinds);
    return (value) => value === null || value === undefined || fits(value);
  }
  const orNull =
    (fits: Test): Test =>
    (value) =>
      value === null || value === undefined || fits(value);
  switch (code) {
    case '*':
      return () => true;
    case 'n':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'b':
      return (value) => typeof value === 'boolean';
    case 's':
      return orNull((value) => typeof value === 'string');
    case 'd':
      return orNull(isDate);
    case 'o':
      return orNull(
        (value) =>
          typeof value === 'object' &&
          !Array.isArray(value) &&
          kinds.kindOf(value) === null &&
          !isDate(value),
      );
    default:
      return orNull((value) => kinds.kindOf(value) === code);
  }
}

/** Signatures beside those of the types: a toast may last null seconds; a note may be a number (gas-fakes, notes/oddities.md). */
const furtherSignatures: Readonly<Record<string, string>> = {
  Range: 'setNote(n)',
  Spreadsheet: 'toast(s,s,*)',
};

const lists = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Signatures of a class by method, each as its parameters' codes. */
function signaturesOf(className: string): ReadonlyMap<string, readonly string[]> {
  let found = lists.get(className);
  if (found === undefined) {
    const byMethod = new Map<string, string[]>();
    for (const [
      ,
      method = '',
      parameters = '',
    ] of `${methodSignatures[className] ?? ''} ${furtherSignatures[className] ?? ''}`.matchAll(
      /(\w+)\(([^)]*)\)/g,
    )) {
      byMethod.set(method, [...(byMethod.get(method) ?? []), parameters]);
    }
    found = byMethod;
    lists.set(className, found);
  }
  return found;
}

/** A check of one method's arguments, or null where Google's types say nothing of it. Throws Google's message for arguments that fit no signature. */
export function signatureCheck(
  className: string,
  method: string,
  kinds: Kinds,
): ((args: readonly unknown[]) => void) | null {
  const signatures = signaturesOf(className).get(method);
  if (signatures === undefined) return null;
  const overloads = signatures.map((parameters) =>
    parameters === '' ? [] : parameters.split(',').map((code) => test(code, kinds)),
  );
  const name = className === 'SpreadsheetApp' ? method : `${className}.${method}`;
  return (args) => {
    for (const overload of overloads) {
      if (overload.length === args.length && overload.every((fits, index) => fits(args[index]))) return;
    }
    throw signatureMismatch(`SpreadsheetApp.${name}`, args, kinds.kindOf);
  };
}
