// A google.script.run call into the built add-on, less what loading its bundle into a fresh V8 context takes by itself.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { root } from '../../scripts/root.mjs';
import { median, rounded, timesOf } from './measure.mjs';

/** The built add-on with one function more, which answers with what it was given. */
async function addOnThatAnswers() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-local-'));
  await cp(root('dist'), folder, { recursive: true });
  await writeFile(join(folder, 'Answer.js'), 'function answer(value) { return value; }');
  return folder;
}

export async function callFigures({ host, quick, say }) {
  const calls = quick ? 50 : 500;
  say(`Calling the built add-on ${calls} times as its sidebar does, each time in a fresh context …`);
  const { createLocalGoogle } = await import(pathToFileURL(host).href);
  const project = await addOnThatAnswers();
  try {
    const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project });
    const file = google.createSpreadsheet({
      title: 'Contacts',
      owner: 'olga@example.com',
      sheets: [
        {
          title: 'Contacts',
          values: [
            ['Name', 'Country'],
            ['Ann', 'Canada'],
          ],
        },
      ],
    });
    const person = file.as('olga@example.com');
    person.open();
    const bundle = new vm.Script(await readFile(join(project, 'Code.js'), 'utf8'));
    const load = () => bundle.runInContext(vm.createContext({}));
    const call = () => person.call('answer', { name: 'Ann', tags: ['Client', 'VIP'] });
    const home = () => person.call('getHome', '{}');
    timesOf(20, call);
    timesOf(20, load);
    // In turns, so that both meet the same machine.
    const rounds = Array.from({ length: 5 }, () => ({
      call: median(timesOf(calls / 5, call)),
      load: median(timesOf(calls / 5, load)),
    }));
    const whole = median(rounds.map((round) => round.call));
    const bundleLoad = median(rounds.map((round) => round.load));
    const runCallMs = rounded(median(rounds.map((round) => round.call - round.load)));
    say(
      `  ${rounded(whole)} ms a call (median), ${rounded(bundleLoad)} ms of them a new V8 context and the bundle’s own load: ${runCallMs} ms are the host’s.`,
    );
    say(
      `  The sidebar’s first call, getHome with all its work: ${rounded(median(timesOf(calls / 5, home)))} ms.`,
    );
    return { runCallMs };
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}
