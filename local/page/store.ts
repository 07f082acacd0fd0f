/** One place for what the page shows; components draw themselves again when it changes. */
import { useEffect, useState } from 'preact/hooks';

export class Store<State> {
  private state: State;
  private readonly listeners = new Set<() => void>();

  constructor(initial: State) {
    this.state = initial;
  }

  get(): State {
    return this.state;
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The store's state, kept current. */
export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const read = () => setState(store.get());
    read();
    return store.subscribe(read);
  }, [store]);
  return state;
}
