/** The way back of a series of changes: each change leaves what undoes it. Used for all-or-nothing batches and for people's undo. */

export class Transaction {
  private readonly steps: (() => void)[] = [];

  /** Notes how to undo the change that was just made. */
  note(undo: () => void): void {
    this.steps.push(undo);
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** Undoes everything noted, newest first. */
  rollBack(): void {
    for (let undo = this.steps.pop(); undo !== undefined; undo = this.steps.pop()) undo();
  }
}
