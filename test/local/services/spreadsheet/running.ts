/** Runs a few lines of Apps Script on the small team's file: what the tests of SpreadsheetApp's classes start from. */
import { olga, type Team, type TeamOptions, team } from '../../team.ts';

export interface Ran extends Team {
  /** Runs the lines as a person and answers with what they return. */
  run(as?: string): unknown;
}

/** `file` and `sheet` (Contacts, 50 × 8, three contacts) are at hand in the lines. */
export function script(lines: string, options: Omit<TeamOptions, 'code'> = {}): Ran {
  const made = team({
    ...options,
    code: `function run() { const file = SpreadsheetApp.getActive(); const sheet = file.getSheetByName('Contacts'); ${lines} }`,
  });
  return { ...made, run: (as = olga) => made.file.as(as).call('run') };
}

/** What the lines return, run by Olga. */
export const result = (lines: string, options: Omit<TeamOptions, 'code'> = {}): unknown =>
  script(lines, options).run();

/** The message that the lines throw, run by Olga. */
export function refusal(lines: string, options: Omit<TeamOptions, 'code'> = {}): string {
  const thrown = result(
    `try { ${lines} } catch (error) { return String(error); } return 'nothing thrown';`,
    options,
  );
  return String(thrown);
}
