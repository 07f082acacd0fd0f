/** RangeList: several ranges of one sheet that are changed together. */
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { methodSignatures } from './google-signatures.ts';
import { publish, serviceBase } from './service-object.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class RangeListObject extends serviceBase<RangeList>('RangeList') {
  readonly #ranges: readonly Range[];

  constructor(execution: Execution, ranges: readonly Range[]) {
    super(execution);
    if (ranges.length === 0) throw new ServiceException('The range list must hold at least one range.');
    this.#ranges = ranges;
  }

  static rangesOf(object: RangeListObject): readonly Range[] {
    return object.#ranges;
  }

  override getRanges(): Range[] {
    return [...this.#ranges];
  }

  /** The last range is the active one. */
  override activate(): RangeList {
    this.#ranges.at(-1)?.activate();
    return this;
  }
}

/** All other methods do to every range what Range's method of that name does to one. */
const shared = [...String(methodSignatures.RangeList).matchAll(/(\w+)\(/g)]
  .map(([, name = '']) => name)
  .filter((name) => name !== 'getRanges' && name !== 'activate');
for (const name of new Set(shared)) {
  Object.defineProperty(RangeListObject.prototype, name, {
    value(this: RangeListObject, ...args: unknown[]): RangeListObject {
      for (const range of RangeListObject.rangesOf(this))
        (range as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(...args);
      return this;
    },
    configurable: true,
    writable: true,
  });
}
publish(RangeListObject, 'RangeList');
