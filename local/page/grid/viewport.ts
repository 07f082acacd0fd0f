/** Scrolls the grid: RevoGrid's scrolling part is found by its elements, which follow the native scroll position. */
import type { Box } from './geometry.ts';

export class Viewport {
  private readonly frame: HTMLElement;

  constructor(frame: HTMLElement) {
    this.frame = frame;
  }

  private get down(): HTMLElement | null {
    return this.frame.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
  }

  private get across(): HTMLElement | null {
    return this.frame.querySelector('revogr-viewport-scroll.rgCol');
  }

  /** As little as it takes to bring a box in sight; frozen parts always are. */
  show(box: Box): void {
    const { down, across } = this;
    if (down && !box.pinnedRows)
      down.scrollTop = nearest(box.top, box.height, down.scrollTop, down.clientHeight);
    if (across && !box.pinnedColumns)
      across.scrollLeft = nearest(box.left, box.width, across.scrollLeft, across.clientWidth);
  }

  scrollBy(pixelsDown: number, pixelsAcross: number): void {
    const { down, across } = this;
    if (down) down.scrollTop += pixelsDown;
    if (across) across.scrollLeft += pixelsAcross;
  }
}

/** The scroll position nearest to the present one at which something is in sight. */
function nearest(start: number, size: number, scrolled: number, room: number): number {
  if (start < scrolled) return start;
  return start + size > scrolled + room ? start + size - room : scrolled;
}
