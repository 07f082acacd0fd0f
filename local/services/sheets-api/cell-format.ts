/** Formats of cells as the API writes them (CellFormat), and as a cell keeps them: a number format pattern and a style. */
import type { Border, BorderStyle, CellStyle, TextStyle } from '../../contract.ts';
import { numberFormatType } from '../../values/number-format.ts';
import { internedStyle } from '../../workbook/cell-style.ts';
import { badRequest } from './api-error.ts';
import { bothColors, colorFrom, colorMessage } from './color-message.ts';
import type { Message } from './read-message.ts';
import { requireKept } from './update-mask.ts';

export interface CellLook {
  readonly pattern: string | undefined;
  readonly style: CellStyle | undefined;
}

const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  DATE: 'M/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'M/d/yyyy H:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const wraps = { OVERFLOW: 'OVERFLOW_CELL', WRAP: 'WRAP', CLIP: 'CLIP' } as const;
const sides = ['top', 'bottom', 'left', 'right'] as const;
const sideName = (side: (typeof sides)[number]) =>
  `border${side.charAt(0).toUpperCase()}${side.slice(1)}` as
    | 'borderTop'
    | 'borderBottom'
    | 'borderLeft'
    | 'borderRight';

const without = (entries: Record<string, unknown>): Message =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

/** A TextFormat with what the style says. */
export function textFormatMessage(style: TextStyle): Message {
  const { color, bold, italic, underline, strikethrough, fontSize, fontFamily } = style;
  const colors = color === undefined ? {} : bothColors('foregroundColor', color);
  return without({
    foregroundColor: colors.foregroundColor,
    fontFamily,
    fontSize,
    bold,
    italic,
    strikethrough,
    underline,
    foregroundColorStyle: colors.foregroundColorStyle,
  });
}

const borderWidths: Readonly<Record<BorderStyle, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

export const borderMessage = ({ style, color }: Border): Message => ({
  style,
  width: borderWidths[style],
  ...bothColors('color', color),
});

/** The format that was entered; undefined where the cell looks like a new one. */
export function enteredFormat({ pattern, style = {} }: CellLook): Message | undefined {
  const borders = without(
    Object.fromEntries(
      sides.map((side) => {
        const border = style[sideName(side)];
        return [side, border === undefined ? undefined : borderMessage(border)];
      }),
    ),
  );
  const text = textFormatMessage(style);
  const background = style.background === undefined ? {} : bothColors('backgroundColor', style.background);
  const message = without({
    numberFormat: pattern === undefined ? undefined : { type: numberFormatType(pattern), pattern },
    backgroundColor: background.backgroundColor,
    borders: Object.keys(borders).length === 0 ? undefined : borders,
    horizontalAlignment: style.horizontalAlignment?.toUpperCase(),
    verticalAlignment: style.verticalAlignment?.toUpperCase(),
    wrapStrategy: style.wrap === undefined ? undefined : wraps[style.wrap],
    textDirection: style.direction,
    textFormat: Object.keys(text).length === 0 ? undefined : text,
    textRotation: rotationMessage(style),
    backgroundColorStyle: background.backgroundColorStyle,
  });
  return Object.keys(message).length === 0 ? undefined : message;
}

const rotationMessage = ({ rotation, stacked }: CellStyle): Message | undefined =>
  stacked === true ? { vertical: true } : rotation === undefined ? undefined : { angle: rotation };

/** What new cells look like (recorded responses: SpreadsheetProperties.defaultFormat). */
export const defaultFormat = (fontFamily: string): Message => ({
  backgroundColor: colorMessage('#ffffff'),
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily,
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: colorMessage('#ffffff') },
});

/** Effective formats by pattern, style and alignment. */
const effectiveFormats = new Map<string | undefined, Map<CellStyle | undefined, Map<string, Message>>>();

function knownFormats({ pattern, style }: CellLook): Map<string, Message> {
  const byStyle = effectiveFormats.get(pattern) ?? new Map<CellStyle | undefined, Map<string, Message>>();
  effectiveFormats.set(pattern, byStyle);
  const byAlignment = byStyle.get(style) ?? new Map<string, Message>();
  byStyle.set(style, byAlignment);
  return byAlignment;
}

/**
 * The format with what the spreadsheet's default adds; text stands left, numbers right, booleans and errors in the middle.
 * Cells that look alike share one message: it is for reading only.
 */
export function effectiveFormat(look: CellLook, alignment: string): Message {
  const known = knownFormats(look);
  const message = known.get(alignment) ?? makeEffectiveFormat(look, alignment);
  known.set(alignment, message);
  return message;
}

function makeEffectiveFormat(look: CellLook, alignment: string): Message {
  const entered = enteredFormat(look) ?? {};
  const base = defaultFormat('Arial');
  const { numberFormat, borders, textFormat, textRotation, textDirection, ...rest } = entered;
  return {
    ...without({ numberFormat }),
    backgroundColor: rest.backgroundColor ?? base.backgroundColor,
    ...without({ borders }),
    padding: base.padding,
    horizontalAlignment: rest.horizontalAlignment ?? alignment,
    verticalAlignment: rest.verticalAlignment ?? base.verticalAlignment,
    wrapStrategy: rest.wrapStrategy ?? base.wrapStrategy,
    ...without({ textDirection }),
    textFormat: { ...(base.textFormat as Message), ...(textFormat as Message | undefined) },
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...without({ textRotation }),
    backgroundColorStyle: rest.backgroundColorStyle ?? base.backgroundColorStyle,
  };
}

/** What a TextFormat says. A link is the caller's. */
export function textStyleFrom(format: Message | undefined): TextStyle {
  return without({
    color: colorFrom(format, 'foregroundColor'),
    bold: format?.bold,
    italic: format?.italic,
    underline: format?.underline,
    strikethrough: format?.strikethrough,
    fontSize: format?.fontSize,
    fontFamily: format?.fontFamily,
  });
}

/** A border to draw; null for none. */
export function borderFrom(border: Message): Border | null {
  const { style } = border;
  if (style === undefined || style === 'STYLE_UNSPECIFIED' || style === 'NONE') return null;
  return { style: style as BorderStyle, color: colorFrom(border, 'color') ?? '#000000' };
}

function patternFrom(format: Message | undefined): string | undefined {
  if (format === undefined) return undefined;
  const { type, pattern } = format as { type?: string; pattern?: string };
  if (type === undefined || type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED')
    throw badRequest('NumberFormat.type must be specified.');
  return pattern === undefined || pattern === '' ? defaultPatterns[type] : pattern;
}

/** What a cell keeps of a whole CellFormat. */
export function lookFrom(format: Message | undefined): CellLook {
  if (format === undefined) return { pattern: undefined, style: undefined };
  requireKept(format, 'CellFormat', ['padding']);
  if (format.hyperlinkDisplayType === 'LINKED') requireKept(format, 'CellFormat', ['hyperlinkDisplayType']);
  const { horizontalAlignment, verticalAlignment, wrapStrategy, textDirection } = format;
  const borders = (format.borders ?? {}) as Record<string, Message | undefined>;
  const rotation = format.textRotation as Message | undefined;
  const named = (value: unknown) =>
    typeof value === 'string' && !/UNSPECIFIED$/.test(value) ? value.toLowerCase() : undefined;
  const style = {
    ...textStyleFrom(format.textFormat as Message | undefined),
    background: colorFrom(format, 'backgroundColor'),
    horizontalAlignment: named(horizontalAlignment),
    verticalAlignment: named(verticalAlignment),
    wrap: wrapFrom(wrapStrategy),
    direction: textDirection === 'TEXT_DIRECTION_UNSPECIFIED' ? undefined : textDirection,
    rotation: rotation?.angle === 0 ? undefined : rotation?.angle,
    stacked: rotation?.vertical === true ? true : undefined,
    ...Object.fromEntries(
      sides.map((side) => {
        const border = borders[side];
        return [sideName(side), border === undefined ? undefined : (borderFrom(border) ?? undefined)];
      }),
    ),
  };
  return {
    pattern: patternFrom(format.numberFormat as Message | undefined),
    style: internedStyle(style as CellStyle),
  };
}

function wrapFrom(strategy: unknown): CellStyle['wrap'] {
  switch (strategy) {
    case 'OVERFLOW_CELL':
      return 'OVERFLOW';
    case 'WRAP':
      return 'WRAP';
    case 'CLIP':
    case 'LEGACY_WRAP':
      return 'CLIP';
    default:
      return undefined;
  }
}
