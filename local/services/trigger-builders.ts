/** What ScriptApp.newTrigger(…) leads to: builders of time-driven and spreadsheet triggers. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import {
  type CalendarSchedule,
  calendarInstant,
  drawnMinute,
  firstRun,
  type Recurrence,
  wallHour,
} from '../triggers/schedule.ts';
import type { InstalledTrigger, TriggerEvent } from '../triggers/trigger-list.ts';
import { isTimeZone } from '../values/serial.ts';
import { weekDay } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { SpreadsheetObject } from './spreadsheet.ts';
import { TriggerObject } from './trigger.ts';

type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SpreadsheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

/** Where the clock stands: what an execution takes does not move it, so schedules do not count it either. */
const hostNow = ({ host }: Execution): number => host.clock.milliseconds;

interface TriggerPlan extends Recurrence {
  readonly function: string;
  readonly event: TriggerEvent;
  readonly id: string;
  readonly nextRun?: number | undefined;
}

function install(execution: Execution, plan: TriggerPlan): GoogleAppsScript.Script.Trigger {
  const { nextRun, ...rest } = plan;
  const trigger: InstalledTrigger = {
    ...rest,
    user: execution.user,
    spreadsheetId: execution.workbook.id,
    ...(nextRun === undefined ? {} : { nextRun }),
  };
  execution.host.triggers.add(trigger, execution.host.form);
  return new TriggerObject(execution, trigger);
}

const integerWithin = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

const oneOf = (method: string, value: unknown, allowed: readonly number[]) => {
  if (allowed.includes(value as number)) return;
  const listed = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  throw new ServiceException(`The value you passed to ${method} was invalid. It must be one of ${listed}.`);
};

const within = (method: string, value: unknown, low: number, high: number) => {
  if (integerWithin(value, low, high)) return;
  throw new ServiceException(
    `The value you passed to ${method} was invalid. It must be between ${low} and ${high}.`,
  );
};

/** What the calls on a clock builder have asked for so far. */
interface ClockWishes {
  minutes?: number;
  unit?: CalendarSchedule['unit'];
  every?: number;
  weekDay?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  zone?: string;
  date?: readonly [year: number, month: number, day: number];
  instant?: number;
}

class ClockTriggerBuilderObject extends serviceBase<ClockBuilder>('ClockTriggerBuilder') {
  readonly #function: string;
  readonly #wishes: ClockWishes = {};

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override everyMinutes(n: number): ClockBuilder {
    oneOf('everyMinutes', n, [1, 5, 10, 15, 30]);
    return this.#wish({ minutes: n });
  }

  override everyHours(n: number): ClockBuilder {
    if (!Number.isInteger(n) || n < 1)
      throw new ServiceException('The value you passed to everyHours was invalid. It must be at least 1.');
    return this.#wish({ minutes: n * 60 });
  }

  override everyDays(n: number): ClockBuilder {
    within('everyDays', n, 1, 365);
    return this.#wish({ unit: 'days', every: n });
  }

  override everyWeeks(n: number): ClockBuilder {
    within('everyWeeks', n, 1, 52);
    return this.#wish({ unit: 'weeks', every: n });
  }

  override onWeekDay(day: GoogleAppsScript.Base.Weekday): ClockBuilder {
    const ordinal = Object.keys(weekDay).indexOf(String(day));
    if (ordinal < 0) throw signatureMismatch('ClockTriggerBuilder.onWeekDay', [day]);
    // The enumeration starts on Sunday, the calendar on Monday.
    return this.#wish({
      unit: 'weeks',
      every: this.#wishes.every ?? 1,
      weekDay: ordinal === 0 ? 7 : ordinal,
    });
  }

  override onMonthDay(day: number): ClockBuilder {
    within('onMonthDay', day, 1, 31);
    return this.#wish({ unit: 'months', every: 1, monthDay: day });
  }

  override atHour(hour: number): ClockBuilder {
    within('atHour', hour, 0, 23);
    return this.#wish({ hour });
  }

  override nearMinute(minute: number): ClockBuilder {
    within('nearMinute', minute, 0, 59);
    return this.#wish({ minute });
  }

  override inTimezone(timezone: string): ClockBuilder {
    if (!isTimeZone(String(timezone))) throw new ServiceException(`Invalid time zone: ${timezone}`);
    return this.#wish({ zone: timezone });
  }

  override at(date: GoogleAppsScript.Base.Date): ClockBuilder {
    if (Object.prototype.toString.call(date) !== '[object Date]')
      throw signatureMismatch('ClockTriggerBuilder.at', [date]);
    return this.#wish({ instant: (date as unknown as Date).getTime() });
  }

  override after(durationMilliseconds: number): ClockBuilder {
    if (typeof durationMilliseconds !== 'number')
      throw signatureMismatch('ClockTriggerBuilder.after', [durationMilliseconds]);
    return this.#wish({ instant: hostNow(executionOf(this)) + durationMilliseconds });
  }

  override atDate(year: number, month: number, day: number): ClockBuilder {
    within('atDate', month, 1, 12);
    return this.#wish({ date: [year, month, day] });
  }

  override create(): GoogleAppsScript.Script.Trigger {
    const execution = executionOf(this);
    const { minutes, date, instant, zone = execution.project.timeZone } = this.#wishes;
    const id = String(execution.host.nextTriggerId());
    const made = (plan: Recurrence & { nextRun?: number | undefined }) =>
      install(execution, { id, function: this.#function, event: 'clock', ...plan });
    if (minutes !== undefined) {
      if (minutes < 60 && execution.host.form === 'add-on') {
        throw new ServiceException(
          'The recurrence interval for an Add-on trigger must be at least one hour.',
        );
      }
      return made({
        everyMinutes: minutes,
        nextRun: firstRun({ everyMinutes: minutes }, hostNow(execution)),
      });
    }
    if (instant !== undefined) return made({ nextRun: Math.max(instant, hostNow(execution)) });
    const calendar = this.#calendar(id, zone, hostNow(execution));
    if (date !== undefined) return made({ nextRun: calendarInstant(date, calendar) });
    if (this.#wishes.unit === undefined) throw new ServiceException('The trigger has no schedule.');
    return made({ calendar, nextRun: firstRun({ calendar }, hostNow(execution)) });
  }

  /** Google draws what the script left open, once. */
  #calendar(id: string, zone: string, now: number): CalendarSchedule {
    const { unit = 'days', every = 1, weekDay: day, monthDay, hour, minute, date } = this.#wishes;
    const drawn = drawnMinute(id, minute ?? null);
    const usualHour = date === undefined ? wallHour(now, zone) : 0;
    const minutes = (hour ?? usualHour) * 60 + (date !== undefined && minute === undefined ? 0 : drawn);
    const inDay = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
    return {
      unit,
      every,
      ...(unit === 'weeks' ? { weekDay: day ?? 1 } : {}),
      ...(monthDay === undefined ? {} : { monthDay }),
      hour: Math.floor(inDay / 60),
      minute: inDay % 60,
      zone,
    };
  }

  #wish(wish: ClockWishes): ClockBuilder {
    Object.assign(this.#wishes, wish);
    return this;
  }
}
publish(ClockTriggerBuilderObject, 'ClockTriggerBuilder', { create: costs.trigger });

class SpreadsheetTriggerBuilderObject extends serviceBase<SpreadsheetBuilder>('SpreadsheetTriggerBuilder') {
  readonly #function: string;
  #event: TriggerEvent | null = null;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override onOpen(): SpreadsheetBuilder {
    return this.#on('open');
  }

  override onEdit(): SpreadsheetBuilder {
    return this.#on('edit');
  }

  override onChange(): SpreadsheetBuilder {
    return this.#on('change');
  }

  override onFormSubmit(): SpreadsheetBuilder {
    return this.#on('formSubmit');
  }

  override create(): GoogleAppsScript.Script.Trigger {
    if (this.#event === null) throw new ServiceException('The trigger has no event.');
    const execution = executionOf(this);
    const id = String(execution.host.nextTriggerId());
    return install(execution, { id, function: this.#function, event: this.#event });
  }

  #on(event: TriggerEvent): SpreadsheetBuilder {
    this.#event = event;
    return this;
  }
}
publish(SpreadsheetTriggerBuilderObject, 'SpreadsheetTriggerBuilder', { create: costs.trigger });

export class TriggerBuilderObject extends serviceBase<GoogleAppsScript.Script.TriggerBuilder>(
  'TriggerBuilder',
) {
  readonly #function: string;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override timeBased(): ClockBuilder {
    return new ClockTriggerBuilderObject(executionOf(this), this.#function);
  }

  override forSpreadsheet(target: unknown): SpreadsheetBuilder {
    const execution = executionOf(this);
    const id = target instanceof SpreadsheetObject ? target.getId() : target;
    if (typeof id !== 'string') throw signatureMismatch('ScriptApp.TriggerBuilder.forSpreadsheet', [target]);
    if (id !== execution.workbook.id) {
      throw new ServiceException(
        'Triggers can only be created for the document in which the add-on is used.',
      );
    }
    return new SpreadsheetTriggerBuilderObject(execution, this.#function);
  }
}
publish(TriggerBuilderObject, 'TriggerBuilder');
