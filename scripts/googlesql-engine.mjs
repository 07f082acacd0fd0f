// Installs Google's SQL engine in the nested package that names it: 112 MB, so apart from the main install and only on demand.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { root } from './root.mjs';

const folder = root('test/googlesql');
const name = '@fivetrandevelopers/zetasql';

/** Installs the pinned version unless it is there; throws where npm fails. */
export async function installGoogleSqlEngine() {
  const wanted = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')).dependencies[name];
  if ((await installedVersion()) === wanted) return;
  console.log(`Installing Google's SQL engine (${name} ${wanted}, 112 MB to download) in test/googlesql …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0)
    throw new Error(
      `Google's SQL engine was not installed, so nothing was judged: run "npm ci" in test/googlesql and see what it says.`,
    );
}

async function installedVersion() {
  try {
    return JSON.parse(await readFile(`${folder}/node_modules/${name}/package.json`, 'utf8')).version;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
