/** PropertiesService: text by key, 9 KB a value, 500 KB a store (Apps Script quotas). */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import type { PropertyStore } from './stores.ts';

type Properties = GoogleAppsScript.Properties.Properties;

const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

class PropertiesObject extends serviceBase<Properties>('Properties') {
  readonly #store: PropertyStore;

  constructor(execution: Execution, store: PropertyStore) {
    super(execution);
    this.#store = store;
  }

  override getProperty(key: string): string | null {
    return this.#store.get(String(key)) ?? null;
  }

  override getProperties(): { [key: string]: string } {
    return Object.fromEntries(this.#store);
  }

  override getKeys(): string[] {
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
    this.#store.delete(String(key));
    return this;
  }

  override deleteAllProperties(): Properties {
    this.#store.clear();
    return this;
  }

  #put(entries: readonly (readonly [string, string])[], deleteAllOthers: boolean): void {
    const after = new Map(deleteAllOthers ? [] : this.#store);
    for (const [key, value] of entries) {
      if (bytes(value) > valueLimit) throw new ServiceException('Argument too large: value');
      after.set(key, value);
    }
    let size = 0;
    for (const [key, value] of after) size += bytes(key) + bytes(value);
    if (size > storeLimit) {
      throw new ServiceException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
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
  override getDocumentProperties(): Properties {
    const execution = executionOf(this);
    return this.#of(`document ${execution.workbook.id}`);
  }

  override getScriptProperties(): Properties {
    return this.#of('script');
  }

  override getUserProperties(): Properties {
    return this.#of(`user ${executionOf(this).user.toLowerCase()}`);
  }

  #of(name: string): Properties {
    const execution = executionOf(this);
    return new PropertiesObject(execution, execution.host.properties.of(name));
  }
}
publish(PropertiesServiceObject, 'PropertiesService');
