/** TextStyle and its builder: how text looks; what was not set is null to scripts. */

import type { TextStyle as Style } from '../contract.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { colorObject, hexOf } from './color.ts';
import { cssColor } from './css-colors.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type Color = GoogleAppsScript.Spreadsheet.Color;

class TextStyleObject extends serviceBase<TextStyle>('TextStyle') {
  readonly #style: Style;
  constructor(execution: Execution, style: Style) {
    super(execution);
    this.#style = style;
  }
  static styleOf(object: TextStyleObject): Style {
    return object.#style;
  }
  override copy(): Builder {
    return new TextStyleBuilderObject(executionOf(this), this.#style);
  }
  override getFontFamily(): string | null {
    return this.#style.fontFamily ?? null;
  }
  override getFontSize(): number | null {
    return this.#style.fontSize ?? null;
  }
  override getForegroundColor(): string | null {
    return this.#style.color ?? null;
  }
  override getForegroundColorObject(): Color | null {
    const { color } = this.#style;
    return color === undefined ? null : colorObject(executionOf(this), color);
  }
  override isBold(): boolean | null {
    return this.#style.bold ?? null;
  }
  override isItalic(): boolean | null {
    return this.#style.italic ?? null;
  }
  override isStrikethrough(): boolean | null {
    return this.#style.strikethrough ?? null;
  }
  override isUnderline(): boolean | null {
    return this.#style.underline ?? null;
  }
}
publish(TextStyleObject, 'TextStyle');

export class TextStyleBuilderObject extends serviceBase<Builder>('TextStyleBuilder') {
  #style: Style;
  constructor(execution: Execution, style: Style = {}) {
    super(execution);
    this.#style = style;
  }
  override build(): TextStyle {
    return textStyleObject(executionOf(this), this.#style);
  }
  override setBold(bold: boolean): Builder {
    return this.#set({ bold });
  }
  override setItalic(italic: boolean): Builder {
    return this.#set({ italic });
  }
  override setUnderline(underline: boolean): Builder {
    return this.#set({ underline });
  }
  override setStrikethrough(strikethrough: boolean): Builder {
    return this.#set({ strikethrough });
  }
  override setFontFamily(fontFamily: string | null): Builder {
    return this.#set({ fontFamily: fontFamily ?? undefined });
  }
  override setFontSize(fontSize: number): Builder {
    return this.#set({ fontSize });
  }
  override setForegroundColor(color: string | null): Builder {
    return this.#set({ color: (color === null ? null : cssColor(color)) ?? undefined });
  }
  override setForegroundColorObject(color: Color | null): Builder {
    const method = 'SpreadsheetApp.TextStyleBuilder.setForegroundColorObject';
    return this.#set({ color: color === null ? undefined : hexOf(color, method) });
  }
  #set(change: { readonly [K in keyof Style]: Style[K] | undefined }): Builder {
    const entries = Object.entries({ ...this.#style, ...change }).filter(([, value]) => value !== undefined);
    this.#style = Object.fromEntries(entries);
    return this;
  }
}
publish(TextStyleBuilderObject, 'TextStyleBuilder');

export const textStyleObject = (execution: Execution, style: Style): TextStyle =>
  new TextStyleObject(execution, style);

/** What a TextStyle that a script passes in says; nothing for null. */
export function styleOf(style: unknown, method: string): Style {
  if (style === null || style === undefined) return {};
  if (style instanceof TextStyleObject) return TextStyleObject.styleOf(style);
  throw signatureMismatch(method, [style]);
}
