/** Banding: the alternating colours of a range. Cells keep their own backgrounds beside them. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { BandColors, Banding as ModelBanding } from '../workbook/bandings.ts';
import { boundedRange, gridRange, overlaps } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { setSheetProperties } from '../workbook/sheet-properties.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { cssColor } from './css-colors.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Header, second and footer colour of each theme; the first colour is white in all (as macros record them). */
const themes: Readonly<Record<string, readonly [string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

type Axis = 'rows' | 'columns';

const rangeOf = ({ sheet, area }: RangePlace) =>
  gridRange(sheet.id, area.row, area.row + area.rowCount, area.column, area.column + area.columnCount);

class BandingObject extends serviceBase<Banding>('Banding') {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #id: number;

  constructor(execution: Execution, workbook: Workbook, sheet: Sheet, id: number) {
    super(execution);
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#id = id;
  }

  static color(object: BandingObject, axis: Axis, band: keyof BandColors): string | null {
    return object.#banding()[axis]?.[band] ?? null;
  }

  static paint(object: BandingObject, axis: Axis, band: keyof BandColors, given: string | null): void {
    const banding = object.#banding();
    const color = given === null ? undefined : cssColor(given);
    if (color !== null) object.#replace({ ...banding, [axis]: { ...banding[axis], [band]: color } });
  }

  override getRange(): Range {
    const { rowCount, columnCount } = this.#sheet.grid;
    return rangeObject(executionOf(this), {
      workbook: this.#workbook,
      sheet: this.#sheet,
      area: boundedRange(this.#banding().range, rowCount, columnCount),
    });
  }

  override setRange(range: Range): Banding {
    this.#replace({ ...this.#banding(), range: rangeOf(placeOf(range)) });
    return this;
  }

  override copyTo(range: Range): Banding {
    const { id: _id, range: _range, ...colors } = this.#banding();
    return addBanding(executionOf(this), placeOf(range), colors);
  }

  override remove(): void {
    this.#banding();
    this.#write(this.#sheet.bandings.filter(({ id }) => id !== this.#id));
  }

  #banding(): ModelBanding {
    const banding = this.#sheet.bandings.find(({ id }) => id === this.#id);
    if (banding === undefined) throw new ServiceException('The banding no longer exists.');
    return banding;
  }

  #replace(banding: ModelBanding): void {
    this.#write(this.#sheet.bandings.map((other) => (other.id === banding.id ? banding : other)));
  }

  #write(bandings: readonly ModelBanding[]): void {
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(this.#workbook);
    setSheetProperties(this.#workbook, this.#sheet, { bandings });
  }
}

/** getHeaderRowColor, setFirstColumnColor and their like. */
for (const [axis, name] of [
  ['rows', 'Row'],
  ['columns', 'Column'],
] as const) {
  for (const band of ['header', 'first', 'second', 'footer'] as const) {
    const title = `${band.charAt(0).toUpperCase()}${band.slice(1)}${name}Color`;
    const methods = {
      [`get${title}`](this: BandingObject) {
        return BandingObject.color(this, axis, band);
      },
      [`set${title}`](this: BandingObject, color: string | null) {
        BandingObject.paint(this, axis, band, color);
        return this;
      },
    };
    for (const [method, value] of Object.entries(methods))
      Object.defineProperty(BandingObject.prototype, method, { value, configurable: true, writable: true });
  }
}
publish(BandingObject, 'Banding', {
  remove: costs.metadata,
  setRange: costs.metadata,
  copyTo: costs.metadata,
});

function addBanding(
  execution: Execution,
  place: RangePlace,
  colors: { readonly rows?: BandColors; readonly columns?: BandColors },
): Banding {
  const { workbook, sheet, area } = place;
  const { rowCount, columnCount } = sheet.grid;
  execution.flush();
  execution.checkWrite(workbook, sheet, area);
  if (sheet.bandings.some(({ range }) => overlaps(boundedRange(range, rowCount, columnCount), area)))
    throw new ServiceException(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const id = workbook.newId((taken) => sheet.bandings.some((other) => other.id === taken));
  setSheetProperties(workbook, sheet, {
    bandings: [...sheet.bandings, { id, range: rangeOf(place), ...colors }],
  });
  return new BandingObject(execution, workbook, sheet, id);
}

/** A new banding in a theme: light grey with a header, if nothing else is said. */
export function bandRange(
  execution: Execution,
  place: RangePlace,
  axis: Axis,
  theme: unknown,
  showHeader = true,
  showFooter = false,
): Banding {
  const [header, second, footer] = themes[String(theme ?? 'LIGHT_GREY')] ?? [];
  const colors = {
    ...(showHeader ? { header } : {}),
    first: '#ffffff',
    second,
    ...(showFooter ? { footer } : {}),
  };
  return addBanding(execution, place, { [axis]: colors });
}

/** Bandings of a sheet, or those that touch a part of it. */
export function bandingObjects(execution: Execution, { workbook, sheet, area }: RangePlace): Banding[] {
  const { rowCount, columnCount } = sheet.grid;
  return sheet.bandings
    .filter(({ range }) => overlaps(boundedRange(range, rowCount, columnCount), area))
    .map(({ id }) => new BandingObject(execution, workbook, sheet, id));
}
