/** Times of day and durations as people type them. */

export interface TypedMoment {
  readonly serial: number;
  /** The number format that typing it in this way gives the cell. */
  readonly pattern: string;
}

/** 9:30 · 9:30:15.5 · 9:30 am · 9 pm · 30:15:00 (a duration); null where the text is none. */
export function parseTime(text: string): TypedMoment | null {
  const found = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2})(?:\.(\d+))?)?\s?([ap])?(\.?m\.?)?$/i.exec(text);
  if (found === null) return null;
  const [, hourText = '', minuteText, secondText, fraction = '', half, meridiem] = found;
  if (
    half === undefined
      ? minuteText === undefined || meridiem !== undefined
      : meridiem === undefined && minuteText === undefined
  )
    return null;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(`${secondText ?? 0}.${fraction || 0}`);
  if (minute > 59 || second >= 60) return null;
  if (half !== undefined) {
    if (hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const serial = (hour * 3600 + minute * 60 + second) / 86_400;
  const hours = hour > 23 ? '[h]' : hourText.length > 1 && hourText.startsWith('0') ? 'hh' : 'h';
  const seconds =
    secondText === undefined
      ? ''
      : `:ss${fraction === '' ? '' : `.${'0'.repeat(Math.min(3, fraction.length))}`}`;
  const minutes = minuteText === undefined ? '' : ':mm';
  return { serial, pattern: `${hours}${minutes}${seconds}${half === undefined ? '' : ' am/pm'}` };
}
