/** Cells as the API writes them (CellData), into and out of what the grid keeps. */
import type { TextRun } from '../../contract.ts';
import { literalHyperlink, literalHyperlinkAddress } from '../../formula/literal-hyperlink.ts';
import { displayValue } from '../../values/number-format.ts';
import {
  CellError,
  type CellExtras,
  CellRecord,
  type CellValue,
  extrasOf,
  patternOf,
  type StoredCell,
  storedCell,
  storedValue,
} from '../../workbook/cell.ts';
import { checkLength } from '../../workbook/entering.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import {
  type CellLook,
  effectiveFormat,
  enteredFormat,
  lookFrom,
  textFormatMessage,
  textStyleFrom,
} from './cell-format.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import type { Message } from './read-message.ts';
import { merged, requireKept } from './update-mask.ts';
import { type ValidationRule, validationMessage, validationOf } from './validation-rule.ts';

/** The value as the API's ExtendedValue. */
export function extendedValue(value: CellValue): Message | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (value instanceof CellError) return { errorValue: { type: value.type, message: value.text } };
  return { stringValue: value };
}

const alignmentOf = (value: CellValue): string =>
  typeof value === 'number' ? 'RIGHT' : typeof value === 'string' || value === null ? 'LEFT' : 'CENTER';

const runMessage = ({ start, style, link }: TextRun): Message => ({
  ...(start === 0 ? {} : { startIndex: start }),
  format: { ...textFormatMessage(style ?? {}), ...(link === undefined ? {} : { link: { uri: link } }) },
});

/** The link of the whole cell: of a HYPERLINK formula of literals, or of text that is one link. */
function linkOf({ formula, runs }: CellExtras): string | undefined {
  if (formula !== undefined)
    return literalHyperlink(formula) === null ? undefined : (literalHyperlinkAddress(formula) ?? undefined);
  return runs?.length === 1 ? runs[0]?.link : undefined;
}

/** Fields of CellData that can be read here, in Google's order. */
const readers: Readonly<Record<string, (workbook: Workbook, stored: StoredCell) => unknown>> = {
  userEnteredValue: (_workbook, stored) => {
    const { formula } = extrasOf(stored);
    return formula === undefined ? extendedValue(storedValue(stored)) : { formulaValue: formula };
  },
  effectiveValue: (workbook, stored) => extendedValue(workbook.effective(stored)),
  formattedValue: (workbook, stored) => {
    const value = workbook.effective(stored);
    return value === null ? undefined : displayValue(value, patternOf(stored), workbook.locale);
  },
  userEnteredFormat: (_workbook, stored) => enteredFormat(extrasOf(stored) as CellLook),
  effectiveFormat: (workbook, stored) => {
    const { style } = extrasOf(stored);
    const pattern = patternOf(stored);
    const value = workbook.effective(stored);
    const isPlain = value === null && pattern === undefined && style === undefined;
    return isPlain ? undefined : effectiveFormat({ pattern, style }, alignmentOf(value));
  },
  hyperlink: (_workbook, stored) => linkOf(extrasOf(stored)),
  note: (_workbook, stored) => extrasOf(stored).note,
  textFormatRuns: (_workbook, stored) => {
    const { runs } = extrasOf(stored);
    const isOneLink = runs?.length === 1 && runs[0]?.style === undefined;
    return runs === undefined || isOneLink ? undefined : runs.map(runMessage);
  },
  dataValidation: (_workbook, stored) => {
    const { validation } = extrasOf(stored);
    return validation === undefined ? undefined : validationMessage(validation);
  },
};

/** Reads cells as CellData with what the mask asks for; {} for an empty cell. */
export function cellReader(workbook: Workbook, mask: FieldMask): (stored: StoredCell) => Message {
  const wanted = Object.entries(readers).filter(([field]) => maskOf(mask, field) !== undefined);
  return (stored) => {
    const message: Message = {};
    if (stored === undefined) return message;
    for (const [field, read] of wanted) {
      const value = read(workbook, stored);
      if (value !== undefined) message[field] = value;
    }
    return message;
  };
}

interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

function contentFrom(value: Message | undefined): Content {
  if (value === undefined) return { value: null };
  const { formulaValue, stringValue, numberValue, boolValue } = value as {
    formulaValue?: string;
    stringValue?: string;
    numberValue?: number;
    boolValue?: boolean;
  };
  if (value.errorValue !== undefined) throw badRequest('Writing an errorValue is not supported.');
  if (formulaValue !== undefined) {
    checkLength(formulaValue);
    if (!formulaValue.startsWith('=')) throw badRequest(`Invalid formula: ${formulaValue}`);
    return { value: null, formula: formulaValue };
  }
  if (stringValue !== undefined) checkLength(stringValue);
  return { value: numberValue ?? stringValue ?? boolValue ?? null };
}

/** The mask of a format under the new names of colours, which Google keeps both alike. */
function newColorNames(mask: FieldMask): FieldMask {
  if (mask === true) return true;
  return new Map(
    [...mask].map(([name, below]) => [
      name === 'backgroundColor' || name === 'foregroundColor' ? `${name}Style` : name,
      below === true || /Color(Style)?$/.test(name) ? true : newColorNames(below),
    ]),
  );
}

/** A format whose colours stand under their new names only. */
function withNewColorNames(format: Message): Message {
  const named: Message = {};
  for (const [name, value] of Object.entries(format)) {
    if (name === 'backgroundColor' || name === 'foregroundColor')
      named[`${name}Style`] ??= { rgbColor: value };
    else if (name === 'textFormat') named.textFormat = withNewColorNames(value as Message);
    else named[name] = value;
  }
  return named;
}

const linkIn = (format: Message | undefined): string | undefined =>
  ((format?.textFormat as Message | undefined)?.link as { uri?: string } | undefined)?.uri;

/** Sets the parts of a format that a mask names; looks that it has seen are remembered, so that many cells cost little. */
function lookChanger(given: Message, mask: FieldMask): (before: CellLook) => CellLook {
  const newNames = newColorNames(mask);
  const format = withNewColorNames(given);
  const known = new Map<string | undefined, Map<CellLook['style'], CellLook>>();
  return ({ pattern, style }) => {
    let byStyle = known.get(pattern);
    if (byStyle === undefined) {
      byStyle = new Map();
      known.set(pattern, byStyle);
    }
    let look = byStyle.get(style);
    if (look === undefined) {
      const current = withNewColorNames(enteredFormat({ pattern, style }) ?? {});
      look = lookFrom(merged(current, format, newNames));
      byStyle.set(style, look);
    }
    return look;
  };
}

const runsFrom = (runs: readonly Message[] | undefined): readonly TextRun[] | undefined =>
  runs === undefined || runs.length === 0
    ? undefined
    : runs.map((run) => {
        const format = run.format as Message | undefined;
        const style = textStyleFrom(format);
        const link = (format?.link as { uri?: string } | undefined)?.uri;
        return {
          start: Number(run.startIndex ?? 0),
          ...(Object.keys(style).length === 0 ? {} : { style }),
          ...(link === undefined ? {} : { link }),
        };
      });

/** Fields of CellData that only Google writes: naming them in a mask changes nothing. */
const notKept = ['pivotTable', 'dataSourceTable', 'chipRuns', 'aiSummary'];

/**
 * How a cell looks after an update with one CellData. Parts that the mask names and the message does not give are cleared; output-only
 * parts are passed over, as Google does.
 */
export function cellUpdater(given: Message, mask: FieldMask): (stored: StoredCell) => StoredCell {
  const named = (field: string) => maskOf(mask, field);
  requireKept(
    given,
    'CellData',
    notKept.filter((field) => named(field) !== undefined),
  );
  const content =
    named('userEnteredValue') === undefined
      ? undefined
      : contentFrom(given.userEnteredValue as Message | undefined);
  if (content !== undefined && mask !== true && mask.size === 1) return contentWriter(content);
  const formatMask = named('userEnteredFormat');
  const format = (given.userEnteredFormat ?? {}) as Message;
  const changeLook = formatMask === undefined ? undefined : lookChanger(format, formatMask);
  const link = linkIn(format);
  const change: Partial<CellExtras> = {
    ...(named('note') === undefined ? {} : { note: (given.note as string | undefined) || undefined }),
    ...(named('dataValidation') === undefined
      ? {}
      : { validation: validationOf(given.dataValidation as ValidationRule | undefined) }),
    ...(named('textFormatRuns') === undefined
      ? {}
      : { runs: runsFrom(given.textFormatRuns as readonly Message[] | undefined) }),
  };
  return (stored) => {
    const before = extrasOf(stored);
    const look = changeLook === undefined ? before : changeLook(before as CellLook);
    const runs = 'runs' in change ? change.runs : content === undefined ? before.runs : undefined;
    // Written out field by field: spreading costs most of the time that formatting a big range takes.
    return storedCell(content === undefined ? storedValue(stored) : content.value, {
      formula: content === undefined ? before.formula : content.formula,
      pattern: look.pattern,
      validation: 'validation' in change ? change.validation : before.validation,
      style: look.style,
      note: 'note' in change ? change.note : before.note,
      runs: link === undefined ? runs : [{ start: 0, link }],
    });
  };
}

/** The most common update: values only. */
function contentWriter({ value, formula }: Content): (stored: StoredCell) => StoredCell {
  return (stored) => {
    if (!(stored instanceof CellRecord))
      return storedCell(value, formula === undefined ? undefined : { formula });
    return storedCell(value, { ...extrasOf(stored), formula, runs: undefined });
  };
}
