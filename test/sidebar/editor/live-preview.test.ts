// The live preview asks once a person rests, and never shows the answer to an older question.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiFailure } from '../../../sidebar/bridge.ts';
import { createLivePreview, type PreviewState } from '../../../sidebar/editor/live-preview.ts';
import type { Preview } from '../../../src/api-types.ts';
import type { RuleJson } from '../../../src/rules/index.ts';
import { ruleOf } from './editor-world.ts';

const rule = (country: string) => ruleOf({ field: 'country', op: 'is', values: [country] });
const preview = (sentence: string): Preview => ({
  contacts: 3,
  members: 1,
  shown: [{ row: 2, name: 'Ann Lee', email: 'ann@example.com' }],
  unknown: [],
  sentence,
  nextChange: null,
  findings: [],
  asOf: '2026-11-23 09:30',
});

function setUp() {
  const asked: {
    readonly rule: RuleJson;
    readonly answer: (value: Preview) => void;
    readonly fail: (error: unknown) => void;
  }[] = [];
  const shown: PreviewState[] = [];
  const live = createLivePreview(
    (question) => new Promise((answer, fail) => asked.push({ rule: question, answer, fail })),
    (state) => shown.push(state),
  );
  return { asked, live, shown, last: () => shown[shown.length - 1] };
}

/** Lets the promises that are settled run their continuations. */
async function settle(): Promise<void> {
  await jest.advanceTimersByTimeAsync(0);
}

describe('live preview', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once, for the last of several quick changes', () => {
    const { asked, live } = setUp();
    for (const country of ['C', 'Ca', 'Canada']) {
      live.update(rule(country));
      jest.advanceTimersByTime(100);
    }
    expect(asked).toStrictEqual([]);
    jest.advanceTimersByTime(300);
    expect(asked.map((question) => question.rule)).toStrictEqual([rule('Canada')]);
  });

  it('drops an answer that comes after a newer question', async () => {
    const { asked, last, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    live.update(rule('Mexico'));
    jest.advanceTimersByTime(300);
    asked[1]?.answer(preview('Mexico'));
    await settle();
    asked[0]?.answer(preview('Canada'));
    await settle();
    expect(last()).toMatchObject({ status: 'ready', preview: { sentence: 'Mexico' } });
  });

  it('shows nothing of a rule that became incomplete meanwhile', async () => {
    const { asked, last, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    live.update(null);
    asked[0]?.answer(preview('Canada'));
    await settle();
    expect(last()).toStrictEqual({ status: 'incomplete', preview: null, failure: null });
  });

  it('keeps the last answer on the screen while it counts anew', async () => {
    const { asked, last, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    asked[0]?.answer(preview('Canada'));
    await settle();
    live.update(rule('Mexico'));
    expect(last()).toMatchObject({ status: 'counting', preview: { sentence: 'Canada' } });
  });

  it('asks nothing when the same rule comes again', () => {
    const { asked, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    expect(asked).toHaveLength(1);
  });

  it('shows a failure and, after a further change, asks again', async () => {
    const { asked, last, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    asked[0]?.fail(new ApiFailure({ code: 'busy', message: 'The spreadsheet is busy.' }));
    await settle();
    expect(last()).toMatchObject({ status: 'failed', failure: { code: 'busy' } });
    live.update(rule('Mexico'));
    jest.advanceTimersByTime(300);
    expect(asked).toHaveLength(2);
  });

  it('asks the same rule again when the person says so', async () => {
    const { asked, last, live } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    asked[0]?.fail(new ApiFailure({ code: 'busy', message: 'The spreadsheet is busy.' }));
    await settle();
    live.retry();
    jest.advanceTimersByTime(300);
    asked[1]?.answer(preview('Canada'));
    await settle();
    expect(last()).toMatchObject({ status: 'ready', preview: { sentence: 'Canada' }, failure: null });
  });

  it('is silent once stopped', async () => {
    const { asked, live, shown } = setUp();
    live.update(rule('Canada'));
    jest.advanceTimersByTime(300);
    live.stop();
    asked[0]?.answer(preview('Canada'));
    await settle();
    expect(shown.map(({ status }) => status)).toStrictEqual(['counting']);
  });
});
