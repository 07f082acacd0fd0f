/** How a cell looks and what it accepts: formats beyond the number format, texts with several styles, notes' neighbours, data validation. Plain data. */

export type PlainCellValue = string | number | boolean;

export interface TextStyle {
  /** Colours are "#rrggbb" in lower case. */
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontFamily?: string;
}

/** Names of Google's SpreadsheetApp.BorderStyle and of the Sheets API's Style. */
export type BorderStyle = 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';

export interface Border {
  readonly style: BorderStyle;
  readonly color: string;
}

/** What differs from a new cell (Arial 10, black on white, overflowing, at the bottom). */
export interface CellStyle extends TextStyle {
  readonly background?: string;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** Degrees from -90 to 90. */
  readonly rotation?: number;
  /** Letters stand upright, one above the other. */
  readonly stacked?: boolean;
  readonly direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
}

/** From character `start` on to the next run: how the text looks there and where it links to. */
export interface TextRun {
  readonly start: number;
  readonly style?: TextStyle;
  readonly link?: string;
}

/** Conditions of data validation and conditional formats, named as in the Sheets API (ConditionType). */
export type ConditionType =
  | 'NUMBER_GREATER'
  | 'NUMBER_GREATER_THAN_EQ'
  | 'NUMBER_LESS'
  | 'NUMBER_LESS_THAN_EQ'
  | 'NUMBER_EQ'
  | 'NUMBER_NOT_EQ'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_NOT_BETWEEN'
  | 'TEXT_CONTAINS'
  | 'TEXT_NOT_CONTAINS'
  | 'TEXT_STARTS_WITH'
  | 'TEXT_ENDS_WITH'
  | 'TEXT_EQ'
  | 'TEXT_IS_EMAIL'
  | 'TEXT_IS_URL'
  | 'DATE_EQ'
  | 'DATE_BEFORE'
  | 'DATE_AFTER'
  | 'DATE_ON_OR_BEFORE'
  | 'DATE_ON_OR_AFTER'
  | 'DATE_BETWEEN'
  | 'DATE_NOT_BETWEEN'
  | 'DATE_IS_VALID'
  | 'BLANK'
  | 'NOT_BLANK'
  | 'CUSTOM_FORMULA';

interface ValidationManners {
  /** Input that breaks the rule is refused. Absent: a warning only. */
  readonly strict?: boolean;
  /** Shown when the cell is selected. */
  readonly help?: string;
}

export type CellValidation = ValidationManners &
  (
    | {
        readonly kind: 'checkbox';
        /** Custom values, as typed; absent: TRUE and FALSE. */
        readonly checked?: string;
        readonly unchecked?: string;
      }
    | {
        readonly kind: 'list';
        readonly options: readonly string[];
        /** False: the rule holds, but the cell has no drop-down. */
        readonly showDropdown?: boolean;
      }
    | {
        readonly kind: 'range';
        /** A reference with its equals sign, such as "=Lists!$A$2:$A$9". */
        readonly source: string;
        readonly showDropdown?: boolean;
      }
    | {
        readonly kind: 'condition';
        readonly type: ConditionType;
        /** Operands as a person would type them; dates and numbers in the spreadsheet's locale, formulas with "=". */
        readonly values: readonly string[];
      }
  );
