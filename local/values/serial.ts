/** Between instants and serials: days since 1899-12-30 on the wall clock of the spreadsheet's zone (Sheets API: date and number formats). */

const dayMs = 86_400_000;
const epochOffsetDays = 25_569;
const quarterHour = 900_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone; throws RangeError for a name that is no zone. */
function wallClockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Milliseconds that the zone is ahead of UTC at an instant of whole seconds. */
function zoneOffset(instant: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of wallClockOf(zone).formatToParts(instant)) parts[type] = value;
  const wall = new Date(0);
  const year = Number(parts.year);
  wall.setUTCFullYear(parts.era === 'BC' ? 1 - year : year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - instant;
}

const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. Zones change their offset on quarter hours only. */
function offsetMs(instant: number, zone: string): number {
  let byQuarter = offsets.get(zone);
  if (byQuarter === undefined) {
    byQuarter = new Map();
    offsets.set(zone, byQuarter);
  }
  const quarter = Math.floor(instant / quarterHour);
  let offset = byQuarter.get(quarter);
  if (offset === undefined) {
    offset = zoneOffset(quarter * quarterHour, zone);
    byQuarter.set(quarter, offset);
  }
  return offset;
}

/** Whether a name is a time zone of the tz database. */
export function isTimeZone(zone: string): boolean {
  try {
    wallClockOf(zone);
    return true;
  } catch {
    return false; // a name that Intl does not know: that is the answer
  }
}

/** Milliseconds since 1970 as if the wall clock were UTC. */
export function wallMilliseconds(instant: number, zone: string): number {
  return instant + offsetMs(instant, zone);
}

/** The serial of an instant (milliseconds since 1970) in a zone. */
export function serialOfInstant(instant: number, zone: string): number {
  return wallMilliseconds(instant, zone) / dayMs + epochOffsetDays;
}

/** The instant of a serial in a zone, to the millisecond. A wall time that a clock change skips is read with the offset before the change. */
export function instantOfSerial(serial: number, zone: string): number {
  const wall = Math.round((serial - epochOffsetDays) * dayMs);
  const first = wall - offsetMs(wall, zone);
  const second = wall - offsetMs(first, zone);
  return second === first || wall - offsetMs(second, zone) === second ? second : first;
}

/** The serial of a calendar date and time of day, no zone involved. Null where there is no such day. */
export function serialOfDate(year: number, month: number, day: number, fraction = 0): number | null {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  const exists =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.getTime() / dayMs + epochOffsetDays + fraction : null;
}

/** Calendar parts of a serial's day. */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const time = new Date(Math.floor(serial - epochOffsetDays) * dayMs);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
}
