/** RevoGrid as the grid uses it: it draws cells and headers, scrolls and resizes columns, and leaves selecting and editing alone. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { rowHeaders } from './cell-template.ts';
import { DrawnRows } from './drawn-rows.ts';

/** Keys and clipboard reach RevoGrid through the document; here they have one meaning only, ours. */
const silenced = [
  'beforekeydown',
  'beforekeyup',
  'beforecopy',
  'beforecut',
  'beforepaste',
  'beforecellfocus',
];

export interface RevoGridListener {
  /** These 1-based rows came into sight. */
  onShown(rows: readonly number[]): void;
  onDrawn(): void;
  /** A column, 1-based, was dragged to another width. */
  onResized(column: number, pixels: number): void;
}

export function makeRevoGrid(rowSize: number, listener: RevoGridListener): HTMLRevoGridElement {
  defineCustomElements();
  const element = document.createElement('revo-grid');
  const drawn = new DrawnRows((rows) => listener.onShown(rows));
  Object.assign(element, {
    theme: 'default',
    range: false,
    readonly: true,
    canFocus: false,
    useClipboard: false,
    resize: true,
    rowSize,
    rowHeaders: rowHeaders((row) => drawn.note(row)),
    filter: false,
  });
  for (const name of silenced) element.addEventListener(name, (event) => event.preventDefault());
  element.addEventListener('aftergridrender', () => listener.onDrawn());
  element.addEventListener('aftercolumnresize', (event) => {
    const { detail } = event as CustomEvent<Record<number, { prop: number; size?: number }>>;
    for (const { prop, size } of Object.values(detail))
      if (size !== undefined) listener.onResized(Number(prop) + 1, Math.round(size));
  });
  return element;
}
