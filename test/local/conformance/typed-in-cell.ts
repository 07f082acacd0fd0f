/** What a cell holds and shows after a person typed into it. */
import { olga, team } from '../team.ts';

/** Value and display of D2 after Olga typed each text into it. */
export function typed(texts: readonly string[], locale = 'en_US'): [value: unknown, display: string][] {
  return texts.map((text) => {
    const { file } = team({ locale });
    file.as(olga).type('Contacts!D2', text);
    return [file.values('Contacts')[1]?.[3], file.display('Contacts')[1]?.[3] ?? ''];
  });
}
