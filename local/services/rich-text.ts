/** RichTextValue and its builder: a text whose parts have styles and links of their own. */
import type { TextStyle as Style, TextRun } from '../contract.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { styleOf, textStyleObject } from './text-style.ts';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

export interface RichText {
  readonly text: string;
  /** In order, the first at 0; none where the whole text looks like its cell. */
  readonly runs: readonly TextRun[];
}

/** Style and link of one character. */
interface Look {
  readonly style: Style;
  readonly link: string | undefined;
}

const plain: Look = { style: {}, link: undefined };

function looks({ text, runs }: RichText): Look[] {
  const all: Look[] = new Array<Look>(text.length).fill(plain);
  runs.forEach(({ start, style = {}, link }, index) => {
    all.fill({ style, link }, start, runs[index + 1]?.start ?? text.length);
  });
  return all;
}

const isSame = (one: Look | undefined, other: Look) =>
  one !== undefined && one.link === other.link && JSON.stringify(one.style) === JSON.stringify(other.style);

function richText(text: string, all: readonly Look[]): RichText {
  const runs: TextRun[] = [];
  all.forEach((look, start) => {
    if (start > 0 && isSame(all[start - 1], look)) return;
    runs.push({
      start,
      ...(Object.keys(look.style).length === 0 ? {} : { style: look.style }),
      ...(look.link === undefined ? {} : { link: look.link }),
    });
  });
  const [only] = runs;
  const isPlain = runs.length === 1 && only?.style === undefined && only?.link === undefined;
  return { text, runs: isPlain ? [] : runs };
}

/** What all characters of a part have in common; undefined where they differ. */
function common<T>(all: readonly Look[], start: number, end: number, take: (look: Look) => T): T | undefined {
  const [first, ...rest] = all.slice(start, end).map(take);
  return rest.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : undefined;
}

class RichTextValueObject extends serviceBase<RichTextValue>('RichTextValue') {
  readonly #rich: RichText;
  readonly #start: number;
  constructor(execution: Execution, rich: RichText, start = 0) {
    super(execution);
    this.#rich = rich;
    this.#start = start;
  }
  static richOf(object: RichTextValueObject): RichText {
    return object.#rich;
  }
  override copy(): Builder {
    return new RichTextValueBuilderObject(executionOf(this), this.#rich);
  }
  override getText(): string {
    return this.#rich.text;
  }
  override getStartIndex(): number {
    return this.#start;
  }
  override getEndIndex(): number {
    return this.#start + this.#rich.text.length;
  }
  override getLinkUrl(start = 0, end = this.#rich.text.length): string | null {
    return common(looks(this.#rich), start, end, ({ link }) => link) ?? null;
  }
  override getTextStyle(start = 0, end = this.#rich.text.length): TextStyle {
    return textStyleObject(
      executionOf(this),
      common(looks(this.#rich), start, end, ({ style }) => style) ?? {},
    );
  }
  override getRuns(): RichTextValue[] {
    const { text, runs } = this.#rich;
    if (runs.length === 0) return [this as unknown as RichTextValue];
    return runs.map((run, index) => {
      const part = text.slice(run.start, runs[index + 1]?.start ?? text.length);
      const own = run.style === undefined && run.link === undefined ? [] : [{ ...run, start: 0 }];
      return new RichTextValueObject(executionOf(this), { text: part, runs: own }, run.start);
    });
  }
}
publish(RichTextValueObject, 'RichTextValue');

export class RichTextValueBuilderObject extends serviceBase<Builder>('RichTextValueBuilder') {
  #text: string;
  #looks: Look[];
  constructor(execution: Execution, rich: RichText = { text: '', runs: [] }) {
    super(execution);
    this.#text = rich.text;
    this.#looks = looks(rich);
  }
  override setText(text: string): Builder {
    this.#text = text;
    this.#looks = looks({ text, runs: [] });
    return this;
  }
  override setLinkUrl(...args: unknown[]): Builder {
    const [start, end, link] = this.#part(args);
    return this.#change(start, end, (look) => ({ ...look, link: (link as string | null) ?? undefined }));
  }
  override setTextStyle(...args: unknown[]): Builder {
    const [start, end, given] = this.#part(args);
    const style = styleOf(given, 'SpreadsheetApp.RichTextValueBuilder.setTextStyle');
    return this.#change(start, end, (look) => ({
      ...look,
      style: given === null ? {} : { ...look.style, ...style },
    }));
  }
  override build(): RichTextValue {
    return new RichTextValueObject(executionOf(this), richText(this.#text, this.#looks));
  }
  /** (start, end, what) or (what) for the whole text. */
  #part(args: readonly unknown[]): [number, number, unknown] {
    if (args.length === 1) return [0, this.#text.length, args[0]];
    const [start, end, what] = args as [number, number, unknown];
    if (start < 0 || end > this.#text.length || start >= end)
      throw new ServiceException('Illegal argument: the offsets are outside of the text.');
    return [start, end, what];
  }
  #change(start: number, end: number, change: (look: Look) => Look): Builder {
    this.#looks = this.#looks.map((look, index) => (index >= start && index < end ? change(look) : look));
    return this;
  }
}
publish(RichTextValueBuilderObject, 'RichTextValueBuilder');

export const richTextObject = (execution: Execution, rich: RichText): RichTextValue =>
  new RichTextValueObject(execution, rich);

/** Text and runs of a RichTextValue that a script passes in. */
export function richTextOf(value: unknown, method: string): RichText {
  if (value instanceof RichTextValueObject) return RichTextValueObject.richOf(value);
  throw signatureMismatch(method, [value]);
}
