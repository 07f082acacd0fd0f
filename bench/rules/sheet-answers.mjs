// The contacts as the Sheets API would send them: rows of unformatted values without trailing empty cells, errors as text, and per
// column what only a closer look tells.
import { fields } from './contacts.mjs';

const errorTypes = { '#N/A': 'N_A', '#REF!': 'REF', '#VALUE!': 'VALUE', '#DIV/0!': 'DIVIDE_BY_ZERO' };

/** `rows` for values.get, `errors` per column as `[row, text]`. JSON can hold both. */
export function sheetOf(cells) {
  const columns = fields.map(({ id }) => cells.get(id));
  const errors = columns.map((column) =>
    column.flatMap((cell, row) => (typeof cell === 'object' && cell !== null ? [[row, cell.error]] : [])),
  );
  const rows = columns[0].map((_, row) => {
    const values = columns.map((column) => cellValue(column[row]));
    while (values.length > 0 && values[values.length - 1] === '') values.pop();
    return values;
  });
  return { rows, errors };
}

function cellValue(cell) {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : cell;
}

/**
 * Stands in for Apps Script's `SpreadsheetApp` and advanced service `Sheets`, as far as reading contacts asks them. Its answers are made
 * beforehand, so that giving them takes neither time nor memory.
 */
export function sheetServices({ rows, errors }) {
  const nothing = {};
  const details = errors.map((found) => {
    const column = new Array(rows.length).fill(nothing);
    for (const [row, text] of found)
      column[row] = { values: [{ effectiveValue: { errorValue: { type: errorTypes[text] } } }] };
    return column;
  });
  const sheet = { getSheetId: () => 0, getName: () => 'Contacts' };
  return {
    SpreadsheetApp: { getActive: () => ({ getId: () => 'contacts', getSheets: () => [sheet] }) },
    Sheets: {
      Spreadsheets: {
        get: (_id, { ranges }) => ({
          sheets: [
            {
              properties: { sheetId: 0 },
              data: ranges.map((range) => ({ rowData: detailsIn(details, range) })),
            },
          ],
        }),
        Values: {
          batchGet: (_id, { ranges }) => ({ valueRanges: ranges.map((range) => valuesIn(rows, range)) }),
        },
      },
    },
  };
}

/** The first contact stands in row 2, below the headers. */
function valuesIn(rows, range) {
  const { firstColumn, lastColumn, firstRow } = placeOf(range);
  if (firstRow !== 2 || firstColumn !== 0 || lastColumn < fields.length - 1)
    throw new Error(`The benchmark's groups use every column, but ${range} was read.`);
  return { values: rows };
}

function detailsIn(details, range) {
  const { firstColumn, firstRow, lastRow } = placeOf(range);
  return details[firstColumn].slice(firstRow - 2, lastRow - 1);
}

function placeOf(range) {
  const [, first, firstRow, last, lastRow] = /!([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  const column = (letter) => letter.charCodeAt(0) - 65;
  return {
    firstColumn: column(first),
    firstRow: Number(firstRow),
    lastColumn: column(last),
    lastRow: Number(lastRow),
  };
}

/** The contact table as the product knows it. */
export function contactTableOf(rowCount) {
  return {
    id: '0',
    sheetId: 0,
    title: 'Contacts',
    headerRow: 0,
    headers: fields.map(({ name }) => name),
    width: fields.length,
    rowCount: rowCount + 1,
    columnCount: fields.length,
    fields: fields.map((field, column) => ({ ...field, header: field.name, column, permanent: true })),
    missing: new Map(),
    registry: { fields: new Map() },
    membershipColumn: null,
    notices: [],
  };
}
