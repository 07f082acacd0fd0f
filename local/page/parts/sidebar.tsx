/** The add-on's sidebar as Google shows it: 300 pixels beside the grid, with its title and a ×. */
import type { SurfaceView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { SurfaceFrame } from './surface-frame.tsx';

export function Sidebar({
  page,
  sidebar,
}: {
  readonly page: SpreadsheetPage;
  readonly sidebar: SurfaceView;
}) {
  const close = () => {
    void page.gesture({ kind: 'closeSurface', id: sidebar.id });
    page.display.focusGrid();
  };
  return (
    <aside class="sidebar" aria-label={sidebar.title} data-testid="sidebar">
      <header class="sidebar-header">
        <h2>{sidebar.title}</h2>
        <button type="button" class="icon-button" aria-label="Close sidebar" onClick={close}>
          ✕
        </button>
      </header>
      <SurfaceFrame key={sidebar.frame} page={page} surface={sidebar} />
    </aside>
  );
}
