/** Which functions run when something happens to a file, and the event objects they get (Google: Simple triggers; Installable triggers; Event objects). */

import type { AuthMode, TriggerKind } from '../contract.ts';
import type { Execution } from '../execution/execution.ts';
import { activeEmail } from '../execution/identity.ts';
import { isCallable, runFunction } from '../execution/run.ts';
import type { HostCore } from '../host-core.ts';
import { authMode } from '../services/enumerations.ts';
import { UserObject } from '../services/session.ts';
import { rangeObject, spreadsheetObject } from '../services/spreadsheet-objects.ts';
import { luxon } from '../values/luxon.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import { mayEditFile } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { InstalledTrigger, TriggerEvent } from './trigger-list.ts';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface EditFacts {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  /** Only for edits of a single cell; absent where the cell is or was empty. */
  readonly value?: string;
  readonly oldValue?: string;
}

type EventMaker = (execution: Execution) => Record<string, unknown>;

/** What every event of a file holds. Installed triggers are told who acts (measured: tanaikech.github.io 2022-11-10), simple ones as Session is. */
function commonFields(execution: Execution, triggerId: string | undefined): Record<string, unknown> {
  const { facts, workbook } = execution;
  return {
    authMode: authMode[facts.authMode],
    ...(facts.authMode === 'NONE' ? {} : { source: spreadsheetObject(execution, workbook) }),
    user: new UserObject(execution, facts.authMode === 'FULL' ? facts.actor : activeEmail(execution)),
    ...(triggerId === undefined ? {} : { triggerUid: triggerId }),
  };
}

type SimpleTrigger = 'onOpen' | 'onEdit' | 'onSelectionChange' | 'onInstall';

const kinds: Readonly<Record<SimpleTrigger, TriggerKind>> = {
  onOpen: 'open',
  onEdit: 'edit',
  onSelectionChange: 'other',
  onInstall: 'other',
};

/** Whether the function runs by itself for a person: its name is found, the person may edit, and the add-on is installed. */
const runsByItself = (host: HostCore, workbook: Workbook, user: string, name: SimpleTrigger): boolean =>
  host.hasProject &&
  mayEditFile(workbook, user) &&
  (host.form === 'bound' || host.consents.isInstalled(user)) &&
  isCallable(host, name);

/** Whether installed triggers of a user run in a file: they stop where the add-on is uninstalled or disabled there. */
const triggersRun = ({ form, consents, hasProject }: HostCore, workbook: Workbook, user: string): boolean =>
  hasProject &&
  mayEditFile(workbook, user) &&
  (form === 'bound' || (consents.isInstalled(user) && consents.isEnabled(workbook.id)));

function runSimple(
  host: HostCore,
  workbook: Workbook,
  user: string,
  name: SimpleTrigger,
  mode: AuthMode,
  makeEvent: EventMaker,
): void {
  runFunction(host, {
    function: name,
    user,
    actor: user,
    workbook,
    trigger: kinds[name],
    installable: false,
    authMode: mode,
    argumentsFor: (execution) => [execution.realm.object(makeEvent(execution))],
  });
}

function runInstalled(
  host: HostCore,
  workbook: Workbook,
  actor: string,
  event: TriggerEvent,
  kind: TriggerKind,
  makeEvent: EventMaker,
): void {
  for (const trigger of host.triggers.forEvent(workbook.id, event)) {
    if (!triggersRun(host, workbook, trigger.user)) continue;
    runFunction(host, {
      function: trigger.function,
      user: trigger.user,
      actor,
      workbook,
      trigger: kind,
      installable: true,
      authMode: 'FULL',
      argumentsFor: (execution) => [
        execution.realm.object({ ...commonFields(execution, trigger.id), ...makeEvent(execution) }),
      ],
    });
  }
}

/** An add-on that is installed but not enabled in the file gets AuthMode.NONE (Google: Editor add-on authorization). */
export function fireOpen(host: HostCore, workbook: Workbook, user: string): void {
  const enabled = host.form === 'bound' || host.consents.isEnabled(workbook.id);
  const mode = host.switches.openWithoutAuthorization || !enabled ? 'NONE' : 'LIMITED';
  if (runsByItself(host, workbook, user, 'onOpen'))
    runSimple(host, workbook, user, 'onOpen', mode, (execution) => commonFields(execution, undefined));
  runInstalled(host, workbook, user, 'open', 'open', () => ({}));
}

/** The add-on was installed from within the file: its event says the mode and nothing else. */
export function fireInstall(host: HostCore, workbook: Workbook, user: string): void {
  if (runsByItself(host, workbook, user, 'onInstall'))
    runSimple(host, workbook, user, 'onInstall', 'FULL', () => ({ authMode: authMode.FULL }));
}

/** Other cells are selected. */
export function fireSelection(
  host: HostCore,
  workbook: Workbook,
  user: string,
  sheet: Sheet,
  area: Rectangle,
): void {
  if (!runsByItself(host, workbook, user, 'onSelectionChange') || !host.consents.isEnabled(workbook.id))
    return;
  runSimple(host, workbook, user, 'onSelectionChange', 'LIMITED', (execution) => ({
    ...commonFields(execution, undefined),
    range: editRange(execution, workbook, sheet, area),
  }));
}

/** A form was answered; only installed triggers hear of it. */
export function fireFormSubmit(
  host: HostCore,
  workbook: Workbook,
  {
    sheet,
    row,
    ...answers
  }: { sheet: Sheet; row: number; values: string[]; namedValues: Record<string, string[]> },
): void {
  const area = { row, column: 0, rowCount: 1, columnCount: Math.max(1, answers.values.length) };
  runInstalled(host, workbook, '', 'formSubmit', 'formSubmit', (execution) => ({
    ...(execution.realm.adopt(answers) as Record<string, unknown>),
    range: editRange(execution, workbook, sheet, area),
  }));
}

/** A person edited cells: the simple trigger, then the installable ones, then those on change. */
export function fireEdit(
  host: HostCore,
  workbook: Workbook,
  user: string,
  { sheet, area, ...values }: EditFacts,
): void {
  const makeEvent: EventMaker = (execution) => ({
    range: editRange(execution, workbook, sheet, area),
    ...values,
  });
  const enabled = host.form === 'bound' || host.consents.isEnabled(workbook.id);
  if (enabled && runsByItself(host, workbook, user, 'onEdit')) {
    host.editQueue.offer(workbook.id, () =>
      runSimple(host, workbook, user, 'onEdit', 'LIMITED', (execution) => ({
        ...commonFields(execution, undefined),
        ...makeEvent(execution),
      })),
    );
  }
  runInstalled(host, workbook, user, 'edit', 'edit', makeEvent);
  fireChange(host, workbook, user, 'EDIT');
}

/** The edited range; serialized it gives the four bounds that Google's event shows. */
function editRange(execution: Execution, workbook: Workbook, sheet: Sheet, area: Rectangle): object {
  const range = rangeObject(execution, { workbook, sheet, area });
  const bounds = {
    rowStart: area.row + 1,
    rowEnd: area.row + area.rowCount,
    columnStart: area.column + 1,
    columnEnd: area.column + area.columnCount,
  };
  return Object.assign(range, bounds);
}

export function fireChange(host: HostCore, workbook: Workbook, user: string, changeType: ChangeType): void {
  runInstalled(host, workbook, user, 'change', 'change', () => ({ changeType }));
}

/** Runs a time-driven trigger as its creator. Its event has no source and its times are in UTC. */
export function runClockTrigger(host: HostCore, trigger: InstalledTrigger): void {
  const workbook = host.workbooks.get(trigger.spreadsheetId);
  if (workbook === undefined || trigger.paused === true) return;
  if (!triggersRun(host, workbook, trigger.user)) return;
  runFunction(host, {
    function: trigger.function,
    user: trigger.user,
    actor: trigger.user,
    workbook,
    trigger: 'clock',
    installable: true,
    authMode: 'FULL',
    argumentsFor: (execution) => {
      const time = luxon().DateTime.fromMillis(host.clock.milliseconds, { zone: 'UTC' });
      return [
        execution.realm.object({
          authMode: authMode.FULL,
          triggerUid: trigger.id,
          year: time.year,
          month: time.month,
          'day-of-month': time.day,
          'day-of-week': time.weekday,
          'week-of-year': time.weekNumber,
          hour: time.hour,
          minute: time.minute,
          second: time.second,
          timezone: 'UTC',
        }),
      ];
    },
  });
}
