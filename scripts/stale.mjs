// Tells whether a build is older than what it is made from, so that starting again costs nothing.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/** True where any output is missing or older than the newest input file. Paths from the project's root. */
export async function isStale(outputs, inputs) {
  const made = await Promise.all(outputs.map((path) => modified(root(path))));
  if (made.some((time) => time === null)) return true;
  const newest = await Promise.all(inputs.map((path) => newestIn(root(path))));
  return Math.max(...newest) > Math.min(...made);
}

async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

async function newestIn(path) {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = await readdir(path, { recursive: true });
  const times = await Promise.all(entries.map(async (name) => (await stat(join(path, name))).mtimeMs));
  return Math.max(0, ...times);
}
