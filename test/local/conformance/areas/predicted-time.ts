/** The predicted time of an execution: what its calls would take on Google, as published measurements have it. */
import { expect } from '@jest/globals';
import { callSummary, createLocalGoogle, type ExecutionRecord } from '../../../../local/index.ts';
import { olga, team } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const code = `
  function sheet() { return SpreadsheetApp.getActive().getSheetByName('Contacts'); }
  function readOne() { return sheet().getRange('A2').getValue(); }
  function read(rows, columns) { return sheet().getRange(1, 1, rows, columns).getValues().length; }
  function readThroughApi(a1) { return Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), a1).range; }
  function write(rows, columns) {
    sheet().getRange(1, 1, rows, columns).setValues(Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1)));
    SpreadsheetApp.flush();
  }
  function writeThroughApi(rows, columns) {
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));
    Sheets.Spreadsheets.Values.update({ values }, SpreadsheetApp.getActive().getId(), 'Contacts!A1', { valueInputOption: 'RAW' });
  }
  function keep() { PropertiesService.getUserProperties().setProperty('a', '1'); return PropertiesService.getUserProperties().getProperty('a'); }
  function cacheIt() { CacheService.getUserCache().put('a', '1'); return CacheService.getUserCache().get('a'); }
  function colourEach(rows, columns) {
    const cells = sheet().getRange(1, 1, rows, columns);
    for (let row = 1; row <= rows; row += 1) {
      for (let column = 1; column <= columns; column += 1) cells.getCell(row, column).setBackground('#ff0000');
      SpreadsheetApp.flush();
    }
  }
  function noCalls() { return [1, 2, 3].map((n) => n * 2); }
  function around() {
    const range = sheet().getRange('B2:C3');
    return [range.getRow(), range.getA1Notation(), range.getNumRows(), Utilities.base64Encode('x'), Session.getEffectiveUser().getEmail()];
  }
  function afterWrite() { const range = sheet().getRange('A1'); range.setValue(2); return range.getValue(); }
  function withFormula() { sheet().getRange('H1').setFormula('=A1*2'); const range = sheet().getRange('A1'); range.setValue(2); return range.getValue(); }
  function onEdit() { Utilities.sleep(29000); sheet().getRange('H2').setValue('before'); SpreadsheetApp.flush(); Utilities.sleep(2000); sheet().getRange('H3').setValue('after'); }
`;

const big = () => {
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project: tinyProject({ code }) });
  const file = google.createSpreadsheet({
    title: 'Big',
    owner: olga,
    sheets: [{ title: 'Contacts', values: [['a']], rowCount: 20_000, columnCount: 100 }],
  });
  const run = (name: string, ...args: unknown[]) => {
    file.as(olga).call(name, ...args);
    return google.executions.at(-1) as ExecutionRecord;
  };
  return { google, file, run };
};

const near = (record: ExecutionRecord, ms: number) => {
  expect(record.predictedMs).toBeGreaterThan(ms * 0.9);
  expect(record.predictedMs).toBeLessThan(ms * 1.1 + 2);
};

/** Time of everything but finding the sheet. */
const withoutFinding = (record: ExecutionRecord): number =>
  record.calls.reduce((sum, { method, ms }) => (method === 'getSheetByName' ? sum : sum + ms), 0);

export const predictedTime: ConformanceArea = {
  title: 'Predicted time',
  items: [
    {
      behaviour:
        'Reading a block with getValues takes 0.3 s and 85 s for every 10 million cells; through the API 45 s.',
      source:
        'tanaikech.github.io/2022/04/25/report-handling-10000000-cells-in-google-spreadsheet-using-google-apps-script',
      certainty: 'measured',
      holds: () => {
        const { run } = big();
        expect(withoutFinding(run('read', 10_000, 26))).toBeCloseTo(300 + 260_000 * 0.0085, 0);
        near(run('readThroughApi', 'Contacts!A1:Z10000'), 300 + 0.0045);
      },
    },
    {
      behaviour:
        'Writing 1,000 rows of 5 columns takes about 0.9 s with setValues and 0.4 s through the API.',
      source: 'tanaikech.github.io (benchmarks of 2018-10-12 and 2023-08-13)',
      certainty: 'measured',
      holds: () => {
        const { run } = big();
        expect(withoutFinding(run('write', 1000, 5))).toBeCloseTo(200 + 600 + 80, 0);
        near(run('writeThroughApi', 1000, 5), 200 + 180 + 20);
      },
    },
    {
      behaviour:
        'Colouring 10,000 cells one by one, with a flush after each hundred, takes about 70 s: buffered writes share a round trip.',
      source: 'developers.google.com/apps-script/guides/support/best-practices',
      certainty: 'documented',
      holds: () => {
        const ms = withoutFinding(big().run('colourEach', 100, 100));
        expect(ms).toBeGreaterThan(60_000);
        expect(ms).toBeLessThan(80_000);
      },
    },
    {
      behaviour: 'A single cell takes 0.2 to 0.3 s to read or write.',
      source: 'tanaikech.github.io/2022/04/25',
      certainty: 'measured',
      holds: () => expect(withoutFinding(big().run('readOne'))).toBeCloseTo(300, 0),
    },
    {
      behaviour: 'A property takes about 30 ms to read and 62 ms to write, a cache entry 12 and 75.',
      source: 'ziritione.org; justin.poehnelt.com/posts/apps-script-key-value-stores',
      certainty: 'measured',
      holds: () => {
        const { run } = big();
        near(run('keep'), 92);
        near(run('cacheIt'), 87);
      },
    },
    {
      behaviour: 'What the object at hand knows costs nothing: places of a range, Utilities, the user.',
      source: 'developers.google.com/apps-script/guides/support/best-practices',
      certainty: 'inferred',
      holds: () => {
        const { run } = big();
        expect(withoutFinding(run('around'))).toBe(0);
        expect(run('noCalls').predictedMs).toBe(0);
      },
    },
    {
      behaviour: 'Reading cells takes 150 ms more while formulas recalculate after a write.',
      source: 'tanaikech.github.io/2022/08/31',
      certainty: 'measured',
      holds: () => {
        const { run } = big();
        const plain = run('afterWrite').predictedMs;
        expect(run('withFormula').predictedMs - plain).toBeGreaterThan(150);
      },
    },
    {
      behaviour: 'A simple trigger ends after 30 s of predicted time; what it wrote until then stays.',
      source: 'developers.google.com/apps-script/guides/triggers',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({ code });
        file.as(olga).type('Contacts!A2', 'Anne');
        expect(google.executions.at(-1)?.error?.message).toBe('Exceeded maximum execution time');
        expect([file.display('Contacts')[1]?.[7], file.display('Contacts')[2]?.[7]]).toEqual([
          'before',
          undefined,
        ]);
      },
    },
    {
      behaviour:
        'The same call takes now more, now less time: with a seed the predicted times vary log-normally, and the same seed repeats them.',
      source: 'ziritione.org (minimum, average and maximum of the same call)',
      certainty: 'inferred',
      holds: () => {
        const times = (seed: number) => {
          const google = createLocalGoogle({
            now: '2026-11-23T14:00:00Z',
            project: tinyProject({ code }),
            latency: { seed },
          });
          const file = google.createSpreadsheet({
            title: 'A',
            owner: olga,
            sheets: [{ title: 'Contacts', values: [['a']] }],
          });
          return Array.from({ length: 400 }, () => {
            file.as(olga).call('keep');
            return google.executions.at(-1)?.calls[0]?.ms ?? 0;
          });
        };
        const once = times(7);
        expect(times(7)).toEqual(once);
        expect(times(8)).not.toEqual(once);
        const sorted = [...once].sort((a, b) => a - b);
        expect(sorted[200]).toBeGreaterThan(62 * 0.9);
        expect(sorted[200]).toBeLessThan(62 * 1.1);
        const logs = once.map((ms) => Math.log(ms / 62));
        const deviation = Math.sqrt(logs.reduce((sum, one) => sum + one * one, 0) / logs.length);
        expect(deviation).toBeGreaterThan(0.3);
        expect(deviation).toBeLessThan(0.4);
      },
    },
    {
      behaviour:
        'An execution’s ledger sums up by method: calls, cells and time, against 30 s or six minutes.',
      source: 'developers.google.com/apps-script/guides/services/quotas',
      certainty: 'documented',
      holds: () => {
        const { run } = big();
        const summary = callSummary(run('write', 100, 5));
        expect(summary).toMatchObject({ limitMs: 360_000, cells: 500 });
        expect(summary.methods[0]).toMatchObject({ method: 'getSheetByName', calls: 1, ms: 300 });
        expect(summary.methods.map(({ method }) => method)).toContain('setValues');
        expect(summary.callMs).toBeCloseTo(summary.totalMs, -1);
      },
    },
  ],
};
