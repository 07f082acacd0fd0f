/** Logger and console: lines of the execution's log. */
import { inspect } from 'node:util';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY });

export class LoggerService extends serviceBase<GoogleAppsScript.Base.Logger>('Logger') {
  override log(...args: unknown[]): GoogleAppsScript.Base.Logger {
    const [first, ...rest] = args;
    const waiting = [...rest];
    const text = textOf(first).replaceAll('%s', () => textOf(waiting.shift()));
    executionOf(this).log.push({ level: 'INFO', text });
    return this;
  }

  override clear(): void {
    executionOf(this).log.length = 0;
  }

  override getLog(): string {
    return executionOf(this)
      .log.map(({ text }) => text)
      .join('\n');
  }
}
publish(LoggerService, 'Logger');

/** console.log, info, warn, error, time, timeEnd. */
export function consoleFor(execution: Execution): Record<string, unknown> {
  const line =
    (level: string) =>
    (...args: unknown[]) => {
      if (execution.ended !== null) return;
      execution.log.push({ level, text: args.map(textOf).join(' ') });
    };
  const timers = new Map<string, number>();
  return {
    log: line('DEBUG'),
    info: line('INFO'),
    warn: line('WARNING'),
    error: line('ERROR'),
    time: (label = 'default') => void timers.set(String(label), execution.now()),
    timeEnd: (label = 'default') =>
      line('DEBUG')(`${label}: ${execution.now() - (timers.get(String(label)) ?? execution.now())}ms`),
  };
}
