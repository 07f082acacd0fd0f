/** How gestures on filters and protections are carried out. */
import type { Person } from '../contract.ts';
import { address } from './cell-address.ts';
import type { FilterGesture, ProtectionGesture } from './gesture-kinds.ts';
import type { Acts } from './gestures.ts';

export const filterActs: Acts<FilterGesture | ProtectionGesture> = {
  createFilterView: ({ sheet, range }, person) => person.createFilterView(address(sheet, range)),
  openFilterView: ({ id }, person) => person.openFilterView(id),
  closeFilterView: ({ sheet }, person) => {
    lookAt(person, sheet);
    person.closeFilterView();
  },
  updateFilterView: ({ sheet, columns, sort, range }, person) => {
    lookAt(person, sheet);
    person.updateFilterView({ columns, sort, ...(range === null ? {} : { range: address(sheet, range) }) });
  },
  renameFilterView: ({ id, title }, person) => person.renameFilterView(id, title),
  duplicateFilterView: ({ id }, person) => person.duplicateFilterView(id),
  deleteFilterView: ({ id }, person) => person.deleteFilterView(id),
  createFilter: ({ sheet, range }, person) => person.createFilter(address(sheet, range)),
  updateFilter: ({ sheet, columns }, person) => person.updateFilter(sheet, { columns }),
  removeFilter: ({ sheet }, person) => person.removeFilter(sheet),
  protectRange: ({ sheet, range, kind: _kind, ...choices }, person) =>
    void person.protectRange(address(sheet, range), choices),
  protectSheet: ({ sheet, kind: _kind, ...choices }, person) => void person.protectSheet(sheet, choices),
  changeProtection: ({ id, kind: _kind, ...choices }, person) => person.changeProtection(id, choices),
  removeProtection: ({ id }, person) => person.removeProtection(id),
};

/** Choosing a sheet puts the selection to its first cell, so it is done only where another one is looked at. */
export function lookAt(person: Person, sheet: string): void {
  if (person.activeSheet() !== sheet) person.selectSheet(sheet);
}
