/** The host's list of Google's messages is what Google's discovery document says, where that document is at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const discovery = join(process.cwd(), '../shared/google-discovery/sheets.v4.json');

test('the messages of the Sheets API are those of the discovery document', () => {
  if (!existsSync(discovery)) {
    process.stdout.write(
      'Not held against the discovery document of the Sheets API: it is not beside this checkout.\n',
    );
    return;
  }
  const { stdout, status } = spawnSync(
    process.execPath,
    ['scripts/sheets-schema.mjs', '--check', discovery],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain('is up to date');
  expect(status).toBe(0);
});
