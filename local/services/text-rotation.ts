/** TextRotation: the angle of a cell's text, for reading only. */
import type { Execution } from '../execution/execution.ts';
import { publish, serviceBase } from './service-object.ts';

type TextRotation = GoogleAppsScript.Spreadsheet.TextRotation;

class TextRotationObject extends serviceBase<TextRotation>('TextRotation') {
  readonly #degrees: number;
  readonly #isVertical: boolean;
  constructor(execution: Execution, degrees: number, isVertical: boolean) {
    super(execution);
    this.#degrees = degrees;
    this.#isVertical = isVertical;
  }
  override getDegrees(): number {
    return this.#degrees;
  }
  override isVertical(): boolean {
    return this.#isVertical;
  }
}
publish(TextRotationObject, 'TextRotation');

export const textRotationObject = (
  execution: Execution,
  degrees: number,
  isVertical: boolean,
): TextRotation => new TextRotationObject(execution, degrees, isVertical);
