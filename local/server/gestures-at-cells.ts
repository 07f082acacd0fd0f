/** How gestures on cells are carried out. */
import { address } from './cell-address.ts';
import type { CellGesture } from './gesture-kinds.ts';
import type { Acts } from './gestures.ts';

export const cellActs: Acts<CellGesture> = {
  select: ({ sheet, range }, person) => {
    person.selectSheet(sheet);
    person.select(address(sheet, range));
  },
  type: ({ sheet, cell, text }, person) => person.type(address(sheet, cell), text),
  paste: ({ sheet, blocks }, person) =>
    person.asOneStep(() => {
      for (const block of blocks) person.paste(address(sheet, block.at), block.rows);
    }),
  clear: ({ sheet, ranges }, person) =>
    person.asOneStep(() => {
      for (const range of ranges) person.clear(address(sheet, range));
    }),
  fill: ({ sheet, from, to }, person) => person.fill(address(sheet, from), address(sheet, to)),
  repeat: ({ sheet, from, to }, person) => {
    person.copyCells(address(sheet, from));
    person.pasteCells(address(sheet, to));
  },
  moveCells: ({ sheet, from, to }, person) => person.moveCells(address(sheet, from), address(sheet, to)),
  copyCells: ({ sheet, range }, person) => person.copyCells(address(sheet, range)),
  cutCells: ({ sheet, range }, person) => person.cutCells(address(sheet, range)),
  pasteCells: ({ sheet, to, what, transposed }, person) =>
    person.pasteCells(address(sheet, to), { what, transposed }),
  findAndReplace: ({ find, replacement, sheet, range, ...choices }, person) =>
    person.findAndReplace(find, replacement, {
      ...choices,
      ...(sheet === null ? {} : { sheet }),
      ...(sheet === null || range === null ? {} : { range: address(sheet, range) }),
    }),
  namedFormat: ({ sheet, range, name }, person) => person.chooseNumberFormat(address(sheet, range), name),
  decimals: ({ sheet, range, by }, person) => person.changeDecimals(address(sheet, range), by),
  style: ({ sheet, range, style }, person) => person.changeStyle(address(sheet, range), style),
  clearFormats: ({ sheet, range }, person) => person.clearFormats(address(sheet, range)),
  noValidation: ({ sheet, range }, person) => person.clearValidation(address(sheet, range)),
  note: ({ sheet, range, text }, person) => person.setNote(address(sheet, range), text),
  numberFormat: ({ sheet, range, pattern }, person) => person.setNumberFormat(address(sheet, range), pattern),
  checkboxes: ({ sheet, range }, person) => person.setCheckboxes(address(sheet, range)),
  dropdown: ({ sheet, range, options }, person) => person.setDropdown(address(sheet, range), options),
};
