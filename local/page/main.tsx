/** Starts the page: opens a window on the server for the spreadsheet in the address and draws it. */
import { render } from 'preact';
import './styles/window.css';
import './styles/menus.css';
import './styles/grid.css';
import './styles/panels.css';
import './styles/surfaces.css';
import './styles/local-tools.css';
import { readHash, spreadsheetIdOf } from './address.ts';
import { SpreadsheetView } from './parts/spreadsheet-view.tsx';
import { SpreadsheetPage } from './spreadsheet-page.ts';
import { keepPerson, readPerson } from './who-is-here.ts';

const place = document.getElementById('page') ?? document.body;

async function start(): Promise<void> {
  const page = await SpreadsheetPage.open(spreadsheetIdOf(location.pathname), readPerson(), () =>
    location.reload(),
  );
  keepPerson(page.store.get().email);
  render(<SpreadsheetView page={page} />, place);
  // A tab that was opened for a filter view shows that view and nothing else.
  if (readHash(location.hash).filterViewId === null) await page.openAddOn();
}

start().catch((error: unknown) => {
  render(<p class="start-error">{error instanceof Error ? error.message : String(error)}</p>, place);
});
