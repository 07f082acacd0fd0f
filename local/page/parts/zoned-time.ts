/** Moments as clocks on the wall show them in the spreadsheet's time zone. */

export interface ZonedTime {
  /** "2026-11-23T09:30", as a datetime-local field takes it. */
  readonly wallTime: string;
  /** "Mon 23 Nov 2026, 09:30:05" */
  readonly text: string;
}

export function zonedParts(milliseconds: number, timeZone: string): ZonedTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const numeric = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const parts = new Map(format.formatToParts(milliseconds).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    wallTime: numeric.format(milliseconds).replace(' ', 'T'),
    text: `${get('weekday')} ${get('day')} ${get('month')} ${get('year')}, ${get('hour')}:${get('minute')}:${get('second')}`,
  };
}
