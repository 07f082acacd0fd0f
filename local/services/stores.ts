/** What outlives an execution on Google's side: properties, caches and locks, kept apart by script, user and document. */
import type { Execution } from '../execution/execution.ts';

/** Properties of one store. */
export type PropertyStore = Map<string, string>;

export class PropertyStores {
  private readonly stores = new Map<string, PropertyStore>();

  of(name: string): PropertyStore {
    let store = this.stores.get(name);
    if (store === undefined) {
      store = new Map();
      this.stores.set(name, store);
    }
    return store;
  }

  toJSON(): [string, [string, string][]][] {
    return [...this.stores].map(([name, store]) => [name, [...store]]);
  }

  load(entries: readonly (readonly [string, readonly (readonly [string, string])[]])[]): void {
    for (const [name, pairs] of entries) this.stores.set(name, new Map(pairs));
  }
}

interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}

/** Entries in the order they were put; at 1,001 the oldest tenth goes at once (measured: justin.poehnelt.com). */
export class CacheStore {
  private readonly entries = new Map<string, CacheEntry>();

  get(key: string, now: number): string | null {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (entry.expires > now) return entry.value;
    this.entries.delete(key);
    return null;
  }

  put(key: string, value: string, expires: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, expires });
    if (this.entries.size <= 1000) return;
    for (const oldest of [...this.entries.keys()].slice(0, 100)) this.entries.delete(oldest);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }
}

export class CacheStores {
  private readonly stores = new Map<string, CacheStore>();

  of(name: string): CacheStore {
    let store = this.stores.get(name);
    if (store === undefined) {
      store = new CacheStore();
      this.stores.set(name, store);
    }
    return store;
  }
}

/** Who holds which lock; an execution, or a token of a test that plays another execution. */
export class Locks {
  private readonly holders = new Map<string, object>();

  isHeldBy(name: string, holder: object): boolean {
    return this.holders.get(name) === holder;
  }

  isFree(name: string): boolean {
    return !this.holders.has(name);
  }

  take(name: string, holder: object): void {
    this.holders.set(name, holder);
  }

  release(name: string, holder: object): void {
    if (this.isHeldBy(name, holder)) this.holders.delete(name);
  }

  releaseAllOf(holder: Execution): void {
    for (const [name, other] of this.holders) if (other === holder) this.holders.delete(name);
  }
}
