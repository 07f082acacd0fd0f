// A script project of a few lines in a temporary folder, so that the host is measured and not an add-on.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'],
};

/** Runs `work` with the folder of a project that holds `code`; the folder is gone afterwards. */
export async function withProject(code, work) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-local-'));
  try {
    await writeFile(join(folder, 'appsscript.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'Code.js'), code);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
