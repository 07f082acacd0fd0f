/** What may come between a script and Google's services: faults on demand, and other people who act between two calls. */

/**
 * `throw`: the service refuses and does nothing. `throw-after-work`: it does its work, then the script sees an error.
 * `end-execution`, `end-execution-after-work`: the execution is over there, as if Google had killed it; the script cannot catch that.
 */
export type FaultKind = 'throw' | 'throw-after-work' | 'end-execution' | 'end-execution-after-work';

/** Which calls fail, and how. What is left out matches every call. */
export interface Fault {
  /** Class or API: "Range", "Properties", "Sheets", "Gmail". */
  readonly service?: string;
  /** "setValue", "Spreadsheets.batchUpdate", or as in `ExecutionRecord.calls`: "spreadsheets.batchUpdate". */
  readonly method?: string;
  /** The script's function that runs. */
  readonly function?: string;
  /** Account whose authority runs. */
  readonly user?: string;
  /** Fails from the nth matching call on (1 is the first, counted from `add`). Default 1. */
  readonly nth?: number;
  /** How many matching calls in a row fail. Default 1. */
  readonly times?: number;
  readonly how: FaultKind;
  /** Default: Google's text for the code; calls of an API get its error with `details.code` (default 500). */
  readonly error?: { readonly message?: string; readonly code?: number };
}

/** A call that a script is about to make. */
export interface ComingCall {
  readonly service: string;
  readonly method: string;
  readonly user: string;
  readonly function: string;
  /** '' for a script without a file. */
  readonly spreadsheetId: string;
}

/** The part of a local Google that disturbs scripts on purpose. */
export interface Interruptions {
  readonly faults: {
    /** From now on matching calls fail. The returned function takes the fault back. Throws on names that no service has. */
    add(fault: Fault): () => void;
    clear(): void;
  };
  /**
   * Runs before each service call of a script: another person may act there, and their triggers run as executions of their own, at the
   * time that the interrupted script has reached. Calls of those executions are not announced. The returned function takes it back.
   */
  betweenCalls(listener: (call: ComingCall) => void): () => void;
}
