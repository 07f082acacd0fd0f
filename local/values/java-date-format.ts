/** Dates as text by the patterns of Java's SimpleDateFormat, in English (docs.oracle.com: SimpleDateFormat; Apps Script reference: Utilities.formatDate). */
import type { DateTime, Zone } from 'luxon';
import { luxon } from './luxon.ts';

/** Short names that Java still reads as zones; EST, MST and HST are fixed offsets there. */
const oldNames: Readonly<Record<string, string | number>> = {
  EST: -300,
  MST: -420,
  HST: -600,
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  CET: 'Europe/Paris',
  EET: 'Europe/Athens',
  WET: 'Europe/Lisbon',
  JST: 'Asia/Tokyo',
  IST: 'Asia/Kolkata',
  AET: 'Australia/Sydney',
};

/** Whether a name is a zone's takes long to find out, and scripts ask for the same few. */
const knownZones = new Map<string, Zone>();

/** Java's TimeZone.getTimeZone: names, "GMT+5", "GMT-03:30"; whatever it does not know is GMT. */
export function javaTimeZone(name: string): Zone {
  let zone = knownZones.get(name);
  if (zone === undefined) {
    zone = readZone(name);
    knownZones.set(name, zone);
  }
  return zone;
}

function readZone(name: string): Zone {
  const old = oldNames[name];
  if (typeof old === 'number') return luxon().FixedOffsetZone.instance(old);
  if (old !== undefined) return luxon().IANAZone.create(old);
  const offset = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return luxon().FixedOffsetZone.instance(offset[1] === '-' ? -minutes : minutes);
  }
  return name !== 'GMT' && luxon().IANAZone.isValidZone(name)
    ? luxon().IANAZone.create(name)
    : luxon().FixedOffsetZone.utcInstance;
}

type Writer = (time: DateTime, count: number) => string;

const number =
  (of: (time: DateTime) => number): Writer =>
  (time, count) =>
    String(of(time)).padStart(count, '0');

const sundayFirst = ({ weekday }: DateTime) => weekday % 7;
const dayOfYear = ({ ordinal }: DateTime) => ordinal;

/** Weeks begin on Sunday, and the one with the first of January is the first (Java's Calendar for the United States). */
function weekOfYear(time: DateTime): number {
  const nextYear = luxon().DateTime.utc(time.year + 1, 1, 1);
  const untilNextYear = time.daysInYear - dayOfYear(time);
  if (untilNextYear < sundayFirst(nextYear)) return 1;
  return Math.floor((dayOfYear(time) - 1 + sundayFirst(luxon().DateTime.utc(time.year, 1, 1))) / 7) + 1;
}

const weekYear = (time: DateTime) =>
  weekOfYear(time) === 1 && time.month === 12 ? time.year + 1 : time.year;

const weekOfMonth = (time: DateTime) =>
  Math.floor((time.day - 1 + sundayFirst(luxon().DateTime.utc(time.year, time.month, 1))) / 7) + 1;

const year =
  (of: (time: DateTime) => number): Writer =>
  (time, count) =>
    count === 2 ? String(of(time) % 100).padStart(2, '0') : String(of(time)).padStart(count, '0');

function offsetText(time: DateTime, separator: string, parts: 1 | 2): string {
  const minutes = Math.abs(time.offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = `${time.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}`;
  return parts === 1 ? hours : `${hours}${separator}${two(minutes % 60)}`;
}

function zoneName(time: DateTime, count: number): string {
  if (time.zone instanceof luxon().FixedOffsetZone) {
    if (time.offset === 0) return count > 3 ? 'Greenwich Mean Time' : 'GMT';
    return `GMT${offsetText(time, ':', 2)}`;
  }
  return time.toFormat(count > 3 ? 'ZZZZZ' : 'ZZZZ');
}

const monthName: Writer = (time, count) =>
  count < 3 ? String(time.month).padStart(count, '0') : time.toFormat(count === 3 ? 'MMM' : 'MMMM');

const writers: Readonly<Record<string, Writer>> = {
  G: ({ year: given }) => (given > 0 ? 'AD' : 'BC'),
  y: year(({ year: given }) => given),
  Y: year(weekYear),
  M: monthName,
  L: monthName,
  w: number(weekOfYear),
  W: number(weekOfMonth),
  D: number(dayOfYear),
  d: number(({ day }) => day),
  F: number(({ day }) => Math.floor((day - 1) / 7) + 1),
  E: (time, count) => time.toFormat(count > 3 ? 'EEEE' : 'EEE'),
  u: number(({ weekday }) => weekday),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: number(({ hour }) => hour),
  k: number(({ hour }) => hour || 24),
  K: number(({ hour }) => hour % 12),
  h: number(({ hour }) => hour % 12 || 12),
  m: number(({ minute }) => minute),
  s: number(({ second }) => second),
  S: number(({ millisecond }) => millisecond),
  z: zoneName,
  Z: (time) => offsetText(time, '', 2),
  X: (time, count) => {
    if (time.offset === 0) return 'Z';
    return offsetText(time, count === 3 ? ':' : '', count === 1 ? 1 : 2);
  },
};

/** The instant (milliseconds since 1970) as text; null where the pattern has a letter that Java does not know or a quote without end. */
export function javaFormat(instant: number, zone: Zone, pattern: string): string | null {
  const time = luxon().DateTime.fromMillis(instant, { zone, locale: 'en-US' });
  let text = '';
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern.charAt(at);
    if (letter === "'") {
      const quoted = /^'((?:[^']|'')*)'/.exec(pattern.slice(at));
      if (quoted === null) return null;
      text += quoted[1] === '' ? "'" : (quoted[1] ?? '').replaceAll("''", "'");
      at += quoted[0].length;
    } else if (/[A-Za-z]/.test(letter)) {
      let count = 1;
      while (pattern.charAt(at + count) === letter) count += 1;
      const write = writers[letter];
      if (write === undefined) return null;
      text += write(time, count);
      at += count;
    } else {
      text += letter;
      at += 1;
    }
  }
  return text;
}
