/** PropertiesService: text by key, 9 KB a value, 500 KB a store (Apps Script quotas; measured caps: tanaikech.github.io 2023-05-22). */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import type { PropertyStore } from './stores.ts';

type Properties = GoogleAppsScript.Properties.Properties;

const documentedValueLimit = 9 * 1024;
const documentedStoreLimit = 500 * 1024;
const measuredStoreLimit = 524_288;
const measuredKeyLimit = 8066;
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

const overStorage = () =>
  new ServiceException(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );

class PropertiesObject extends serviceBase<Properties>('Properties') {
  readonly #store: PropertyStore;

  constructor(execution: Execution, store: PropertyStore) {
    super(execution);
    this.#store = store;
  }

  override getProperty(key: string): string | null {
    this.#count();
    return this.#store.get(String(key)) ?? null;
  }

  override getProperties(): { [key: string]: string } {
    this.#count();
    return Object.fromEntries(this.#store);
  }

  override getKeys(): string[] {
    this.#count();
    return [...this.#store.keys()];
  }

  override setProperty(key: unknown, value: unknown): Properties {
    if (key === null || key === undefined || value === null || value === undefined) {
      throw signatureMismatch('PropertiesService.Properties.setProperty', [key, value]);
    }
    this.#put([[String(key), String(value)]], false);
    return this;
  }

  override setProperties(properties: unknown, deleteAllOthers = false): Properties {
    if (typeof properties !== 'object' || properties === null) {
      throw signatureMismatch('PropertiesService.Properties.setProperties', [properties]);
    }
    this.#put(
      Object.entries(properties).map(([key, value]) => [key, String(value)]),
      deleteAllOthers,
    );
    return this;
  }

  override deleteProperty(key: string): Properties {
    this.#count();
    this.#keepForKill();
    this.#store.delete(String(key));
    return this;
  }

  override deleteAllProperties(): Properties {
    this.#count();
    this.#keepForKill();
    this.#store.clear();
    return this;
  }

  /** A read or write of the day's allowance. */
  #count(): void {
    const execution = executionOf(this);
    execution.host.quotas.take(execution.user, 'propertyReadsAndWritesPerDay', 1, execution.quotaNow());
  }

  /** Remembers the entries as they are, should Google kill the execution and take its writes back. */
  #keepForKill(): void {
    const { host, undoneByKill } = executionOf(this);
    if (host.switches.propertiesSurviveKill) return;
    const before = new Map(this.#store);
    undoneByKill.push(() => {
      this.#store.clear();
      for (const [key, value] of before) this.#store.set(key, value);
    });
  }

  #put(entries: readonly (readonly [string, string])[], deleteAllOthers: boolean): void {
    this.#count();
    const measured = executionOf(this).host.switches.propertyLimitsAsMeasured;
    const after = new Map(deleteAllOthers ? [] : this.#store);
    for (const [key, value] of entries) {
      if (bytes(key) > measuredKeyLimit) throw overStorage();
      if (!measured && bytes(value) > documentedValueLimit)
        throw new ServiceException('Argument too large: value');
      after.set(key, value);
    }
    let size = 0;
    for (const [key, value] of after) size += bytes(key) + bytes(value);
    if (size > (measured ? measuredStoreLimit : documentedStoreLimit)) throw overStorage();
    this.#keepForKill();
    this.#store.clear();
    for (const [key, value] of after) this.#store.set(key, value);
  }
}
publish(PropertiesObject, 'Properties', {
  getProperty: costs.propertyRead,
  getProperties: costs.propertyRead,
  getKeys: costs.propertyRead,
  setProperty: costs.propertyWrite,
  setProperties: costs.propertyWrite,
  deleteProperty: costs.propertyWrite,
  deleteAllProperties: costs.propertyWrite,
});

export class PropertiesServiceObject extends serviceBase<GoogleAppsScript.Properties.PropertiesService>(
  'PropertiesService',
) {
  /** null where the script has no file (Apps Script reference: PropertiesService). */
  override getDocumentProperties(): Properties {
    const { workbook } = executionOf(this).facts;
    return workbook === null ? (null as unknown as Properties) : this.#of(`document ${workbook.id}`);
  }

  override getScriptProperties(): Properties {
    return this.#of('script');
  }

  override getUserProperties(): Properties {
    return this.#of(`user ${executionOf(this).user.toLowerCase()}`);
  }

  #of(name: string): Properties {
    const execution = executionOf(this);
    return new PropertiesObject(
      execution,
      execution.host.properties.of(`${execution.script.storePrefix}${name}`),
    );
  }
}
publish(PropertiesServiceObject, 'PropertiesService');
