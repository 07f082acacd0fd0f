/** Draws over the cells: selection, copied range, fill preview, highlights. RevoGrid draws the cells; these layers lie in its four parts and scroll with them. */
import type { FilterArea } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import { filterButtons } from './filter-buttons.ts';
import type { Box, Geometry } from './geometry.ts';

export interface Mark {
  readonly range: CellRange;
  /** Class of the drawn boxes. */
  readonly kind:
    | 'mark-range'
    | 'mark-active'
    | 'mark-copied'
    | 'mark-fill'
    | 'mark-drag'
    | 'mark-found'
    | 'mark-line'
    | 'mark-other';
  /** Another person's selection: their colour and name. */
  readonly of?: { readonly colour: string; readonly name: string };
}

export interface Handles {
  /** The small square at the lower right corner, for filling. */
  readonly corner: CellRange | null;
  /** Edges by which the range is dragged elsewhere. */
  readonly edges: CellRange | null;
  /** Its header row gets a button in every column. */
  readonly filter: FilterArea | null;
}

const part = (box: Pick<Box, 'pinnedRows' | 'pinnedColumns'>) =>
  `revogr-viewport-scroll.${box.pinnedColumns ? 'colPinStart' : 'rgCol'} revogr-overlay-selection[type="${
    box.pinnedRows ? 'rowPinStart' : 'rgRow'
  }"]`;
const headerParts = ['colPinStart', 'rgCol'] as const;

export class Layers {
  private readonly frame: HTMLElement;

  constructor(frame: HTMLElement) {
    this.frame = frame;
  }

  draw(
    geometry: Geometry,
    marks: readonly Mark[],
    { corner, edges, filter }: Handles,
    selected: CellRange,
  ): void {
    const content = new Map<HTMLElement, HTMLElement[]>();
    for (const layer of this.frame.querySelectorAll<HTMLElement>('.cell-layer, .header-layer, .button-layer'))
      content.set(layer, []);
    const add = (layer: HTMLElement | null, element: HTMLElement) => {
      if (!layer) return;
      const elements = content.get(layer) ?? [];
      elements.push(element);
      content.set(layer, elements);
    };
    for (const { range, kind, of } of marks)
      for (const box of geometry.boxes(range)) add(this.layerOf(box), boxElement(box, kind, of));
    if (edges)
      for (const box of geometry.boxes(edges))
        for (const side of edgeElements(box)) add(this.layerOf(box), side);
    const cornerBox = corner && geometry.boxes(corner).find(({ sides }) => sides.right && sides.bottom);
    if (cornerBox) add(this.layerOf(cornerBox), cornerElement(cornerBox));
    if (filter)
      for (const { box, button } of filterButtons(geometry, filter))
        add(this.layerOf(box, 'button-layer'), button);
    this.markHeaders(geometry, selected, add);
    for (const [layer, elements] of content) layer.replaceChildren(...elements);
  }

  /** An element that holds what stands over one part of the grid, such as the cell editor; null while RevoGrid has not drawn it. */
  layerOf(box: Pick<Box, 'pinnedRows' | 'pinnedColumns'>, name = 'cell-layer'): HTMLElement | null {
    return this.layerIn(part(box), name);
  }

  private layerIn(selector: string, name: string): HTMLElement | null {
    const place = this.frame.querySelector<HTMLElement>(selector);
    if (!place) return null;
    const known = place.querySelector<HTMLElement>(`:scope > .${name}`);
    if (known) return known;
    const layer = document.createElement('div');
    layer.className = name;
    place.append(layer);
    return layer;
  }

  private markHeaders(
    geometry: Geometry,
    range: CellRange,
    add: (layer: HTMLElement | null, element: HTMLElement) => void,
  ): void {
    const { rows, columns } = geometry;
    const wholeRows = range.firstColumn === 1 && range.lastColumn === columns.count;
    const wholeColumns = range.firstRow === 1 && range.lastRow === rows.rowCount;
    for (const type of headerParts) {
      const across = columns.span(type === 'colPinStart', range.firstColumn, range.lastColumn);
      if (across)
        add(
          this.layerIn(`revogr-viewport-scroll.${type} revogr-header`, 'header-layer'),
          placed(wholeColumns ? 'mark-header whole' : 'mark-header', {
            left: across.left,
            width: across.width,
            top: 0,
            height: 24,
          }),
        );
    }
    const done = new Set<boolean>();
    for (const { pinnedRows, top, height } of geometry.boxes(range)) {
      if (done.has(pinnedRows)) continue;
      done.add(pinnedRows);
      const type = pinnedRows ? 'rowPinStart' : 'rgRow';
      add(
        this.layerIn(`revogr-row-headers revogr-data[type="${type}"]`, 'header-layer'),
        placed(wholeRows ? 'mark-header whole' : 'mark-header', { left: 0, width: 46, top, height }),
      );
    }
  }
}

function placed(
  name: string,
  { left, top, width, height }: Pick<Box, 'left' | 'top' | 'width' | 'height'>,
): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return element;
}

function boxElement(box: Box, kind: string, of: Mark['of']): HTMLElement {
  const element = placed(kind, box);
  if (of) {
    element.style.setProperty('--colour', of.colour);
    element.dataset.name = of.name;
  }
  for (const side of ['top', 'right', 'bottom', 'left'] as const)
    if (!box.sides[side]) element.style.setProperty(`border-${side}-width`, '0');
  return element;
}

const edgeThickness = 5;

function edgeElements({ left, top, width, height, sides }: Box): HTMLElement[] {
  const lying = { left, width, height: edgeThickness };
  const standing = { top, height, width: edgeThickness };
  const edges: (HTMLElement | false)[] = [
    sides.top && placed('selection-edge', { ...lying, top: top - 2 }),
    sides.bottom && placed('selection-edge', { ...lying, top: top + height - 3 }),
    sides.left && placed('selection-edge', { ...standing, left: left - 2 }),
    sides.right && placed('selection-edge', { ...standing, left: left + width - 3 }),
  ];
  return edges.filter((edge) => edge !== false);
}

function cornerElement({ left, top, width, height }: Box): HTMLElement {
  return placed('fill-handle', { left: left + width - 4, top: top + height - 4, width: 8, height: 8 });
}
