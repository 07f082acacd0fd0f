/** Gathers the rows that the grid draws one by one, and tells of them together when drawing rests for a moment. */

/** About two drawings: rows that only fly past while a person scrolls are not asked for. */
const restMs = 40;
/** A person who keeps scrolling is told of what is in sight at least this often. */
const longestMs = 160;
/** No window shows more rows than this. */
const mostInSight = 150;

export class DrawnRows {
  private readonly tell: (rows: readonly number[]) => void;
  private drawn: number[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  /** @param tell hears the 1-based rows that were drawn last */
  constructor(tell: (rows: readonly number[]) => void) {
    this.tell = tell;
  }

  note(row: number): void {
    this.drawn.push(row);
    const now = performance.now();
    if (this.timer === undefined) this.since = now;
    else if (now - this.since > longestMs) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), restMs);
  }

  private flush(): void {
    this.timer = undefined;
    const newest = this.drawn.slice(-mostInSight);
    this.drawn = [];
    this.tell(newest);
  }
}
