/** The parts of a cell's style that Range reads and sets by pairs of methods (getFontColor and getFontColors, setFontColor and setFontColors). */
import type { CellStyle } from '../contract.ts';
import type { Execution } from '../execution/execution.ts';
import type { StyleChange } from '../workbook/cell-style.ts';
import { colorObject, hexOf } from './color.ts';
import { cssColor } from './css-colors.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { textRotationObject } from './text-rotation.ts';
import { styleOf, textStyleObject } from './text-style.ts';

export interface StyleAspect {
  readonly singular: string;
  readonly plural: string;
  readonly read: (style: CellStyle, execution: Execution) => unknown;
  /** What a script's value changes; null where Google silently ignores it (gas-fakes, notes/oddities.md). Absent: cannot be set. */
  readonly write?: (value: unknown) => StyleChange | null;
}

const colored =
  (name: 'background' | 'color') =>
  (value: unknown): StyleChange | null => {
    if (value === null || value === undefined || value === '') return { [name]: undefined };
    const color = cssColor(String(value));
    return color === null ? null : { [name]: color };
  };

/** One of some words; null and `usual` take the entry away, other words are ignored. */
const oneOf =
  (name: keyof CellStyle, usual: string, values: Readonly<Record<string, unknown>>) =>
  (value: unknown): StyleChange | null => {
    if (value === null || value === undefined || value === usual) return { [name]: undefined };
    return Object.hasOwn(values, String(value)) ? { [name]: values[String(value)] } : null;
  };

const words = (...list: string[]) => Object.fromEntries(list.map((word) => [word, word]));

const colorIn =
  (name: 'background' | 'color', method: string) =>
  (value: unknown): StyleChange =>
    value === null || value === undefined ? { [name]: undefined } : { [name]: hexOf(value, method) };

/** A style with every entry of text said in full. */
export const textStyle = ({
  color = '#000000',
  bold = false,
  italic = false,
  underline = false,
  strikethrough = false,
  fontSize = 10,
  fontFamily = 'Arial',
}: CellStyle) => ({ color, bold, italic, underline, strikethrough, fontSize, fontFamily });

function lineChange(value: unknown): StyleChange | null {
  switch (value) {
    case null:
    case undefined:
    case 'none':
      return { underline: undefined, strikethrough: undefined };
    case 'underline':
      return { underline: true, strikethrough: undefined };
    case 'line-through':
      return { underline: undefined, strikethrough: true };
    default:
      return null;
  }
}

/** A new cell: Arial 10, black on white, overflowing, at the bottom. */
export const styleAspects: readonly StyleAspect[] = [
  {
    singular: 'Background',
    plural: 'Backgrounds',
    read: ({ background = '#ffffff' }) => background,
    write: colored('background'),
  },
  {
    singular: 'BackgroundObject',
    plural: 'BackgroundObjects',
    read: ({ background = '#ffffff' }, execution) => colorObject(execution, background),
    write: colorIn('background', 'SpreadsheetApp.Range.setBackgroundObject'),
  },
  {
    singular: 'FontColor',
    plural: 'FontColors',
    read: ({ color = '#000000' }) => color,
    write: colored('color'),
  },
  {
    singular: 'FontColorObject',
    plural: 'FontColorObjects',
    read: ({ color = '#000000' }, execution) => colorObject(execution, color),
    write: colorIn('color', 'SpreadsheetApp.Range.setFontColorObject'),
  },
  {
    singular: 'FontWeight',
    plural: 'FontWeights',
    read: ({ bold }) => (bold === true ? 'bold' : 'normal'),
    write: oneOf('bold', 'normal', { bold: true }),
  },
  {
    singular: 'FontStyle',
    plural: 'FontStyles',
    read: ({ italic }) => (italic === true ? 'italic' : 'normal'),
    write: oneOf('italic', 'normal', { italic: true }),
  },
  {
    singular: 'FontLine',
    plural: 'FontLines',
    read: ({ underline, strikethrough }) =>
      underline === true ? 'underline' : strikethrough === true ? 'line-through' : 'none',
    write: lineChange,
  },
  {
    singular: 'FontSize',
    plural: 'FontSizes',
    read: ({ fontSize = 10 }) => fontSize,
    write: (size) => ({ fontSize: Number(size) }),
  },
  {
    singular: 'FontFamily',
    plural: 'FontFamilies',
    read: ({ fontFamily = 'Arial' }) => fontFamily,
    write: (family) => ({ fontFamily: family === null || family === undefined ? undefined : String(family) }),
  },
  {
    singular: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    read: ({ horizontalAlignment = 'general' }) => horizontalAlignment,
    write: oneOf('horizontalAlignment', 'normal', words('left', 'center', 'right')),
  },
  {
    singular: 'VerticalAlignment',
    plural: 'VerticalAlignments',
    read: ({ verticalAlignment = 'bottom' }) => verticalAlignment,
    write: oneOf('verticalAlignment', '', words('top', 'middle', 'bottom')),
  },
  {
    singular: 'WrapStrategy',
    plural: 'WrapStrategies',
    read: ({ wrap = 'OVERFLOW' }) => spreadsheetConstant('WrapStrategy', wrap),
    write: oneOf('wrap', '', words('OVERFLOW', 'WRAP', 'CLIP')),
  },
  {
    singular: 'Wrap',
    plural: 'Wraps',
    // A cell whose strategy was never set says true (issuetracker.google.com/issues/427134600).
    read: ({ wrap = 'WRAP' }) => wrap === 'WRAP',
    write: (wraps) => ({ wrap: wraps === true ? 'WRAP' : 'OVERFLOW' }),
  },
  {
    singular: 'TextDirection',
    plural: 'TextDirections',
    read: ({ direction }) =>
      direction === undefined ? null : spreadsheetConstant('TextDirection', direction),
    write: oneOf('direction', '', words('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT')),
  },
  {
    singular: 'TextRotation',
    plural: 'TextRotations',
    read: ({ rotation = 0, stacked = false }, execution) => textRotationObject(execution, rotation, stacked),
    write: (value) => {
      const rotation = value as number | GoogleAppsScript.Spreadsheet.TextRotation;
      return typeof rotation === 'number'
        ? { rotation, stacked: undefined }
        : { rotation: rotation.getDegrees(), stacked: rotation.isVertical() ? true : undefined };
    },
  },
  {
    singular: 'TextStyle',
    plural: 'TextStyles',
    read: (style, execution) => textStyleObject(execution, textStyle(style)),
    write: (style) => styleOf(style, 'SpreadsheetApp.Range.setTextStyle'),
  },
];
