/** Runs one function of the script from beginning to end: fresh realm, the whole bundle, the call, pending writes, the record. */
import type { LocalHostError } from '../errors.ts';
import type { HostCore } from '../host-core.ts';
import { installGlobals } from '../services/globals.ts';
import { ServiceException } from './exceptions.ts';
import { Execution, type ExecutionFacts } from './execution.ts';
import type { HostedScript } from './hosted-script.ts';
import { withSilentRejections } from './silent-rejections.ts';

export interface RunRequest extends Omit<ExecutionFacts, 'id' | 'function'> {
  readonly function: string;
  /** The call's arguments, made in the script's realm. */
  readonly argumentsFor?: (execution: Execution) => unknown[];
}

export interface RunOutcome {
  readonly value?: unknown;
  /** What the script threw and did not catch. */
  readonly error?: { readonly name: string; readonly message: string };
}

const errorFacts = (thrown: unknown): { name: string; message: string } => {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const { name, message } = thrown as { name?: unknown; message: unknown };
    return { name: String(name ?? 'Error'), message: String(message) };
  }
  return { name: 'Error', message: String(thrown) };
};

/** Whether google.script.run reaches the function: a top-level one whose name is not private. */
export const isCallable = (host: HostCore, name: string, script: HostedScript = host.addOn): boolean =>
  !name.endsWith('_') && script.project().functions.has(name);

/**
 * Runs a function. What the script throws is in the outcome; what the local host itself refuses (something not in it, an unanswered
 * alert) is thrown, even where the script caught it.
 */
export function runFunction(host: HostCore, request: RunRequest): RunOutcome {
  const execution = new Execution({ ...request, id: host.nextExecutionId() }, host);
  let outcome: RunOutcome;
  try {
    execution.begin();
    outcome = {
      value: withSilentRejections(
        (promise) => execution.realm.quiet(promise),
        () => evaluate(execution, request),
      ),
    };
  } catch (thrown) {
    outcome = { error: errorFacts(thrown) };
  }
  const flushed = flushAtEnd(execution);
  if (execution.ended !== null) outcome = { error: errorFacts(execution.inUsersLanguage(execution.ended)) };
  else if (flushed !== undefined) outcome = { error: flushed };
  host.locks.releaseAllOf(execution);
  execution.end();
  host.keepExecution(execution.record(outcome.error));
  if (request.workbook !== null) execution.touched.add(request.workbook);
  for (const workbook of execution.touched) {
    host.versions.of(workbook).noteEditor(request.user);
    host.announceContent(workbook);
  }
  if (execution.hostFailure !== null) throw execution.hostFailure as LocalHostError;
  const firesChange = host.switches.apiWritesFireOnChange && request.trigger !== 'change';
  if (firesChange)
    for (const workbook of execution.writtenThroughApi) host.onApiWrite(workbook, request.user);
  return outcome;
}

/** Applies what is still buffered; where Google killed the execution, the switches say what survives. */
function flushAtEnd(execution: Execution): { name: string; message: string } | undefined {
  const { bufferedWritesSurviveKill, propertiesSurviveKill } = execution.host.switches;
  if (execution.ended !== null && !propertiesSurviveKill)
    for (const undo of execution.undoneByKill.reverse()) undo();
  if (execution.ended !== null && !bufferedWritesSurviveKill) return undefined;
  try {
    execution.flush();
    return undefined;
  } catch (thrown) {
    return errorFacts(
      thrown instanceof ServiceException
        ? execution.inUsersLanguage(thrown)
        : execution.asScriptError(thrown),
    );
  }
}

function evaluate(execution: Execution, request: RunRequest): unknown {
  installGlobals(execution);
  for (const script of execution.project.scripts) execution.realm.run(script);
  const { realm } = execution;
  const called = realm.callable(request.function);
  if (called === null) throw new ServiceException(`Script function not found: ${request.function}`);
  const args = request.argumentsFor?.(execution) ?? [];
  return realm.membrane.unwrapped(realm.settled(called(...args)));
}
