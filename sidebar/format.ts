// Numbers and moments as people read them. Moments arrive as the spreadsheet's wall clock, "2026-11-23 09:30", and are
// never turned into a JavaScript Date: the browser's time zone has no say here.

const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2026-11-23 09:30" → "23 Nov 2026 09:30"; a text of another shape comes back as it is. */
export function formatMoment(wallClock: string): string {
  const parts = /^(\d{1,4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d)(?::\d\d)?)?$/.exec(wallClock);
  if (!parts) return wallClock;
  const [, year, month, day, time] = parts;
  const monthName = shortMonths[Number(month) - 1];
  if (!monthName) return wallClock;
  return `${Number(day)} ${monthName} ${year}${time ? ` ${time}` : ''}`;
}

/** The same, where midnight is said by the day alone: "2026-11-25 00:00" → "25 Nov 2026". */
export function formatDayOrMoment(wallClock: string): string {
  return formatMoment(wallClock.replace(/ 00:00$/, ''));
}

/** Groups digits as the spreadsheet's locale ("de_DE") does; an unknown locale falls back to the browser's. */
export function numberFormatter(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(supportedLocale(locale));
  return (value) => format.format(value);
}

function supportedLocale(locale: string): string | undefined {
  const tag = locale.replace(/_/g, '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf([tag])[0];
  } catch {
    // Not a language tag at all: RangeError, see ECMA-402 CanonicalizeLocaleList.
    return undefined;
  }
}
