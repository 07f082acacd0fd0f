/** What the commands towards Google say while no script is named. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(__dirname, '../..');

it('npm run push says in one sentence what to do, and pushes nothing', () => {
  const { scriptId } = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as { scriptId: string };
  expect(scriptId).toBe('PUT-YOUR-SCRIPT-ID-HERE');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/push.mjs')], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Nothing was pushed, because .* names no script yet: copy the script id/),
  ]);
});
