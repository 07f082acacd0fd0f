/** Checks what a call brings before anything is done with it. */
import { UserError } from './errors.ts';

export type ValueShape = 'text' | 'text or null' | 'json' | 'count' | 'add or remove' | 'contact';
export type RequestShape = Readonly<Record<string, ValueShape>>;

const fits: Record<ValueShape, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.length <= 50_000,
  'text or null': (value) => value === null || (typeof value === 'string' && value.length <= 50_000),
  // Whatever it is, the rule parser judges it.
  json: (value) => value !== undefined,
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  'add or remove': (value) => value === 'add' || value === 'remove',
  contact: isContact,
};

/** A contact as it was shown: the row it was in, its name and its address. */
function isContact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { row, name, email } = value as Record<string, unknown>;
  return fits.count(row) && fits.text(name) && fits.text(email);
}

/**
 * @param requestJson what google.script.run brought: should be JSON text of an object
 * @throws UserError `request_refused`
 */
export function readRequest(shape: RequestShape, requestJson: unknown): Record<string, unknown> {
  const request = parse(requestJson);
  for (const [name, wanted] of Object.entries(shape)) {
    if (!fits[wanted](request[name])) throw refused(`“${name}” should be ${wanted}`);
  }
  return request;
}

function parse(requestJson: unknown): Record<string, unknown> {
  if (typeof requestJson !== 'string') throw refused('it is not JSON text');
  try {
    const value: unknown = JSON.parse(requestJson);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw refused(error instanceof Error ? error.message : 'it is not JSON');
  }
  throw refused('it is not an object');
}

function refused(why: string): UserError {
  return new UserError(
    'request_refused',
    `The add-on got a request it does not understand (${why}). Nothing was changed: close the sidebar and open it again.`,
  );
}
