/** Faults waiting for their call, and listeners between calls. Asked before every service call, so it must cost nothing while it is empty. */
import { LocalHostError } from '../errors.ts';
import type { ComingCall, Fault } from '../interruptions.ts';
import { type ApiPath, apiPathOf } from '../services/api-paths.ts';
import { publishedMethods } from '../services/service-object.ts';
import { type ServiceErrorDetails, ServiceException } from './exceptions.ts';

interface WaitingFault {
  readonly fault: Fault;
  seen: number;
}

const apiErrorTexts: Readonly<Record<number, readonly [text: string, reason: string]>> = {
  400: ['Request contains an invalid argument.', 'badRequest'],
  403: ['The caller does not have permission', 'forbidden'],
  404: ['Requested entity was not found.', 'notFound'],
  429: ['Resource has been exhausted (e.g. check quota).', 'rateLimitExceeded'],
  500: ['Internal error encountered.', 'backendError'],
  503: ['The service is currently unavailable.', 'backendError'],
};

const serverError = "We're sorry, a server error occurred. Please wait a bit and try again.";
const endedText = 'Exceeded maximum execution time';

export const endsExecution = ({ how }: Fault): boolean => how.startsWith('end-execution');
export const comesAfterWork = ({ how }: Fault): boolean => how.endsWith('after-work');

/** What the script sees, or the record of an execution that ended there. */
export function faultException(fault: Fault, service: string, method: string): ServiceException {
  const { message, code } = fault.error ?? {};
  if (endsExecution(fault)) return new ServiceException(message ?? endedText);
  const path = apiPathOf(service, method);
  if (path === null) return new ServiceException(message ?? serverError);
  return apiFault(path, code ?? 500, message);
}

function apiFault(path: ApiPath, code: number, message: string | undefined): ServiceException {
  const [usual, reason] = apiErrorTexts[code] ?? [`Error ${code}`, 'backendError'];
  const text = message ?? usual;
  const details: ServiceErrorDetails = {
    code,
    message: text,
    errors: [{ domain: code === 429 ? 'usageLimits' : 'global', reason, message: text }],
  };
  return new ServiceException(`API call to ${path.api}.${path.method} failed with error: ${text}`, details);
}

const same = (wanted: string | undefined, ...names: readonly string[]) =>
  wanted === undefined || names.some((name) => name.toLowerCase() === wanted.toLowerCase());

/** Names under which a call may be meant: "batchUpdate", "Spreadsheets.batchUpdate", "spreadsheets.values.batchUpdate". */
const methodNames = (service: string, method: string): string[] => {
  const path = apiPathOf(service, method);
  return [method, `${service}.${method}`, ...(path === null ? [] : [path.method])];
};

const serviceNames = (service: string, method: string): string[] => [
  service,
  apiPathOf(service, method)?.api ?? service,
];

function matches(fault: Fault, call: ComingCall): boolean {
  return (
    same(fault.user, call.user) &&
    (fault.function === undefined || fault.function === call.function) &&
    same(fault.service, ...serviceNames(call.service, call.method)) &&
    same(fault.method, ...methodNames(call.service, call.method))
  );
}

export class InterruptionList {
  /** Nothing waits: the usual case. */
  isQuiet: boolean = true;
  private faults: WaitingFault[] = [];
  private listeners: ((call: ComingCall) => void)[] = [];
  private listening: boolean = false;

  add(fault: Fault): () => void {
    this.checkNames(fault);
    const waiting: WaitingFault = { fault, seen: 0 };
    this.faults.push(waiting);
    this.isQuiet = false;
    return () => {
      this.faults = this.faults.filter((other) => other !== waiting);
      this.settle();
    };
  }

  clear(): void {
    this.faults = [];
    this.settle();
  }

  listen(listener: (call: ComingCall) => void): () => void {
    this.listeners.push(listener);
    this.isQuiet = false;
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
      this.settle();
    };
  }

  /** Lets the listeners act, except between calls of what they set off themselves. */
  announce(call: ComingCall): void {
    if (this.listening) return;
    this.listening = true;
    try {
      for (const listener of [...this.listeners]) listener(call);
    } finally {
      this.listening = false;
    }
  }

  /** The fault that this call meets; every fault that matches counts it. */
  faultFor(call: ComingCall): Fault | undefined {
    let met: Fault | undefined;
    for (const waiting of this.faults) {
      if (!matches(waiting.fault, call)) continue;
      waiting.seen += 1;
      const { nth = 1, times = 1 } = waiting.fault;
      if (waiting.seen >= nth && waiting.seen < nth + times) met ??= waiting.fault;
    }
    return met;
  }

  /** A fault that names what no service has would never come, and its test could not fail. */
  private checkNames(fault: Fault): void {
    const known = [...publishedMethods].flatMap(([service, methods]) =>
      [...methods.keys()].map((method) => ({ service, method })),
    );
    const any = known.some(
      ({ service, method }) =>
        same(fault.service, ...serviceNames(service, method)) &&
        same(fault.method, ...methodNames(service, method)),
    );
    if (any) return;
    throw new LocalHostError(
      'invalid-options',
      `No service call is named ${[fault.service, fault.method].filter((name) => name !== undefined).join(' ')}; the fault was not added.`,
    );
  }

  private settle(): void {
    this.isQuiet = this.faults.length === 0 && this.listeners.length === 0;
  }
}
