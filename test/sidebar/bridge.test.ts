// The bridge: JSON text both ways, and every way a call can go wrong becomes one kind of error with a plain sentence.
import { describe, expect, it } from '@jest/globals';
import { ApiFailure, createBridge, type ScriptRun, toApiFailure } from '../../sidebar/bridge.ts';
import { messages } from '../../sidebar/messages.ts';

type Behaviour = (text: unknown) => { readonly answer: unknown } | { readonly error: unknown };

/** google.script.run as Google documents it, with the given server functions. */
function scriptRun(functions: Readonly<Record<string, Behaviour>>): ScriptRun {
  const chain = (onSuccess: (answer: unknown) => void, onFailure: (error: unknown) => void): ScriptRun => {
    const called = Object.entries(functions).map(([name, behave]) => {
      const call = (text: unknown) => {
        const outcome = behave(text);
        if ('error' in outcome) onFailure(outcome.error);
        else onSuccess(outcome.answer);
      };
      return [name, call] as const;
    });
    return {
      withSuccessHandler: (handler) => chain(handler, onFailure),
      withFailureHandler: (handler) => chain(onSuccess, handler),
      ...Object.fromEntries(called),
    };
  };
  const unheard = () => {
    throw new Error('The bridge did not set its handlers.');
  };
  return chain(unheard, unheard);
}

async function failureOf(call: Promise<unknown>): Promise<ApiFailure> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof ApiFailure)) throw new Error(`Expected an ApiFailure, got ${String(outcome)}.`);
  return outcome;
}

const answering = (answer: unknown) =>
  createBridge(scriptRun({ getGroup: () => ({ answer }), deleteGroup: () => ({ answer }) }));

describe('a call', () => {
  it('sends its request as JSON text and gives back the value', async () => {
    const heard: unknown[] = [];
    const call = createBridge(
      scriptRun({
        showContact: (text) => {
          heard.push(text);
          return { answer: '{"ok":true,"value":{}}' };
        },
      }),
    );
    await expect(call('showContact', { tableId: 't1', row: 7 })).resolves.toStrictEqual({});
    expect(heard).toStrictEqual(['{"tableId":"t1","row":7}']);
  });

  it('rejects with the sentence, code and problems of the server', async () => {
    const error = {
      code: 'rule_invalid',
      message: 'The rule cannot be saved.',
      problems: [{ path: 'all[0].values[0]', code: 'emptyText', message: 'This value is empty.' }],
    };
    const failure = await failureOf(
      answering(JSON.stringify({ ok: false, error }))('getGroup', { groupId: 'g' }),
    );
    expect({ code: failure.code, message: failure.message, problems: failure.problems }).toStrictEqual(error);
  });
});

describe('a call that goes wrong', () => {
  it('says that nothing changed when a question got no answer', async () => {
    const lost = createBridge(
      scriptRun({ getGroup: () => ({ error: new Error('Verbindungsfehler: HTTP 0') }) }),
    );
    const failure = await failureOf(lost('getGroup', { groupId: 'g' }));
    expect(failure).toMatchObject({
      code: 'no_answer',
      message: messages.noAnswer,
      detail: 'Verbindungsfehler: HTTP 0',
    });
  });

  it('does not claim to know when a change got no answer', async () => {
    const lost = createBridge(scriptRun({ deleteGroup: () => ({ error: 'NetworkError' }) }));
    const failure = await failureOf(lost('deleteGroup', { groupId: 'g', version: 'v' }));
    expect(failure).toMatchObject({
      code: 'no_answer',
      message: messages.noAnswerWrite,
      detail: 'NetworkError',
    });
  });

  it('tells of a function that the installed script does not have', async () => {
    const failure = await failureOf(createBridge(scriptRun({}))('getHome', {}));
    expect(failure).toMatchObject({ code: 'function_not_found', message: messages.functionNotFound });
  });

  it('tells of a page opened outside Google Sheets', async () => {
    const failure = await failureOf(createBridge(undefined)('getHome', {}));
    expect(failure).toMatchObject({ code: 'outside_sheets', message: messages.outsideSheets });
  });

  it('turns a refusal of google.script.run itself into a failure', async () => {
    const refusing = createBridge(
      scriptRun({
        getGroup: () => {
          throw new Error('Failed due to illegal value in property: 0');
        },
      }),
    );
    expect(await failureOf(refusing('getGroup', { groupId: 'g' }))).toMatchObject({ code: 'no_answer' });
  });

  it.each([
    ['null, which is what is left of an answer with a Date', null],
    ['a text that is no JSON', '<html>'],
    ['JSON without a result', '{"value":1}'],
    ['a failure without a sentence', '{"ok":false,"error":{"code":"x"}}'],
    ['success without a value', '{"ok":true}'],
  ])('does not take %s for an answer', async (_what, answer) => {
    const failure = await failureOf(answering(answer)('getGroup', { groupId: 'g' }));
    expect(failure).toMatchObject({ code: 'unreadable_answer', message: messages.unreadable });
    const change = await failureOf(answering(answer)('deleteGroup', { groupId: 'g', version: 'v' }));
    expect(change.message).toBe(messages.unreadableWrite);
  });

  it('makes an ApiFailure of anything else that is thrown', () => {
    expect(toApiFailure(new TypeError('x is undefined'))).toMatchObject({
      code: 'unexpected',
      message: messages.unexpected,
      detail: 'x is undefined',
    });
  });
});
