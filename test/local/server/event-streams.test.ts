// Events reach the windows they are meant for, also those whose connection is away for a moment.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStreams } from '../../../local/server/event-streams.ts';
import type { ServerEvent } from '../../../local/server/wire.ts';

const toast = (message: string): ServerEvent => ({ kind: 'toast', title: '', message, seconds: 5 });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function open() {
  const closed: string[] = [];
  const heard = new Map<string, ServerEvent[]>();
  const streams = new EventStreams((window) => closed.push(window));
  const listen = (window: string) => {
    const events: ServerEvent[] = [];
    heard.set(window, events);
    const write = (event: ServerEvent) => void events.push(event);
    streams.listen(window, write);
    return write;
  };
  return { streams, closed, heard, listen };
}

describe('event streams', () => {
  it('sends to one window, to all of a spreadsheet, or to all', () => {
    const { streams, heard, listen } = open();
    for (const [window, spreadsheet] of [
      ['ana', 's1'],
      ['bob', 's1'],
      ['cy', 's2'],
    ] as const) {
      streams.expect(window, spreadsheet);
      listen(window);
    }
    streams.send({ spreadsheetId: 's1', window: 'bob', event: toast('bob') });
    streams.send({ spreadsheetId: 's1', window: null, event: toast('s1') });
    streams.send({ spreadsheetId: null, window: null, event: toast('all') });
    expect(heard.get('ana')).toEqual([toast('s1'), toast('all')]);
    expect(heard.get('bob')).toEqual([toast('bob'), toast('s1'), toast('all')]);
    expect(heard.get('cy')).toEqual([toast('all')]);
  });

  it('keeps events while the connection is away and closes the window after a minute', () => {
    const { streams, closed, heard, listen } = open();
    streams.expect('ana', 's1');
    streams.send({ spreadsheetId: 's1', window: null, event: toast('early') });
    const write = listen('ana');
    streams.leave('ana', write);
    jest.advanceTimersByTime(59_000);
    streams.send({ spreadsheetId: 's1', window: null, event: toast('away') });
    const again = listen('ana');
    expect(heard.get('ana')).toEqual([toast('away')]);
    streams.leave('ana', again);
    jest.advanceTimersByTime(60_000);
    expect(closed).toEqual(['ana']);
    expect(streams.knows('ana')).toBe(false);
  });

  it('does not mistake the end of an old connection for the end of the new one', () => {
    const { streams, closed, listen } = open();
    streams.expect('ana', 's1');
    const old = listen('ana');
    listen('ana');
    streams.leave('ana', old);
    jest.advanceTimersByTime(120_000);
    expect(closed).toEqual([]);
  });
});
