/** Which names a group may have: they are listed, comma-separated, in cells that people and formulas read. */
import { normalizeText } from '../rules/index.ts';

export interface NameProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * @param taken names of the other groups
 * @returns null where the name may be used
 */
export function groupNameProblem(name: string, taken: readonly string[]): NameProblem | null {
  const trimmed = name.trim();
  if (trimmed === '')
    return {
      code: 'name_missing',
      message: 'The group has no name yet: give it one of 1 to 100 characters.',
    };
  if ([...trimmed].length > 100) {
    return { code: 'name_too_long', message: 'The name is longer than 100 characters: shorten it.' };
  }
  if (/[,;\r\n]/.test(trimmed)) {
    return {
      code: 'name_refused',
      message:
        'A group name cannot contain a comma, a semicolon or a line break, because cells list several names: leave them out.',
    };
  }
  if (/^[=+\-@']/.test(trimmed)) {
    return {
      code: 'name_refused',
      message: `A group name cannot begin with “${trimmed[0]}”, because Sheets could take it for a formula: begin with a letter or digit.`,
    };
  }
  if (taken.some((other) => normalizeText(other) === normalizeText(trimmed))) {
    return {
      code: 'name_taken',
      message: `There is already a group called “${trimmed}”: choose another name.`,
    };
  }
  return null;
}

/** "Clients" → "Clients copy", "Clients copy 2" …, never longer than a name may be. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' copy' : ` copy ${number}`;
    const candidate = [...name].slice(0, 100 - ending.length).join('') + ending;
    if (groupNameProblem(candidate, taken) === null) return candidate;
  }
}
