// Cells read once into typed values and states, for the peers: what a careful programmer would prepare before asking any engine.
// It shares no code with the engine it judges.
import { fields } from './contacts.mjs';
import { monthDayOf, monthOf, weekdayOf } from './plan-dates.mjs';

/** States of a cell: its value is known; it is blank; it is of the wrong kind; it holds an error. */
export const known = 0;
export const blank = 1;
export const wrongKind = 2;
export const error = 3;

const millisecondsPerDay = 86_400_000;

/** Text as it is compared: single spaces, none at the ends, lower case. */
export function normalText(text) {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase();
}

const validEmail =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

function domainOf(email) {
  const at = email.lastIndexOf('@');
  return at < 0 ? '' : `.${email.slice(at + 1)}`;
}

function textOf(cell) {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

const isText = (kind) => !['number', 'currency', 'date', 'datetime', 'checkbox', 'tags'].includes(kind);

/** A known cell's value, or undefined where it is of the wrong kind. */
function cellValue(cell, kind) {
  if (kind === 'tags')
    return [
      ...new Set(
        textOf(cell)
          .split(/[,;\r\n]/)
          .map(normalText),
      ),
    ].filter((tag) => tag !== '');
  if (isText(kind)) return normalText(textOf(cell));
  if (kind === 'checkbox') return typeof cell === 'boolean' ? cell : undefined;
  if (typeof cell !== 'number') return undefined;
  if (kind === 'datetime') return Math.round(cell * millisecondsPerDay);
  return kind === 'date' ? Math.floor(Math.round(cell * millisecondsPerDay) / millisecondsPerDay) : cell;
}

const isBlank = (cell) => cell === null || (typeof cell === 'string' && normalText(cell) === '');

/** What stands in for a value that is not there: no test is true of it. */
function placeholder(kind, missing) {
  if (kind === 'tags') return [];
  return isText(kind) ? '' : missing;
}

/** What some operators look at instead of the value: `[column, made from]` by field. */
const derived = {
  email: [
    ['emailDomain', domainOf, ''],
    ['emailValid', (email) => validEmail.test(email), false],
  ],
  tags: [['tagCount', (tags) => tags.length, undefined]],
  appointment: [['appointmentWeekday', (at) => weekdayOf(Math.floor(at / millisecondsPerDay)), undefined]],
  birthday: [
    ['birthdayMonthDay', monthDayOf, undefined],
    ['birthdayMonth', monthOf, undefined],
  ],
};

/**
 * Columns of values by name, and states of cells by field.
 * @param missing stands in for a number, date or checkbox that is not there
 */
export function typedColumns(cells, missing) {
  const values = new Map();
  const states = new Map();
  for (const { id, kind } of fields) {
    const column = typedColumn(cells.get(id), kind, placeholder(kind, missing));
    values.set(id, column.values);
    states.set(id, column.states);
    for (const [name, make, none = missing] of derived[id] ?? [])
      values.set(
        name,
        column.values.map((value, row) => (column.states[row] === known ? make(value) : none)),
      );
  }
  return { values, states };
}

function typedColumn(cells, kind, none) {
  const states = new Uint8Array(cells.length);
  // Equal texts become one text, and equal lists of tags one list.
  const texts = new Map();
  const values = cells.map((cell, row) => {
    if (isBlank(cell)) states[row] = blank;
    else if (typeof cell === 'object') states[row] = error;
    else {
      const value = texts.get(cell) ?? cellValue(cell, kind);
      if (typeof cell === 'string') texts.set(cell, value);
      if (value !== undefined) return value;
      states[row] = wrongKind;
    }
    return none;
  });
  return { values, states };
}
