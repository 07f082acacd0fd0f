// What every screen needs of the outside: the server, the live region, the spreadsheet's number format, and the
// columns' own values as suggestions. Handed down as one context.
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { FieldValues } from '../src/api-types.ts';
import { type ApiFailure, type Call, toApiFailure } from './bridge.ts';

export interface Services {
  readonly call: Call;
  /** Has a screen reader say it, politely. */
  readonly announce: (text: string) => void;
  readonly formatNumber: (value: number) => string;
  /** Asked once for a field as long as the list of groups is not read anew. */
  readonly fieldValues: (tableId: string, fieldId: string) => Promise<FieldValues>;
}

export const ServicesContext = createContext<Services | null>(null);

/** @throws where a screen is drawn outside the app, which is a mistake in the code. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Services are missing: draw this component inside ServicesContext.');
  return services;
}

export interface Action {
  readonly busy: boolean;
  readonly failure: ApiFailure | null;
  /** Does nothing while the one before is under way, so that a double click acts once. */
  readonly run: (task: () => Promise<void>) => void;
  readonly clear: () => void;
}

/** One thing at a time that may take a while and may fail. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const run = (task: () => Promise<void>) => {
    if (running.current !== null) return;
    setBusy(true);
    setFailure(null);
    running.current = task().then(
      () => finish(null),
      (error: unknown) => finish(toApiFailure(error)),
    );
  };
  const finish = (found: ApiFailure | null) => {
    running.current = null;
    setBusy(false);
    setFailure(found);
  };
  return { busy, failure, run, clear: () => setFailure(null) };
}

/** Calls back when the person comes back to the panel from the sheet, where cells may have changed meanwhile. */
export function useReturnToPanel(onReturn: () => void): void {
  const newest = useRef(onReturn);
  newest.current = onReturn;
  useEffect(() => {
    const comeBack = () => newest.current();
    window.addEventListener('focus', comeBack);
    return () => window.removeEventListener('focus', comeBack);
  }, []);
}
