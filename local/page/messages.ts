/** Short messages in the corner: refusals and what scripts say, gone after some seconds. */
import type { PageState } from './page-state.ts';
import type { Store } from './store.ts';

const errorSeconds = 8;
const mostAtOnce = 4;

export class Messages {
  private readonly store: Store<PageState>;
  private last = 0;

  constructor(store: Store<PageState>) {
    this.store = store;
  }

  /** What went wrong, in the sentence that the error carries. */
  tell(error: unknown): void {
    this.add('', error instanceof Error ? error.message : String(error), 'error', errorSeconds);
  }

  /** @param seconds until it goes away by itself; null: only when it is dismissed */
  add(title: string, message: string, kind: 'script' | 'error', seconds: number | null): void {
    const id = ++this.last;
    const toasts = [...this.store.get().toasts, { id, title, message, kind }].slice(-mostAtOnce);
    this.store.set({ toasts });
    if (seconds !== null) setTimeout(() => this.dismiss(id), seconds * 1000);
  }

  dismiss(id: number): void {
    this.store.set({ toasts: this.store.get().toasts.filter((toast) => toast.id !== id) });
  }
}
