/** The one error a person is meant to read: a code for programs and one sentence that says what happened, what was kept and what to do next. */
import type { ApiProblem } from './api-types.ts';

export class UserError extends Error {
  readonly code: string;
  readonly problems: readonly ApiProblem[];

  constructor(code: string, message: string, problems: readonly ApiProblem[] = []) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.problems = problems;
  }
}
