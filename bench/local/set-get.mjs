// setValue and getValue in turn, on cells all over a sheet, in one execution: the price of a call into a service, and of the write buffer.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { median } from './measure.mjs';
import { withProject } from './tiny-project.mjs';

const code = `function setAndGet(pairs) {
  const sheet = SpreadsheetApp.getActiveSheet();
  const ranges = Array.from({ length: 1000 }, (_, index) => sheet.getRange(1 + (index % 100), 1 + (index % 7)));
  let wrong = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const range = ranges[pair % 1000];
    range.setValue(pair);
    if (range.getValue() !== pair) wrong += 1;
  }
  return wrong;
}`;

export function setGetFigures({ host, quick, say }) {
  const pairs = quick ? 20_000 : 200_000;
  const rounds = quick ? 2 : 7;
  say(`Setting and getting ${pairs} cells one by one in an execution, ${rounds} times …`);
  return withProject(code, async (project) => {
    const { createLocalGoogle } = await import(pathToFileURL(host).href);
    // By the predicted times of its calls such an execution would end after six minutes.
    const switches = { executionsEndAtTimeLimit: false };
    const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project, switches });
    const file = google.createSpreadsheet({
      title: 'Contacts',
      owner: 'olga@example.com',
      sheets: [{ title: 'Contacts', values: [['Ann', 'Canada', 5]] }],
    });
    const person = file.as('olga@example.com');
    person.call('setAndGet', 2000);
    const rates = Array.from({ length: rounds }, () => {
      const started = performance.now();
      const wrong = person.call('setAndGet', pairs);
      if (wrong !== 0) throw new Error(`${wrong} cells did not hold what was set.`);
      return (pairs / (performance.now() - started)) * 1000;
    });
    const setGetPerSecond = Math.round(median(rates));
    say(`  ${setGetPerSecond} pairs a second (median), ${Math.round(Math.max(...rates))} at best.`);
    return { setGetPerSecond };
  });
}
