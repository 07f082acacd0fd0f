/** What the File menu does: new, open, import, copy, download, versions. */
import type { FileVersion, ImportHow, KnownFile } from '../server/wire.ts';
import { activeSheet } from './page-state.ts';
import type { ServerConnection } from './server-connection.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

/** The browser has taken a file over by then. */
const savedWithinMs = 60_000;

export class PageFiles {
  private readonly page: SpreadsheetPage;
  private readonly server: ServerConnection;

  constructor(page: SpreadsheetPage, server: ServerConnection) {
    this.page = page;
    this.server = server;
  }

  async create(): Promise<void> {
    const id = await this.told(this.server.newFile());
    if (id !== null) openFile(id);
  }

  /** The copy opens in a tab of its own, as on Google. */
  async copy(title: string): Promise<void> {
    const id = await this.page.ask({ kind: 'copyFile', title });
    if (typeof id === 'string') openFile(id);
  }

  async list(): Promise<readonly KnownFile[]> {
    return (await this.told(this.server.files())) ?? [];
  }

  async versions(): Promise<readonly FileVersion[]> {
    return (await this.told(this.server.versions())) ?? [];
  }

  /** New sheets are shown, a new spreadsheet opens in a tab of its own. */
  async import(file: File, how: ImportHow): Promise<void> {
    const { workbook } = this.page.store.get();
    const before = new Set(workbook.sheets.map(({ id }) => id));
    this.page.awaitSheet((sheet) => how === 'newSheets' && !before.has(sheet.id));
    const id = await this.told(this.server.import(file, how));
    if (id !== null && id !== workbook.id) openFile(id);
  }

  async download(format: 'xlsx' | 'csv'): Promise<void> {
    const sheet = activeSheet(this.page.store.get())?.title ?? '';
    const file = await this.told(this.server.download(format, sheet));
    if (file === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file.content);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), savedWithinMs);
  }

  private async told<Value>(pending: Promise<Value>): Promise<Value | null> {
    try {
      return await pending;
    } catch (error) {
      this.page.messages.tell(error);
      return null;
    }
  }
}

function openFile(id: string): void {
  window.open(`/spreadsheets/d/${encodeURIComponent(id)}/edit`, '_blank', 'noopener');
}
