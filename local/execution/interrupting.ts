/** What comes between a script and a service call: other people act, then a fault may come before or after the work. */
import type { Fault } from '../interruptions.ts';
import type { ServiceException } from './exceptions.ts';
import type { Execution } from './execution.ts';
import { comesAfterWork, endsExecution, faultException } from './interruption-list.ts';

/**
 * Lets other people act at the time that the execution has reached; time that they let pass is the execution's too. Throws a fault that
 * comes before the work, and answers with one that comes after it.
 */
export function interrupted(execution: Execution, service: string, method: string): Fault | undefined {
  const { host, facts } = execution;
  const { user, function: name, workbook } = facts;
  const call = { service, method, user, function: name, spreadsheetId: workbook?.id ?? '' };
  const before = host.clock.milliseconds;
  const reached = execution.now();
  host.clock.moveTo(reached);
  host.interruptions.announce(call);
  const passed = host.clock.milliseconds - reached;
  host.clock.moveTo(before + passed);
  if (passed > 0) execution.spend(passed);
  const fault = host.interruptions.faultFor(call);
  if (fault === undefined || comesAfterWork(fault)) return fault;
  throw faultOf(execution, fault, service, method);
}

/** The fault as an error for the script, or as the end of its execution. */
export function faultOf(
  execution: Execution,
  fault: Fault,
  service: string,
  method: string,
): ServiceException {
  const exception = faultException(fault, service, method);
  return endsExecution(fault) ? execution.kill(exception) : exception;
}
