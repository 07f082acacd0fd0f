/** Color, its builder and RgbColor. Theme colours are not in the local host. */
import { NotInLocalHost } from '../errors.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { cssColor } from './css-colors.ts';
import { spreadsheetEnumeration } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Color = GoogleAppsScript.Spreadsheet.Color;
type Builder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type RgbColor = GoogleAppsScript.Base.RgbColor;

class RgbColorObject extends serviceBase<RgbColor>('RgbColor') {
  readonly #hex: string;
  constructor(execution: Execution, hex: string) {
    super(execution);
    this.#hex = hex;
  }
  override asHexString(): string {
    return this.#hex;
  }
  override getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }
  override getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }
  override getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return spreadsheetEnumeration('ColorType').RGB;
  }
}
publish(RgbColorObject, 'RgbColor');

class ColorObject extends serviceBase<Color>('Color') {
  readonly #hex: string;
  constructor(execution: Execution, hex: string) {
    super(execution);
    this.#hex = hex;
  }
  static hexOf(object: ColorObject): string {
    return object.#hex;
  }
  override asRgbColor(): RgbColor {
    return new RgbColorObject(executionOf(this), this.#hex);
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return spreadsheetEnumeration('ColorType').RGB;
  }
}
publish(ColorObject, 'Color');

export class ColorBuilderObject extends serviceBase<Builder>('ColorBuilder') {
  #hex: string | null = null;
  override setRgbColor(text: string): Builder {
    const hex = cssColor(text);
    if (hex === null) throw new ServiceException(`Invalid argument: ${text}`);
    this.#hex = hex;
    return this;
  }
  override setThemeColor(): Builder {
    throw executionOf(this).failed(new NotInLocalHost('ColorBuilder.setThemeColor'));
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    const types = spreadsheetEnumeration('ColorType');
    return this.#hex === null ? types.UNSUPPORTED : types.RGB;
  }
  override asRgbColor(): RgbColor {
    return new RgbColorObject(executionOf(this), this.#hex ?? '#000000');
  }
  override build(): Color {
    if (this.#hex === null) throw new ServiceException('A color must be set before it can be built.');
    return colorObject(executionOf(this), this.#hex);
  }
}
publish(ColorBuilderObject, 'ColorBuilder');

export const colorObject = (execution: Execution, hex: string): Color => new ColorObject(execution, hex);

/** "#rrggbb" of a Color that a script passes in. */
export function hexOf(color: unknown, method: string): string {
  if (color instanceof ColorObject) return ColorObject.hexOf(color);
  throw signatureMismatch(method, [color]);
}
