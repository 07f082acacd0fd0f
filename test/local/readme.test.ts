/** The page about the local host names every switch there is, and none that there is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultSwitches } from '../../local/host-core.ts';

test('local/README.md lists the switches', () => {
  const page = readFileSync(join(process.cwd(), 'local/README.md'), 'utf8');
  const section = page.slice(page.indexOf('## Switches'), page.indexOf('## How to add a service'));
  const listed = [...section.matchAll(/`([a-zA-Z]+)`/g)].map(([, name = '']) => name);
  expect(listed.sort()).toEqual(Object.keys(defaultSwitches).sort());
});
