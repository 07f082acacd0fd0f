/** The way back and forth of a series of changes: each change leaves what undoes it and what does it again. Used for all-or-nothing batches and for people's undo and redo. */

interface Step {
  readonly undo: () => void;
  readonly redo: () => void;
}

export class Transaction {
  private readonly steps: Step[] = [];

  /** Notes how to undo the change that was just made, and how to make it again. */
  note(undo: () => void, redo: () => void): void {
    this.steps.push({ undo, redo });
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** Undoes everything noted, newest first. */
  rollBack(): void {
    for (const { undo } of this.steps.toReversed()) undo();
  }

  /** Does everything noted again, oldest first; only after `rollBack`. */
  repeat(): void {
    for (const { redo } of this.steps) redo();
  }
}
