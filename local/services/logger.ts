/** Logger and console: lines of the execution's log. */
import { formatWithOptions } from 'node:util';
import type { Execution } from '../execution/execution.ts';
import { javaFormat, javaTimeZone } from '../values/java-date-format.ts';
import { javaText } from '../values/java-text.ts';
import { printf } from '../values/printf.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

/** The script's own ways of being shown are left alone: they would be called with objects of the host. */
const shown = { depth: 4, breakLength: Number.POSITIVE_INFINITY, customInspect: false };

export class LoggerService extends serviceBase<GoogleAppsScript.Base.Logger>('Logger') {
  /** A value, or a format with its values; written as Java prints them. */
  override log(...args: unknown[]): GoogleAppsScript.Base.Logger {
    const execution = executionOf(this);
    const zone = javaTimeZone(execution.project.timeZone);
    const asText = (value: unknown) =>
      javaText(value, (instant) => javaFormat(instant, zone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy") ?? '');
    const [first, ...values] = args;
    const formatted = values.length === 0 || typeof first !== 'string' ? null : printf(first, values, asText);
    execution.log.push({ level: 'INFO', text: formatted ?? asText(first) });
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
      execution.log.push({ level, text: formatWithOptions(shown, ...args) });
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
