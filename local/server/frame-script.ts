/**
 * `google.script.run` and `google.script.host` as a sidebar or dialog finds them. The function is sent to the frame as
 * text, so it uses nothing from outside itself and names the few browser things it needs in its parameter.
 * Sources: Apps Script guides "HTML Service: Communicate with Server Functions" and reference "google.script.run",
 * "google.script.host".
 */

/** What the frame says to the page, and the page to the frame. */
export type FrameMessage =
  | {
      readonly localHost: 'call';
      readonly id: number;
      readonly function: string;
      readonly arguments: readonly unknown[];
    }
  | { readonly localHost: 'close' }
  | { readonly localHost: 'focusEditor' }
  | { readonly localHost: 'size'; readonly width?: number; readonly height?: number };

export type FrameReply =
  | { readonly localHost: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly localHost: 'reply'; readonly id: number; readonly ok: false; readonly message: string };

/** The part of a browser window that the script needs. */
export interface FrameWindow {
  readonly parent: { postMessage(message: FrameMessage, target: string): void };
  addEventListener(
    type: 'message',
    listener: (event: { readonly source: unknown; readonly data: FrameReply | undefined }) => void,
  ): void;
  google?: unknown;
}

/** Installs `google.script` in the frame. `functions` are the callable functions of the project, `origin` the page's. */
export function installGoogleScript(frame: FrameWindow, functions: readonly string[], origin: string): void {
  type Handlers = { readonly success?: unknown; readonly failure?: unknown; readonly userObject?: unknown };
  type Call = { readonly message: Extract<FrameMessage, { localHost: 'call' }>; readonly handlers: Handlers };
  const mostInFlight = 10;
  const inFlight = new Map<number, Call>();
  const queue: Call[] = [];
  let lastId = 0;

  const say = (message: FrameMessage) => frame.parent.postMessage(message, origin);

  const sendNext = () => {
    while (queue.length > 0 && inFlight.size < mostInFlight) {
      const call = queue.shift() as Call;
      inFlight.set(call.message.id, call);
      say(call.message);
    }
  };

  /** Numbers, booleans, strings, null and plain objects and arrays of these are legal; undefined arrives as null. */
  const legal = (value: unknown, seen: readonly unknown[]): boolean => {
    if (value === null || value === undefined) return true;
    if (typeof value === 'number') return Number.isFinite(value);
    if (typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value !== 'object' || seen.includes(value)) return false;
    const within = [...seen, value];
    if (Array.isArray(value)) return value.every((item) => legal(item, within));
    const tag = Object.prototype.toString.call(value);
    const prototype = Object.getPrototypeOf(value);
    const plain =
      tag === '[object Object]' && (prototype === null || Object.getPrototypeOf(prototype) === null);
    return plain && Object.values(value).every((item) => legal(item, within));
  };

  /** A form element may be the only argument; its fields become strings. */
  const isForm = (value: unknown): boolean =>
    Object.prototype.toString.call(value) === '[object HTMLFormElement]';
  const formFields = (form: unknown): Record<string, unknown> => {
    const fields: Record<string, unknown> = Object.create(null);
    const data = new (
      frame as unknown as { FormData: new (form: unknown) => Iterable<[string, unknown]> }
    ).FormData(form);
    for (const [name, value] of data) {
      if (typeof value !== 'string') throw new Error('Files in forms are not in the local host');
      fields[name] = value;
    }
    return { ...fields };
  };

  const encode = (values: readonly unknown[]): readonly unknown[] => {
    if (values.length === 1 && isForm(values[0])) return [formFields(values[0])];
    values.forEach((value, index) => {
      if (!legal(value, [])) throw new TypeError(`Failed due to illegal value in property: ${index}`);
    });
    return JSON.parse(JSON.stringify(values.map((value) => value ?? null)));
  };

  const makeRunner = (handlers: Handlers): Record<string, unknown> => {
    const runner: Record<string, unknown> = Object.create(Object.prototype);
    for (const name of functions) {
      runner[name] = (...values: unknown[]) => {
        queue.push({
          message: { localHost: 'call', id: ++lastId, function: name, arguments: encode(values) },
          handlers,
        });
        sendNext();
      };
    }
    runner.withSuccessHandler = (success: unknown) => makeRunner({ ...handlers, success });
    runner.withFailureHandler = (failure: unknown) => makeRunner({ ...handlers, failure });
    runner.withUserObject = (userObject: unknown) => makeRunner({ ...handlers, userObject });
    return runner;
  };

  frame.addEventListener('message', (event) => {
    const reply = event.data;
    if (event.source !== frame.parent || reply?.localHost !== 'reply') return;
    const call = inFlight.get(reply.id);
    if (!call) return;
    inFlight.delete(reply.id);
    sendNext();
    const { success, failure, userObject } = call.handlers;
    if (reply.ok) {
      if (typeof success === 'function') success(reply.value, userObject);
    } else if (typeof failure === 'function') failure(new Error(reply.message), userObject);
    else console.error('Uncaught', new Error(reply.message));
  });

  frame.google = {
    script: {
      run: makeRunner({}),
      host: {
        origin,
        close: () => say({ localHost: 'close' }),
        setWidth: (width: number) => say({ localHost: 'size', width }),
        setHeight: (height: number) => say({ localHost: 'size', height }),
        editor: { focus: () => say({ localHost: 'focusEditor' }) },
      },
    },
  };
}
