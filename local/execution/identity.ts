/** Who a script may know the acting person to be (Apps Script reference: Session; Event objects, “user”). */
import type { Execution } from './execution.ts';

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
const domainOf = (email: string) => email.toLowerCase().split('@')[1] ?? '';

/** Two accounts of one Workspace domain. */
const sameDomain = ({ host }: Execution, left: string, right: string): boolean =>
  domainOf(left) !== '' &&
  domainOf(left) === domainOf(right) &&
  host.quotas.kindOf(left) === 'workspace' &&
  host.quotas.kindOf(right) === 'workspace';

/**
 * Email of whoever set the execution off, or ''. Where no authorization runs (simple triggers, custom functions) only the developer and
 * people of the developer's Workspace domain are known; under an authorization also its own user and people of that user's domain.
 */
export function activeEmail(execution: Execution): string {
  const { actor, user, authMode } = execution.facts;
  const { developer } = execution.host;
  if (developer !== null && (same(actor, developer) || sameDomain(execution, actor, developer))) return actor;
  if (authMode !== 'FULL') return '';
  return same(actor, user) || sameDomain(execution, actor, user) ? actor : '';
}
