/** What a person does in the grid, carried to the server. */
import { rangeName } from './a1.ts';
import type { GridListener } from './grid/grid-listener.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

/** @param page the page whose grid is listened to */
export function gridListener(page: SpreadsheetPage): GridListener {
  const { store, display } = page;
  return {
    mayEdit: () => {
      const { role } = store.get();
      return role === 'owner' || role === 'editor';
    },
    onEdit: (row, column, text) => void page.type(row, column, text),
    onDraft: (draft) => store.set({ draft }),
    onPaste: (blocks) => void page.inSheet((sheet) => ({ kind: 'paste', sheet, blocks })),
    onClear: (ranges) => void page.clear(ranges),
    onFill: (from, to) =>
      void page.inSheet((sheet) => ({ kind: 'fill', sheet, from: rangeName(from), to: rangeName(to) })),
    onRepeat: (from, to) => {
      // The host copies for this, so what was copied before cannot be pasted any more.
      page.forgetCopied();
      void page.inSheet((sheet) => ({ kind: 'repeat', sheet, from: rangeName(from), to: rangeName(to) }));
    },
    onMoveCells: (from, to) => {
      void page.inSheet((sheet) => ({ kind: 'moveCells', sheet, from: rangeName(from), to: rangeName(to) }));
      display.select({ row: to.firstRow, column: to.firstColumn, range: to });
    },
    onMoveLines: (kind, at, count, before) =>
      void page.inSheet((sheet) => ({
        kind: kind === 'row' ? 'moveRows' : 'moveColumns',
        sheet,
        at,
        count,
        before,
      })),
    onResizeColumns: (at, count, pixels) =>
      void page.inSheet((sheet) => ({ kind: 'resizeColumns', sheet, at, count, pixels })),
    copied: () => store.get().copied,
    onCopied: (copied) => {
      store.set({ copied });
      display.redrawMarks();
      const range = rangeName(copied.range);
      void page.inSheet((sheet) => ({ kind: copied.cut ? 'cutCells' : 'copyCells', sheet, range }));
    },
    onForgetCopied: () => page.forgetCopied(),
    onPasteCells: (copied, at, valuesOnly) =>
      void page.pasteCopied(copied, at, valuesOnly ? 'values' : 'everything'),
    onSelect: (selection) => display.selected(selection),
    onShown: (rows) => display.shown(rows),
    isThere: (firstRow, lastRow) => display.isThere(firstRow, lastRow),
    whole: () => display.whole(),
    onContextMenu: (place, on) => page.onContextMenu?.(place, on),
    onLink: ({ cell, address, box, follow }) => {
      if (follow) page.followLink(address);
      else store.set({ linkCard: { cell, address, left: box.left, top: box.bottom } });
    },
    onFilter: (column, box) => page.show({ kind: 'filter', column, left: box.left, top: box.bottom + 4 }),
    onHover: (over) =>
      store.get().note === null && over === null
        ? undefined
        : store.set({ note: over && { text: over.note, left: over.box.right + 4, top: over.box.top } }),
  };
}
