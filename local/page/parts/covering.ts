/** While something modal is open nothing else on the page takes the keyboard or the mouse; afterwards the grid has the keyboard. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

/** How many modal things lie over each element. */
const covered = new WeakMap<HTMLElement, number>();

function cover(element: HTMLElement, by: number): void {
  const layers = (covered.get(element) ?? 0) + by;
  covered.set(element, layers);
  element.inert = layers > 0;
}

/** @param layer the element whose siblings are covered, toasts excepted; `isModal` false covers nothing */
export function useCovering(
  layer: RefObject<HTMLElement>,
  page: SpreadsheetPage,
  isModal: boolean,
  focusFirst: () => void,
): void {
  useLayoutEffect(() => {
    const siblings = [...(layer.current?.parentElement?.children ?? [])].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== layer.current && !element.matches('.toasts'),
    );
    if (isModal) for (const element of siblings) cover(element, 1);
    focusFirst();
    return () => {
      if (isModal) for (const element of siblings) cover(element, -1);
      page.display.focusGrid();
    };
  }, []);
}
