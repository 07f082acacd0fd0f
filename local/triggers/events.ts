/** Which functions run when something happens to a file, and the event objects they get (Google: Simple triggers; Installable triggers; Event objects). */
import { DateTime } from 'luxon';
import type { AuthMode, TriggerKind } from '../contract.ts';
import type { Execution } from '../execution/execution.ts';
import { isCallable, runFunction } from '../execution/run.ts';
import type { HostCore } from '../host-core.ts';
import { authMode } from '../services/enumerations.ts';
import { RangeObject } from '../services/range.ts';
import { UserObject } from '../services/session.ts';
import { spreadsheetObject } from '../services/spreadsheet.ts';
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

/** What every event of a file holds; simple triggers may not know who acts. */
function commonFields(
  execution: Execution,
  actor: string,
  triggerId: string | undefined,
): Record<string, unknown> {
  const { facts, workbook } = execution;
  return {
    authMode: authMode[facts.authMode],
    ...(facts.authMode === 'NONE' ? {} : { source: spreadsheetObject(execution, workbook) }),
    user: new UserObject(execution, facts.authMode === 'FULL' ? actor : ''),
    ...(triggerId === undefined ? {} : { triggerUid: triggerId }),
  };
}

function runSimple(
  host: HostCore,
  workbook: Workbook,
  user: string,
  name: 'onOpen' | 'onEdit',
  mode: AuthMode,
  makeEvent: EventMaker,
): void {
  if (!host.hasProject || !isCallable(host, name) || !mayEditFile(workbook, user)) return;
  runFunction(host, {
    function: name,
    user,
    actor: user,
    workbook,
    trigger: name === 'onOpen' ? 'open' : 'edit',
    installable: false,
    authMode: mode,
    argumentsFor: (execution) => [
      execution.realm.object({ ...commonFields(execution, user, undefined), ...makeEvent(execution) }),
    ],
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
    if (!mayEditFile(workbook, trigger.user)) continue;
    runFunction(host, {
      function: trigger.function,
      user: trigger.user,
      actor,
      workbook,
      trigger: kind,
      installable: true,
      authMode: 'FULL',
      argumentsFor: (execution) => [
        execution.realm.object({ ...commonFields(execution, actor, trigger.id), ...makeEvent(execution) }),
      ],
    });
  }
}

export function fireOpen(host: HostCore, workbook: Workbook, user: string): void {
  const mode = host.switches.openWithoutAuthorization ? 'NONE' : 'LIMITED';
  runSimple(host, workbook, user, 'onOpen', mode, () => ({}));
  runInstalled(host, workbook, user, 'open', 'open', () => ({}));
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
  runSimple(host, workbook, user, 'onEdit', 'LIMITED', makeEvent);
  runInstalled(host, workbook, user, 'edit', 'edit', makeEvent);
  fireChange(host, workbook, user, 'EDIT');
}

/** The edited range; serialized it gives the four bounds that Google's event shows. */
function editRange(execution: Execution, workbook: Workbook, sheet: Sheet, area: Rectangle): RangeObject {
  const range = new RangeObject(execution, workbook, sheet, area);
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
  if (workbook === undefined || !host.hasProject || !mayEditFile(workbook, trigger.user)) return;
  runFunction(host, {
    function: trigger.function,
    user: trigger.user,
    actor: trigger.user,
    workbook,
    trigger: 'clock',
    installable: true,
    authMode: 'FULL',
    argumentsFor: (execution) => {
      const time = DateTime.fromMillis(host.clock.milliseconds, { zone: 'UTC' });
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
