/** The HTTP side's end of the host's thread: asks, carries answers to alerts in, passes events on. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { AskHost, HostRequest } from './host-request.ts';
import type { FromHost, HostSetup, ToHost } from './thread-messages.ts';
import type { AddressedEvent, Answer, QuestionAnswer } from './wire.ts';

/** What a thread started with `startHost` finds in its workerData. */
export interface HostThreadData {
  readonly port: MessagePort;
  readonly bell: Int32Array;
  readonly setup: HostSetup;
}

export class HostRequestError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostRequestError';
    this.code = code;
  }
}

export interface HostConnection {
  readonly ask: AskHost;
  answer(question: number, answer: QuestionAnswer): void;
  /** Saves what has changed and ends the thread. */
  stop(): Promise<void>;
}

/** Starts the thread from `script`. `ready` resolves with the lines to print, or rejects with one sentence. */
export function startHost(
  script: URL,
  setup: HostSetup,
  listener: { readonly event: (event: AddressedEvent) => void; readonly notice: (message: string) => void },
): { readonly connection: HostConnection; readonly ready: Promise<readonly string[]> } {
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(script, { workerData: { port: port2, bell, setup }, transferList: [port2] });
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let lastId = 0;

  const send = (message: ToHost) => {
    port1.postMessage(message);
    Atomics.add(bell, 0, 1);
    Atomics.notify(bell, 0);
  };
  const request = (make: (id: number) => ToHost): Promise<Answer<unknown>> =>
    new Promise((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      send(make(id));
    });

  const ready = new Promise<readonly string[]>((resolve, reject) => {
    worker.on('error', reject);
    port1.on('message', (message: FromHost) => {
      if (message.kind === 'ready') resolve(message.lines);
      else if (message.kind === 'failed') reject(new Error(message.message));
      else if (message.kind === 'event') listener.event(message.event);
      else if (message.kind === 'notice') listener.notice(message.message);
      else {
        waiting.get(message.id)?.(message.answer);
        waiting.delete(message.id);
      }
    });
  });

  const ask = async (hostRequest: HostRequest): Promise<unknown> => {
    const answer = await request((id) => ({ kind: 'request', id, request: hostRequest }));
    if (answer.ok) return answer.value;
    throw new HostRequestError(answer.error.code, answer.error.message);
  };
  return {
    ready,
    connection: {
      ask: ask as AskHost,
      answer: (question, answer) => send({ kind: 'answer', question, answer }),
      stop: async () => {
        await request((id) => ({ kind: 'save', id }));
        await worker.terminate();
      },
    },
  };
}
