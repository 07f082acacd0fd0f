/**
 * onEdit’s queue: while one run of it works, two edits of the same file wait for theirs; what comes after them is lost (Google: Simple
 * triggers, “onEdit”). Installable triggers have no such queue.
 */
interface Lane {
  busy: boolean;
  waiting: (() => void)[];
}

const longest = 2;

export class EditQueue {
  private readonly lanes = new Map<string, Lane>();
  /** More than 0 while a test plays an edit trigger that is still running. */
  private held = 0;

  /** Runs now, later, or never. */
  offer(spreadsheetId: string, run: () => void): void {
    const lane = this.lane(spreadsheetId);
    if (!lane.busy && this.held === 0) this.work(lane, run);
    else if (lane.waiting.length < longest) lane.waiting.push(run);
  }

  /** Does `work` as if an edit trigger were running in every file meanwhile; then those that waited run. */
  hold(work: () => void): void {
    this.held += 1;
    try {
      work();
    } finally {
      this.held -= 1;
      if (this.held === 0) {
        for (const lane of this.lanes.values()) {
          const next = lane.busy ? undefined : lane.waiting.shift();
          if (next !== undefined) this.work(lane, next);
        }
      }
    }
  }

  private work(lane: Lane, first: () => void): void {
    lane.busy = true;
    try {
      for (let run: (() => void) | undefined = first; run !== undefined; run = lane.waiting.shift()) run();
    } finally {
      lane.busy = false;
      lane.waiting = [];
    }
  }

  private lane(spreadsheetId: string): Lane {
    let lane = this.lanes.get(spreadsheetId);
    if (lane === undefined) {
      lane = { busy: false, waiting: [] };
      this.lanes.set(spreadsheetId, lane);
    }
    return lane;
  }
}
