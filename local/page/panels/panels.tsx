/** Draws whatever panel or dialog of the page is open. */
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { ImportDialog, OpenDialog } from './files.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { FilterViewRange, RenameFilterView } from './filter-view-dialogs.tsx';
import { FindAndReplace, FindBox } from './find-and-replace.tsx';
import { Protections } from './protections.tsx';
import { SettingsDialog } from './settings.tsx';
import { ShareDialog } from './share.tsx';
import { Shortcuts } from './shortcuts.tsx';
import {
  CopyFileDialog,
  DeleteSheetDialog,
  LinkDialog,
  NoteDialog,
  NumberFormatDialog,
  RefusalDialog,
  ResizeDialog,
  SortRangeDialog,
} from './small-dialogs.tsx';
import { Validation } from './validation.tsx';
import { Versions } from './versions.tsx';

interface PanelProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

const sidePanels = new Set(['protections', 'versions', 'validation']);

/** Panels that stand beside the grid; null while none is open. */
export function OpenSidePanel({ page, state }: PanelProps) {
  const kind = state.panel?.kind;
  if (kind === undefined || !sidePanels.has(kind)) return null;
  if (kind === 'protections') return <Protections page={page} state={state} />;
  return kind === 'versions' ? (
    <Versions page={page} state={state} />
  ) : (
    <Validation page={page} state={state} />
  );
}

/** Everything else that opens over the grid. `filterRange` is what the open filter covers. */
export function OpenDialogs({ page, state, filterRange }: PanelProps & { readonly filterRange: string }) {
  const { panel } = state;
  const both = { page, state };
  switch (panel?.kind) {
    case undefined:
    case 'protections':
    case 'versions':
    case 'validation':
      return null;
    case 'find':
      return panel.replacing ? <FindAndReplace {...both} /> : <FindBox {...both} />;
    case 'share':
      return <ShareDialog {...both} />;
    case 'settings':
      return <SettingsDialog {...both} />;
    case 'shortcuts':
      return <Shortcuts page={page} />;
    case 'import':
      return <ImportDialog page={page} />;
    case 'open':
      return <OpenDialog page={page} />;
    case 'copyFile':
      return <CopyFileDialog {...both} />;
    case 'note':
      return <NoteDialog {...both} />;
    case 'link':
      return <LinkDialog {...both} />;
    case 'sortRange':
      return <SortRangeDialog {...both} />;
    case 'numberFormat':
      return <NumberFormatDialog {...both} />;
    case 'resize':
      return <ResizeDialog {...both} lines={panel.lines} />;
    case 'renameFilterView':
      return <RenameFilterView {...both} />;
    case 'filterViewRange':
      return <FilterViewRange page={page} shown={filterRange} />;
    case 'filter':
      return (
        <FilterMenu key={panel.column} page={page} column={panel.column} left={panel.left} top={panel.top} />
      );
    case 'deleteSheet':
      return <DeleteSheetDialog page={page} sheet={panel.sheet} />;
    case 'refusal':
      return <RefusalDialog page={page} title={panel.title} message={panel.message} />;
  }
}
