// Runs LibreOffice without its window: a document in, the calculated cells out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import papaparse from 'papaparse';

/** Separator ",", quote "\"", UTF-8, from line 1, cells as they are shown (LibreOffice help: Filter Options for CSV). */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
const patience = 600_000;

/** LibreOffice's own name and version, or null where it is not installed. */
export function libreOfficeVersion(): string | null {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? stdout.trim() : null;
}

/** The cells of the document's only sheet as LibreOffice shows them. It uses a profile of its own, deleted afterwards. */
export function calculated(document: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const file = join(folder, 'contacts.fods');
    writeFileSync(file, document);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', csv, '--outdir', folder, file],
      { encoding: 'utf8', timeout: patience },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with status ${status}: ${stderr}`);
    return papaparse.parse<string[]>(readFileSync(join(folder, 'contacts.csv'), 'utf8')).data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
