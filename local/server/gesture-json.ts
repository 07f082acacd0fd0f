/** Checks gestures and clock moves that arrive as JSON before anything acts on them. */
import { LocalHostError } from '../errors.ts';
import type { ClockMove, Gesture, PasteBlock } from './wire.ts';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const position: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
const amount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const identifier: Check = (value) => Number.isSafeInteger(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const pasteBlock: Check = (value) => isObject(value) && text(value.at) && listOf(listOf(text))(value.rows);
const color: Check = (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);

const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const sortColumn: Check = (value) => isObject(value) && position(value.column) && flag(value.ascending);
const condition: Check = (value) =>
  isObject(value) && text(value.type) && orMissing(listOf(text))(value.values);
const columnFilter: Check = (value) =>
  isObject(value) &&
  position(value.column) &&
  orMissing(listOf(text))(value.hiddenValues) &&
  orMissing(condition)(value.condition);

/** Only what the page's own controls set. */
const styleFields: Readonly<Record<string, Check>> = {
  bold: orNull(flag),
  italic: orNull(flag),
  underline: orNull(flag),
  strikethrough: orNull(flag),
  color: orNull(color),
  background: orNull(color),
  fontSize: orNull((value) => position(value) && Number(value) <= 400),
  horizontalAlignment: oneOf('left', 'center', 'right', null),
  verticalAlignment: oneOf('top', 'middle', 'bottom', null),
  wrap: oneOf('OVERFLOW', 'WRAP', 'CLIP', null),
};
const styleChoices: Check = (value) =>
  isObject(value) && Object.entries(value).every(([name, entry]) => styleFields[name]?.(entry) === true);

const ofSheet = { sheet: text };
const ofRange = { sheet: text, range: text };
const ofId = { id: identifier };
const protecting = { description: text, warningOnly: flag, editors: listOf(text) };
const fromTo = { sheet: text, from: text, to: text };
const span = { sheet: text, at: position, count: position };
const gestureFields: { readonly [Kind in Gesture['kind']]: Readonly<Record<string, Check>> } = {
  select: ofRange,
  type: { sheet: text, cell: text, text },
  paste: { sheet: text, blocks: listOf(pasteBlock) satisfies (value: PasteBlock[]) => boolean },
  clear: { sheet: text, ranges: listOf(text) },
  fill: fromTo,
  repeat: fromTo,
  moveCells: fromTo,
  copyCells: ofRange,
  cutCells: ofRange,
  pasteCells: {
    sheet: text,
    to: text,
    what: oneOf('everything', 'values', 'formats', 'formulas', 'validation', 'withoutBorders'),
    transposed: flag,
  },
  findAndReplace: {
    find: text,
    replacement: text,
    sheet: orNull(text),
    range: orNull(text),
    matchCase: flag,
    entireCell: flag,
    regularExpression: flag,
    inFormulas: flag,
  },
  namedFormat: {
    ...ofRange,
    name: oneOf(
      'automatic',
      'plainText',
      'number',
      'percent',
      'scientific',
      'accounting',
      'financial',
      'currency',
      'currencyRounded',
      'date',
      'time',
      'dateTime',
      'duration',
    ),
  },
  decimals: { ...ofRange, by: oneOf(1, -1) },
  style: { ...ofRange, style: styleChoices },
  clearFormats: ofRange,
  noValidation: ofRange,
  note: { ...ofRange, text },
  numberFormat: { ...ofRange, pattern: text },
  checkboxes: ofRange,
  dropdown: { ...ofRange, options: listOf(text) },
  sortSheet: { sheet: text, column: position, ascending: flag },
  sortRange: { ...ofRange, column: position, ascending: flag },
  insertRows: span,
  deleteRows: span,
  insertColumns: span,
  deleteColumns: span,
  hideRows: span,
  showRows: span,
  hideColumns: span,
  showColumns: span,
  moveRows: { ...span, before: position },
  moveColumns: { ...span, before: position },
  resizeColumns: { ...span, pixels: position },
  resizeRows: { ...span, pixels: position },
  freeze: { sheet: text, rows: amount, columns: amount },
  addSheet: { title: text },
  renameSheet: { sheet: text, title: text },
  deleteSheet: ofSheet,
  duplicateSheet: ofSheet,
  hideSheet: ofSheet,
  showSheet: ofSheet,
  moveSheet: { sheet: text, index: amount },
  colorSheet: { sheet: text, color: orNull(color) },
  undo: {},
  redo: {},
  share: { email: text, role: oneOf('owner', 'editor', 'commenter', 'viewer', null) },
  renameFile: { title: text },
  settings: { locale: text, timeZone: text },
  copyFile: { title: text },
  nameVersion: { name: text },
  restoreVersion: ofId,
  protectRange: { ...ofRange, ...protecting },
  protectSheet: { ...ofSheet, ...protecting },
  changeProtection: { ...ofId, ...protecting },
  removeProtection: ofId,
  createFilterView: ofRange,
  openFilterView: ofId,
  closeFilterView: ofSheet,
  updateFilterView: {
    ...ofSheet,
    columns: listOf(columnFilter),
    sort: listOf(sortColumn),
    range: orNull(text),
  },
  renameFilterView: { ...ofId, title: text },
  duplicateFilterView: ofId,
  deleteFilterView: ofId,
  createFilter: ofRange,
  updateFilter: { ...ofSheet, columns: listOf(columnFilter) },
  removeFilter: ofSheet,
  clickMenu: { path: listOf(text) },
  closeSurface: { id: identifier },
};
const clockFields: { readonly [Kind in ClockMove['kind']]: Readonly<Record<string, Check>> } = {
  advance: { hours: (value) => typeof value === 'number' && value > 0 && value <= 24 * 366 },
  set: { wallTime: text, timeZone: text },
};

/** Throws a LocalHostError `invalid-gesture` for anything that is not a gesture. */
export function readGesture(json: unknown): Gesture {
  checkFields(json, gestureFields);
  return json as Gesture;
}

/** Throws a LocalHostError `invalid-gesture` for anything that is not a clock move. */
export function readClockMove(json: unknown): ClockMove {
  checkFields(json, clockFields);
  return json as ClockMove;
}

function checkFields(json: unknown, kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>): void {
  const kind = isObject(json) ? json.kind : undefined;
  if (!isObject(json) || typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
    throw new LocalHostError(
      'invalid-gesture',
      'The page asked for something the local host does not know; nothing changed. Reload the page.',
    );
  }
  for (const [field, check] of Object.entries(kinds[kind] ?? {})) {
    if (!check(json[field])) {
      throw new LocalHostError(
        'invalid-gesture',
        `The page sent "${kind}" with an unusable "${field}"; nothing changed. Reload the page.`,
      );
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
