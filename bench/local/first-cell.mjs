// From the start of a fresh process to the first cell that a script has read: what every test file and every tool waits for.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { root } from '../../scripts/root.mjs';
import { median, rounded } from './measure.mjs';
import { withProject } from './tiny-project.mjs';

const code =
  "function firstCell() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValue(); }";

/** One fresh process: milliseconds from its start, and which part of them Node itself took. */
function coldProcess(host, project) {
  const spawned = performance.timeOrigin + performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [root('bench/local/first-cell-process.mjs'), host, project],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The process that reads one cell failed: ${stderr}`);
  const { value, nodeReady, cellRead } = JSON.parse(stdout);
  if (value !== 'Ann') throw new Error(`The first cell holds “${value}”, not “Ann”.`);
  return { whole: cellRead - spawned, node: nodeReady - spawned };
}

export function firstCellFigures({ host, quick, say }) {
  const processes = quick ? 3 : 15;
  say(`Reading the first cell in ${processes} fresh processes, one after the other …`);
  return withProject(code, (project) => {
    const runs = Array.from({ length: processes }, () => coldProcess(host, project));
    const coldFirstCellMs = rounded(median(runs.map(({ whole }) => whole)), 1);
    const node = rounded(median(runs.map(({ node: ready }) => ready)), 1);
    say(
      `  ${coldFirstCellMs} ms from the start of the process (median), ${node} ms of them Node’s own start.`,
    );
    return { coldFirstCellMs };
  });
}
