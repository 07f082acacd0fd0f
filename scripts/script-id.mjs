// Reads and writes the one setting that ties this folder to a script on Google: the id in .clasp.json.
import { readFile, writeFile } from 'node:fs/promises';
import { root } from './root.mjs';

const placeholder = 'PUT-YOUR-SCRIPT-ID-HERE';

/** The script id, or null while none is set. */
export async function scriptId() {
  const { scriptId: id } = JSON.parse(await readFile(root('.clasp.json'), 'utf8'));
  return typeof id === 'string' && id !== '' && id !== placeholder ? id : null;
}

/** Keeps everything else in the file as it is. */
export async function setScriptId(id) {
  const settings = JSON.parse(await readFile(root('.clasp.json'), 'utf8'));
  await writeFile(root('.clasp.json'), `${JSON.stringify({ ...settings, scriptId: id }, null, 2)}\n`);
}
