// google.script.run as a sidebar finds it, run the way the browser runs it: from its text, in a context of its own.
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import {
  type FrameMessage,
  type FrameReply,
  installGoogleScript,
} from '../../../local/server/frame-script.ts';

interface Runner {
  withSuccessHandler(handler: (...values: unknown[]) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  withUserObject(object: unknown): Runner;
  find(...values: unknown[]): void;
  save(...values: unknown[]): void;
}

/** A frame with the script in it, what it said to the page, and a way to answer it. */
function openFrame() {
  const said: FrameMessage[] = [];
  let listener: (event: { source: unknown; data: FrameReply }) => void = () => {};
  const parent = { postMessage: (message: FrameMessage) => said.push(message) };
  const frame = {
    parent,
    addEventListener: (_type: string, added: typeof listener) => {
      listener = added;
    },
  };
  const sandbox = vm.createContext({ frame, console });
  vm.runInContext(
    `(${installGoogleScript.toString()})(frame, ['find', 'save'], 'http://localhost:8787')`,
    sandbox,
  );
  const { script } = (
    frame as unknown as { google: { script: { run: Runner; host: Record<string, () => void> } } }
  ).google;
  return {
    run: script.run,
    host: script.host,
    said,
    inFrame: (code: string): unknown => vm.runInContext(code, sandbox),
    answer: (data: FrameReply, source: unknown = parent) => listener({ source, data }),
  };
}

const call = (id: number, name: string, values: unknown[]) => ({
  localHost: 'call',
  id,
  function: name,
  arguments: values,
});

describe('google.script.run', () => {
  it('sends plain values, undefined as null, and gives the answer and the user object to the success handler', () => {
    const { run, said, answer } = openFrame();
    const heard: unknown[] = [];
    run
      .withSuccessHandler((...values: unknown[]) => heard.push(values))
      .withUserObject('button')
      .find('a', [undefined, 1]);
    expect(said).toEqual([call(1, 'find', ['a', [null, 1]])]);
    answer({ localHost: 'reply', id: 1, ok: true, value: { members: 3 } });
    expect(heard).toEqual([[{ members: 3 }, 'button']]);
  });

  it('gives the failure handler an error with the message', () => {
    const { run, answer, inFrame } = openFrame();
    const heard: unknown[] = [];
    run.withFailureHandler((error: unknown) => heard.push(error)).save();
    answer({ localHost: 'reply', id: 1, ok: false, message: 'Only editors may save.' });
    expect(heard).toEqual([expect.objectContaining({ message: 'Only editors may save.' })]);
    expect(heard[0]).toBeInstanceOf(inFrame('Error'));
  });

  it('leaves a runner as it was when another is made from it', () => {
    const { run, answer } = openFrame();
    const heard: string[] = [];
    const first = run.withSuccessHandler(() => heard.push('first'));
    first.withSuccessHandler(() => heard.push('second'));
    first.find();
    answer({ localHost: 'reply', id: 1, ok: true, value: null });
    expect(heard).toEqual(['first']);
  });

  it('has no function that the project does not have', () => {
    const { inFrame } = openFrame();
    expect(() => inFrame('frame.google.script.run.remove()')).toThrow(/is not a function/);
    expect(
      inFrame('try { frame.google.script.run.remove() } catch (error) { error instanceof TypeError }'),
    ).toBe(true);
  });

  it.each([
    'new Date()',
    'new Map()',
    'new Set()',
    '/x/',
    'Promise.resolve()',
    'new Uint8Array(1)',
    'new String("x")',
    '() => 1',
    'NaN',
    'Infinity',
    '[{ at: new Date() }]',
    '(() => { const a = []; a.push(a); return a; })()',
  ])('refuses %s before anything is sent', (value) => {
    const { inFrame, said } = openFrame();
    expect(() => inFrame(`frame.google.script.run.save('fine', ${value})`)).toThrow(
      'Failed due to illegal value in property: 1',
    );
    expect(said).toEqual([]);
  });

  it('keeps ten calls on their way and the rest waiting', () => {
    const { run, said, answer } = openFrame();
    for (let number = 1; number <= 12; number++) run.find(number);
    expect(said).toHaveLength(10);
    answer({ localHost: 'reply', id: 3, ok: true, value: null });
    expect(said.at(-1)).toEqual(call(11, 'find', [11]));
    expect(said).toHaveLength(11);
  });

  it('believes answers of the page only', () => {
    const { run, answer } = openFrame();
    const heard: unknown[] = [];
    run.withSuccessHandler((value: unknown) => heard.push(value)).find();
    answer({ localHost: 'reply', id: 1, ok: true, value: 'forged' }, {});
    expect(heard).toEqual([]);
  });

  it('closes and hands the keyboard over through the page', () => {
    const { said, inFrame } = openFrame();
    inFrame(
      'frame.google.script.host.close(); frame.google.script.host.editor.focus(); frame.google.script.host.setHeight(300)',
    );
    expect(said).toEqual([
      { localHost: 'close' },
      { localHost: 'focusEditor' },
      { localHost: 'size', height: 300 },
    ]);
  });
});
