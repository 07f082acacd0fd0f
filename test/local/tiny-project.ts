/** Writes a tiny script project into a temporary folder, so that the host's tests need no built bundle. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scopes = ['spreadsheets', 'script.container.ui', 'script.scriptapp', 'userinfo.email'];

export interface TinyProject {
  readonly code: string;
  readonly html?: Readonly<Record<string, string>>;
  /** Further fields of the manifest. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Scope names without Google's prefix. Default: all that the product asks for. */
  readonly scopes?: readonly string[];
}

/** The folder of a project with this code. */
export function tinyProject(project: TinyProject): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-project-'));
  const manifest = {
    timeZone: 'America/New_York',
    runtimeVersion: 'V8',
    oauthScopes: (project.scopes ?? scopes).map((name) => `https://www.googleapis.com/auth/${name}`),
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
        { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' },
      ],
    },
    ...project.manifest,
  };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'Code.js'), project.code);
  for (const [name, html] of Object.entries(project.html ?? {})) writeFileSync(join(folder, name), html);
  return folder;
}
