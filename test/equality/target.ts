// What it takes to be compared with the evaluator: a rendering of rules that somebody else's engine runs.

export interface ComparisonRequest {
  readonly seed: number;
  /** How many (rule, contact) pairs of random rules and contacts to compare at least. */
  readonly comparisons: number;
  /** Gets one printable line at a time: what is being done, how far it is. */
  say?(line: string): void;
}

export interface Comparison {
  /** Hand-written cases among what was compared. */
  readonly cases: number;
  /** How many times a rule's truth for a contact was held against the engine's. */
  readonly comparisons: number;
  /** Each as text for people. */
  readonly differences: readonly string[];
}

export interface EqualityTarget {
  /** Its member in the last line's JSON. */
  readonly name: 'formula' | 'googlesql';
  /** What the lines on the way call it. */
  readonly title: string;
  compare(request: ComparisonRequest): Comparison | Promise<Comparison>;
}

export function inAll(parts: readonly Comparison[]): Comparison {
  return {
    cases: parts.reduce((sum, { cases }) => sum + cases, 0),
    comparisons: parts.reduce((sum, { comparisons }) => sum + comparisons, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}
