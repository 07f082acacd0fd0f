// npm run create: makes a new spreadsheet with the script bound to it and writes the script's id into .clasp.json.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddOn } from './build-add-on.mjs';
import { root } from './root.mjs';
import { scriptId, setScriptId } from './script-id.mjs';

const clasp = root('node_modules/@google/clasp/build/src/index.js');
const title = process.argv[2] ?? 'Contact Groups';

const already = await scriptId();
if (already !== null) {
  console.error(
    `Nothing was created, because .clasp.json already names the script ${already}: run "npm run push" to update it, or take the id out to begin anew.`,
  );
  process.exitCode = 1;
} else {
  process.exitCode = await create();
}

/** clasp refuses to create where a project file is there already, so it works in an empty folder and leaves its project file there. */
async function create() {
  const folder = await mkdtemp(join(tmpdir(), 'contact-groups-'));
  const project = join(folder, '.clasp.json');
  try {
    console.log(`Creating the spreadsheet “${title}” …`);
    const words = ['create-script', '--type', 'sheets', '--title', title];
    const { status } = spawnSync(process.execPath, [clasp, ...words], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) {
      console.error(
        'No spreadsheet was created: run "npx clasp login" first, and turn on the Apps Script API at script.google.com/home/usersettings.',
      );
      return status ?? 1;
    }
    const { scriptId: id } = JSON.parse(await readFile(project, 'utf8'));
    await setScriptId(id);
    for (const line of await buildAddOn()) console.log(line);
    const pushed = spawnSync(process.execPath, [clasp, 'push', '--force'], {
      cwd: root('.'),
      stdio: 'inherit',
    });
    if (pushed.status === 0)
      console.log(
        'Done: open the spreadsheet above and reload it; the menu is Extensions ▸ Contact Groups ▸ Open.',
      );
    return pushed.status ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
