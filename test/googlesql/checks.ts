// What a part of the judgement reports: how much was compared, and every difference as one line for people.

export interface Checked {
  /** Conditions, names, letters: whatever was looked at by itself. */
  readonly cases: number;
  /** How many times the truth of a rule for a contact was held against the engine's. */
  readonly comparisons: number;
  readonly differences: readonly string[];
}

export function inAll(parts: readonly Checked[]): Checked {
  return {
    cases: parts.reduce((sum, { cases }) => sum + cases, 0),
    comparisons: parts.reduce((sum, { comparisons }) => sum + comparisons, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}
