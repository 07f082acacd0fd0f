/** One behaviour of Google that the local host must show: what it is, where that is known from, how sure it is, and the test of it. */

/**
 * documented: a page of Google's says so · schema: Google's discovery document says so · measured: somebody tried it on Google and
 * published what happened · inferred: follows from one of these · unconfirmed: nobody has tried it; the switch or the harsher answer is held.
 */
export type Certainty = 'documented' | 'schema' | 'measured' | 'inferred' | 'unconfirmed';

export interface ConformanceItem {
  /** A sentence that is true on Google, as far as anyone knows. */
  readonly behaviour: string;
  /** The page, schema or measurement, as an address without "https://" or as a name one can search for. */
  readonly source: string;
  readonly certainty: Certainty;
  /** Throws where the local host does otherwise. */
  readonly holds: () => void | Promise<void>;
}

export interface ConformanceArea {
  readonly title: string;
  readonly items: readonly ConformanceItem[];
}
