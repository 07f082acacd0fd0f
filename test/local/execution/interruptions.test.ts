/** Faults on demand and listeners between calls: what they match, count and cost. */
import { describe, expect, it } from '@jest/globals';
import type { ComingCall, Fault } from '../../../local/index.ts';
import { eddy, olga, team } from '../team.ts';

const code = `
  function put(n) {
    const range = SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('H1'); const thrown = [];
    for (let i = 1; i <= n; i += 1) { try { range.setValue(i); } catch (error) { thrown.push(i); } }
    return thrown;
  }
  function putElsewhere() { return put(1); }
  function sendAll() {
    const raw = Utilities.base64EncodeWebSafe('To: ann@example.com\\r\\n\\r\\nHi');
    try { return Gmail.Users.Messages.send({ raw }, 'me').id; } catch (error) { return error.details.code; }
  }`;
const office = () => team({ code, scopes: ['spreadsheets', 'gmail.send'] });

describe('a fault', () => {
  const thrownAt = (fault: Partial<Fault>, calls = 5) => {
    const { google, file } = office();
    google.faults.add({ method: 'setValue', how: 'throw', ...fault });
    return file.as(olga).call('put', calls);
  };

  it('meets the first matching call once, or from the nth on as often as asked', () => {
    expect(thrownAt({})).toEqual([1]);
    expect(thrownAt({ nth: 3, times: 2 })).toEqual([3, 4]);
    expect(thrownAt({ times: Number.POSITIVE_INFINITY })).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks for the service, method, function and user that it names', () => {
    expect(thrownAt({ service: 'Range', user: olga, function: 'put' })).toEqual([1]);
    expect(thrownAt({ method: 'Range.setValue' })).toEqual([1]);
    for (const other of [
      { user: eddy },
      { function: 'putElsewhere' },
      { service: 'Sheet', method: 'getName' },
    ])
      expect(thrownAt(other)).toEqual([]);
  });

  it('can be taken back, one or all', () => {
    const { google, file } = office();
    const takeBack = google.faults.add({ method: 'setValue', how: 'throw' });
    google.faults.add({ method: 'setValue', nth: 2, how: 'throw' });
    takeBack();
    expect(file.as(olga).call('put', 2)).toEqual([2]);
    google.faults.add({ method: 'setValue', how: 'throw', times: 9 });
    google.faults.clear();
    expect(file.as(olga).call('put', 2)).toEqual([]);
  });

  it('that names what no service has is refused, since it would never come', () => {
    const { google } = office();
    for (const fault of [
      { method: 'setValeu' },
      { service: 'Range', method: 'batchUpdate' },
      { service: 'Nowhere' },
    ])
      expect(() => google.faults.add({ ...fault, how: 'throw' })).toThrow('No service call is named');
  });

  it('after the work of a sending leaves the mail sent; before it, not', () => {
    for (const [how, sent] of [
      ['throw', 0],
      ['throw-after-work', 1],
    ] as const) {
      const { google, file } = office();
      google.faults.add({ service: 'Gmail', method: 'users.messages.send', how, error: { code: 500 } });
      expect([file.as(olga).call('sendAll'), google.outbox().length]).toEqual([500, sent]);
    }
    const { google, file } = office();
    google.faults.add({ service: 'Gmail', how: 'end-execution-after-work', error: { message: 'Killed' } });
    expect(() => file.as(olga).call('sendAll')).toThrow('Killed');
    expect(google.outbox()).toHaveLength(1);
  });
});

describe('a listener between calls', () => {
  it('hears every service call before it is made, and none of those that it sets off', () => {
    const { google, file } = office();
    const heard: ComingCall[] = [];
    const stop = google.betweenCalls((call) => {
      heard.push(call);
      file.as(eddy).call('put', 1);
    });
    file.as(olga).call('put', 1);
    stop();
    file.as(olga).call('put', 1);
    expect(heard.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'SpreadsheetApp.getActive',
      'Spreadsheet.getSheetByName',
      'Sheet.getRange',
      'Range.setValue',
    ]);
    expect(heard[0]).toMatchObject({ user: olga, function: 'put', spreadsheetId: file.id });
  });

  it('may let time pass: the script ages, and the clock keeps what passed', () => {
    const { google, file } = office();
    const stop = google.betweenCalls(({ method }) => {
      if (method === 'setValue') google.clock.advance({ minutes: 2 });
    });
    file.as(olga).call('put', 1);
    stop();
    expect(google.executions.at(-1)?.predictedMs).toBeGreaterThan(120_000);
    expect(google.clock.now().toISOString()).toBe('2026-11-23T14:02:00.000Z');
  });

  it('that throws ends the gesture with its own error', () => {
    const { google, file } = office();
    google.betweenCalls(() => {
      throw new Error('the test’s own mistake');
    });
    expect(() => file.as(olga).call('put', 1)).toThrow('the test’s own mistake');
  });
});
