/** CacheService: short-lived text by key; keys to 250 characters, values to 100 KB, at most six hours. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import type { CacheStore } from './stores.ts';

type Cache = GoogleAppsScript.Cache.Cache;

const keyLimit = 250;
const valueLimit = 102_400;
const defaultSeconds = 600;
const longestSeconds = 21_600;

function keyFrom(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new ServiceException('Invalid argument: key');
  const text = String(key);
  if (text.length > keyLimit) throw new ServiceException('Argument too large: key');
  return text;
}

class CacheObject extends serviceBase<Cache>('Cache') {
  readonly #store: CacheStore;

  constructor(execution: Execution, store: CacheStore) {
    super(execution);
    this.#store = store;
  }

  override get(key: string): string | null {
    return this.#store.get(keyFrom(key), executionOf(this).now());
  }

  override getAll(keys: string[]): { [key: string]: string } {
    const found = keys.map((key) => [key, this.#store.get(keyFrom(key), executionOf(this).now())] as const);
    return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
  }

  override put(key: string, value: unknown, expirationInSeconds: number = defaultSeconds): void {
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > valueLimit) throw new ServiceException('Argument too large: value');
    const seconds = Math.min(expirationInSeconds, longestSeconds);
    this.#store.put(keyFrom(key), text, executionOf(this).now() + seconds * 1000);
  }

  override putAll(values: { [key: string]: unknown }, expirationInSeconds: number = defaultSeconds): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  override remove(key: string): void {
    this.#store.remove(keyFrom(key));
  }

  override removeAll(keys: string[]): void {
    for (const key of keys) this.#store.remove(keyFrom(key));
  }
}
publish(CacheObject, 'Cache', {
  get: costs.cacheRead,
  getAll: costs.cacheRead,
  put: costs.cacheWrite,
  putAll: costs.cacheWrite,
  remove: costs.cacheRemove,
  removeAll: costs.cacheRemove,
});

export class CacheServiceObject extends serviceBase<GoogleAppsScript.Cache.CacheService>('CacheService') {
  /** null where the script has no file (Apps Script reference: CacheService). */
  override getDocumentCache(): Cache {
    const { workbook } = executionOf(this).facts;
    return workbook === null ? (null as unknown as Cache) : this.#of(`document ${workbook.id}`);
  }

  override getScriptCache(): Cache {
    return this.#of('script');
  }

  override getUserCache(): Cache {
    return this.#of(`user ${executionOf(this).user.toLowerCase()}`);
  }

  #of(name: string): Cache {
    const execution = executionOf(this);
    return new CacheObject(execution, execution.host.caches.of(`${execution.script.storePrefix}${name}`));
  }
}
publish(CacheServiceObject, 'CacheService');
