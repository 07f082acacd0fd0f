/** Opens the editor over the active cell, and says what happens after it. */
import { detailsOf, inputOf } from '../cell.ts';
import { CellField, type EditMode } from './cell-field.ts';
import { fillWithText } from './filling.ts';
import type { Geometry } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { Keyboard } from './keyboard.ts';
import type { Layers } from './layers.ts';
import { isSingle } from './selection.ts';

export function cellField(grid: Grid, keyboard: () => Keyboard): CellField {
  return new CellField({
    onDraft: (text) => grid.listener.onDraft(text),
    onDone: (place, text, after) => {
      if (!after.blurred) grid.takeKeyboard();
      if (after.fillSelection && text !== null && !isSingle(grid.selection.range)) fillWithText(grid, text);
      else if (text !== null) grid.listener.onEdit(place.row, place.column, text);
      if (after.rows !== 0 || after.columns !== 0) keyboard().afterEdit(place, after.rows, after.columns);
    },
    onCancelled: () => grid.takeKeyboard(),
  });
}

/** With the cell's content, empty for typing over it, or with `text`. */
export function openEditor(
  grid: Grid,
  geometry: Geometry,
  layers: Layers,
  mode: EditMode,
  text?: string,
): void {
  if (!grid.listener.mayEdit()) return;
  const { row, column } = grid.selection;
  const cell = grid.activeCell();
  const { checkbox, options } = detailsOf(cell);
  if (checkbox && mode === 'typing') return;
  const [box] = geometry.boxes({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  const layer = box && layers.layerOf(box, 'field-layer');
  if (!box || !layer) return;
  const original = inputOf(cell);
  grid.field.open(
    { row, column, box, layer },
    mode,
    text ?? (mode === 'typing' ? '' : original),
    original,
    options,
  );
}
