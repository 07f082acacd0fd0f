/** Sums up what an execution asked of Google's services, against the time that Google allows it. */
import type { ExecutionRecord } from './contract.ts';

export interface MethodSummary {
  readonly service: string;
  readonly method: string;
  readonly calls: number;
  readonly cells: number;
  /** Predicted milliseconds of all these calls. */
  readonly ms: number;
}

export interface CallSummary {
  readonly calls: number;
  readonly cells: number;
  /** Predicted milliseconds of the service calls alone. */
  readonly callMs: number;
  /** Predicted milliseconds of the whole execution: calls, waiting and sleeping. */
  readonly totalMs: number;
  /** 30 seconds for simple triggers, six minutes for everything else. */
  readonly limitMs: number;
  /** By method, the one that takes the longest first. */
  readonly methods: readonly MethodSummary[];
}

export const simpleTriggerLimitMs = 30_000;
export const executionLimitMs = 360_000;

/** The ledger of one execution, by method. */
export function callSummary(record: ExecutionRecord): CallSummary {
  const methods = new Map<string, MethodSummary>();
  for (const { service, method, cells, ms } of record.calls) {
    const key = `${service}.${method}`;
    const sum = methods.get(key) ?? { service, method, calls: 0, cells: 0, ms: 0 };
    methods.set(key, { ...sum, calls: sum.calls + 1, cells: sum.cells + cells, ms: sum.ms + ms });
  }
  const sorted = [...methods.values()].sort((a, b) => b.ms - a.ms);
  return {
    calls: record.calls.length,
    cells: sorted.reduce((sum, { cells }) => sum + cells, 0),
    callMs: sorted.reduce((sum, { ms }) => sum + ms, 0),
    totalMs: record.predictedMs,
    limitMs: record.authMode === 'FULL' ? executionLimitMs : simpleTriggerLimitMs,
    methods: sorted,
  };
}
