/** Range: how cells look, their notes, rich texts, data validation and check boxes. */
import { isDeepStrictEqual } from 'node:util';
import type { Border, BorderStyle } from '../contract.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { displayValue } from '../values/number-format.ts';
import { extrasOf, formulaOf, patternOf, type StoredCell, withContent } from '../workbook/cell.ts';
import { internedStyle, type StyleChange, styleChanger } from '../workbook/cell-style.ts';
import { withExtras } from '../workbook/entering.ts';
import { cssColor } from './css-colors.ts';
import { dataValidationObject, ruleForCells } from './data-validation.ts';
import {
  checkShape,
  placeOf,
  type Range,
  readEach,
  readFirst,
  reading,
  writeEach,
  writing,
} from './range-place.ts';
import { RangeValues } from './range-values.ts';
import { type RichText, richTextObject, richTextOf } from './rich-text.ts';
import { executionOf, publish } from './service-object.ts';
import { type StyleAspect, styleAspects, textStyle } from './style-aspects.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

const noStyle = {};

export class RangeStyles extends RangeValues {
  override setBackgroundRGB(red: number, green: number, blue: number): Range {
    const hex = [red, green, blue].map((part) => Math.trunc(part).toString(16).padStart(2, '0')).join('');
    writeEach(this, styleChanger({ background: `#${hex}` }));
    return this;
  }

  override setVerticalText(isVertical: boolean): Range {
    writeEach(this, styleChanger({ stacked: isVertical ? true : undefined, rotation: undefined }));
    return this;
  }

  /** true draws, false removes, null leaves. Without colour and style: solid and black. */
  override setBorder(...args: unknown[]): Range {
    const [top, left, bottom, right, vertical, horizontal, color, style] = args as [
      ...(boolean | null)[],
      string | null,
      unknown,
    ];
    const drawn: Border = {
      style: String(style ?? 'SOLID') as BorderStyle,
      color: (typeof color === 'string' ? cssColor(color) : null) ?? '#000000',
    };
    const edge = (name: string, wish: unknown) =>
      wish === null || wish === undefined ? {} : { [name]: wish === true ? drawn : undefined };
    const { rowCount, columnCount } = placeOf(this).area;
    writeEach(this, (stored, down, across) => {
      const change = {
        ...edge('borderTop', down === 0 ? top : horizontal),
        ...edge('borderBottom', down === rowCount - 1 ? bottom : horizontal),
        ...edge('borderLeft', across === 0 ? left : vertical),
        ...edge('borderRight', across === columnCount - 1 ? right : vertical),
      };
      return withExtras(stored, { style: internedStyle({ ...extrasOf(stored).style, ...change }) });
    });
    return this;
  }

  override getNotes(): string[][] {
    return readEach(this, (stored) => extrasOf(stored).note ?? '');
  }

  override getNote(): string {
    return readFirst(this, (stored) => extrasOf(stored).note ?? '');
  }

  override setNotes(notes: (string | null)[][]): Range {
    checkShape(this, 'setNotes', notes);
    const given = notes.map((row) => row.map(noteText));
    writeEach(this, (stored, down, across) => withExtras(stored, { note: given[down]?.[across] }));
    return this;
  }

  override setNote(note: string | null): Range {
    const given = noteText(note);
    writeEach(this, (stored) => withExtras(stored, { note: given }));
    return this;
  }

  override getDataValidations(): (DataValidation | null)[][] {
    const place = placeOf(this);
    return readEach(this, (stored) =>
      dataValidationObject(executionOf(this), place, extrasOf(stored).validation),
    );
  }

  override getDataValidation(): DataValidation | null {
    const place = placeOf(this);
    return readFirst(this, (stored) =>
      dataValidationObject(executionOf(this), place, extrasOf(stored).validation),
    );
  }

  override setDataValidations(rules: (DataValidation | null)[][]): Range {
    checkShape(this, 'setDataValidations', rules);
    const place = placeOf(this);
    const given = rules.map((row) => row.map((rule) => ruleForCells(place, rule)));
    writeEach(this, (stored, down, across) =>
      withExtras(stored, { validation: given[down]?.[across]?.(0, 0) }),
    );
    return this;
  }

  override setDataValidation(rule: DataValidation | null): Range {
    const ruleOf = ruleForCells(placeOf(this), rule);
    writeEach(this, (stored, down, across) => withExtras(stored, { validation: ruleOf(down, across) }));
    return this;
  }

  override getRichTextValues(): (RichTextValue | null)[][] {
    return readEach(this, this.#richText());
  }

  override getRichTextValue(): RichTextValue | null {
    return readFirst(this, this.#richText());
  }

  override setRichTextValues(values: RichTextValue[][]): Range {
    checkShape(this, 'setRichTextValues', values);
    const given = values.map((row) =>
      row.map((value) => richTextOf(value, 'SpreadsheetApp.Range.setRichTextValues')),
    );
    writeEach(this, (stored, down, across) => withRichText(stored, given[down]?.[across]));
    return this;
  }

  override setRichTextValue(value: RichTextValue): Range {
    const given = richTextOf(value, 'SpreadsheetApp.Range.setRichTextValue');
    writeEach(this, (stored) => withRichText(stored, given));
    return this;
  }

  #richText(): (stored: StoredCell) => RichTextValue | null {
    const execution = executionOf(this);
    const { workbook } = placeOf(this);
    return (stored) => {
      const value = workbook.effective(stored);
      if (typeof value === 'number' || typeof value === 'boolean') return null;
      if (formulaOf(stored) !== undefined) return null;
      const text = displayValue(value, patternOf(stored), workbook.locale);
      return richTextObject(execution, fullRichText(text, stored));
    };
  }
}

/** Read from a cell, every part says in full how it looks. */
function fullRichText(text: string, stored: StoredCell): RichText {
  const { runs = [{ start: 0 }], style = noStyle } = extrasOf(stored);
  const whole = textStyle(style);
  return { text, runs: runs.map((run) => ({ ...run, style: { ...whole, ...run.style } })) };
}

const noteText = (note: unknown): string | undefined =>
  note === null || note === undefined || note === '' ? undefined : String(note);

function withRichText(stored: StoredCell, rich: RichText | undefined): StoredCell {
  const cell = withContent(stored, rich === undefined || rich.text === '' ? null : rich.text);
  const runs = rich?.runs ?? [];
  const [only] = runs;
  const saysNothing =
    runs.length === 1 &&
    only?.link === undefined &&
    isDeepStrictEqual(only?.style, textStyle(extrasOf(stored).style ?? noStyle));
  return runs.length === 0 || saysNothing ? cell : withExtras(cell, { runs });
}

/** A change of style for all cells; null changes nothing. */
function restyle(range: object, change: StyleChange | null): void {
  if (change !== null) writeEach(range, styleChanger(change));
}

function restyleEach(range: object, aspect: StyleAspect, values: readonly (readonly unknown[])[]): void {
  const makers = values.map((row) =>
    row.map((value) => {
      const change = aspect.write?.(value) ?? null;
      return change === null ? null : styleChanger(change);
    }),
  );
  writeEach(range, (stored, down, across) => makers[down]?.[across]?.(stored) ?? stored);
}

/** The pairs of methods of each aspect. */
for (const aspect of styleAspects) {
  const { singular, plural, read, write } = aspect;
  const methods: Record<string, (this: RangeStyles, given?: unknown) => unknown> = {
    [`get${singular}`]() {
      const execution = executionOf(this);
      return readFirst(this, (stored) => read(extrasOf(stored).style ?? noStyle, execution));
    },
    [`get${plural}`]() {
      const execution = executionOf(this);
      return readEach(this, (stored) => read(extrasOf(stored).style ?? noStyle, execution));
    },
    [`set${singular}`](given) {
      restyle(this, write?.(given) ?? null);
      return this;
    },
    [`set${plural}`](given) {
      if (given === null || given === undefined) {
        if (!plural.endsWith('Objects')) throw new ServiceException(`Argument cannot be null: ${plural}`);
        restyle(this, write?.(null) ?? null);
        return this;
      }
      checkShape(this, `set${plural}`, given);
      restyleEach(this, aspect, given as readonly (readonly unknown[])[]);
      return this;
    },
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(RangeStyles.prototype, name, { value, configurable: true, writable: true });
}

const names = Object.getOwnPropertyNames(RangeStyles.prototype);
publish(
  RangeStyles,
  'Range',
  Object.fromEntries(names.map((name) => [name, name.startsWith('get') ? reading : writing])),
);
